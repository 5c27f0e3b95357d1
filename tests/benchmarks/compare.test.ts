import { describe, expect, test } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { addArea, addFigures, compared, england, home, warehouseWith } from "./benchmark-warehouse.ts";

describe("against England", () => {
  test("the same year is tested by the 99.8% interval, and the word follows the polarity", async () => {
    const warehouse = await warehouseWith(
      { metric: "high-good" },
      { metric: "low-good", polarity: "low" },
      { metric: "neither", polarity: "none" },
    );
    for (const metric of ["high-good", "low-good", "neither"]) {
      await addFigures(
        warehouse,
        { metric, period: "2019-20", numerator: 300, denominator: 500 },
        { metric, area: england, period: "2019-20", numerator: 7700, denominator: 10000 },
      );
    }
    const verdicts = async (metric: string) => (await compared(warehouse, metric, "2019-20")).england;
    expect(await verdicts("high-good")).toMatchObject({
      verdict: "worse",
      comparator_value: 77,
      comparator_period: "2019-20",
    });
    expect(await verdicts("low-good")).toMatchObject({ verdict: "better" });
    expect(await verdicts("neither")).toMatchObject({ verdict: "lower" });
    expect((await verdicts("high-good"))?.difference).toBeCloseTo(-17, 10);
  });

  test("higher and lower, which are not coloured, take the 95% interval; better and worse the 99.8% one", async () => {
    // 294 in 75,055 is 39.2 per 10,000: 34.8 to 43.9 with 95%, 32.5 to 46.7 with 99.8%
    const rate = { shape: "rate", per: 10000 };
    const warehouse = await warehouseWith(
      { metric: "neither", polarity: "none", ...rate },
      { metric: "low-good", polarity: "low", ...rate },
    );
    for (const metric of ["neither", "low-good"]) {
      await addFigures(
        warehouse,
        { metric, period: "2019-20", numerator: 294, denominator: 75055 },
        { metric, area: england, period: "2019-20", numerator: 52800, denominator: 12_000_000 },
      );
    }
    expect((await compared(warehouse, "neither", "2019-20")).england).toMatchObject({ verdict: "lower" });
    expect((await compared(warehouse, "low-good", "2019-20")).england).toMatchObject({
      verdict: "no real change",
    });
  });

  test("how many more or fewer would draw level is counted in whole children", async () => {
    const warehouse = await warehouseWith({ metric: "m" }, { metric: "rate", shape: "rate", per: 10000 });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20", numerator: 300, denominator: 500 },
      { metric: "m", area: england, period: "2019-20", numerator: 7701, denominator: 10000 },
      { metric: "rate", period: "2019-20", numerator: 446, denominator: 75055 },
      { metric: "rate", area: england, period: "2019-20", numerator: 500, denominator: 100000 },
    );
    // 77.01% of 500 is 385.05; 50 per 10,000 of 75,055 is 375.3
    expect((await compared(warehouse, "m", "2019-20")).england).toMatchObject({ to_level: 86 });
    expect((await compared(warehouse, "rate", "2019-20")).england).toMatchObject({ to_level: -71 });
  });

  test("a figure that cannot be right is shown with the reason, and nothing is judged by it", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20", numerator: 300, denominator: 500 },
      { metric: "m", area: england, period: "2019-20", value: 1258 },
    );
    await warehouse.run(
      "insert into national_fault values ('m', $1, '2019-20', 'national', '1258% is more than all.')",
      [england],
    );
    expect((await compared(warehouse, "m", "2019-20")).england).toMatchObject({
      comparator_value: 1258,
      implausible: "1258% is more than all.",
      verdict: "not received",
      to_level: null,
    });
  });

  test("every authority is compared, not only the partnership's own", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addArea(warehouse, "E06000022");
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20", numerator: 300, denominator: 500 },
      { metric: "m", area: "E06000022", period: "2018-19", numerator: 200, denominator: 500 },
      { metric: "m", area: "E06000022", period: "2019-20", numerator: 450, denominator: 500 },
      { metric: "m", area: england, period: "2019-20", numerator: 7700, denominator: 10000 },
    );
    await compareAll(warehouse);
    expect(
      await warehouse.rows(
        "select comparator, verdict from comparison where area_code = 'E06000022' and period = '2019-20' order by comparator",
      ),
    ).toEqual([
      { comparator: "england", verdict: "better" },
      { comparator: "previous", verdict: "better" },
      { comparator: "year-before", verdict: "better" },
    ]);
    const [first] = await warehouse.rows("select area_code from comparison limit 1");
    expect(first?.area_code).toBe(home);
  });

  test("inside the interval there is no real change", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20", numerator: 352, denominator: 446 },
      { metric: "m", area: england, period: "2019-20", numerator: 7770, denominator: 10000 },
    );
    expect((await compared(warehouse, "m", "2019-20")).england).toMatchObject({ verdict: "no real change" });
  });

  test("a quarter's flow is never set against a year", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20 Q4", numerator: 80, denominator: 100 },
      { metric: "m", period: "2019-20 to Q2", numerator: 80, denominator: 100 },
      { metric: "m", area: england, period: "2019-20", numerator: 7770, denominator: 10000 },
    );
    expect(await compared(warehouse, "m", "2019-20 Q4")).toEqual({});
    expect(await compared(warehouse, "m", "2019-20 to Q2")).toEqual({});
  });

  test("a rolling year that ends with Q4 is the financial year", async () => {
    const warehouse = await warehouseWith({ metric: "m", basis: "rolling-12-months" });
    await addFigures(
      warehouse,
      { metric: "m", period: "year to 2019-20 Q4", numerator: 300, denominator: 500 },
      { metric: "m", area: england, period: "2019-20", numerator: 7700, denominator: 10000 },
    );
    const { england: row } = await compared(warehouse, "m", "year to 2019-20 Q4");
    expect(row).toMatchObject({ verdict: "worse", comparator_period: "2019-20" });
  });

  test("an older year is shown with its name but not judged", async () => {
    const warehouse = await warehouseWith({ metric: "m", basis: "rolling-12-months" });
    await addArea(warehouse, england, { area_name: "England", area_type: "country" });
    await addFigures(
      warehouse,
      { metric: "m", period: "year to 2019-20 Q2", numerator: 300, denominator: 500 },
      { metric: "m", area: england, period: "2018-19", numerator: 7700, denominator: 10000 },
    );
    await warehouse.run("update observation set area_name = 'England' where area_code = $1", [england]);
    const { england: row } = await compared(warehouse, "m", "year to 2019-20 Q2");
    expect(row).toMatchObject({
      verdict: "not received",
      comparator_value: 77,
      comparator_period: "2018-19",
      rank: null,
    });
    expect(row?.note).toContain("England, year to March 2019");
  });

  test("a snapshot is set against the newest 31 March, and the months between are named", async () => {
    const warehouse = await warehouseWith({ metric: "m", basis: "snapshot" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20 Q3", numerator: 300, denominator: 500 },
      { metric: "m", period: "2020-21 Q1", numerator: 300, denominator: 500 },
      { metric: "m", area: england, period: "2018-19", numerator: 7700, denominator: 10000 },
    );
    const { england: row } = await compared(warehouse, "m", "2019-20 Q3");
    expect(row).toMatchObject({ verdict: "worse", comparator_period: "2018-19", rank: null });
    expect(row?.note).toContain("31 March 2019 is 9 months before.");
    const { england: late } = await compared(warehouse, "m", "2020-21 Q1");
    expect(late).toMatchObject({ verdict: "not received" });
  });

  test("a count says how large an area is, so it is not compared", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1 });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20", numerator: 448 },
      { metric: "m", area: england, period: "2019-20", numerator: 77000 },
    );
    expect(await compared(warehouse, "m", "2019-20")).toEqual({});
  });
});

