import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCoverage } from "../../pipelines/published/coverage.ts";
import { loadPublished } from "../../pipelines/published/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { type Cells, computedBy, factFile } from "./fact-file.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
  await warehouse.run(
    `insert into metric by name
       select metric, basis, metric as title, 'protection' as theme, 'children' as unit, 'rate' as shape, 'none' as polarity,
         10000 as per, 'owner' as owner, 'source' as source, 'definition' as definition, []::varchar[] as datasets,
         'file' as file, 'sql' as sql
       from (values ('icpc', 'flow'), ('on-plan', 'snapshot'), ('in-foster', 'snapshot'), ('entrants', 'rolling-12-months'))
         as metrics(metric, basis);
     insert into observation by name
       select metric, period, period_type, period_start, period_end, breakdown, category, numerator, denominator,
         10000 * numerator / denominator as value, 'E09000006' as area_code, 'Bromley' as area_name,
         'published' as status, 'figure' as figure, 'returns' as origin
       from (values
         ('icpc', '2019-20', 'all', 'all', 446, 75055), ('icpc', '2018-19', 'all', 'all', 425, 72600),
         ('icpc', '2019-06', 'all', 'all', 49, 75055), ('icpc', '2019-20 Q4', 'all', 'all', 97, 75055),
         ('on-plan', '2019-20 Q4', 'all', 'all', 294, 75055), ('on-plan', '2019-20', 'all', 'all', 294, 75055),
         ('on-plan', '2018-19 Q4', 'all', 'all', 270, 72600),
         ('on-plan', '2019-20 Q4', 'category', 'neglect', 194, 75055),
         ('in-foster', '2019-20 Q4', 'all', 'all', 250, 294),
         ('entrants', 'year to 2019-20 Q2', 'all', 'all', 54, 33000)
       ) as figures(metric, period, breakdown, category, numerator, denominator)
       join period using (period)`,
  );
});
afterAll(() => warehouse.close());

/** Loads figures and says of each what is computed now and whether it agrees. */
async function coverageOf(...facts: Cells[]) {
  const folder = partnershipFolder({ "published/2019-20.csv": factFile(facts) });
  expect(await loadPublished(warehouse, folder)).toEqual([]);
  return warehouse.rows<{ computed_value: number | null; agreement: string }>(
    "select computed_value, agreement from published_coverage order by fact",
  );
}

const icpc = (gives: string, value: string, more: Cells = {}): Cells => ({
  ...computedBy("icpc", gives),
  value,
  ...more,
});
const onPlan = (gives: string, value: string, more: Cells = {}): Cells => ({
  ...computedBy("on-plan", gives),
  period: "2020-03-31",
  value,
  ...more,
});

