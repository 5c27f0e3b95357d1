import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, forgetReturns, metricFrom, receive } from "./test-warehouse.ts";

const conferences = metricFrom(
  "conferences",
  { shape: "count", per: 1, denominator: undefined, polarity: "none" },
  `select month as period, area_code, total(icpc_children) as numerator, null as denominator,
     missing_code(icpc_children_code) as missing
   from section_47_and_icpc group by all`,
);
const timely = metricFrom(
  "timely",
  {},
  `select month as period, area_code, total(icpc_within_15_days) as numerator, total(icpc_children) as denominator
   from section_47_and_icpc group by all`,
);
const openNow = metricFrom(
  "open-now",
  { shape: "count", basis: "snapshot", per: 1, denominator: undefined },
  `select month as period, area_code, total(icpc_children) as numerator, null as denominator
   from section_47_and_icpc group by all`,
);

const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) =>
  month >= 4 ? `2019-${String(month).padStart(2, "0")}` : `2020-${String(month).padStart(2, "0")}`,
);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
beforeEach(() => forgetReturns(warehouse));
afterAll(() => warehouse.close());

/** The headline figures when these twelve months, and nothing else, have been sent. */
async function figuresOf(rows: Row[], metric = conferences): Promise<Map<string, Row>> {
  await forgetReturns(warehouse);
  await receive(warehouse, { dataset: "section-47-and-icpc", rows });
  return observed(metric);
}

async function observed(metric = conferences): Promise<Map<string, Row>> {
  const { faults } = await computeMetrics(warehouse, [metric]);
  expect(faults).toEqual([]);
  const rows = await warehouse.rows("select * from observation where breakdown = 'all'");
  return new Map(rows.map((row) => [String(row.period), row]));
}

const twelve = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 12, maxLength: 12 });
const property = { numRuns: 8, seed: 20200331 };

describe("whatever the twelve months are", () => {
  it("a flow's quarters are the sums of their months, and its year the sum of its quarters", async () => {
    await fc.assert(
      fc.asyncProperty(twelve, async (counts) => {
        const figures = await figuresOf(months.map((month, i) => ({ month, icpc_children: counts[i] ?? 0 })));
        const quarters = [0, 3, 6, 9].map((start) => sum(counts.slice(start, start + 3)));
        quarters.forEach((expected, i) => {
          expect(figures.get(`2019-20 Q${i + 1}`)?.value).toBe(expected);
          expect(figures.get(`2019-20 to Q${i + 1}`)?.value).toBe(sum(quarters.slice(0, i + 1)));
        });
        expect(figures.get("2019-20")?.value).toBe(sum(counts));
        expect(figures.get("year to 2019-20 Q4")?.value).toBe(sum(counts));
      }),
      property,
    );
  });

  it("a flow's twelve months end with a quarter, never with another month", async () => {
    const figures = await figuresOf([...months, "2020-04"].map((month) => ({ month, icpc_children: 30 })));
    expect([...figures.keys()].filter((period) => period.startsWith("year to "))).toEqual([
      "year to 2019-20 Q4",
    ]);
  });

  it("a percentage adds numerators and denominators, and never averages shares", async () => {
    await fc.assert(
      fc.asyncProperty(twelve, twelve, async (some, others) => {
        const rows = months.map((month, i) => ({
          month,
          icpc_within_15_days: some[i] ?? 0,
          icpc_children: (some[i] ?? 0) + (others[i] ?? 0),
        }));
        const year = (await figuresOf(rows, timely)).get("2019-20");
        const base = sum(some) + sum(others);
        expect(year?.numerator).toBe(sum(some));
        expect(year?.denominator).toBe(base);
        if (base > 0) expect(year?.value).toBeCloseTo((100 * sum(some)) / base, 9);
      }),
      property,
    );
  });

  it("a snapshot takes the last month of the quarter and the last quarter of the year", async () => {
    await fc.assert(
      fc.asyncProperty(twelve, async (counts) => {
        const rows = months.map((month, i) => ({ month, icpc_children: counts[i] ?? 0 }));
        const figures = await figuresOf(rows, openNow);
        [2, 5, 8, 11].forEach((last, i) => {
          expect(figures.get(`2019-20 Q${i + 1}`)?.value).toBe(counts[last]);
        });
        expect(figures.get("2019-20")?.value).toBe(counts[11]);
        expect(figures.has("2019-20 to Q4")).toBe(false);
        expect(figures.has("year to 2019-20 Q4")).toBe(false);
      }),
      property,
    );
  });
});

