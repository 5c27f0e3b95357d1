import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const outcomes = ["in-school", "out-of-borough", "overseas", "home-educated", "not-recorded"];

/**
 * Referrals of the year by outcome, and how many came from other agencies. The counts of 2019-20 are printed. Before,
 * only percentages are: 985 is the smallest number of referrals that gives those of 2018-19 without a remainder
 * (31.98% and 47.92%); those of 2017-18 add up to 90.1%, the rest is here taken as not recorded.
 */
const yearTotals: Record<Year, { byOutcome: number[]; fromAgencies: number }> = {
  "2017-18": { byOutcome: [445, 231, 116, 10, 88], fromAgencies: 97 },
  "2018-19": { byOutcome: [472, 315, 185, 13, 0], fromAgencies: 108 },
  "2019-20": { byOutcome: [202, 244, 74, 10, 0], fromAgencies: 62 },
};

/** Most children turn out to be missing when schools open in September. */
const season = [0.95, 1.2, 1.05, 0.8];

/** Children missing education: one row per quarter, source and outcome. */
export function childrenMissingEducation(): Row[] {
  const random = randomFrom(1118);
  return years.flatMap((year) => {
    const { byOutcome, fromAgencies } = yearTotals[year];
    const agencies = share(
      fromAgencies,
      byOutcome.map((count) => count * vary(random, 0.1)),
      { most: byOutcome },
    );
    const cells = [...byOutcome.map((count, o) => count - (agencies[o] as number)), ...agencies];
    const inYear = byOutcome.reduce((sum, count) => sum + count, 0);
    const byQuarter = shareTable(
      share(
        inYear,
        season.map((weight) => weight * vary(random, 0.06)),
      ),
      cells,
      season.map(() => cells.map((count) => count * vary(random, 0.1))),
    );
    return quartersOf(year).flatMap(({ label }, q) =>
      ["schools", "agencies"].flatMap((source, s) =>
        outcomes.map((outcome, o) => ({
          quarter: label,
          source,
          outcome,
          referrals: byQuarter[q]?.[s * outcomes.length + o] as number,
        })),
      ),
    );
  });
}
