import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { ingestArrival } from "../../pipelines/ingest/ingest.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { authority, entry, figures, load, file as nationalFile } from "../benchmarks/national-file.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { goodLines } from "../fixtures/returns.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";
import { hostileTexts } from "./texts.ts";

describe("a list of a return", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "los-hostile-"));
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await emptyWarehouse();
  });
  afterAll(() => {
    warehouse.close();
    rmSync(folder, { recursive: true });
  });

  let count = 0;
  async function receive(text: string) {
    const absolute = path.join(folder, "list.csv");
    writeFileSync(absolute, text);
    count += 1;
    const summary = await ingestArrival(
      warehouse,
      {
        ...{
          file: `council/2019-20-Q2/elective-home-education-${count}.csv`,
          absolute,
          sha256: String(count),
        },
        ...{ receivedAt: "2019-11-01T09:00:00Z", preparedBy: null, signedBy: null, signedAt: null },
        ...{ reason: null, issues: [] },
      },
      "E09000006",
    );
    const issues = await warehouse.rows<{ rule: string; found: string | null }>(
      "select rule, found from issue_record where submission = $1",
      [summary.submission],
    );
    return { ...summary, issues };
  }
  const body = goodLines.slice(1);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("with a strange text in each cell has its good rows accepted, and the others named", async () => {
    const texts = hostileTexts.filter((text) => !text.includes("\u0000"));
    const strange = texts.flatMap((text) => [
      `2019-20 Q2,${quoted(text)},1,2`,
      `2019-20 Q2,Bullying and anxiety,${quoted(text)},2`,
      `${quoted(text)},Bullying and anxiety,1,2`,
    ]);
    const { rowsRead, rowsAccepted, issues } = await receive([goodLines[0], ...strange, body[0]].join("\n"));
    expect(rowsRead, JSON.stringify(issues).slice(0, 500)).toBe(strange.length + 1);
    expect(rowsAccepted).toBeGreaterThanOrEqual(1);
    expect(issues.length).toBeGreaterThan(texts.length);
    for (const { found } of issues) {
      expect((found ?? "").length).toBeLessThanOrEqual(201);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey
      expect(found ?? "").not.toMatch(/[\u001b\u202a-\u202e]/);
    }
  });

  it("with a byte order mark in the middle, as when two files are put together, is read whole", async () => {
    const { rowsRead, rowsAccepted } = await receive([goodLines[0], `\uFEFF${body[0]}`, body[1]].join("\n"));
    expect([rowsRead, rowsAccepted]).toEqual([2, 2]);
  });

  it.each([
    [
      "twenty thousand columns",
      [`${goodLines[0]}${",a".repeat(20_000)}`, ...body].join("\n"),
      "file-too-large",
    ],
    ["commas alone", ",".repeat(500_000), "missing-column"],
    ["quotation marks alone", '"'.repeat(500_001), "missing-column"],
    [
      "a heading as long as a book",
      [`${goodLines[0]},${"x".repeat(60_000)}`, ...body].join("\n"),
      "unread-column",
    ],
    ["a null byte", [...goodLines, "\u0000"].join("\n"), "not-text"],
  ])("of %s is told of", async (_, text, rule) => {
    const { issues } = await receive(text);
    expect(issues.map((issue) => issue.rule)).toContain(rule);
    expect(issues.length).toBeLessThan(10);
  });
});

describe("a national file", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await warehouseWith({ metric: "timely" });
  });
  afterAll(() => warehouse.close());

  it("with a level of areas that is none of ours loses those rows, and no others", async () => {
    const ward = authority("2020", "E09000007", "Camden", "1,2,4").replace("Local authority", "<script>");
    const issues = await load(
      warehouse,
      nationalFile(authority("2020", "E09000006", "Bromley", "3,1,8"), ward),
    );
    expect(issues).toEqual([]);
    expect(await figures(warehouse, "E09000006")).toHaveLength(1);
    expect(await figures(warehouse, "E09000007")).toEqual([]);
  });

  it.each([
    ["a list that holds itself", "- id: &a [*a]\n  layout: ees\n", "holds itself"],
    ["brackets without end", `- id: ${"[".repeat(100_000)}`, null],
    [
      "aliases that grow without end",
      [
        "- a: &a [x]",
        ..."bcdefghij"
          .split("")
          .map((name, i) => `  ${name}: &${name} [${Array(10).fill(`*${"abcdefghi"[i]}`).join()}]`),
      ].join("\n"),
      null,
    ],
    ["a tag that runs a function", `${entry()}  note: !!js/function x`, null],
    ["a file that lies elsewhere", entry().replace("file.csv", "../../../etc/passwd.csv"), "passwd"],
    ["a file of the network", entry().replace("file.csv", "https://example.org/x.csv"), "https"],
    [
      "a column that breaks out of its quotation marks",
      entry().replace("[all]", `['all" from x; drop table metric; --']`),
      "drop table",
    ],
    [
      "a text that breaks out of its quotation marks",
      entry('  where: { all: "\'; drop table metric; --" }'),
      "drop table",
    ],
    ["every kind of file at once", entry().replace("file.csv", "'*.csv'"), "no such file"],
  ])("whose catalogue has %s is left out, with the reason", async (_, catalogue, found) => {
    const folder = partnershipFolder({
      "benchmarks/catalogue.yaml": catalogue,
      "benchmarks/file.csv": nationalFile(authority("2020", "E09000006", "Bromley", "3,1,8")),
    });
    const issues = await loadBenchmarks(warehouse, folder, [{ id: "timely" }]);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatchObject({ severity: "error", file: "benchmarks/catalogue.yaml" });
    if (found) expect(JSON.stringify(issues)).toContain(found);
    expect(await warehouse.rows("select count(*) as n from metric")).toEqual([{ n: 1 }]);
  });
});
