import type { Warehouse } from "../warehouse/warehouse.ts";
import { fillFlips } from "./flips.ts";
import { fillFunnelLimits } from "./funnel-limits.ts";

/** In the order in which each needs the ones before. */
const steps = [
  "macros",
  "figures",
  "windows",
  "against-earlier",
  "against-target",
  "against-areas",
  "neighbours",
  "against-neighbours",
  "ranks",
  "comparison",
  "ranking",
];

/**
 * Fills `comparison_by_set`, `place`, `ranking` and `funnel_limit` anew: every headline figure of every authority against earlier periods, its
 * target, England, its region, and its statistical neighbours in each set that has them, with a verdict from the fixed
 * list, its place among all authorities of the time, and for the newest period all of them in order. Reads `observation`, `metric`, `area`, `neighbour` and
 * `national_fault`; the questions are the files of `sql/benchmarks/`, the same for all metrics.
 */
export async function compareAll(warehouse: Warehouse): Promise<void> {
  for (const step of steps) await warehouse.runFile(`benchmarks/${step}.sql`);
  await fillFlips(warehouse);
  await fillFunnelLimits(warehouse);
}
