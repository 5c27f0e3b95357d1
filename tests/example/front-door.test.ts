import { describe, expect, it } from "vitest";
import { byQuarter, percent, rowsIn, sumOf } from "./quarters.ts";

const referrals = (period?: string) => rowsIn("referrals-and-assessments", period);
const totalOf = (column: string, year: string) => sumOf(referrals(year), column);

describe("referrals and assessments of the example", () => {
  it.each([
    ["2018-19", 2957, 81],
    ["2019-20", 3588, 87],
  ])("give the assessments of %s and the share in time that line 636 prints", (year, assessments, inTime) => {
    expect(totalOf("assessments", year)).toBe(assessments);
    expect(percent(totalOf("assessments_within_45_days", year), assessments)).toBe(inTime);
  });

  it("meet the printed target of 2019-20, as line 636 says", () => {
    const share = totalOf("assessments_within_45_days", "2019-20") / totalOf("assessments", "2019-20");
    expect(share).toBeGreaterThanOrEqual(0.87);
  });

  it.each([
    ["2018-19", "re_referrals", 14.4],
    ["2019-20", "re_referrals", 21.3],
    ["2018-19", "not_in_need", 34.3],
    ["2019-20", "not_in_need", 44.3],
  ])("have the share that the national census gives for %s: %s", (year, column, share) => {
    expect((100 * totalOf(column, year)) / totalOf("referrals", year)).toBeCloseTo(share, 1);
  });

  it("count the contacts of the hub's own return, and no more referrals than contacts that progressed", () => {
    const contacts = byQuarter("mash-contacts", "contacts");
    const progressed = byQuarter("mash-contacts", "progressed");
    for (const row of referrals()) {
      const quarter = String(row.quarter);
      expect(row.contacts, quarter).toBe(contacts[quarter]);
      expect(row.referrals, quarter).toBeLessThanOrEqual(progressed[quarter] as number);
    }
  });

  it("count fewer children over a year than events, and each outcome of a referral once", () => {
    for (const year of ["2018-19", "2019-20"]) {
      const [last] = referrals(`${year} Q4`);
      expect(last?.children_referred).toBeLessThan(totalOf("referrals", year));
      expect(last?.children_assessed).toBeLessThan(totalOf("assessments", year));
    }
    for (const row of referrals()) {
      expect(Number(row.no_further_action) + Number(row.not_in_need)).toBeLessThanOrEqual(
        Number(row.referrals),
      );
    }
  });
});

describe("assessment factors of the example", () => {
  it("have the three most common of 2019-20 in the printed order (lines 638 to 640)", () => {
    const rows = rowsIn("assessment-factors", "2019-20");
    const counts = new Map<string, number>();
    for (const { factor, assessments } of rows) {
      counts.set(String(factor), (counts.get(String(factor)) ?? 0) + Number(assessments));
    }
    const byCount = [...counts].sort(([, a], [, b]) => b - a);
    expect(byCount.slice(0, 3).map(([factor]) => factor)).toEqual([
      "domestic-abuse-of-parent-or-carer",
      "mental-health-of-parent-or-carer",
      "emotional-abuse",
    ]);
  });

  it("overlap, and none is found more often than there are assessments with factors", () => {
    for (const { quarter, assessments_with_factors: most } of referrals()) {
      const counts = rowsIn("assessment-factors", String(quarter)).map((row) => Number(row.assessments));
      expect(Math.max(...counts)).toBeLessThanOrEqual(Number(most));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(Number(most));
    }
  });
});
