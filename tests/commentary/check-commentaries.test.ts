import { afterAll, beforeAll, expect, it } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { checkCommentaries } from "../../pipelines/commentary/check-commentaries.ts";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addFigures, warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { folderWith } from "../registers/register-files.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await warehouseWith({ metric: "in-time", title: "Conferences in time" });
  await addFigures(
    warehouse,
    { metric: "in-time", period: "2018-19", numerator: 240, denominator: 400 },
    { metric: "in-time", period: "2019-20", numerator: 260, denominator: 400 },
  );
  await compareAll(warehouse);
});
afterAll(() => warehouse.close());

const head = [
  "metric: in-time",
  "period: 2019-20",
  "by: police",
  "written_on: 2020-06-01",
  "status: illustrative",
];

/** The findings on a commentary of which the text begins on line 8. */
async function check(...lines: string[]) {
  const text = ["---", ...head, "---", ...lines, ""].join("\n");
  const file = "registers/commentary/in-time--2019-20.md";
  const folder = folderWith({}, { [file]: text });
  expect(await loadRegisters(warehouse, folder, [{ id: "in-time", theme: "protection" }])).toEqual([]);
  const issues = await checkCommentaries(warehouse, folder);
  const kept = await warehouse.rows(
    "select rule, severity, file, line from issue_record order by line, rule",
  );
  expect(kept).toEqual(
    issues.map(({ rule, severity, file: at, line }) => ({ rule, severity, file: at, line })),
  );
  return issues;
}

it("finds nothing in commentary of which every figure is a reference", async () => {
  expect(
    await check("{{in-time 2019-20}} of conferences were in time, after {{in-time 2018-19 value}}."),
  ).toEqual([]);
});

it("names the line of the file, what was found, what is right and how to mend it", async () => {
  expect(
    await check(
      "The share was 70%.",
      "",
      "It improved since last year.",
      "It stands at",
      "{{in-time 2020-21}}.",
    ),
  ).toMatchObject([
    {
      ...{
        rule: "commentary-number",
        severity: "error",
        line: 8,
        file: "registers/commentary/in-time--2019-20.md",
      },
      expected: "Conferences in time, 2019-20: 65.0% (260 of 400)",
      mend: "Write {{in-time 2019-20 value}} for 70%.",
    },
    {
      ...{ rule: "commentary-word", severity: "warning", line: 10 },
      expected: expect.stringContaining("no test finds a difference between 60.0% and 65.0%"),
    },
    { rule: "commentary-reference", severity: "error", line: 12, found: "{{in-time 2020-21}}" },
  ]);
});

it("leaves nothing behind once the commentary is mended", async () => {
  await check("The share was 70%.");
  expect(await check("All is well.")).toEqual([]);
});
