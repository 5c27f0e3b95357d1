import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { loadGaps } from "../../pipelines/registers/gaps.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const header = "id,theme,title,owner,promised,report,line,why,what_is_needed";

function folderWith(...lines: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "los-gaps-"));
  mkdirSync(path.join(folder, "registers"));
  writeFileSync(path.join(folder, "registers/gaps.csv"), `${[header, ...lines].join("\n")}\n`);
  return folder;
}

const bypass = 'mash-bypass,front-door,Bypass,Social care,"passing, without input",2019-20,630,Why,Need';

describe("the register of what is promised and not collected", () => {
  it("is read whole, and read again gives the same", async () => {
    const folder = folderWith(bypass, "dissent,protection,Dissent,Police,said at the board,,,Why,Need");
    for (const _ of [1, 2]) expect(await loadGaps(warehouse, folder)).toEqual([]);
    expect(await warehouse.rows("select gap, theme, promised, report, line from gap order by gap")).toEqual([
      { gap: "dissent", theme: "protection", promised: "said at the board", report: null, line: null },
      {
        ...{ gap: "mash-bypass", theme: "front-door", promised: "passing, without input" },
        report: "2019-20",
        line: 630,
      },
    ]);
  });

  it("is not needed", async () => {
    expect(await loadGaps(warehouse, "no-such-folder")).toEqual([]);
    expect(await warehouse.rows("select * from gap")).toEqual([]);
  });

  it.each([
    [
      "a theme that does not exist",
      bypass.replace("front-door", "doors"),
      "doors",
      /^theme: expected one of front-door/,
    ],
    ["no owner", bypass.replace("Social care", ""), "", /^owner: expected some text/],
    [
      "a line without its report",
      bypass.replace("2019-20", ""),
      "630",
      /^line: expected report and line together/,
    ],
    ["a line that is no number", bypass.replace("630", "six"), "six", /^line: expected a whole number/],
  ])("leaves out a row with %s, and says where and why", async (_, line, found, expected) => {
    const issues = await loadGaps(warehouse, folderWith(line));
    expect(issues).toMatchObject([
      { rule: "gap-register", severity: "error", file: "registers/gaps.csv", line: 2, found },
    ]);
    expect(issues[0]?.expected).toMatch(expected);
    expect(await warehouse.rows("select * from gap")).toEqual([]);
    expect(await warehouse.rows("select rule, line from issue")).toEqual([{ rule: "gap-register", line: 2 }]);
  });

  it("points out a gap that a metric has closed", async () => {
    await insertRows(warehouse, "metric", [
      {
        ...{ metric: "mash-bypass", title: "Bypass", theme: "front-door", unit: "contacts", shape: "count" },
        ...{
          basis: "flow",
          polarity: "none",
          per: 1,
          owner: "Social care",
          source: "Return",
          definition: "…",
        },
        ...{ datasets: [], file: "file.sql", sql: "select 1" },
      },
    ]);
    const issues = await loadGaps(warehouse, folderWith(bypass));
    await warehouse.run("delete from metric");
    expect(issues).toMatchObject([
      { severity: "warning", line: 2, found: "mash-bypass", mend: "Delete this line." },
    ]);
    expect(await warehouse.rows("select * from gap")).toEqual([]);
  });
});

it("the example's register has no faults, and every gap an owner and a promise", async () => {
  const data = path.resolve(import.meta.dirname, "../../data");
  expect(await loadGaps(warehouse, data)).toEqual([]);
  const [{ gaps } = { gaps: 0 }] = await warehouse.rows<{ gaps: number }>("select count(*) as gaps from gap");
  expect(gaps).toBeGreaterThan(20);
});
