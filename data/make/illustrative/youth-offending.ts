import { quarters, windowBefore } from "./calendar.ts";
import type { Row } from "./row.ts";

/** The quarter for which no return was ever sent; later workbooks say "not available" for it. */
export const neverSent = "2017-18 Q2";

/**
 * What was reported each quarter: entrants; cohort, reoffenders, reoffences; sentences, young people in custody.
 * Printed: entrants of the last quarter and the one a year before, the last cohort, the sentences of both years.
 */
const reported = [
  [88, 214, 86, 318, 6, 5],
  [86, 211, 85, 313, 6, 5],
  [84, 208, 84, 311, 6, 5],
  [82, 204, 83, 306, 5, 4],
  [80, 201, 82, 301, 5, 4],
  [78, 199, 81, 299, 4, 4],
  [76, 196, 79, 296, 4, 3],
  [74, 193, 78, 290, 3, 3],
  [70, 191, 75, 281, 3, 3],
  [65, 188, 73, 274, 3, 2],
  [59, 185, 70, 265, 4, 2],
  [54, 182, 68, 258, 4, 2],
] as const;

const lags = { entrants: 2, cohort: 8, custody: 1 };

/** First-time entrants, reoffending and custody: one row per quarter in which they were reported. */
export function youthOffending(): Row[] {
  return quarters.map((quarter, i) => {
    const given = (column: number) =>
      quarter.label === neverSent ? "not available" : ((reported[i] as readonly number[])[column] as number);
    return {
      quarter: quarter.label,
      entrants_window: windowBefore(quarter, lags.entrants),
      entrants: given(0),
      cohort_window: windowBefore(quarter, lags.cohort),
      cohort: given(1),
      reoffenders: given(2),
      reoffences: given(3),
      custody_window: windowBefore(quarter, lags.custody),
      custodial_sentences: given(4),
      young_people_in_custody: given(5),
    };
  });
}
