import { quarters } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * Each quarter from 2017-18 Q1: deaths, those unexpected, reviews completed, and those that found modifiable factors.
 * Printed of 2019-20: 17 deaths, 6 of them unexpected, and 6 and 10 reviews completed.
 */
const recorded = [
  [5, 1, 3, 1],
  [4, 2, 4, 1],
  [4, 0, 2, 0],
  [6, 2, 5, 2],
  [3, 1, 4, 1],
  [4, 1, 6, 2],
  [2, 0, 3, 1],
  [5, 2, 5, 1],
  [4, 2, 3, 1],
  [3, 1, 5, 1],
  [5, 1, 4, 2],
  [5, 2, 4, 1],
] as const;

/** Deaths of children and their reviews: one row per quarter. */
export function childDeaths(): Row[] {
  return quarters.map((quarter, i) => {
    const [deaths, unexpected, completed, modifiable] = recorded[i] as (typeof recorded)[number];
    return {
      quarter: quarter.label,
      deaths,
      unexpected,
      reviews_completed: completed,
      reviews_modifiable: modifiable,
    };
  });
}
