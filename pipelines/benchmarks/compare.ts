import type { Warehouse } from "../warehouse/warehouse.ts";

/** In the order in which each needs the ones before. */
const steps = [
  "macros",
  "home-figures",
  "against-earlier",
  "against-target",
  "national-windows",
  "against-areas",
  "against-neighbours",
  "ranks",
  "comparison",
];

/**
 * Fills `comparison` anew: every headline figure of the home area against earlier periods, its target, England, the
 * region and the statistical neighbours, with a verdict from the fixed list. Reads `observation` and `metric`; the
 * questions are the files of `sql/benchmarks/`, the same for all metrics.
 */
export async function compareAll(warehouse: Warehouse): Promise<void> {
  for (const step of steps) await warehouse.runFile(`benchmarks/${step}.sql`);
}
