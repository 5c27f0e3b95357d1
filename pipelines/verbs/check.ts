import { contracts } from "../contracts/index.ts";
import { createSchema } from "../contracts/schema.ts";
import { checkMetrics } from "../metrics/check-metrics.ts";
import type { MetricFault } from "../metrics/read-metrics.ts";
import { readMetrics } from "../metrics/read-metrics.ts";
import type { Progress } from "../progress.ts";
import { type Row, Warehouse } from "../warehouse/warehouse.ts";
import type { Folders } from "./folders.ts";
import { fill } from "./load.ts";

/** Everything that is wrong with a partnership's folder and with the metrics. */
export interface CheckReport {
  datasets: number;
  metrics: number;
  metricFaults: MetricFault[];
  issues: Row[];
  errors: number;
  warnings: number;
}

/** Checks contracts, metrics, returns and the rules between datasets in memory. Writes nothing, builds no page. */
export async function check(folders: Folders, progress: Progress): Promise<CheckReport> {
  const warehouse = await Warehouse.open(":memory:", "write");
  try {
    await createSchema(warehouse);
    progress.step("Checking metrics");
    const { metrics, faults } = readMetrics();
    const checked = await checkMetrics(warehouse, metrics);
    const report = await fill(warehouse, folders.data, progress);
    const issues = await warehouse.rows(
      `select rule, severity, dataset, agency, period, file, sheet, cell, line, found, expected, mend
       from issue order by severity, file, agency, period, sheet, line, cell`,
    );
    return {
      datasets: contracts.length,
      metrics: metrics.length,
      metricFaults: distinct([...faults, ...checked, ...report.metricFaults]),
      issues,
      errors: report.errors,
      warnings: report.warnings,
    };
  } finally {
    warehouse.close();
  }
}

/** A fault that both the check of the file and the run of its query find is one fault. */
function distinct(faults: MetricFault[]): MetricFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
