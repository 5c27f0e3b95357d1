import { quartersOf, windowBefore } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

/**
 * Totals of each year, and people at the One Stop Shop in the twelve months to the end of each quarter. The referrals,
 * the last count of people and both counts of the Freedom Programme of 2019-20 are printed.
 */
const yearTotals = {
  "2018-19": {
    ...{ referrals: 431, people: [312, 320, 331, 338], offered: 248, completed: 127 },
    ...{ cases: 318, repeats: 78, children: 402 },
  },
  "2019-20": {
    ...{ referrals: 466, people: [341, 349, 355, 358], offered: 275, completed: 135 },
    ...{ cases: 342, repeats: 89, children: 421 },
  },
};

const season = [1.02, 1.06, 0.97, 0.95];

/** Fewer of the women who were offered a place last have had time to complete the course. */
const completing = [1.1, 1.05, 1.05, 0.8];

/** Services for people who suffer domestic abuse: one row per quarter. */
export function domesticAbuseServices(): Row[] {
  const random = randomFrom(793);
  const varied = (weights: number[], spread: number) =>
    weights.map((weight) => weight * vary(random, spread));
  return Object.entries(yearTotals).flatMap(([year, total]) => {
    const referrals = share(total.referrals, varied(season, 0.06));
    const offered = share(total.offered, varied(season, 0.08));
    const completed = share(
      total.completed,
      offered.map((count, q) => count * (completing[q] as number) * vary(random, 0.05)),
      { most: offered },
    );
    const cases = share(total.cases, varied(season, 0.07));
    const repeats = share(total.repeats, varied(cases, 0.12), { most: cases });
    const children = share(total.children, varied(cases, 0.08));
    return quartersOf(year).map((quarter, q) => ({
      quarter: quarter.label,
      idva_referrals: referrals[q] as number,
      one_stop_shop_window: windowBefore(quarter, 0),
      one_stop_shop_people: total.people[q] as number,
      freedom_offered: offered[q] as number,
      freedom_completed: completed[q] as number,
      marac_cases: cases[q] as number,
      marac_repeats: repeats[q] as number,
      marac_children: children[q] as number,
    }));
  });
}