describe("when there is too little to go on", () => {
  test.each([
    { shape: "percentage", per: 100, numerator: 0, denominator: 4, verdict: "too few to tell" },
    { shape: "percentage", per: 100, numerator: 4, denominator: 20, verdict: "worse" },
    { shape: "rate", per: 10000, numerator: 4, denominator: 75000, verdict: "too few to tell" },
  ])("$numerator of $denominator as a $shape", async ({ shape, per, numerator, denominator, verdict }) => {
    const warehouse = await warehouseWith({ metric: "m", shape, per });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20", numerator, denominator },
      { metric: "m", area: england, period: "2019-20", numerator: 9000, denominator: 10000 },
    );
    expect((await compared(warehouse, "m", "2019-20")).england).toMatchObject({ verdict });
  });

  test("a figure without counts, and an average, cannot be tested and say so", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "average" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 190, denominator: 60 },
      { metric: "m", period: "2019-20", numerator: 210, denominator: 68 },
    );
    const { previous } = await compared(warehouse, "m", "2019-20");
    expect(previous).toMatchObject({
      verdict: "too few to tell",
      note: "An average without its spread cannot be tested.",
    });
  });
});

describe("against earlier periods", () => {
  test("the quarter before and the same quarter a year before", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19 Q4", numerator: 90, denominator: 100 },
      { metric: "m", period: "2019-20 Q3", numerator: 60, denominator: 100 },
      { metric: "m", period: "2019-20 Q4", numerator: 62, denominator: 100 },
    );
    const rows = await compared(warehouse, "m", "2019-20 Q4");
    expect(rows.previous).toMatchObject({
      verdict: "no real change",
      comparator_period: "2019-20 Q3",
      comparator_value: 60,
    });
    // Newcombe at 99.8%: -0.28 with limits of about -0.44 and -0.10
    expect(rows["year-before"]).toMatchObject({ verdict: "worse", comparator_period: "2018-19 Q4" });
  });

  test("rates are tested by their counts and populations", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "rate", per: 10000, polarity: "none" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 425, denominator: 75000 },
      { metric: "m", period: "2019-20", numerator: 446, denominator: 75055 },
      { metric: "m", period: "2020-21", numerator: 600, denominator: 75055 },
    );
    expect((await compared(warehouse, "m", "2019-20")).previous).toMatchObject({ verdict: "no real change" });
    expect((await compared(warehouse, "m", "2020-21")).previous).toMatchObject({ verdict: "higher" });
  });

  test("a large fall to a small count is still a fall; two small counts are too few", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1, polarity: "low" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 40 },
      { metric: "m", period: "2019-20", numerator: 2 },
      { metric: "m", period: "2020-21", numerator: 4 },
    );
    expect((await compared(warehouse, "m", "2019-20")).previous).toMatchObject({ verdict: "better" });
    expect((await compared(warehouse, "m", "2020-21")).previous).toMatchObject({
      verdict: "too few to tell",
    });
  });

  test("amounts of money are exact: any difference is one", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "money", per: 1, polarity: "none" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2017-18", numerator: 188480, value: 188480 },
      { metric: "m", period: "2018-19", numerator: 188480, value: 188480 },
      { metric: "m", period: "2019-20", numerator: 188479, value: 188479 },
    );
    expect((await compared(warehouse, "m", "2018-19")).previous).toMatchObject({ verdict: "no real change" });
    expect((await compared(warehouse, "m", "2019-20")).previous).toMatchObject({
      verdict: "lower",
      difference: -1,
    });
  });

  test("rolling years are set against the twelve months before, years to date only against a year before", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    const figures = [
      "year to 2018-19 Q4",
      "year to 2019-20 Q3",
      "year to 2019-20 Q4",
      "2018-19 to Q1",
      "2018-19 to Q2",
      "2018-19 to Q3",
      "2019-20 to Q1",
    ];
    await addFigures(
      warehouse,
      ...[...figures, "2019-20 to Q2"].map((period) => ({
        metric: "m",
        period,
        numerator: 60,
        denominator: 100,
      })),
    );
    expect((await compared(warehouse, "m", "year to 2019-20 Q4")).previous).toMatchObject({
      comparator_period: "year to 2018-19 Q4",
    });
    const toDate = await warehouse.rows(
      "select comparator, comparator_period from comparison where period = '2019-20 to Q2'",
    );
    expect(toDate).toEqual([{ comparator: "year-before", comparator_period: "2018-19 to Q2" }]);
  });

  test("three years are set against the three years before, never against years that they share", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1, basis: "multi-year" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2014-15 to 2016-17", numerator: 48 },
      { metric: "m", period: "2016-17 to 2018-19", numerator: 52 },
      { metric: "m", period: "2017-18 to 2019-20", numerator: 50 },
    );
    const rows = await compared(warehouse, "m", "2017-18 to 2019-20");
    expect(Object.keys(rows)).toEqual(["previous"]);
    expect(rows.previous).toMatchObject({
      comparator_period: "2014-15 to 2016-17",
      verdict: "no real change",
    });
  });

  test("a quarter that never came is said to be missing, on both sides", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2019-20 Q1", numerator: 60, denominator: 100 },
      { metric: "m", period: "2019-20 Q3", numerator: 60, denominator: 100 },
    );
    expect((await compared(warehouse, "m", "2019-20 Q2")).previous).toMatchObject({
      verdict: "not received",
      value: null,
      comparator_value: 60,
    });
    expect((await compared(warehouse, "m", "2019-20 Q3")).previous).toMatchObject({
      verdict: "not received",
      comparator_value: null,
      note: "2019-20 Q2 was not received.",
    });
  });

  test("suppressed, not available and unsigned are three different things", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 60, denominator: 100 },
      { metric: "m", period: "2019-20", missing: "c" },
      { metric: "m", period: "2020-21", missing: "x" },
      { metric: "m", period: "2021-22", numerator: 60, denominator: 100 },
      { metric: "m", period: "2022-23", numerator: 10, denominator: 100, status: "unsigned" },
    );
    const verdict = async (period: string) => (await compared(warehouse, "m", period)).previous?.verdict;
    expect(await verdict("2019-20")).toBe("too few to tell");
    expect(await verdict("2020-21")).toBe("not received");
    expect((await compared(warehouse, "m", "2021-22")).previous?.note).toBe("2020-21: not available.");
    expect(await verdict("2022-23")).toBe("not signed");
  });
});

