import { exactPoissonLimits } from "../statistics/poisson.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** The confidences in use: 95% is printed, 99.8% decides what is called better or worse, 99.97% what parts two ranks. */
const confidences = [0.95, 0.998, 0.9997];

/** Fills table `poisson_limit` for 0 to 9 events, which the macros `count_lower` and `count_upper` read. */
export async function fillPoissonLimits(warehouse: Warehouse): Promise<void> {
  const limits = confidences.flatMap((confidence) =>
    Array.from({ length: 10 }, (_, events) => ({
      events,
      confidence,
      ...exactPoissonLimits(events, confidence),
    })),
  );
  await warehouse.run("delete from poisson_limit");
  await warehouse.run(
    `insert into poisson_limit by name
     select unnest(
       from_json($1::json, '[{"events":"integer","confidence":"double","lower":"double","upper":"double"}]'),
       max_depth := 2
     )`,
    [JSON.stringify(limits)],
  );
}
