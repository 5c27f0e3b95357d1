import { quarters } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * By age and quarter, from 2018-19 Q1: care leavers; in touch; in education, employment or training; with a known home;
 * in suitable accommodation. Printed for 2019-20: 74 of 75 in touch, 93% of those 74 in suitable accommodation and 68%
 * in education or work; 17% of 169 not in touch, 78% and 47%.
 */
const counted = {
  "17-18": [
    [18, 17, 12, 17, 16],
    [17, 16, 11, 17, 15],
    [19, 19, 12, 19, 17],
    [17, 16, 11, 16, 15],
    [19, 19, 13, 19, 18],
    [18, 18, 12, 18, 17],
    [20, 19, 14, 19, 17],
    [18, 18, 12, 18, 17],
  ],
  "19-21": [
    [39, 33, 19, 35, 28],
    [38, 33, 18, 34, 27],
    [42, 35, 20, 37, 29],
    [39, 33, 18, 35, 28],
    [43, 36, 20, 38, 30],
    [41, 34, 19, 37, 29],
    [44, 36, 21, 39, 30],
    [41, 34, 19, 36, 28],
  ],
} as const;

/** Care leavers by their birthday: one row per quarter and age group. */
export function careLeavers(): Row[] {
  const groups = Object.entries(counted);
  return quarters.slice(-counted["17-18"].length).flatMap(({ label }, q) =>
    groups.map(([age, rows]) => {
      const of = rows[q] as (typeof rows)[number];
      return {
        quarter: label,
        age,
        care_leavers: of[0],
        in_touch: of[1],
        in_employment_or_education: of[2],
        with_known_home: of[3],
        suitable_home: of[4],
      };
    }),
  );
}