describe("against the target", () => {
  test("a percentage in any period, a count or rate only over a year", async () => {
    const target = { target_value: 100, target_kind: "statutory", target_source: "Working Together" };
    const warehouse = await warehouseWith(
      { metric: "share", ...target },
      { metric: "rate", shape: "rate", per: 10000, ...target },
    );
    await addFigures(
      warehouse,
      { metric: "share", period: "2019-20 Q4", numerator: 79, denominator: 100 },
      { metric: "rate", period: "2019-20 Q4", numerator: 100, denominator: 75055 },
      { metric: "rate", period: "2019-20", numerator: 446, denominator: 75055 },
    );
    expect((await compared(warehouse, "share", "2019-20 Q4")).target).toMatchObject({
      verdict: "worse",
      comparator_value: 100,
      note: "Statutory target: Working Together.",
    });
    expect((await compared(warehouse, "rate", "2019-20 Q4")).target).toBeUndefined();
    expect((await compared(warehouse, "rate", "2019-20")).target).toMatchObject({ verdict: "worse" });
  });
});

test("a local target is the partnership's own, a national one is everybody's", async () => {
  const target = { target_value: 90, target_source: "Plan" };
  const warehouse = await warehouseWith(
    { metric: "ours", ...target, target_kind: "local" },
    { metric: "all", ...target, target_kind: "national" },
  );
  await addArea(warehouse, "E06000022");
  for (const metric of ["ours", "all"]) {
    await addFigures(
      warehouse,
      { metric, period: "2019-20", numerator: 300, denominator: 500 },
      { metric, area: "E06000022", period: "2019-20", numerator: 450, denominator: 500 },
    );
  }
  await compareAll(warehouse);
  expect(
    await warehouse.rows(
      "select metric, area_code from comparison where comparator = 'target' order by metric, area_code",
    ),
  ).toEqual([
    { metric: "all", area_code: "E06000022" },
    { metric: "all", area_code: home },
    { metric: "ours", area_code: home },
  ]);
});

test("comparing twice gives the same rows", async () => {
  const warehouse = await warehouseWith({ metric: "m" });
  await addFigures(
    warehouse,
    { metric: "m", period: "2018-19", numerator: 60, denominator: 100 },
    { metric: "m", period: "2019-20", numerator: 60, denominator: 100 },
  );
  const once = await compared(warehouse, "m", "2019-20");
  expect(await compared(warehouse, "m", "2019-20")).toEqual(once);
});
