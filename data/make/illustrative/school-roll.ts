import { quarters, windowBefore } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * What was reported each quarter: notifications; children missing education on the last day; enrolments and persistent
 * absence of the twelve months to the quarter before. Printed: 1,980 notifications in 2019-20.
 */
const reported: Record<string, readonly [number, number, number, number]> = {
  "2018-19 Q1": [389, 47, 45_612, 4512],
  "2018-19 Q2": [716, 61, 45_618, 4489],
  "2018-19 Q3": [441, 52, 45_874, 4537],
  "2018-19 Q4": [365, 44, 45_902, 4471],
  "2019-20 Q1": [402, 45, 45_911, 4433],
  "2019-20 Q2": [752, 58, 45_920, 4398],
  "2019-20 Q3": [469, 49, 46_233, 4402],
  "2019-20 Q4": [357, 38, 46_251, 4367],
};

/** Absence is known a quarter late, once the schools' census has been read. */
const lag = 1;

/** Leavers, absence and children without a school: one row per quarter. */
export function schoolRoll(): Row[] {
  return quarters.flatMap((quarter) => {
    const given = reported[quarter.label];
    if (!given) return [];
    const [notifications, missing, enrolments, absent] = given;
    return {
      quarter: quarter.label,
      off_roll_notifications: notifications,
      missing_education: missing,
      absence_window: windowBefore(quarter, lag),
      enrolments,
      persistently_absent: absent,
    };
  });
}