describe("what is missing", () => {
  const rows = months.map((month) => ({ month, icpc_children: 30 }));
  const without = (...left: string[]) => rows.filter(({ month }) => !left.includes(month));

  it("a month that was not sent leaves its quarter and year not available, never a partial sum", async () => {
    const figures = await figuresOf(without("2019-08"));
    for (const period of ["2019-20 Q2", "2019-20", "2019-20 to Q2", "year to 2019-20 Q4"]) {
      expect(figures.get(period)).toMatchObject({ value: null, numerator: null, missing: "x" });
    }
    expect(figures.get("2019-20 Q1")).toMatchObject({ value: 90, missing: null });
  });

  it("a quarter of which nothing was sent has no row", async () => {
    const figures = await figuresOf(without("2019-07", "2019-08", "2019-09"));
    expect(figures.has("2019-20 Q2")).toBe(false);
    expect(figures.get("2019-20")).toMatchObject({ value: null, missing: "x" });
  });

  it("a quarter that is due and was not sent is a gap that can be seen", async () => {
    await warehouse.run(
      "insert into expected_return values ('agency', 'Agency', 'section-47-and-icpc', '2019-20 Q1', null)",
    );
    await receive(warehouse, { dataset: "section-47-and-icpc", rows: rows.slice(0, 9) });
    await receive(warehouse, {
      dataset: "mash-contacts",
      rows: [{ month: "2020-03", source: "police", contacts: 9 }],
    });
    const figures = await observed();
    await warehouse.run("delete from expected_return");
    expect(figures.get("2019-20 Q3")?.value).toBe(90);
    expect(figures.get("2020-03")).toMatchObject({
      value: null,
      missing: "x",
      figure: "conferences/2020-03/v1",
    });
    expect(figures.get("2019-20 Q4")).toMatchObject({ value: null, missing: "x" });
    expect(figures.has("2020-21 Q1")).toBe(false);
  });

  it("a year that is not over has no row, but its year to date has", async () => {
    const figures = await figuresOf(rows.slice(0, 6));
    expect(figures.has("2019-20")).toBe(false);
    expect(figures.get("2019-20 to Q2")?.value).toBe(180);
  });

  it("the code of a month is kept, and zero is a value", async () => {
    const figures = await figuresOf([
      { month: "2019-04", icpc_children: null, icpc_children_code: "c" },
      { month: "2019-05", icpc_children: 0 },
      { month: "2019-06", icpc_children: null, icpc_children_code: "z" },
    ]);
    expect(figures.get("2019-04")).toMatchObject({ value: null, missing: "c" });
    expect(figures.get("2019-05")).toMatchObject({ value: 0, missing: null });
    expect(figures.get("2019-06")).toMatchObject({ value: null, missing: "z" });
    expect(figures.get("2019-20 Q1")).toMatchObject({ value: null, missing: "x" });
  });

  it("parts that all bear one code give it to their sum", async () => {
    const figures = await figuresOf(
      ["2019-04", "2019-05", "2019-06"].map((month) => ({
        month,
        icpc_children: null,
        icpc_children_code: "z",
      })),
    );
    expect(figures.get("2019-20 Q1")).toMatchObject({ value: null, missing: "z" });
  });

  it("a quarter for which one of two agencies has not sent its return is not available", async () => {
    await warehouse.run(
      `insert into expected_return values
         ('east', 'East', 'section-47-and-icpc', '2019-20 Q1', null), ('west', 'West', 'section-47-and-icpc', '2019-20 Q2', null)`,
    );
    await receive(warehouse, { dataset: "section-47-and-icpc", agency: "east", rows });
    const figures = await observed();
    await warehouse.run("delete from expected_return");
    expect(figures.get("2019-20 Q1")?.value).toBe(90);
    expect(figures.get("2019-20 Q2")).toMatchObject({ value: null, missing: "x" });
  });
});

describe("a return with a row that was rejected", () => {
  const rows = months.map((month) => ({ month, icpc_children: 30 }));
  const reject = (rule: string, severity: string) =>
    warehouse.run(
      `insert into issue_record (submission, rule, severity, dataset, agency, period, file, expected, mend)
       select max(submission), $1, $2, 'section-47-and-icpc', 'agency', '2019-20 Q2', 'test.csv', '', ''
       from submission_record`,
      [rule, severity],
    );

  it.each([
    ["has no figure for its quarter, which would be a partial sum", "not-a-number", "error", null],
    ["keeps its figure when the row was a total", "total-row", "error", 90],
    ["keeps its figure when there was only a warning", "dash-cell", "warning", 90],
  ])("%s", async (_, rule, severity, quarterValue) => {
    await receive(warehouse, { dataset: "section-47-and-icpc", rows });
    await reject(rule, severity);
    const figures = await observed();
    await warehouse.run("delete from issue_record");
    expect(figures.get("2019-20 Q2")?.value).toBe(quarterValue);
    expect(figures.get("2019-20 Q1")?.value).toBe(90);
  });
});

describe("windows of twelve months", () => {
  const cohort = metricFrom(
    "reoffending",
    { basis: "cohort" },
    `select cohort_window as period, area_code, quarter as reported, reoffenders as numerator, cohort as denominator
     from youth_offending`,
  );
  const sending = (rows: Row[]) => receive(warehouse, { dataset: "youth-offending", rows });

  it("stay what they are, and are never added up", async () => {
    await sending([
      { quarter: "2019-20 Q3", cohort_window: "year to 2017-18 Q3", cohort: 190, reoffenders: 76 },
      { quarter: "2019-20 Q4", cohort_window: "year to 2018-19 Q1", cohort: 182, reoffenders: 68 },
    ]);
    const figures = await observed(cohort);
    expect([...figures.keys()].sort()).toEqual(["year to 2017-18 Q3", "year to 2018-19 Q1"]);
    expect(figures.get("year to 2018-19 Q1")?.value).toBeCloseTo((100 * 68) / 182, 9);
  });

  it("keep their name where no quarter ends with them", async () => {
    await sending([
      { quarter: "2019-20 Q4", cohort_window: "year to 2020-05", cohort: 182, reoffenders: 68 },
    ]);
    const figures = await observed(cohort);
    expect([...figures.keys()]).toEqual(["year to 2020-05"]);
    expect(figures.get("year to 2020-05")).toMatchObject({ period_type: "rolling-12-months", numerator: 68 });
  });

  it.each(["2017-18", "year to 2017-18 Q4"])(
    "that make a financial year bear both names: %s",
    async (written) => {
      await sending([{ quarter: "2019-20 Q4", cohort_window: written, cohort: 182, reoffenders: 68 }]);
      const figures = await observed(cohort);
      expect([...figures.keys()].sort()).toEqual(["2017-18", "year to 2017-18 Q4"]);
      expect(figures.get("2017-18")?.numerator).toBe(68);
      expect(figures.get("year to 2017-18 Q4")?.numerator).toBe(68);
    },
  );
});
