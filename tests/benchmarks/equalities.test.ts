import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadEqualities } from "../../pipelines/benchmarks/equalities.ts";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { proportionLimits } from "../../pipelines/statistics/intervals.ts";
import { type Row, sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addFigures, home, warehouseWith } from "./benchmark-warehouse.ts";

const publication = (name: string) => readFileSync(path.join(sqlFolder, `publication/${name}.sql`), "utf8");
const equality = publication("equality");

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await warehouseWith(
    {
      metric: "home-education",
      shape: "count",
      unit: "families",
      theme: "education",
      datasets: ["families"],
    },
    { metric: "engaging", unit: "families", theme: "education", datasets: ["families"] },
    { metric: "plans", shape: "count", datasets: ["plans"] },
    { metric: "disabled-on-plan", shape: "count", datasets: ["disabled"] },
    { metric: "disabled", shape: "count", datasets: ["disabled"] },
  );
  await warehouse.runFile("benchmarks/macros.sql");
});
afterAll(() => warehouse.close());
beforeEach(() =>
  warehouse.run(
    "delete from observation; delete from equality_base; delete from equality_group; delete from expected_return; reset variable as_seen",
  ),
);

const ratioLimits = async (share1: number, own: Limits, share2: number, other: Limits): Promise<Limits> => {
  const [row] = await warehouse.rows<Limits & Row>(
    "select ratio_lower($1, $2, $4, $6) as lower, ratio_upper($1, $3, $4, $5) as upper",
    [share1, own.lower, own.upper, share2, other.lower, other.upper],
  );
  return row as Limits;
};
type Limits = { lower: number; upper: number };

describe("the limits of a ratio of two shares", () => {
  const wilson = (x: number, n: number) => proportionLimits(x, n, 0.95);

  test("are those of the share itself, divided, where the base is known without error", async () => {
    const own = wilson(73, 217);
    const { lower, upper } = await ratioLimits(73 / 217, own, 0.35, { lower: 0.35, upper: 0.35 });
    expect(lower).toBeCloseTo(own.lower / 0.35, 10);
    expect(upper).toBeCloseTo(own.upper / 0.35, 10);
  });

  test.each([
    [56, 70, 48, 80],
    [22, 331, 378, 75055],
    [3, 294, 378, 75055],
    [74, 75, 140, 169],
    [0, 40, 12, 60],
  ])(
    "are where the difference to so many times the other share has nought as its limit: %i/%i, %i/%i",
    async (x1, n1, x2, n2) => {
      const [p1, p2, own, other] = [x1 / n1, x2 / n2, wilson(x1, n1), wilson(x2, n2)];
      const { lower, upper } = await ratioLimits(p1, own, p2, other);
      // The limit of p1 - ratio * p2 by Zou and Donner's rule, of which Newcombe's method is the case of a ratio of 1.
      const leastDifference = (ratio: number) =>
        p1 - ratio * p2 - Math.hypot(p1 - own.lower, ratio * (other.upper - p2));
      const greatestDifference = (ratio: number) =>
        p1 - ratio * p2 + Math.hypot(own.upper - p1, ratio * (p2 - other.lower));
      expect(leastDifference(lower)).toBeCloseTo(0, 9);
      expect(greatestDifference(upper)).toBeCloseTo(0, 9);
      expect(lower).toBeLessThanOrEqual(p1 / p2);
      expect(upper).toBeGreaterThan(p1 / p2);
    },
  );

  test("there are none where nobody of the base belongs to the group", async () => {
    const { lower, upper } = await ratioLimits(0.1, wilson(1, 10), 0, { lower: 0, upper: 0 });
    expect([lower, upper]).toEqual([null, null]);
  });
});

/** Figures of the ethnic groups of a metric in a year. */
async function addGroups(
  metric: string,
  groups: Record<string, [number | null, number?]>,
  period = "2019-20",
) {
  await addFigures(
    warehouse,
    ...(Object.entries(groups).map(([category, [numerator, denominator]]) => ({
      ...{ metric, period, numerator, ...(denominator === undefined ? {} : { denominator }) },
      ...{
        breakdown: "ethnicity",
        category,
        figure: `${metric}/${category}`,
        missing: numerator === null ? "x" : undefined,
      },
    })) as Parameters<typeof addFigures>[1][]),
  );
}

