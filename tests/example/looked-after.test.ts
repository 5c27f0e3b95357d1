import { describe, expect, it } from "vitest";
import { percent, rowsIn, sumOf } from "./quarters.ts";

const thisYear = "2019-20";
const lastDay = "2019-20 Q4";

const inYear = (dataset: string, column: string, year = thisYear) => sumOf(rowsIn(dataset, year), column);
const onLastDay = (dataset: string, column: string, quarter = lastDay) =>
  sumOf(rowsIn(dataset, quarter), column);

const legalStatus = "looked-after-legal-status";
const stability = "looked-after-stability";
const health = "looked-after-health";
const adoption = "adoption-and-permanence";
const arrangements = "private-fostering-arrangements";

/** Twelve months as the returns write them, back from the last month of a quarter. */
const yearTo: Record<string, string> = {
  "2018-19 Q4": "Apr 2018 - Mar 2019",
  "2019-20 Q3": "Jan 2019 - Dec 2019",
  "2019-20 Q4": "Apr 2019 - Mar 2020",
};

describe("children looked after in the example", () => {
  it("are as many by legal status and in the base of the distance as by placement, in every quarter", () => {
    for (const { quarter, children } of rowsIn(stability)) {
      expect(children).toBe(onLastDay("children-looked-after", "children", String(quarter)));
      expect(children).toBe(onLastDay(legalStatus, "children", String(quarter)));
    }
    expect(rowsIn(stability)).toHaveLength(8);
  });

  it("are 21% under section 20 on the last day, fewer than a year before (line 676)", () => {
    const section20 = (quarter: string) =>
      Number(rowsIn(legalStatus, quarter).find((row) => row.legal_status === "section-20")?.children);
    const share = (quarter: string) =>
      percent(section20(quarter), onLastDay(legalStatus, "children", quarter));
    expect(share(lastDay)).toBe(21);
    expect(share(lastDay)).toBeLessThan(share("2018-19 Q4"));
  });

  it.each([
    ["long_term_same_placement", "long_term", 56, 680],
    ["over_20_miles", "children", 17, 694],
  ])("have the share of %s of %s that is printed: %i% (line %i)", (part, base, share) => {
    expect(percent(onLastDay(stability, part), onLastDay(stability, base))).toBe(share);
  });

  it.each([
    ["under_5_checked", "under_5", 91, 698],
    ["health_assessed", "children", 91, 699],
    ["dental_checked", "children", 88, 700],
    ["immunised", "children", 95, 701],
  ])("have the share of %s of %s that is printed: %i% (line %i)", (part, base, share) => {
    expect(percent(onLastDay(health, part), onLastDay(health, base))).toBe(share);
  });

  it("carry forward: looked after before, plus started, less ceased, is looked after now", () => {
    for (const { quarter, started, children } of rowsIn(stability).slice(1)) {
      const quarters = rowsIn(stability).map((row) => String(row.quarter));
      const before = quarters[quarters.indexOf(String(quarter)) - 1] as string;
      const ceased = onLastDay(adoption, "ceased", String(quarter));
      expect(onLastDay(stability, "children", before) + Number(started) - ceased, String(quarter)).toBe(
        children,
      );
    }
  });

  it("include, over twelve months, those of the start and all who started since", () => {
    const before = onLastDay("children-looked-after", "children", "2018-19 Q4");
    expect(onLastDay(stability, "looked_after_in_window")).toBe(before + inYear(stability, "started"));
  });
});

describe("care leavers of the example", () => {
  const of = (age: string, column: string) =>
    sumOf(
      rowsIn("care-leavers", thisYear).filter((row) => row.age === age),
      column,
    );

  it("are the printed 75 and 169, of whom 74 and 83% are in touch (line 694)", () => {
    expect([of("17-18", "care_leavers"), of("17-18", "in_touch")]).toEqual([75, 74]);
    expect(of("19-21", "care_leavers")).toBe(169);
    expect(percent(of("19-21", "in_touch"), 169)).toBe(83);
    expect(percent(169 - of("19-21", "in_touch"), 169)).toBe(17);
  });

  it("have the printed shares in suitable accommodation, aged 17 and 18 of the 74 in touch (line 694)", () => {
    expect(of("17-18", "with_known_home")).toBe(74);
    expect(percent(of("17-18", "suitable_home"), 74)).toBe(93);
    expect(percent(of("19-21", "suitable_home"), of("19-21", "with_known_home"))).toBe(78);
  });

  it("have the printed shares in education, employment or training, of all (line 694)", () => {
    expect(percent(of("17-18", "in_employment_or_education"), 75)).toBe(68);
    expect(percent(of("19-21", "in_employment_or_education"), 169)).toBe(47);
  });
});

