import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { folderWith, line } from "./register-files.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const metrics = ["icpc-within-15-days", "icpc-children"].map((id) => ({ id, theme: "protection" }));
const name = "icpc-within-15-days--2019-20-Q3.md";
const head = [
  ...["metric: icpc-within-15-days", "period: 2019-20 Q3", "by: police", "role: Head of Service"],
  ...["written_on: 2020-01-20", "status: illustrative"],
];
const body = "Two large families explain {{icpc-within-15-days 2019-20 Q3}}.\n\nMore is expected.";
const text = (lines = head, words = body) => `---\n${lines.join("\n")}\n---\n\n${words}\n`;

const load = (content: string | Uint8Array, file = name) =>
  loadRegisters(
    warehouse,
    folderWith({ documents: [line("documents")] }, { [`registers/commentary/${file}`]: content }),
    metrics,
  );
const rows = () => warehouse.rows("select * from commentary");

describe("commentary", () => {
  it("is read with its front matter, whatever the line ends", async () => {
    for (const content of [text(), text().replaceAll("\n", "\r\n")]) {
      expect(await load(content)).toEqual([]);
      expect(await rows()).toEqual([
        {
          ...{ metric: "icpc-within-15-days", period: "2019-20 Q3", by: "police", role: "Head of Service" },
          ...{ written_on: "2020-01-20", body, status: "illustrative", document: null, line: null },
          file: `registers/commentary/${name}`,
        },
      ]);
    }
  });

  it("does not show before it was written", async () => {
    await load(text());
    await warehouse.run("set variable as_seen = timestamp '2019-11-12 23:59:59'");
    const then = await rows();
    await warehouse.run("reset variable as_seen");
    expect(then).toEqual([]);
  });

  it("keeps HTML as text", async () => {
    const words = "<img src=x onerror=alert(1)>";
    expect(await load(text(head, words))).toEqual([]);
    expect(await rows()).toMatchObject([{ body: words }]);
  });

  const changed = (from: string, to: string) => text(head.map((each) => each.replace(from, to)));
  it.each([
    ["no front matter", body, 1, /^front matter between/, /./],
    ["a field that is not known", text([...head, "author: A. Person"]), 8, /^one of metric, period, by/, /./],
    ["a misspelled field", changed("role:", "rolle:"), 5, /^one of metric/, /Did you mean role\?/],
    [
      "a metric that is misspelled",
      changed("metric: icpc-within", "metric: ipcc-within"),
      null,
      /^metric: the id of a metric|^the name/,
      /./,
    ],
    [
      "an agency that is not there",
      changed("police", "polic"),
      null,
      /^by: the id of an agency/,
      /Did you mean police\?/,
    ],
    ["a day that is none", changed("2020-01-20", "20 January"), 6, /^written_on: expected a date/, /./],
    ["a tag", changed("role: Head", "role: !!js/function Head"), 5, /^plain fields/, /./],
    ["an anchor", changed("role: Head", "role: &a Head"), 5, /^plain fields/, /./],
    ["a list", changed("role: Head of Service", "role: [a, b]"), 5, /^plain fields/, /./],
    ["a field twice", text([...head, "role: Other"]), 8, /^plain fields/, /./],
    ["a mark that turns the reading direction", text(head, "good \u202Edab"), 10, /U\+202E/, /./],
    ["a null byte", text(head, "a\u0000b"), 10, /U\+0000/, /./],
    ["nothing to say", text(head, ""), 9, /^some text/, /./],
    [
      "a figure of no metric",
      text(head, "{{icpc-childrn 2019-20}}"),
      10,
      /^metric: the id/,
      /icpc-children\?/,
    ],
    [
      "a figure of no period",
      text(head, "So it is:\n{{icpc-children last year}}"),
      11,
      /^a metric and a period/,
      /Q3\}\}/,
    ],
    ["braces that do not close", text(head, "{{icpc-children 2019-20"), 10, /^a reference such as/, /./],
  ])("with %s is left out, with its line", async (_, content, at, expected, mend) => {
    const issues = await load(content);
    expect(issues[0]).toMatchObject({
      rule: "register",
      severity: "error",
      file: `registers/commentary/${name}`,
      line: at,
    });
    expect(issues[0]?.expected).toMatch(expected);
    expect(issues[0]?.mend).toMatch(mend);
    expect(await rows()).toEqual([]);
  });

  it.each([
    ["of another metric", "icpc-children--2019-20-Q3.md"],
    ["of another period", "icpc-within-15-days--2019-20-Q2.md"],
  ])("in a file %s is left out", async (_, file) => {
    expect(await load(text(), file)).toMatchObject([
      { found: file, expected: expect.stringContaining(name) },
    ]);
    expect(await rows()).toEqual([]);
  });

  it.each([
    ["that is no Markdown", "notes.docx", "x"],
    ["that is too long", name, `${text()}${"x".repeat(60_000)}`],
    ["in another encoding", name, new Uint8Array([0x2d, 0xe9])],
  ])("a file %s is named, and the others are read", async (_, file, content) => {
    const folder = folderWith(
      {},
      {
        [`registers/commentary/${file}`]: content,
        "registers/commentary/icpc-children--2019-20.md": text(
          head.map((each) =>
            each.replace("icpc-within-15-days", "icpc-children").replace("2019-20 Q3", "2019-20"),
          ),
          "So it is.",
        ),
      },
    );
    expect(await loadRegisters(warehouse, folder, metrics)).toMatchObject([
      { file: `registers/commentary/${file}`, line: null },
    ]);
    expect(await rows()).toMatchObject([{ metric: "icpc-children" }]);
  });
});