const base = (more: Row = {}): Promise<void> =>
  insertRows(warehouse, "equality_base", [
    {
      ...{
        area_code: home,
        metric: "home-education",
        characteristic: "ethnicity",
        category: "minority-ethnic",
        base: "pupils",
      },
      ...{ share: 35, published: "2020-10-23", source: "report", status: "published", ...more },
    },
  ]);

const named = {
  "white-british": [130],
  "minority-ethnic": [73],
  neither: [14],
  "not-disclosed": [102],
} as const;
const rowFor = async (category: string) =>
  (await warehouse.rows(equality)).find((row) => row.category === category) as Row;

describe("a group of a count", () => {
  test("is set against its share of a printed base, of those alone whose group is known", async () => {
    await addGroups("home-education", named as never);
    await base();
    const row = await rowFor("minority-ethnic");
    expect(row).toMatchObject({
      numerator: 73,
      denominator: 217,
      unknown: 102,
      unknown_of: 319,
      base: "pupils",
    });
    expect(row.share).toBeCloseTo((100 * 73) / 217, 9);
    expect(row.ratio).toBeCloseTo(73 / 217 / 0.35, 9);
    expect(row.verdict).toBe("no real change");
    expect(String(row.figures).split(" ")).toHaveLength(4);
  });

  test("has no ratio without a base, and the unknown are no group", async () => {
    await addGroups("home-education", named as never);
    await base();
    expect(await rowFor("white-british")).toMatchObject({
      base_share: null,
      ratio: null,
      verdict: null,
      missing: null,
    });
    expect(await rowFor("not-disclosed")).toBeUndefined();
  });

  test.each([
    [20, 90, 35, "lower"],
    [60, 40, 35, "higher"],
    [3, 2, 20, "too few to tell"],
    [2, 200, 1, "too few to tell"],
  ])("%i and %i others against %i per cent: %s", async (counted, others, share, verdict) => {
    await addGroups("home-education", { "minority-ethnic": [counted], "white-british": [others] });
    await base({ share });
    expect((await rowFor("minority-ethnic")).verdict).toBe(verdict);
  });

  test("has no number of unknown where the return has no place for them", async () => {
    await addGroups("home-education", { "minority-ethnic": [73], "white-british": [144] });
    expect(await rowFor("minority-ethnic")).toMatchObject({ unknown: null, unknown_of: 217 });
  });

  test("is missing when one of its parts is, and takes the newest year", async () => {
    await addGroups("home-education", { "minority-ethnic": [50], "white-british": [50] }, "2018-19");
    await addGroups("home-education", { "minority-ethnic": [73], "white-british": [null] });
    await base();
    expect(await rowFor("minority-ethnic")).toMatchObject({
      ...{ period: "2019-20", numerator: 73, denominator: null, ratio: null, verdict: null, missing: "x" },
    });
  });

  test("knows no base that was not yet published, and the newest of two", async () => {
    await addGroups("home-education", named as never);
    await base();
    await base({ share: 30, published: "2021-10-23" });
    expect((await rowFor("minority-ethnic")).base_share).toBeCloseTo(30, 9);
    await warehouse.run("set variable as_seen = timestamp '2020-12-01'");
    expect((await rowFor("minority-ethnic")).base_share).toBeCloseTo(35, 9);
    await warehouse.run("set variable as_seen = timestamp '2020-01-01'");
    expect((await rowFor("minority-ethnic")).base_share).toBeNull();
  });
});

test("a group of a percentage is set against that of the other groups together", async () => {
  await addGroups("engaging", { young: [51, 75], old: [79, 169], "not-stated": [9, 20] });
  const row = await rowFor("young");
  expect(row).toMatchObject({ base_numerator: 79, base_denominator: 169, unknown: 20, unknown_of: 264 });
  expect(row.ratio).toBeCloseTo(51 / 75 / (79 / 169), 9);
  expect(row.verdict).toBe("higher");
  expect((await rowFor("old")).verdict).toBe("lower");
});

test("a group that a metric of its own counts is set against its share of the population of the mid-year", async () => {
  await insertRows(warehouse, "equality_group", [
    {
      ...{
        characteristic: "disability",
        label: "Known to the service",
        metric: "disabled-on-plan",
        among: "plans",
      },
      ...{ base_metric: "disabled", population: "children-0-17" },
    },
  ]);
  const period = "2019-20";
  await addFigures(
    warehouse,
    { metric: "disabled-on-plan", period, numerator: 3 },
    { metric: "plans", period, numerator: 294 },
    { metric: "disabled", period, numerator: 378 },
  );
  const [row] = await warehouse.rows(equality);
  expect(row).toMatchObject({
    numerator: 3,
    denominator: 294,
    base_numerator: 378,
    base_denominator: 75055,
    unknown: null,
  });
  expect(row?.ratio).toBeCloseTo(3 / 294 / (378 / 75055), 9);
  expect(row?.verdict).toBe("too few to tell");
});

