import { quartersOf, windowBefore } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * At the end of each quarter: children in need, those on a child in need plan only, and children open at some point of
 * the year up to it. The first and last of 31 March 2020 are printed.
 */
const counted: Record<string, readonly (readonly [number, number, number])[]> = {
  "2018-19": [
    [2098, 1081, 4806],
    [2151, 1117, 4911],
    [2204, 1152, 5038],
    [2267, 1206, 5142],
  ],
  "2019-20": [
    [2318, 1239, 5207],
    [2296, 1221, 5261],
    [2371, 1287, 5353],
    [2419, 1329, 5421],
  ],
};

/** Children in need: one row per quarter. */
export function childrenInNeed(): Row[] {
  return Object.entries(counted).flatMap(([year, ends]) =>
    quartersOf(year).map((quarter, q) => {
      const [inNeed, onPlan, open] = ends[q] as readonly [number, number, number];
      return {
        quarter: quarter.label,
        in_need: inNeed,
        on_plan: onPlan,
        open_window: windowBefore(quarter, 0),
        open_in_12_months: open,
      };
    }),
  );
}
