import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import type { Metric } from "../../pipelines/metrics/read-metrics.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, forgetReturns, metricFrom, receive } from "./test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
beforeEach(() => forgetReturns(warehouse));
afterAll(() => warehouse.close());

const plans = metricFrom(
  "plans",
  {
    shape: "rate",
    basis: "snapshot",
    per: 10000,
    denominator: { population: "children-0-17" },
    polarity: "none",
  },
  `select quarter as period, area_code, if(grouping(category) = 1, 'all', 'category') as breakdown,
     coalesce(category, 'all') as category, total(open) as numerator, null as denominator,
     missing_code(open_code) as missing
   from child_protection_plans
   group by grouping sets ((quarter, area_code), (quarter, area_code, category))`,
);
const repeats = metricFrom(
  "repeats",
  {},
  `select quarter as period, area_code, started_again as numerator, started as denominator
   from child_protection_plans`,
);

async function figures(...metrics: Metric[]): Promise<Row[]> {
  const { faults } = await computeMetrics(warehouse, metrics);
  expect(faults).toEqual([]);
  return warehouse.rows(
    "select * from observation order by metric, period_type, period_start, breakdown, category",
  );
}

const yearEnd = { quarter: "2019-20 Q4", category: "neglect", open: 294, started: 100, started_again: 15 };
const send = (rows: Row[], more: object = {}) =>
  receive(warehouse, { dataset: "child-protection-plans", rows, ...more });

describe("a figure", () => {
  it("is divided by the population of the mid-year inside its twelve months, with both intervals", async () => {
    await send([yearEnd]);
    const [year, , quarter] = await figures(plans);
    expect(year).toMatchObject({
      metric: "plans",
      area_code: "E09000006",
      area_name: "Bromley",
      period: "2019-20",
      period_type: "financial-year",
      period_start: "2019-04-01",
      period_end: "2020-03-31",
      numerator: 294,
      denominator: 75055,
      denominator_vintage: "mid-2019, first estimate",
      missing: null,
      origin: "returns",
    });
    // Published limits of 294 in 75,055: PHEindicatormethods, cases PHE-017 and PHE-023.
    expect(year?.value).toBeCloseTo(39.17127439877423, 9);
    expect(year?.lower).toBeCloseTo(34.82107079487619, 9);
    expect(year?.upper).toBeCloseTo(43.91461794266738, 9);
    expect(year?.lower_998).toBeCloseTo(32.48799160237459, 9);
    expect(year?.upper_998).toBeCloseTo(46.758898849792175, 9);
    expect(quarter).toMatchObject({ period: "2019-20 Q4", value: year?.value });
  });

  it("has a code that names its metric, period and version, and its category where it is not the headline", async () => {
    await send([yearEnd]);
    const rows = await figures(plans);
    expect(rows.map((row) => row.figure)).toEqual([
      "plans/2019-20/v1",
      "plans/2019-20/category/neglect/v1",
      "plans/2019-20-Q4/v1",
      "plans/2019-20-Q4/category/neglect/v1",
    ]);
  });

  it("of a percentage has Wilson's interval, and none where nothing was counted", async () => {
    await send([yearEnd, { ...yearEnd, quarter: "2019-20 Q3", started: 0, started_again: 0 }]);
    const rows = await figures(repeats);
    const quarter = (label: string) => rows.find((row) => row.period === label);
    expect(quarter("2019-20 Q4")?.value).toBe(15);
    expect(quarter("2019-20 Q4")?.lower).toBeCloseTo(9.306, 3);
    expect(quarter("2019-20 Q3")).toMatchObject({ value: null, lower: null, missing: "z", numerator: 0 });
  });

  it("with more counted than there are to count from is not available", async () => {
    await send([{ ...yearEnd, started: 10, started_again: 11 }]);
    const [quarter] = await figures(repeats);
    expect(quarter).toMatchObject({ value: null, missing: "x" });
  });

  it("of an average has no interval", async () => {
    await send([yearEnd]);
    const average = metricFrom("average", { shape: "average", per: 1 }, repeats.sql);
    const [quarter] = await figures(average);
    expect(quarter).toMatchObject({ value: 0.15, lower: null, upper_998: null, missing: null });
  });

  it("of money is the amount, and has no interval", async () => {
    await send([yearEnd]);
    const money = metricFrom(
      "money",
      { shape: "money", per: 1, denominator: undefined },
      "select quarter as period, area_code, started as numerator, null as denominator from child_protection_plans",
    );
    const [quarter] = await figures(money);
    expect(quarter).toMatchObject({ value: yearEnd.started, lower: null, upper_998: null, missing: null });
  });

  it("without a population is not available", async () => {
    await send([{ ...yearEnd, quarter: "2012-13 Q1" }]);
    const [quarter] = await figures(plans);
    expect(quarter).toMatchObject({
      value: 39.17127439877423,
      denominator_vintage: "mid-2012, first estimate",
    });
    await warehouse.run("create temp table kept as from population_vintage; delete from population_vintage");
    const [bare] = await figures(plans);
    await warehouse.run("insert into population_vintage from kept");
    expect(bare).toMatchObject({ numerator: 294, denominator: null, value: null, missing: "x" });
  });
});

