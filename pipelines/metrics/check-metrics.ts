import type { Warehouse } from "../warehouse/warehouse.ts";
import { checkQuery, datasetViews } from "./check-sql.ts";
import type { MetricFault } from "./metric-fault.ts";
import type { Metric } from "./read-metrics.ts";
import { openScratch, runExample } from "./run-example.ts";

/**
 * Everything that is wrong with the queries of metrics, and with the answers that they give to the examples in their
 * front matter. The warehouse needs no returns: only its tables and views are looked at. Changes nothing.
 */
export async function checkMetrics(warehouse: Warehouse, metrics: readonly Metric[]): Promise<MetricFault[]> {
  const scratch = await openScratch();
  try {
    const faults: MetricFault[] = [];
    const views = await datasetViews(warehouse);
    for (const metric of metrics) {
      const { datasets, faults: found } = await checkQuery(warehouse, metric, views);
      faults.push(...found);
      if (found.length > 0) continue;
      for (const [number, example] of (metric.tests ?? []).entries()) {
        const fault = await runExample({ warehouse, scratch, metric, datasets, number, example });
        if (fault) faults.push(fault);
      }
    }
    return faults;
  } finally {
    scratch.close();
  }
}
