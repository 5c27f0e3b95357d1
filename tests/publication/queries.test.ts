import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { type Row, sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, forgetReturns, receive } from "../metrics/test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
  await warehouse.run(
    `insert into population_vintage values
       ('E09000006', 'children-0-17', 2019, 'rebased', date '2023-11-23', 73165, 'published');
     update partnership set population_edition = 'first estimate'`,
  );
});
beforeEach(() => forgetReturns(warehouse));
afterAll(() => warehouse.close());

const metrics = readMetrics().metrics.filter(({ id }) =>
  ["section-47-enquiries", "icpc-children", "icpc-within-15-days", "child-protection-plans"].includes(id),
);

async function published(query: string): Promise<Row[]> {
  await computeMetrics(warehouse, metrics);
  return warehouse.rows(readFileSync(path.join(sqlFolder, "publication", `${query}.sql`), "utf8"));
}

/** Twelve months of 2019-20 with the report's 814 enquiries and 446 children, and a last quarter of 10 and 12. */
function year(): Row[] {
  const months = ["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2019-${month}`);
  return [...months, "2020-01", "2020-02", "2020-03"].map((month, i) => ({
    month,
    section_47: i < 8 ? 100 : ([4, 4, 3, 3][i - 8] ?? 0),
    icpc_children: i < 8 ? 54 : i === 8 ? 2 : 4,
    icpc_within_15_days: i < 9 ? 38 : 3,
  }));
}

it("gives each step of the journey its count of the newest year and quarter, and for every 100 of the step before", async () => {
  await receive(warehouse, { dataset: "section-47-and-icpc", rows: year() });
  const journey = await published("journey");
  const lead = (position: number, span: string) =>
    journey.find((row) => row.position === position && row.span === span && row.part === "lead");
  expect(lead(4, "year")).toMatchObject({ period: "2019-20", numerator: 814, before: null, per_100: null });
  expect(lead(5, "year")).toMatchObject({ numerator: 446, before: 814 });
  expect(lead(5, "year")?.per_100).toBeCloseTo(54.791, 3);
  expect(lead(5, "quarter")).toMatchObject({ period: "2019-20 Q4", numerator: 12, before: 10, per_100: 120 });
  expect(lead(1, "year")).toMatchObject({ is_measured: false, numerator: null });
});

it("divides the same count by every edition of the population: 294 children are 39.2 or 40.2 per 10,000", async () => {
  const rows = [{ quarter: "2019-20 Q4", category: "neglect", open: 294, started: 0, started_again: 0 }];
  await receive(warehouse, { dataset: "child-protection-plans", rows });
  const rates = await published("rate_by_edition");
  expect(rates).toMatchObject([
    {
      metric: "child-protection-plans",
      period: "2019-20",
      population: 75055,
      numerator: 294,
      is_in_use: true,
    },
    {
      metric: "child-protection-plans",
      period: "2019-20",
      population: 73165,
      numerator: 294,
      is_in_use: false,
    },
  ]);
  expect(rates.map(({ value }) => Number(value).toFixed(1))).toEqual(["39.2", "40.2"]);
});

it("lists every edition of the population, and does not show one before it was published", async () => {
  const editions = async () =>
    (await published("population")).filter(
      (row) => row.mid_year === 2019 && row.age_group === "children-0-17",
    );
  expect(await editions()).toMatchObject([
    { vintage: "rebased", population: 73165, is_in_use: false },
    { vintage: "first estimate", population: 75055, is_in_use: true },
  ]);
  await warehouse.run("set variable as_seen = timestamp '2020-11-12'");
  const then = await editions();
  await warehouse.run("reset variable as_seen");
  expect(then.map(({ vintage }) => vintage)).toEqual(["first estimate"]);
});