describe("a printed figure and what its metric gives", () => {
  test.each<[string, Cells, number, string]>([
    ["a count agrees exactly", icpc("numerator", "446"), 446, "equal"],
    ["a count that is one off differs", icpc("numerator", "447"), 446, "different"],
    ["a count of a month", icpc("numerator", "49", { period: "2019-06" }), 49, "equal"],
    ["a rate agrees to its printed digits", icpc("value", "59"), 59.42, "equal"],
    ["a rate with a decimal is held to that", icpc("value", "59.6"), 59.42, "different"],
    [
      "a rounded number is held to its rounding",
      icpc("numerator", "400", { rounded_to: "100" }),
      446,
      "equal",
    ],
    ["a range holds what lies in it", icpc("numerator", "440", { to: "450" }), 446, "equal"],
    ["a range does not hold what lies outside", icpc("numerator", "450", { to: "460" }), 446, "different"],
    ["a twelfth of the year", icpc("monthly-mean", "37"), 37.17, "equal"],
    ["a snapshot on a day", onPlan("numerator", "294"), 294, "equal"],
    [
      "a snapshot in the month that ends on that day",
      onPlan("numerator", "294", { period: "2020-03" }),
      294,
      "equal",
    ],
    ["a category", onPlan("numerator", "194", { breakdown: "category", category: "neglect" }), 194, "equal"],
    [
      "a share of the headline",
      onPlan("share", "66", { breakdown: "category", category: "neglect" }),
      65.99,
      "equal",
    ],
    [
      "a part that its own metric counts",
      { ...onPlan("numerator", "250", { breakdown: "placement", category: "foster" }), metric: "in-foster" },
      250,
      "equal",
    ],
    [
      "no period in the text, but in the heading",
      icpc("numerator", "425", { period: "", heading_period: "2018-19" }),
      425,
      "equal",
    ],
    ["no period at all: the year of the report", icpc("numerator", "446", { period: "" }), 446, "equal"],
    [
      "nothing for the period of the text, but for that of the heading",
      { ...computedBy("entrants", "numerator"), value: "54", heading_period: "year to 2019-20 Q2" },
      54,
      "equal",
    ],
  ])("%s", async (_, fact, computed, agreement) => {
    const [found] = await coverageOf(fact);
    expect(found?.agreement).toBe(agreement);
    expect(found?.computed_value).toBeCloseTo(computed, 2);
  });

  test("a figure that no metric computes is printed only", async () => {
    expect(await coverageOf({})).toEqual([{ computed_value: null, agreement: "printed only" }]);
  });

  test("a flow is not found on a day, though a quarter ends on it", async () => {
    const [found] = await coverageOf(icpc("numerator", "97", { period: "2020-03-31" }));
    expect(found?.agreement).toBe("printed only");
  });

  test("a change runs from its own period to that of the figure that it belongs to", async () => {
    const change = { about: "previous", against: "P001", period: "2018-19" };
    const found = await coverageOf(
      icpc("numerator", "446"),
      icpc("change-percent", "5", change),
      icpc("change", "21", change),
      icpc("value-change", "1", change),
      icpc("change", "0", { ...change, period: "2019-20" }),
    );
    expect(found.map(({ agreement }) => agreement)).toEqual(["equal", "equal", "equal", "equal", "equal"]);
  });

  test("a change without a period runs from the year before", async () => {
    const found = await coverageOf(
      onPlan("numerator", "294"),
      onPlan("change", "24", { about: "previous", against: "P001", period: "" }),
    );
    expect(found[1]).toEqual({ computed_value: 24, agreement: "equal" });
  });

  test("a share is of the number that its base counts, not of the headline", async () => {
    const found = await coverageOf(
      { ...onPlan("numerator", "250"), metric: "in-foster" },
      onPlan("share", "78", { base: "P001", breakdown: "category", category: "neglect" }),
      onPlan("share", "0.26", { base: "P004", breakdown: "category", category: "neglect" }),
      { ...onPlan("denominator", "75055") },
    );
    expect(found[1]?.computed_value).toBeCloseTo((100 * 194) / 250, 6);
    expect(found[2]?.agreement).toBe("equal");
  });
});

describe("the check of coverage", () => {
  test("is silent while every figure is what the file says", async () => {
    await coverageOf(
      icpc("numerator", "446"),
      icpc("numerator", "450", { computed: "different", reason: "an old count" }),
      {},
    );
    expect(await checkCoverage(warehouse)).toEqual([]);
  });

  test("an equal figure that is equal no more is an error, with what is printed and what is computed", async () => {
    await coverageOf({}, icpc("numerator", "448", { printed: "448 children" }));
    expect(await checkCoverage(warehouse)).toEqual([
      {
        rule: "published-figure",
        severity: "error",
        file: "published/2019-20.csv",
        line: 3,
        found: 'P002, line 654 of the report, prints "448 children"; now 446 is computed (numerator of icpc)',
        expected: "equal, as the column computed says",
        mend: expect.stringContaining("Find what changed it"),
      },
    ]);
    expect(await warehouse.rows("select severity, file, line from issue")).toEqual([
      { severity: "error", file: "published/2019-20.csv", line: 3 },
    ]);
  });

  test("an equal figure that cannot be computed any more is an error", async () => {
    await coverageOf(icpc("numerator", "446", { metric: "gone" }));
    expect(await checkCoverage(warehouse)).toMatchObject([
      { severity: "error", found: expect.stringContaining("it cannot be computed") },
    ]);
  });

  test.each<[string, Cells, RegExp]>([
    [
      "marked different, and equal now",
      icpc("numerator", "446", { computed: "different", reason: "x" }),
      /Write equal/,
    ],
    [
      "marked printed only, and computed now",
      icpc("numerator", "446", { computed: "", reason: "x" }),
      /Write equal/,
    ],
    [
      "marked printed only, and different now",
      icpc("numerator", "1", { computed: "", reason: "x" }),
      /Write different/,
    ],
    [
      "marked different, and not computed now",
      icpc("numerator", "1", { metric: "gone", computed: "different", reason: "x" }),
      /Empty computed/,
    ],
  ])("%s, is a warning", async (_, fact, mend) => {
    await coverageOf(fact);
    expect(await checkCoverage(warehouse)).toMatchObject([
      { severity: "warning", mend: expect.stringMatching(mend) },
    ]);
  });
});
