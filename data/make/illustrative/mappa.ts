import { quarters } from "./calendar.ts";
import type { Row } from "./row.ts";

const categories = ["category-1", "category-2", "category-3"];

/** Offenders by category at the end of each quarter, from 2018-19 Q1. Those of 31 March 2020 are printed. */
const counted = [
  [47, 58, 0],
  [48, 60, 1],
  [46, 59, 1],
  [49, 61, 0],
  [49, 63, 1],
  [51, 62, 1],
  [48, 66, 2],
  [50, 64, 1],
];

/** Offenders managed under public protection arrangements: one row per quarter and category. */
export function mappa(): Row[] {
  return quarters
    .filter(({ year }) => year >= "2018-19")
    .flatMap(({ label }, q) =>
      categories.map((category, c) => ({
        quarter: label,
        category,
        offenders: counted[q]?.[c] as number,
      })),
    );
}