describe("adoption and special guardianship in the example", () => {
  it.each([
    ["adopted", thisYear, 8, 705],
    ["newly_placed", thisYear, 9, 705],
    ["newly_placed", "2017-18", 22, 705],
    ["special_guardianship", thisYear, 27, 707],
  ])("count %s in %s as printed: %i (line %i)", (column, year, printed) => {
    expect(inYear(adoption, column, year)).toBe(printed);
  });

  it("share one base: 27 are the printed 14%, and so 8 are 4%, not the printed 12% (lines 705, 707)", () => {
    const ceased = inYear(adoption, "ceased");
    expect(percent(27, ceased)).toBe(14);
    expect(percent(8, ceased)).toBe(4);
  });

  it("have the printed 9.5% adopted in 2018-19 (line 705)", () => {
    const share = inYear(adoption, "adopted", "2018-19") / inYear(adoption, "ceased", "2018-19");
    expect((100 * share).toFixed(1)).toBe("9.5");
  });

  it("leave more to special guardians than the year before (line 707)", () => {
    expect(inYear(adoption, "special_guardianship", "2018-19")).toBeLessThan(27);
  });

  it("take the printed days on average, over three years too (lines 707, 709)", () => {
    const average = (days: string, of: string, year = "") =>
      Math.round(inYear(adoption, days, year) / inYear(adoption, of, year));
    expect(average("days_to_placement", "adopted", thisYear)).toBe(374);
    expect(average("days_court_to_match", "adopted_with_order", thisYear)).toBe(147);
    expect(average("days_court_to_match", "adopted_with_order")).toBe(172);
  });

  it.each(["2018-19 Q4", lastDay])(
    "wait less than 14 months for 61%, sustained: %s (line 711)",
    (quarter) => {
      const [row] = rowsIn(adoption, quarter);
      expect(row?.wait_window).toBe(yearTo[quarter]);
      expect(row?.adopted_or_waiting).toBe(inYear(adoption, "adopted", quarter.slice(0, 7)) + 10);
      expect(percent(Number(row?.waited_under_14_months), Number(row?.adopted_or_waiting))).toBe(61);
    },
  );

  it("have 4 children placed and 10 waiting at the end of 2018-19, as the text dates them (line 705)", () => {
    const placed = rowsIn("children-looked-after", "2018-19 Q4").find((row) => row.placement === "adoptive");
    expect(placed?.children).toBe(4);
    expect(onLastDay(adoption, "waiting", "2018-19 Q4")).toBe(10);
  });
});

describe("fostering in the example", () => {
  it("has the printed households, and those newly approved (line 715)", () => {
    expect(onLastDay("fostering", "households")).toBe(110);
    expect(onLastDay("fostering", "households", "2018-19 Q4")).toBe(122);
    expect(inYear("fostering", "mainstream_approved")).toBe(7);
    expect(inYear("fostering", "mainstream_approved", "2018-19")).toBe(7 + 8);
  });
});

describe("private fostering in the example", () => {
  it("has the printed notifications of both years, and of each source (lines 859 to 872)", () => {
    const bySource: Record<string, number> = {};
    for (const { source, notifications } of rowsIn("private-fostering", thisYear)) {
      bySource[String(source)] = (bySource[String(source)] ?? 0) + Number(notifications);
    }
    expect(bySource).toEqual({
      "school-admissions": 7,
      "childrens-social-care": 7,
      "kings-college": 4,
      public: 3,
      housing: 3,
      "school-inclusion": 1,
      gp: 1,
      hospital: 1,
      "other-professionals": 1,
      "faith-group": 1,
    });
    expect(inYear("private-fostering", "notifications")).toBe(29);
    expect(inYear("private-fostering", "notifications", "2018-19")).toBe(25);
  });

  it("has 27 children in the year, of whom 14 were there before, and 10 arrangements left (lines 874, 878)", () => {
    const [row] = rowsIn(arrangements, lastDay);
    expect(row).toMatchObject({ year_window: yearTo[lastDay], open: 10, arrangements: 27, children: 27 });
    expect(onLastDay(arrangements, "open", "2018-19 Q4")).toBe(14);
  });

  it("counts over the twelve months that end with the quarter", () => {
    expect(rowsIn(arrangements, "2019-20 Q3")[0]?.year_window).toBe(yearTo["2019-20 Q3"]);
  });
});
