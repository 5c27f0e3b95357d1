import { quarters, windowEnding } from "./calendar.ts";
import type { Row } from "./row.ts";

/** The police count up to two months after the quarter, and send their return late. */
const monthsAfter = 2;

/** Offences, incidents and sexual offences in each twelve months, from 2018-19 Q1. The last, to May 2020, are printed. */
const recorded = [
  [2741, 4618, 471],
  [2768, 4655, 478],
  [2790, 4702, 483],
  [2822, 4689, 490],
  [2871, 4731, 497],
  [2904, 4748, 509],
  [2957, 4709, 513],
  [3037, 4776, 506],
] as const;

/** Domestic abuse recorded by the police: one row per quarter in which it was reported. */
export function domesticAbusePolice(): Row[] {
  const reported = quarters.filter(({ year }) => year >= "2018-19");
  return reported.map((quarter, i) => {
    const [offences, incidents, sexual] = recorded[i] as (typeof recorded)[number];
    return {
      quarter: quarter.label,
      recorded_window: windowEnding(quarter, monthsAfter),
      offences,
      incidents,
      sexual_offences: sexual,
    };
  });
}
