import { quarters, windowBefore } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * Each quarter: courses run, completed; visits; different visitors of the twelve months to its end; families attached at its
 * end. Printed: courses of 2019-20, visits and visitors of every year, families at 31 March 2020. The centres closed in the
 * middle of March 2020, and the courses of that quarter were not finished.
 */
const counted = [
  [12, 11, 23_740, 20_310, 1604],
  [9, 9, 21_385, 21_420, 1718],
  [15, 14, 24_116, 22_504, 1874],
  [14, 14, 25_468, 23_547, 2031],
  [14, 14, 25_102, 23_962, 2190],
  [10, 9, 22_871, 24_337, 2338],
  [15, 15, 25_634, 24_715, 2497],
  [15, 15, 26_375, 25_035, 2655],
  [14, 14, 26_217, 25_318, 2812],
  [10, 9, 23_604, 25_561, 2967],
  [16, 16, 26_549, 25_794, 3131],
  [19, 3, 20_862, 24_486, 3289],
] as const;

/** Parenting courses, family centres and families attached: one row per quarter. */
export function familySupport(): Row[] {
  return quarters.map((quarter, i) => {
    const [run, completed, visits, visitors, families] = counted[i] as (typeof counted)[number];
    return {
      quarter: quarter.label,
      courses_run: run,
      courses_completed: completed,
      visits,
      visitors_window: windowBefore(quarter, 0),
      visitors,
      families_attached: families,
    };
  });
}
