import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, forgetReturns, metricFrom, receive } from "./test-warehouse.ts";

const deaths = metricFrom(
  "deaths",
  {
    shape: "rate",
    basis: "multi-year",
    per: 100000,
    polarity: "none",
    denominator: { population: "children-0-17" },
  },
  `select quarter as period, area_code, total(deaths) as numerator, null as denominator,
     missing_code(deaths_code) as missing
   from child_deaths group by all`,
);
const unexpected = metricFrom(
  "unexpected",
  { shape: "percentage", basis: "multi-year" },
  `select quarter as period, area_code, total(unexpected) as numerator, total(deaths) as denominator
   from child_deaths group by all`,
);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
  await warehouse.run(
    `update population_vintage set population = 72000 where mid_year = 2017;
     update population_vintage set population = 73000 where mid_year = 2018;
     update population_vintage set population = 75000 where mid_year = 2019`,
  );
});
beforeEach(() => forgetReturns(warehouse));
afterAll(() => warehouse.close());

/** Quarters of whole years, each with four deaths of which one was unexpected. */
const quartersOf = (...years: string[]): Row[] =>
  years.flatMap((year) =>
    [1, 2, 3, 4].map((number) => ({ quarter: `${year} Q${number}`, deaths: 4, unexpected: 1 })),
  );
const threeYears = quartersOf("2017-18", "2018-19", "2019-20");

async function observed(rows: Row[], ...metrics: (typeof deaths)[]): Promise<Row[]> {
  await receive(warehouse, { dataset: "child-deaths", rows });
  const { faults } = await computeMetrics(warehouse, metrics);
  expect(faults).toEqual([]);
  return warehouse.rows("select * from observation order by metric, period");
}

describe("a metric that is counted over three years", () => {
  it("has a figure for three financial years together, and for nothing shorter", async () => {
    const rows = await observed([...threeYears, ...quartersOf("2020-21")], deaths);
    expect(rows.map(({ period, period_type, numerator }) => [period, period_type, numerator])).toEqual([
      ["2017-18 to 2019-20", "three-years", 48],
      ["2018-19 to 2020-21", "three-years", 48],
    ]);
  });

  it("is divided by the three populations together, which gives a rate for one year", async () => {
    const [row] = await observed(threeYears, deaths);
    expect(row).toMatchObject({
      denominator: 220000,
      denominator_vintage: "mid-2017, first estimate; mid-2018, first estimate; mid-2019, first estimate",
      status: "",
    });
    expect(row?.value).toBeCloseTo((48 / 220000) * 100000, 9);
    expect(Number(row?.lower)).toBeLessThan(Number(row?.value));
    expect(Number(row?.upper)).toBeGreaterThan(Number(row?.value));
  });

  it("is provisional while the last of the three populations is not published", async () => {
    await warehouse.run("set variable as_seen = '2020-06-01'");
    const [row] = await observed(threeYears, deaths);
    await warehouse.run("reset variable as_seen");
    expect(row).toMatchObject({ denominator: 72000 + 73000 + 73000, status: "provisional" });
  });

  it("adds numerators and denominators of a percentage", async () => {
    const [row] = await observed(threeYears, unexpected);
    expect(row).toMatchObject({ numerator: 12, denominator: 48, value: 25 });
  });

  it("has no row while the three years are not over", async () => {
    expect(await observed(threeYears.slice(0, 11), deaths)).toEqual([]);
  });

  it("is not available where one of the twelve quarters is missing, never a partial sum", async () => {
    const rows = await observed(
      threeYears.filter(({ quarter }) => quarter !== "2018-19 Q2"),
      deaths,
    );
    expect(rows).toMatchObject([{ period: "2017-18 to 2019-20", value: null, missing: "x" }]);
  });

  it("is not available where the last quarter was due and did not come", async () => {
    await warehouse.run(
      `insert into expected_return by name
       select 'agency' as agency, 'Agency' as agency_name, 'child-deaths' as dataset, '2017-18 Q1' as first_period;
       insert into expected_return by name
       select 'agency' as agency, 'Agency' as agency_name, 'mappa' as dataset, '2017-18 Q1' as first_period`,
    );
    await receive(warehouse, {
      dataset: "mappa",
      rows: [{ quarter: "2019-20 Q4", category: "category-1", offenders: 50 }],
    });
    const rows = await observed(threeYears.slice(0, 11), deaths);
    await warehouse.run("delete from expected_return");
    expect(rows).toMatchObject([{ period: "2017-18 to 2019-20", value: null, missing: "x" }]);
  });

  it("has no control chart", async () => {
    await observed(quartersOf("2015-16", "2016-17", "2017-18", "2018-19", "2019-20"), deaths);
    expect(await warehouse.rows("select * from process_point")).toEqual([]);
  });

  it("is stopped where its query gives years instead of quarters", async () => {
    const wrong = metricFrom(
      "wrong",
      { shape: "count", basis: "multi-year", per: 1, denominator: undefined },
      `select left(quarter, 7) as period, area_code, total(deaths) as numerator, null as denominator
       from child_deaths group by all`,
    );
    await receive(warehouse, { dataset: "child-deaths", rows: threeYears });
    const { faults } = await computeMetrics(warehouse, [wrong]);
    expect(faults[0]).toMatchObject({
      found: "the financial-year 2017-18",
      expected: "a month or quarter for the basis multi-year",
    });
  });
});
