import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { shareTable } from "./share.ts";

const sources = [
  "school-admissions",
  "childrens-social-care",
  "kings-college",
  "public",
  "housing",
  "school-inclusion",
  "gp",
  "hospital",
  "other-professionals",
  "faith-group",
];

/** Notifications by quarter and by source; those of 2019-20 by source, and both totals (25 and 29), are printed. */
const yearTotals = {
  "2018-19": { byQuarter: [6, 8, 7, 4], bySource: [8, 6, 5, 4, 1, 1, 0, 0, 0, 0] },
  "2019-20": { byQuarter: [7, 10, 7, 5], bySource: [7, 7, 4, 3, 3, 1, 1, 1, 1, 1] },
};

/** Notifications of private fostering: one row per quarter and source. */
export function privateFostering(): Row[] {
  const random = randomFrom(872);
  return Object.entries(yearTotals).flatMap(([year, { byQuarter, bySource }]) => {
    const table = shareTable(
      byQuarter,
      bySource,
      byQuarter.map(() => bySource.map((count) => count * vary(random, 0.3))),
    );
    return quartersOf(year).flatMap(({ label }, q) =>
      sources.map((source, s) => ({ quarter: label, source, notifications: table[q]?.[s] as number })),
    );
  });
}
