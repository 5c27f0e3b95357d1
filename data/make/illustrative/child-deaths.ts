import { quarters } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * Each quarter from 2017-18 Q1: deaths, those unexpected, and reviews completed. Printed of 2019-20: 17 deaths, 6 of
 * them unexpected, and 6 and 10 reviews completed.
 */
const recorded = [
  [5, 1, 3],
  [4, 2, 4],
  [4, 0, 2],
  [6, 2, 5],
  [3, 1, 4],
  [4, 1, 6],
  [2, 0, 3],
  [5, 2, 5],
  [4, 2, 3],
  [3, 1, 5],
  [5, 1, 4],
  [5, 2, 4],
] as const;

/** Deaths of children and their reviews: one row per quarter. */
export function childDeaths(): Row[] {
  return quarters.map((quarter, i) => {
    const [deaths, unexpected, reviews] = recorded[i] as (typeof recorded)[number];
    return { quarter: quarter.label, deaths, unexpected, reviews_completed: reviews };
  });
}
