import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const reasons = ["philosophy", "bullying", "dissatisfaction", "other", "not-stated"];

/**
 * Children registered at the end of each quarter, and declarations of the year by reason. Printed: the March counts,
 * and the first three reasons as percentages. The report counts 319 families in 2019-20; the earlier numbers of
 * declarations are among the smallest that give the printed percentages.
 */
const yearTotals: Record<Year, { registered: number[]; declared: number[] }> = {
  "2017-18": { registered: [219, 192, 214, 232], declared: [62, 41, 29, 45, 63] },
  "2018-19": { registered: [281, 247, 269, 287], declared: [87, 39, 56, 41, 58] },
  "2019-20": { registered: [315, 274, 296, 314], declared: [83, 17, 64, 53, 102] },
};

/** More families declare after the summer than before it. */
const season = [0.9, 1.35, 1.05, 0.7];

/** Children educated at home: one row per quarter and reason. */
export function electiveHomeEducation(): Row[] {
  const random = randomFrom(811);
  return years.flatMap((year) => {
    const { registered, declared } = yearTotals[year];
    const declaredInYear = declared.reduce((sum, count) => sum + count, 0);
    const byQuarter = shareTable(
      share(
        declaredInYear,
        season.map((weight) => weight * vary(random, 0.05)),
      ),
      declared,
      season.map(() => declared.map((count) => count * vary(random, 0.12))),
    );
    return quartersOf(year).flatMap(({ label }, q) => {
      const registeredNow = share(
        registered[q] as number,
        declared.map((count) => count * vary(random, 0.03)),
      );
      return reasons.map((reason, r) => ({
        quarter: label,
        reason,
        registered: registeredNow[r] as number,
        declared: byQuarter[q]?.[r] as number,
      }));
    });
  });
}
