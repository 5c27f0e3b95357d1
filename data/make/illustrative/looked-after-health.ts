import { quarters } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * What was counted each quarter, from 2018-19 Q1: children, health assessments, dental checks, immunised; under 5, and
 * checked; children with a score, and their points. Printed: the shares of the last quarter (91, 88, 95 and 91%).
 */
const counted = [
  [225, 198, 187, 209, 27, 24, 148, 2131],
  [229, 203, 189, 214, 26, 23, 151, 2159],
  [236, 210, 199, 222, 28, 25, 156, 2200],
  [233, 210, 203, 219, 25, 23, 155, 2216],
  [230, 206, 197, 217, 24, 21, 152, 2143],
  [228, 205, 195, 215, 25, 22, 150, 2130],
  [224, 203, 196, 212, 23, 21, 149, 2101],
  [220, 200, 194, 209, 22, 20, 146, 2073],
] as const;

/** The health of children looked after for 12 months or more: one row per quarter. */
export function lookedAfterHealth(): Row[] {
  return quarters.slice(-counted.length).map(({ label }, q) => {
    const of = counted[q] as (typeof counted)[number];
    return {
      quarter: label,
      children: of[0],
      health_assessed: of[1],
      dental_checked: of[2],
      immunised: of[3],
      under_5: of[4],
      under_5_checked: of[5],
      sdq_children: of[6],
      sdq_points: of[7],
    };
  });
}
