import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const sources = [
  "secondary-schools",
  "youth-justice",
  "childrens-social-care",
  "health",
  "family-or-self",
  "other",
];

/**
 * Referrals of each year by source, in the order above, and how many were appropriate. Printed: the totals of both years; that
 * schools refer more, social care fewer than expected, and that more were inappropriate.
 */
const yearTotals = {
  "2018-19": { bySource: [58, 44, 31, 15, 22, 15], appropriate: 172 },
  "2019-20": { bySource: [82, 46, 29, 21, 25, 18], appropriate: 190 },
};

/** Schools are shut for most of the second quarter. */
const season = [1.06, 0.78, 1.14, 1.02];

/** Referrals to the drug and alcohol service: one row per quarter and source. */
export function substanceMisuse(): Row[] {
  const random = randomFrom(952);
  return Object.entries(yearTotals).flatMap(([year, { bySource, appropriate }]) => {
    const total = bySource.reduce((sum, count) => sum + count, 0);
    const referrals = shareTable(
      share(
        total,
        season.map((weight) => weight * vary(random, 0.05)),
      ),
      bySource,
      season.map(() => bySource.map((count) => count * vary(random, 0.1))),
    ).flat();
    const fitting = share(
      appropriate,
      referrals.map((count) => count * vary(random, 0.05)),
      { most: referrals },
    );
    return quartersOf(year).flatMap(({ label }, q) =>
      sources.map((source, s) => ({
        quarter: label,
        source,
        referrals: referrals[q * sources.length + s] as number,
        appropriate: fitting[q * sources.length + s] as number,
      })),
    );
  });
}
