import { exactPoissonLimits } from "../statistics/poisson.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** The confidences in use: 95% is printed, 99.8% decides what is called better or worse, 99.97% what parts two ranks. */
const confidences = [0.95, 0.998, 0.9997];

/** Fills table `poisson_limit` for 0 to 9 events, which the macros `count_lower` and `count_upper` read. */
export async function fillPoissonLimits(warehouse: Warehouse): Promise<void> {
  await warehouse.run("delete from poisson_limit");
  for (const confidence of confidences) {
    for (let events = 0; events <= 9; events++) {
      const { lower, upper } = exactPoissonLimits(events, confidence);
      await warehouse.run(
        "insert into poisson_limit values ($1::integer, $2::double, $3::double, $4::double)",
        [events, confidence, lower, upper],
      );
    }
  }
}
