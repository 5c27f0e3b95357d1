import { describe, expect, it } from "vitest";
import type { Row } from "../../data/make/illustrative/row.ts";
import { rowsIn, sumOf } from "./quarters.ts";

/** The sum of a measure over the rows of a dataset in a year or quarter that the condition keeps. */
const total = (dataset: string, measure: string, period: string, keep = (_: Row) => true): number =>
  sumOf(rowsIn(dataset, period).filter(keep), measure);

it("1,980 notifications of intention to delete from the roll came in 2019-20 (line 1130)", () => {
  expect(total("school-roll", "off_roll_notifications", "2019-20")).toBe(1980);
});

it("absence covers the twelve months to the quarter before", () => {
  const windows = rowsIn("school-roll").map((row) => [row.quarter, row.absence_window]);
  expect(windows[0]).toEqual(["2018-19 Q1", "Apr 2017 - Mar 2018"]);
  expect(windows.at(-1)).toEqual(["2019-20 Q4", "Jan 2019 - Dec 2019"]);
});

describe("families that educate at home", () => {
  const declared = (year: string, ethnicity?: string) =>
    total("home-education-families", "declared", year, (row) => !ethnicity || row.ethnicity === ethnicity);
  const percent = (year: string, ethnicity: string) => (100 * declared(year, ethnicity)) / declared(year);

  it("were 319 in 2019-20, of whom 217 disclosed their ethnic group (line 845)", () => {
    expect(declared("2019-20")).toBe(319);
    expect(declared("2019-20") - declared("2019-20", "not-disclosed")).toBe(217);
  });

  it.each([
    ["2019-20", "white-british", 40.75, 2],
    ["2019-20", "minority-ethnic", 22.9, 1],
    ["2019-20", "not-disclosed", 31.97, 2],
    ["2018-19", "white-british", 56.4, 1],
    ["2018-19", "minority-ethnic", 30.3, 1],
  ])("of %s: the share of %s is %f%% (line 845)", (year, ethnicity, printed, decimals) => {
    expect(Math.abs(percent(year, ethnicity) - printed)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
  });

  it("engaged in 71 of 100 cases at the end of 2019-20, as line 834 prints for the school year", () => {
    const last = (measure: string) => total("home-education-families", measure, "2019-20 Q4");
    expect(Math.round((100 * last("engaging")) / last("known"))).toBe(71);
  });

  it("are never more than the children, declared or registered", () => {
    for (const { quarter } of rowsIn("home-education-families")) {
      const label = String(quarter);
      const families = (measure: string) => total("home-education-families", measure, label);
      const children = (measure: string) => total("elective-home-education", measure, label);
      expect(families("declared"), label).toBeLessThanOrEqual(children("declared"));
      expect(families("known"), label).toBeLessThanOrEqual(children("registered"));
    }
  });
});