test("the coverage counts an agency's measures of people, and those with groups", async () => {
  await addGroups("home-education", named as never);
  await insertRows(warehouse, "expected_return", [
    { agency: "education", agency_name: "Education", dataset: "families", first_period: "2018-19 Q1" },
    { agency: "social-care", agency_name: "Social care", dataset: "plans", first_period: "2018-19 Q1" },
  ]);
  const rows = await warehouse.rows(publication("equality_coverage"));
  const of = (agency: string, characteristic: string) =>
    rows.find((row) => row.agency === agency && row.characteristic === characteristic);
  expect(rows).toHaveLength(10);
  expect(of("education", "ethnicity")).toMatchObject({ theme: "education", measures: 2, measures_with: 1 });
  expect(of("education", "sex")).toMatchObject({ measures: 2, measures_with: 0 });
  expect(of("social-care", "ethnicity")).toMatchObject({ measures: 1, measures_with: 0 });
});

describe("the files of bases", () => {
  const folderWith = (file: string, ...lines: string[]): string => {
    const folder = mkdtempSync(path.join(tmpdir(), "los-equalities-"));
    mkdirSync(path.join(folder, "reference"));
    writeFileSync(path.join(folder, `reference/${file}.csv`), `${lines.join("\n")}\n`);
    return folder;
  };
  const header = "area_code,metric,characteristic,category,base,share,published,source,status";
  const good = "E09000006,home-education,ethnicity,minority-ethnic,pupils,35,2020-10-23,report,published";

  test("are read whole, and are not needed", async () => {
    const folder = folderWith("equality-bases", header, good);
    for (const _ of [1, 2]) expect(await loadEqualities(warehouse, folder)).toEqual([]);
    expect(await warehouse.rows("select share, base from equality_base")).toEqual([
      { share: 35, base: "pupils" },
    ]);
    expect(await loadEqualities(warehouse, "no-such-folder")).toEqual([]);
    expect(await warehouse.rows("select * from equality_base")).toEqual([]);
  });

  test.each([
    [
      "a characteristic that is none",
      good.replace("ethnicity", "height"),
      "height",
      /^characteristic: expected one of/,
    ],
    ["a share of nought", good.replace("35", "0"), "0", /^share: expected per cent between 0 and 100/],
    ["a share in words", good.replace("35", "many"), "many", /^share: expected a number/],
    [
      "a day that does not exist",
      good.replace("10-23", "13-23"),
      "2020-13-23",
      /^published: expected a date/,
    ],
    [
      "a metric that does not exist",
      good.replace("home", "hotel"),
      "hotel-education",
      /^metric: the id of a metric/,
    ],
  ])("with %s leave the line out and say so", async (_, line, found, expected) => {
    const issues = await loadEqualities(warehouse, folderWith("equality-bases", header, line));
    expect(issues).toMatchObject([
      { rule: "equality-file", severity: "error", file: "reference/equality-bases.csv", line: 2, found },
    ]);
    expect(issues[0]?.expected).toMatch(expected);
    expect(await warehouse.rows("select * from equality_base")).toEqual([]);
    expect(await warehouse.rows("select line from issue where rule = 'equality-file'")).toEqual([
      { line: 2 },
    ]);
  });

  test("name the metric of a group that does not exist", async () => {
    const issues = await loadEqualities(
      warehouse,
      folderWith(
        "equality-groups",
        "characteristic,label,metric,among,base_metric,population",
        "disability,Known,disabled-on-plan,plan,disabled,children-0-17",
      ),
    );
    expect(issues).toMatchObject([{ line: 2, found: "plan", expected: "among: the id of a metric" }]);
    expect(await warehouse.rows("select * from equality_group")).toEqual([]);
  });
});

test("the home area alone is shown", async () => {
  await addGroups("home-education", { "minority-ethnic": [73], "white-british": [144] });
  await warehouse.run("update observation set area_code = 'X00000001'");
  expect(await warehouse.rows(equality)).toEqual([]);
  expect(home).not.toBe("X00000001");
});
