import { describe, expect, it } from "vitest";
import { allPeriods, monthOf, parsePeriod, rollingYearTo } from "../../src/lib/period.ts";

describe("a period's label", () => {
  it.each([
    ["year to 2020-05", "rolling-12-months", "2019-06-01", "2020-05-31"],
    ["year to 2020-02", "rolling-12-months", "2019-03-01", "2020-02-29"],
    ["year to 2019-20 Q4", "rolling-12-months", "2019-04-01", "2020-03-31"],
    ["2017-18 to 2019-20", "three-years", "2017-04-01", "2020-03-31"],
  ])("%s is a %s from %s to %s", (label, type, start, end) => {
    expect(parsePeriod(label)).toEqual({ label, type, start, end });
  });

  it.each([
    "year to 2020-03",
    "year to 2011-12",
    "year to 2020-13",
    "2017-18 to 2018-19",
    "2017-19 to 2019-20",
  ])("is not %s", (label) => {
    expect(parsePeriod(label)).toBeNull();
  });

  it("is the quarter's for twelve months that end with a quarter", () => {
    expect(rollingYearTo(monthOf(2019, 12)).label).toBe("year to 2019-20 Q3");
    expect(rollingYearTo(monthOf(2019, 11)).label).toBe("year to 2019-11");
  });
});

describe("the periods that the warehouse holds", () => {
  const held = allPeriods(2017, 2020);

  it("each have a label of their own, which is read back as the same period", () => {
    expect(new Set(held.map(({ label }) => label)).size).toBe(held.length);
    for (const period of held) expect(parsePeriod(period.label)).toEqual(period);
  });

  it("name any twelve months and any three years once", () => {
    const days = held
      .filter(({ type }) => type === "rolling-12-months" || type === "three-years")
      .map(({ start, end }) => `${start} ${end}`);
    expect(new Set(days).size).toBe(days.length);
  });
});
