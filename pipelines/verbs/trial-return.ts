import { readFileSync } from "node:fs";
import path from "node:path";
import { compareAll } from "../benchmarks/compare.ts";
import { loadBenchmarks } from "../benchmarks/national.ts";
import { readPartnership } from "../benchmarks/reference.ts";
import type { Arrival } from "../ingest/arrival.ts";
import { ingestArrival, type SubmissionSummary } from "../ingest/ingest.ts";
import { computeMetrics } from "../metrics/compute.ts";
import { readMetrics } from "../metrics/read-metrics.ts";
import type { Progress } from "../progress.ts";
import { type Row, sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

/** A published figure that a return would change, or one that it would give for the first time. */
export interface FigureChange extends Row {
  metric: string;
  title: string;
  shape: string;
  period: string;
  breakdown: string;
  category: string;
  old_value: number | null;
  old_numerator: number | null;
  old_denominator: number | null;
  old_missing: string | null;
  new_value: number | null;
  new_numerator: number | null;
  new_denominator: number | null;
  new_missing: string | null;
  old_figure: string | null;
  new_figure: string | null;
  change: "changed" | "new";
}

/** A verdict, or a point of a control chart, that a return would turn. */
export interface VerdictChange extends Row {
  metric: string;
  title: string;
  period: string;
  /** Against what; `control chart` for a point. */
  comparator: string;
  old_verdict: string;
  new_verdict: string;
}

/** What a return would do. */
export interface Trial {
  submission: SubmissionSummary;
  figures: FigureChange[];
  verdicts: VerdictChange[];
  /** Earlier quarters of which it would take an earlier return's place. */
  restated: string[];
  /** What is wrong with the file, in the words of `issue`. */
  issues: Row[];
}

const question = (name: string): string =>
  readFileSync(path.join(sqlFolder, "receive", `${name}.sql`), "utf8");

/** Reads a return into a copy of the warehouse, as a load would, and says what becomes of what is published. */
export async function tryReturn(
  warehouse: Warehouse,
  data: string,
  arrival: Arrival,
  progress: Progress,
): Promise<Trial> {
  await warehouse.run(question("before"));
  progress.step("Reading the return");
  const submission = await ingestArrival(warehouse, arrival, readPartnership(data).areaCode);
  if (submission.status !== "rejected") {
    progress.step("Computing what it changes");
    await recompute(warehouse, data, submission.dataset);
  }
  const restated = await warehouse.rows<{ quarter: string }>(question("restated"), [submission.submission]);
  return {
    submission,
    figures: await warehouse.rows<FigureChange>(question("figures")),
    verdicts: await warehouse.rows<VerdictChange>(question("verdicts")),
    restated: restated.map(({ quarter }) => quarter),
    issues: await warehouse.rows(
      `select rule, severity, dataset, agency, period, file, sheet, cell, line, found, expected, mend
       from issue_record where submission = $1 order by severity, sheet, line, cell`,
      [submission.submission],
    ),
  };
}

/** Computes the metrics of one dataset anew; of the others nothing stays in the tables, since a return leaves them as they are. */
async function recompute(warehouse: Warehouse, data: string, dataset: string | null): Promise<void> {
  const read = await warehouse.rows<{ metric: string }>(
    "select metric from metric where list_contains(datasets, $1)",
    [dataset],
  );
  const metrics = readMetrics().metrics.filter(({ id }) => read.some(({ metric }) => metric === id));
  await computeMetrics(warehouse, metrics);
  await loadBenchmarks(warehouse, data, metrics);
  await compareAll(warehouse);
}
