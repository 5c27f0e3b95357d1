import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, metricFrom, receive } from "../metrics/test-warehouse.ts";

const conferences = metricFrom(
  "conferences-in-time",
  {},
  `select month as period, area_code, total(icpc_within_15_days) as numerator, total(icpc_children) as denominator,
    missing_code(icpc_children_code) as missing from section_47_and_icpc group by all`,
);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const published = (query: string) =>
  warehouse.rows(readFileSync(path.join(sqlFolder, "publication", `${query}.sql`), "utf8"));

const row = (month: string, letter: string) => ({
  ...{ month, section_47: 90, icpc_children: 30, icpc_within_15_days: 24 },
  cells: JSON.stringify({
    section_47: `Enquiries!${letter}3`,
    icpc_children: `Conferences!${letter}5`,
    icpc_within_15_days: `Conferences!${letter}6`,
  }),
});

it("names the cells of the columns that the query names, for each period that the return brought", async () => {
  await receive(warehouse, { dataset: "section-47-and-icpc", rows: [row("2019-10", "H")] });
  await receive(warehouse, {
    dataset: "section-47-and-icpc",
    rows: [row("2019-10", "H"), row("2020-01", "K")],
    receivedAt: "2020-08-01",
  });
  // The second return repeats the month of the earlier quarter unchanged, so it does not bring that quarter.
  await warehouse.run("delete from submission_quarter where submission = 2 and quarter = '2019-20 Q3'");
  await computeMetrics(warehouse, [conferences]);
  const parts = await published("figure_part");
  expect(
    parts.map(({ submission, row_period, sheet, cells }) => [submission, row_period, sheet, cells]),
  ).toEqual([
    [1, "2019-10", "Conferences", "H5"],
    [1, "2019-10", "Conferences", "H6"],
    [2, "2020-01", "Conferences", "K5"],
    [2, "2020-01", "Conferences", "K6"],
  ]);
});

it("says which returns each figure rests on", async () => {
  const returns = await published("figure_return");
  expect(returns).toEqual(
    expect.arrayContaining([
      { metric: "conferences-in-time", period: "2019-10", quarter: "2019-20 Q3", submission: 1 },
      { metric: "conferences-in-time", period: "2020-01", quarter: "2019-20 Q4", submission: 2 },
    ]),
  );
});