describe("the standing of a figure", () => {
  it("is provisional while its population is not published, as seen at that day", async () => {
    await send([yearEnd]);
    await warehouse.run("set variable as_seen = timestamp '2020-06-01'");
    const [before] = await figures(plans);
    await warehouse.run("reset variable as_seen");
    const [after] = await figures(plans);
    expect(before).toMatchObject({ status: "provisional", denominator_vintage: "mid-2018, first estimate" });
    expect(after).toMatchObject({ status: "", denominator_vintage: "mid-2019, first estimate" });
  });

  it("uses the revised population once it is published", async () => {
    await warehouse.run(
      `insert into population_vintage values
         ('E09000006', 'children-0-17', 2019, 'rebased on the census', date '2023-11-23', 73165, 'published')`,
    );
    await send([yearEnd]);
    const [now] = await figures(plans);
    await warehouse.run("set variable as_seen = timestamp '2020-11-12'");
    const [then] = await figures(plans);
    await warehouse.run("reset variable as_seen");
    await warehouse.run("delete from population_vintage where vintage = 'rebased on the census'");
    expect(now).toMatchObject({ denominator: 73165, denominator_vintage: "mid-2019, rebased on the census" });
    expect(then).toMatchObject({ denominator: 75055 });
  });

  it("uses the edition that the partnership names, and the newest one for the years that it does not cover", async () => {
    await warehouse.run(
      `insert into population_vintage values
         ('E09000006', 'children-0-17', 2018, 'rebased on the census', date '2023-11-23', 72000, 'published'),
         ('E09000006', 'children-0-17', 2019, 'rebased on the census', date '2023-11-23', 73165, 'published'),
         ('E09000006', 'children-0-17', 2019, 'as printed', date '2020-06-24', 75056, 'published');
       update partnership set population_edition = 'as printed'`,
    );
    await send([{ ...yearEnd, quarter: "2018-19 Q4" }, yearEnd]);
    const years = (await figures(plans)).filter((row) => row.period_type === "financial-year");
    await warehouse.run(
      `delete from population_vintage where vintage in ('rebased on the census', 'as printed');
       update partnership set population_edition = null`,
    );
    expect(years.filter(({ breakdown }) => breakdown === "all")).toMatchObject([
      { denominator: 72000, denominator_vintage: "mid-2018, rebased on the census" },
      { denominator: 75056, denominator_vintage: "mid-2019, as printed" },
    ]);
  });

  it("is provisional when it rests on an estimate", async () => {
    await send([{ ...yearEnd, open_code: "e" }]);
    const [year] = await figures(plans);
    expect(year).toMatchObject({ status: "provisional", numerator: 294, missing: null });
  });

  it("is unsigned when any return behind it is", async () => {
    await send([{ ...yearEnd, quarter: "2019-20 Q3" }]);
    await send([yearEnd], { signedBy: null });
    const started = metricFrom(
      "started",
      { shape: "count", per: 1, denominator: undefined },
      "select quarter as period, area_code, started as numerator, null as denominator from child_protection_plans",
    );
    const rows = await figures(started);
    const status = (period: string) => rows.find((row) => row.period === period)?.status;
    expect(status("2019-20 Q3")).toBe("");
    expect(status("2019-20 Q4")).toBe("unsigned");
  });

  it("is revised, with the number of the version, when a later return restates it", async () => {
    await send([yearEnd]);
    await send([{ ...yearEnd, open: 290 }], { receivedAt: "2020-06-30" });
    const [year] = await figures(plans);
    expect(year).toMatchObject({ numerator: 290, status: "revised", figure: "plans/2019-20/v2" });
  });

  it("is illustrative, first of all, where the returns are", async () => {
    const invented = await emptyWarehouse("illustrative");
    await receive(invented, { dataset: "child-protection-plans", rows: [yearEnd], signedBy: null });
    await computeMetrics(invented, [plans]);
    const [year] = await invented.rows("select status from observation");
    invented.close();
    expect(year?.status).toBe("illustrative, unsigned");
  });
});

