import { adoptionAndPermanence } from "./adoption-and-permanence.ts";
import { quarters, windowBefore } from "./calendar.ts";
import { lookedAfterOnLastDay } from "./looked-after-on-last-day.ts";
import type { Row } from "./row.ts";

/**
 * What was counted each quarter, from 2018-19 Q1: over 20 miles from home; under 16 and 2.5 years in care, and the same
 * placement for 2 years; missing in the 12 months. Printed: 17% of the last first column, 56% of the last second.
 */
const counted = [
  [54, 96, 55, 61],
  [57, 98, 57, 63],
  [61, 101, 58, 66],
  [58, 99, 57, 64],
  [57, 97, 55, 62],
  [59, 99, 56, 59],
  [55, 101, 57, 60],
  [56, 98, 55, 57],
] as const;

/** Starting, distance, stability and missing: one row per quarter. */
export function lookedAfterStability(): Row[] {
  const totals = lookedAfterOnLastDay();
  const children = quarters.map(({ label }) => totals.get(label) as number);
  const ceased = adoptionAndPermanence().map((row) => Number(row.ceased));
  const skipped = quarters.length - counted.length;
  return counted.map(([over20Miles, longTerm, samePlacement, missing], row) => {
    const q = row + skipped;
    const quarter = quarters[q] as (typeof quarters)[number];
    const now = children[q] as number;
    const ceasedInYear = ceased.slice(q - 3, q + 1).reduce((sum, count) => sum + count, 0);
    return {
      quarter: quarter.label,
      // Children looked after before, and those who started, less those who ceased, are the children looked after now.
      started: now - (children[q - 1] as number) + (ceased[q] as number),
      children: now,
      over_20_miles: over20Miles,
      long_term: longTerm,
      long_term_same_placement: samePlacement,
      missing_window: windowBefore(quarter, 0),
      looked_after_in_window: now + ceasedInYear,
      missing_in_window: missing,
    };
  });
}
