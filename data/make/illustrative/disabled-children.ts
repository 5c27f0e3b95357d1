import { quartersOf } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * At the end of each quarter: children open to the service, on a child protection plan, looked after. Invented, on the
 * way to the 382, 3 and 22 that are printed for August 2020.
 */
const counted: Record<string, readonly (readonly [number, number, number])[]> = {
  "2018-19": [
    [341, 5, 25],
    [349, 4, 26],
    [346, 6, 24],
    [355, 4, 24],
  ],
  "2019-20": [
    [362, 4, 22],
    [358, 5, 23],
    [371, 3, 21],
    [378, 3, 22],
  ],
};

/** Children open to the Children's Disability Service: one row per quarter. */
export function disabledChildren(): Row[] {
  return Object.entries(counted).flatMap(([year, ends]) =>
    quartersOf(year).map(({ label }, q) => {
      const [children, onPlan, lookedAfter] = ends[q] as readonly [number, number, number];
      return { quarter: label, children, on_protection_plan: onPlan, looked_after: lookedAfter };
    }),
  );
}