describe("a metric at fault", () => {
  const faultsOf = async (fields: object, sql: string) => {
    await send([yearEnd, { ...yearEnd, category: "emotional" }]);
    const { computed, faults } = await computeMetrics(warehouse, [
      metricFrom("wrong", { ...fields }, sql),
      plans,
    ]);
    expect(computed).toEqual(["plans"]);
    const left = await warehouse.rows(
      "select distinct metric from observation union select metric from metric",
    );
    expect(left).toEqual([{ metric: "plans" }]);
    return faults;
  };
  const select = (columns: string) =>
    `select ${columns}, area_code, 1 as numerator, 2 as denominator from child_protection_plans`;

  it("stops only itself", async () => {
    const faults = await faultsOf({}, "select 1");
    expect(faults[0]).toMatchObject({ file: "sql/metrics/protection/wrong.sql", field: "sql" });
  });

  it("may not fail while it runs", async () => {
    const faults = await faultsOf(
      {},
      select("quarter as period").replace("1 as numerator", "category::integer as numerator"),
    );
    expect(faults[0]?.found).toContain("Conversion Error");
  });

  it.each([
    ["a number below zero", "-1 as numerator", "-1.0 of 2.0"],
    ["a number that is none", "'nan'::double as numerator", "nan of 2.0"],
  ])("may not give %s", async (_, numerator, found) => {
    const faults = await faultsOf({}, select("quarter as period").replace("1 as numerator", numerator));
    expect(faults.map((fault) => fault.found)).toContainEqual(expect.stringContaining(found));
  });

  it.each([
    ["a period that is none", "'last winter' as period", {}, "last winter"],
    ["two rows for one period", "quarter as period", {}, "2 rows for 2019-20 Q4"],
    ["a year in place of a quarter", "'2019-20' as period", {}, "the financial-year 2019-20"],
    ["a quarter in place of a window", "quarter as period", { basis: "cohort" }, "the quarter 2019-20 Q4"],
    ["an unknown code", "quarter as period, '?' as missing", {}, "missing = ?"],
    ["no headline", "quarter as period, 'category' as breakdown, category", {}, "no row for all"],
  ])("may not give %s", async (_, columns, fields, found) => {
    const faults = await faultsOf(fields, select(columns));
    expect(faults.map((fault) => fault.found)).toContainEqual(expect.stringContaining(found));
    expect(faults[0]?.line).toBe(15);
  });
});

describe("control charts", () => {
  const contacts = metricFrom(
    "contacts",
    { shape: "count", per: 1, denominator: undefined },
    `select month as period, area_code, total(contacts) as numerator, null as denominator,
       missing_code(contacts_code) as missing
     from mash_contacts group by all`,
  );
  const months = Array.from(
    { length: 12 },
    (_, i) => `${i < 9 ? 2019 : 2020}-${String(((i + 3) % 12) + 1).padStart(2, "0")}`,
  );
  const charted = async (counts: (number | null)[], metric = contacts) => {
    const rows = counts.map((count, i) => ({ month: months[i] ?? "", source: "police", contacts: count }));
    await receive(warehouse, { dataset: "mash-contacts", rows });
    await computeMetrics(warehouse, [metric]);
    return warehouse.rows("select * from process_point order by period");
  };

  it("are drawn from the months of a monthly metric, with full limits from 12 points", async () => {
    // Oracle SPC-07 has other months; the mean and limits here are worked by hand: mean 10.5, ranges all 1.
    const points = await charted([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11]);
    expect(points).toHaveLength(12);
    expect(points[0]).toMatchObject({
      metric: "contacts",
      period: "2019-04",
      value: 10,
      centre: 10.5,
      limits: "full",
    });
    expect(points[0]?.upper_limit).toBeCloseTo(13.16, 9);
    expect(points.every((point) => point.signal === "common cause")).toBe(true);
  });

  it("say why a point is no common cause", async () => {
    const points = await charted([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 40]);
    expect(points.at(-1)).toMatchObject({ period: "2020-03", signal: "above the upper limit" });
  });

  it("have trial limits from 8 to 11 points, and leave gaps out", async () => {
    const points = await charted([10, 11, 10, 11, null, 11, 10, 11, 10, 11, 10, 11]);
    expect(points).toHaveLength(11);
    expect(points.every((point) => point.limits === "trial")).toBe(true);
  });

  it.each([
    ["fewer than 8 points", [10, 11, 10, 11, 10, 11, 10]],
    ["a mean below 5", [4, 4, 5, 4, 4, 4, 5, 4, 4]],
    ["mostly zeros", [0, 0, 0, 0, 0, 0, 90, 90, 0]],
  ])("are not drawn for %s", async (_, counts) => {
    expect(await charted(counts)).toEqual([]);
  });

  it("are not drawn for rolling or cohort figures", async () => {
    const rolling = metricFrom(
      "rolling",
      { shape: "count", basis: "rolling-12-months", per: 1, denominator: undefined },
      `select distinct 'year to ' || period.quarter as period, area_code, 20 as numerator, null as denominator
       from mash_contacts join period on period.period = mash_contacts.month`,
    );
    expect(await charted([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11], rolling)).toEqual([]);
  });
});
