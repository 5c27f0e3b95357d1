import { describe, expect, it } from "vitest";
import { allRows } from "../../data/make/illustrative/returns.ts";
import type { Row } from "../../data/make/illustrative/row.ts";

const rows = allRows();

const inYear = (dataset: string, year: string): Row[] =>
  (rows[dataset] as Row[]).filter((row) => String(row.quarter).startsWith(year));

/** A measure added over the quarters of a year, and over the rows that the condition keeps. */
const added = (dataset: string, measure: string, year: string, keep: (row: Row) => boolean = () => true) =>
  inYear(dataset, year)
    .filter(keep)
    .reduce((sum, row) => sum + Number(row[measure]), 0);

/** A measure as the row of the fourth quarter has it. */
const atYearEnd = (dataset: string, measure: string, year: string) =>
  inYear(dataset, year).find((row) => row.quarter === `${year} Q4`)?.[measure];

describe("early help, health and special needs add up to what the annual report prints", () => {
  it.each([
    [1028, "family-support", "courses_run", "2019-20", 59],
    [1028, "family-support", "courses_completed", "2019-20", 42],
    [1048, "family-support", "visits", "2017-18", 94_709],
    [1049, "family-support", "visits", "2018-19", 99_982],
    [1050, "family-support", "visits", "2019-20", 97_232],
    [1078, "information-and-advice", "cases", "2017-18", 546],
    [1079, "information-and-advice", "cases", "2018-19", 553],
    [1080, "information-and-advice", "cases", "2019-20", 550],
    [940, "child-mental-health", "social_care_referrals", "2019-20", 86],
    [952, "substance-misuse", "referrals", "2018-19", 185],
    [952, "substance-misuse", "referrals", "2019-20", 221],
  ])("line %i: %s, %s over %s", (_, dataset, measure, year, printed) => {
    expect(added(dataset, measure, year)).toBe(printed);
  });

  it.each([
    [902, "education-health-care-plans", "in_force", "2019-20", 2544],
    [890, "young-carers", "in_contact", "2019-20", 260],
    [1064, "family-support", "families_attached", "2019-20", 3289],
    [1048, "family-support", "visitors", "2017-18", 23_547],
    [1049, "family-support", "visitors", "2018-19", 25_035],
    [1050, "family-support", "visitors", "2019-20", 24_486],
    [942, "child-mental-health", "seen", "2019-20", 1030],
  ])("line %i: %s, %s at the end of %s", (_, dataset, measure, year, printed) => {
    expect(atYearEnd(dataset, measure, year)).toBe(printed);
  });

  it("count visitors and children seen over the twelve months to the quarter's end, so that Q4 is the year", () => {
    expect(atYearEnd("family-support", "visitors_window", "2019-20")).toBe("Apr 2019 - Mar 2020");
    expect(atYearEnd("child-mental-health", "twelve_months", "2019-20")).toBe("Apr 2019 - Mar 2020");
  });

  it("have 14% more plans than in March 2019 (line 902)", () => {
    const [before, now] = ["2018-19", "2019-20"].map((year) =>
      Number(atYearEnd("education-health-care-plans", "in_force", year)),
    ) as [number, number];
    expect(Math.round(100 * (now / before - 1))).toBe(14);
  });
});

describe("what the annual report says in words", () => {
  const byAuthor = (author: string) =>
    added("early-help-assessments", "assessments", "2019-20", (row) => row.author === author);
  const assessments = (year: string) => added("early-help-assessments", "assessments", year);
  const main = ["primary-schools", "childrens-social-care", "bromley-children-project", "secondary-schools"];
  const health = ["health-visiting", "hospitals", "mental-health", "general-practice"];

  it("fewer early help assessments in 2019-20 than the year before (line 1018)", () => {
    expect(assessments("2019-20")).toBeLessThan(assessments("2018-19"));
  });

  it("primary schools write most, and four authors the vast majority (line 1018)", () => {
    const counts = main.map(byAuthor);
    expect(Math.max(...counts)).toBe(counts[0]);
    expect(counts.reduce((sum, count) => sum + count) / assessments("2019-20")).toBeGreaterThan(0.85);
  });

  it("early years settings and health services write very few, and who wrote none sends a zero (line 1020)", () => {
    for (const author of [...health, "early-years"]) expect(byAuthor(author)).toBeLessThan(10);
    const silent = inYear("early-help-assessments", "2019-20").filter(({ author }) => author === "police");
    expect(silent.map((row) => row.assessments)).toEqual([0, 0, 0, 0]);
  });

  it("families attached never fall, since the count goes back to the start (line 1064)", () => {
    const families = (rows["family-support"] as Row[]).map((row) => Number(row.families_attached));
    expect(families.slice(1).every((count, i) => count >= (families[i] as number))).toBe(true);
  });

  it("visits were above the year before until the last quarter (line 1056)", () => {
    const [before, now] = ["2018-19", "2019-20"].map((year) =>
      inYear("family-support", year).map((row) => Number(row.visits)),
    ) as [number[], number[]];
    expect(now.map((visits, q) => visits > (before[q] as number))).toEqual([true, true, true, false]);
  });

  it("children seen and referrals to social care are much as the year before (lines 940 and 942)", () => {
    const seen = ["2018-19", "2019-20"].map((year) => Number(atYearEnd("child-mental-health", "seen", year)));
    const referred = ["2018-19", "2019-20"].map((year) =>
      added("child-mental-health", "social_care_referrals", year),
    );
    for (const [before = 0, now = 0] of [seen, referred]) {
      expect(Math.abs(now / before - 1)).toBeLessThan(0.05);
    }
  });

  it("more substance misuse referrals by schools, and a smaller share appropriate (lines 556 and 952)", () => {
    const bySchools = (year: string) =>
      added("substance-misuse", "referrals", year, (row) => row.source === "secondary-schools");
    const share = (year: string) =>
      added("substance-misuse", "appropriate", year) / added("substance-misuse", "referrals", year);
    expect(bySchools("2019-20")).toBeGreaterThan(bySchools("2018-19"));
    expect(share("2019-20")).toBeLessThan(share("2018-19"));
  });
});

it("young people are at most their attendances after self-harm, over every twelve months", () => {
  const quarters = rows["child-mental-health"] as Row[];
  quarters.slice(3).forEach((row, i) => {
    const attendances = quarters.slice(i, i + 4).reduce((sum, one) => sum + Number(one.attendances), 0);
    expect(Number(row.self_harm_young_people)).toBeLessThanOrEqual(attendances);
  });
});

it("no more visitors than visits, over every twelve months", () => {
  const quarters = rows["family-support"] as Row[];
  quarters.slice(3).forEach((row, i) => {
    const visits = quarters.slice(i, i + 4).reduce((sum, one) => sum + Number(one.visits), 0);
    expect(Number(row.visitors)).toBeLessThanOrEqual(visits);
  });
});
