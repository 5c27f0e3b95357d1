import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import { type Row, sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addFigures, type Figure, warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { folderWith, line } from "./register-files.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await warehouseWith({ metric: "in-time" }, { metric: "late" });
});
afterAll(() => warehouse.close());
beforeEach(() => warehouse.run("delete from observation"));

async function published(
  table: string,
  lines: Parameters<typeof folderWith>[0],
  ...figures: Figure[]
): Promise<Row[]> {
  await warehouse.run("delete from observation");
  await addFigures(warehouse, ...figures);
  await compareAll(warehouse);
  const known = ["in-time", "late"].map((id) => ({ id, theme: "protection" }));
  expect(await loadRegisters(warehouse, folderWith(lines), known)).toEqual([]);
  return warehouse.rows(readFileSync(path.join(sqlFolder, `publication/${table}.sql`), "utf8"));
}

const figure = (period: string, numerator: number, metric = "in-time"): Figure => ({
  metric,
  period,
  numerator,
  denominator: 400,
});

it("a risk's metric warns when a test finds that it moved the wrong way since the year before", async () => {
  const lines = { risks: [line("risks", { metrics: "in-time; late", warn_when: "fall" })] };
  const fell = [figure("2018-19 Q4", 300), figure("2019-20 Q3", 290), figure("2019-20 Q4", 240)];
  expect(await published("risk_measure", lines, ...fell)).toMatchObject([
    {
      position: 1,
      metric: "in-time",
      period: "2019-20 Q4",
      verdict: "worse",
      comparator_period: "2018-19 Q4",
      warns: true,
    },
    { position: 2, metric: "late", period: null, verdict: null, warns: null },
  ]);
  const noise = [figure("2018-19 Q4", 250), figure("2019-20 Q4", 240)];
  expect(await published("risk_measure", lines, ...noise)).toMatchObject([{ warns: false }, { warns: null }]);
  const rose = [figure("2018-19 Q4", 240), figure("2019-20 Q4", 300)];
  expect(await published("risk", lines, ...rose)).toMatchObject([{ warnings: 0 }]);
});

it("a promise is measured, promised and not collected, or without a measure", async () => {
  const gaps =
    "id,theme,title,owner,promised,report,line,why,what_is_needed\nbypass,front-door,Bypass,Police,words,,,Why,Need\n";
  await addFigures(warehouse, figure("2019-20 Q4", 300));
  const lines = [
    line("promises", { promise: "a", metrics: "in-time" }),
    line("promises", { promise: "b", gap: "bypass" }),
    line("promises", { promise: "c" }),
  ];
  const folder = folderWith(
    { priorities: [line("priorities")], promises: lines },
    { "registers/gaps.csv": gaps },
  );
  await compareAll(warehouse);
  const known = [{ id: "in-time", theme: "protection" }];
  expect(await loadRegisters(warehouse, folder, known)).toEqual([]);
  const rows = await warehouse.rows(readFileSync(path.join(sqlFolder, "publication/promise.sql"), "utf8"));
  expect(rows.map(({ promise, state }) => [promise, state])).toEqual([
    ["a", "measured"],
    ["b", "promised and not collected"],
    ["c", "no measure"],
  ]);
});

it.each([
  ["at least 75", { target: "75", direction: "rise" }, true],
  ["at least 76", { target: "76", direction: "rise" }, false],
  ["at most 75", { target: "75", direction: "fall" }, true],
  ["75, with no side", { target: "75" }, null],
  ["none", { direction: "rise" }, null],
])("a target of %s", async (_, cells, meets) => {
  const lines = {
    priorities: [line("priorities")],
    promises: [line("promises", { metrics: "in-time", ...cells })],
  };
  expect(await published("promise", lines, figure("2019-20 Q4", 300))).toMatchObject([
    { value: 75, numerator: 300, denominator: 400, meets_target: meets },
  ]);
});
