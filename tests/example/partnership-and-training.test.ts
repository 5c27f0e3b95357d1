import { describe, expect, it } from "vitest";
import type { Row } from "../../data/make/illustrative/row.ts";
import { rowsIn, sumOf } from "./quarters.ts";

/** The sum of a measure over the rows of a dataset in a period that the condition keeps. */
const total = (dataset: string, measure: string, period: string, keep = (_: Row) => true): number =>
  sumOf(rowsIn(dataset, period).filter(keep), measure);

/** The sum of a measure in each quarter of a dataset. */
function byQuarter(dataset: string, measure: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rowsIn(dataset)) {
    const figure = typeof row[measure] === "number" ? row[measure] : 0;
    sums.set(String(row.quarter), (sums.get(String(row.quarter)) ?? 0) + figure);
  }
  return sums;
}

describe("e-learning", () => {
  it.each([
    ["2017-18", 1896, 2843],
    ["2018-19", 2370, 3090],
    ["2019-20", 3179, 4395],
  ])(
    "of %s adds up to what is printed, by course (line 1473) and by sector (line 1517)",
    (year, courses, sectors) => {
      expect(total("e-learning", "modules", year)).toBe(courses);
      expect(total("e-learning-by-sector", "courses", year)).toBe(sectors);
    },
  );

  it.each([
    ["autism", [106, 131, 144]],
    ["female-genital-mutilation", [57, 109, 226]],
    ["prevent", [58, 224, 323]],
    ["safeguarding-level-1", [964, 748, 926]],
    ["children-with-disabilities", [54, 115, 175]],
  ])("has the modules of %s that the table prints (lines 1480 to 1496)", (course, printed) => {
    const found = ["2017-18", "2018-19", "2019-20"].map((year) =>
      total("e-learning", "modules", year, (row) => row.course === course),
    );
    expect(found).toEqual(printed);
  });

  it.each([
    ["bromley-healthcare", [225, 101, 71]],
    ["early-years", [339, 447, 589]],
    ["education", [922, 1030, 1704]],
    ["kings", [2, 1, 1]],
    ["council-children", [206, 289, 159]],
    ["voluntary", [450, 545, 697]],
  ])("has the courses of %s that the table prints (lines 1504 to 1516)", (sector, printed) => {
    const found = ["2017-18", "2018-19", "2019-20"].map((year) =>
      total("e-learning-by-sector", "courses", year, (row) => row.sector === sector),
    );
    expect(found).toEqual(printed);
  });

  it("has no rows for a course in the years before it was on offer", () => {
    const years = (course: string) =>
      new Set(
        rowsIn("e-learning")
          .filter((row) => row.course === course)
          .map((row) => String(row.quarter).slice(0, 7)),
      );
    expect(years("online-safety-parents")).toEqual(new Set(["2018-19", "2019-20"]));
    expect(years("child-sexual-exploitation")).toEqual(new Set(["2019-20"]));
    expect(new Set(rowsIn("e-learning").map((row) => row.course)).size).toBe(17);
  });

  it("is never more in the children's programme than in both programmes together", () => {
    const both = byQuarter("e-learning-by-sector", "courses");
    for (const [quarter, modules] of byQuarter("e-learning", "modules")) {
      expect(modules, quarter).toBeLessThanOrEqual(both.get(quarter) as number);
    }
  });
});

describe("evaluation of training", () => {
  const ratings = ["excellent", "good", "satisfactory", "poor"];

  it("has four satisfactory and no poor ratings in 2019-20 (line 1645), and the printed share of good (lines 1652, 1653)", () => {
    const count = (rating: string, year: string) => total("training-evaluation", rating, year);
    expect([count("satisfactory", "2019-20"), count("poor", "2019-20")]).toEqual([4, 0]);
    const shareOfGood = (year: string) =>
      Math.round((100 * count("good", year)) / ratings.reduce((sum, rating) => sum + count(rating, year), 0));
    expect([shareOfGood("2018-19"), shareOfGood("2019-20")]).toEqual([18, 17]);
  });

  it("counts the ratings that the courses count, quarter by quarter", () => {
    const rated = byQuarter("training-courses", "rated");
    const excellent = byQuarter("training-courses", "rated_excellent");
    for (const row of rowsIn("training-evaluation")) {
      const quarter = String(row.quarter);
      expect(row.excellent, quarter).toBe(excellent.get(quarter));
      expect(
        ratings.reduce((sum, rating) => sum + Number(row[rating]), 0),
        quarter,
      ).toBe(rated.get(quarter));
    }
  });

  it("has 164 invited, 163 answers and 149 better equipped in 2019-20 (line 1655)", () => {
    const measures = ["invited", "returned", "better_equipped"];
    expect(measures.map((measure) => total("training-evaluation", measure, "2019-20"))).toEqual([
      164, 163, 149,
    ]);
  });
});

it("98% of general practitioners had training of level 3 at the end of 2019-20 (line 524)", () => {
  const count = (measure: string) =>
    total("single-agency-training", measure, "2019-20 Q4", (row) => row.employer === "general-practice");
  expect(Math.round((100 * count("up_to_date")) / count("staff"))).toBe(98);
});

describe("the partnership's account", () => {
  const amount = (year: string, start: string) =>
    total("partnership-finance", "amount", year, (row) => String(row.account_line).startsWith(start));

  it("of 2019-20 is that of lines 385 to 410", () => {
    expect(amount("2019-20", "income-")).toBe(150_480);
    expect(amount("2019-20", "spend-")).toBe(193_152);
    const printed = {
      "income-clinical-commissioning-group": 17_836,
      "income-bethlem-and-maudsley-hospital-school": 615,
      "income-council": 44_041,
      "income-training": 26_630,
      "spend-salaries": 156_868,
      "spend-training": 21_657,
      "spend-reviews": 13_718,
      "spend-other": 909,
    };
    const found = Object.keys(printed).map((line) => [line, amount("2019-20", line)]);
    expect(Object.fromEntries(found)).toEqual(printed);
  });

  it("has £123,850 from agencies, and £38,000 less income than the year before (line 382)", () => {
    expect(amount("2019-20", "income-") - amount("2019-20", "income-training")).toBe(123_850);
    expect(amount("2018-19", "income-") - amount("2019-20", "income-")).toBe(38_000);
  });
});

it("the members came to as many of the four meetings of 2019-20 as lines 240 to 258 print", () => {
  const percent = (member: string) =>
    (100 * total("board-attendance", "attended", "2019-20", (row) => row.member === member)) /
    total("board-attendance", "meetings", "2019-20", (row) => row.member === member);
  const members = [...new Set(rowsIn("board-attendance").map((row) => String(row.member)))];
  expect(members.map(percent)).toEqual([
    100, 75, 75, 50, 100, 50, 50, 100, 100, 25, 100, 25, 100, 100, 100, 100, 100, 50, 50,
  ]);
});
