import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { compareAll } from "../benchmarks/compare.ts";
import { loadEqualities } from "../benchmarks/equalities.ts";
import { loadBenchmarks } from "../benchmarks/national.ts";
import { loadReference, readPartnership } from "../benchmarks/reference.ts";
import { checkCommentaries } from "../commentary/check-commentaries.ts";
import { createSchema } from "../contracts/schema.ts";
import { type IngestReport, ingestReturns } from "../ingest/ingest.ts";
import { computeMetrics } from "../metrics/compute.ts";
import { type MetricFault, readMetrics } from "../metrics/read-metrics.ts";
import type { Progress } from "../progress.ts";
import { loadClaims } from "../published/claims.ts";
import { findContradictions } from "../published/contradictions.ts";
import { checkCoverage } from "../published/coverage.ts";
import { loadPublished } from "../published/load.ts";
import { loadReports } from "../published/reports.ts";
import { loadGaps } from "../registers/gaps.ts";
import { glossaryOf, loadGlossary } from "../registers/glossary.ts";
import { judgeRegisters, loadRegisters } from "../registers/load.ts";
import { forgetLater, momentAsked, neverSeen } from "../revisions/as-seen.ts";
import { fillVintages } from "../revisions/vintages.ts";
import { runChecks } from "../warehouse/checks.ts";
import { fingerprintOf } from "../warehouse/fingerprint.ts";
import { holdingLock } from "../warehouse/lock.ts";
import { replaceWarehouse, warehouseFile } from "../warehouse/replace.ts";
import { UnreadableWarehouse } from "../warehouse/unreadable.ts";
import { type Row, sqlFolder, Warehouse } from "../warehouse/warehouse.ts";
import { carryOver } from "./earlier-warehouse.ts";
import { type Folders, productFolder } from "./folders.ts";

/** What a load did, and what is wrong with what it read. */
export interface LoadReport {
  /** False when the warehouse was already up to date. */
  changed: boolean;
  returns: IngestReport;
  metrics: number;
  metricFaults: MetricFault[];
  /** Errors and warnings of the files that are in the folder now. */
  errors: number;
  warnings: number;
  /** Published figures that are no longer what their file says of them. */
  published: Row[];
  /** A warehouse that was built anew: where the old one is kept, and what it alone holds. */
  old?: { keptAs: string; lost: string[] };
}

/** Reads new and changed files into the warehouse and computes every metric, under the lock of the state folder. */
export async function load(folders: Folders, rebuild: boolean, progress: Progress): Promise<LoadReport> {
  return holdingLock(folders.state, "load", async () => {
    progress.step("Looking for changes");
    const inputs = inputsFingerprint(folders.data);
    const shape = fingerprintOf([
      path.join(sqlFolder, "schema"),
      path.join(sqlFolder, "macros.sql"),
      path.join(productFolder, "pipelines/contracts"),
    ]);
    const last = rebuild ? null : await lastLoad(folders.state);
    if (last?.shape === shape && last.inputs === inputs) return unchangedReport(folders);
    if (last && last.shape !== shape) progress.say("The warehouse is of another version: building it anew.");
    const fromNothing = last?.shape !== shape;
    const earlier = fromNothing ? await carryOver(folders, rebuild) : undefined;
    const report = await replaceWarehouse(folders.state, fromNothing, async (warehouse) => {
      if (fromNothing) await createSchema(warehouse);
      const filled = await fill(warehouse, folders.data, progress, earlier?.receivedAt);
      await warehouse.run("insert into load_record values (now()::timestamp, $1, $2)", [inputs, shape]);
      return filled;
    });
    return earlier?.keptAs ? { ...report, old: { keptAs: earlier.keptAs, lost: earlier.lost } } : report;
  });
}

/**
 * Everything that a load puts into a warehouse, in the order in which each part needs the one before. `receivedBefore` says
 * when an earlier warehouse received returns that have no row in the ledger.
 */
export async function fill(
  warehouse: Warehouse,
  data: string,
  progress: Progress,
  receivedBefore?: ReadonlyMap<string, string>,
): Promise<LoadReport> {
  const metricFiles = readMetrics();
  progress.step("Reading reference files");
  await loadReference(warehouse, data);
  await loadPublished(warehouse, data);
  await loadClaims(warehouse, data);
  await loadReports(warehouse, data);
  await loadRegisters(warehouse, data, metricFiles.metrics);
  await forgetLater(warehouse, "reference");
  const until = await momentAsked(warehouse);
  const returns = await ingestReturns(warehouse, {
    returnsFolder: path.join(data, "returns"),
    areaCode: readPartnership(data).areaCode,
    receivedNow: until ? neverSeen : new Date().toISOString(),
    receivedBefore,
    until,
    progress: (message) => progress.step(message),
  });
  progress.step("Checking between datasets");
  await runChecks(warehouse);
  const metrics = await compute(warehouse, data, progress, metricFiles);
  await checkCoverage(warehouse);
  await loadGaps(warehouse, data);
  await loadEqualities(warehouse, data);
  await loadGlossary(warehouse, data);
  await checkCommentaries(warehouse, data);
  await forgetLater(warehouse, "registers");
  progress.step("Looking at what meetings saw");
  await fillVintages(warehouse, metricFiles.metrics, progress.say);
  return { changed: true, returns, ...metrics, ...(await openIssues(warehouse, data)) };
}

/** Metrics, national files and comparisons, from what the warehouse holds as of its `as_seen`. */
export async function compute(
  warehouse: Warehouse,
  data: string,
  progress: Progress,
  { metrics, faults } = readMetrics(),
) {
  progress.step("Computing metrics");
  const computed = await computeMetrics(warehouse, metrics);
  progress.step("Reading national files");
  await loadBenchmarks(warehouse, data, metrics);
  progress.step("Comparing");
  await compareAll(warehouse);
  await judgeRegisters(warehouse);
  await findContradictions(warehouse, data);
  return { metrics: computed.computed.length, metricFaults: [...faults, ...computed.faults] };
}

function inputsFingerprint(data: string): string {
  return fingerprintOf([
    ...["partnership.json", "reference", "benchmarks", "published", "registers", "returns"].map((part) =>
      path.join(data, part),
    ),
    glossaryOf(data),
    sqlFolder,
  ]);
}

async function lastLoad(state: string): Promise<{ inputs: string; shape: string } | null> {
  if (!existsSync(warehouseFile(state))) return null;
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    const [table] = await warehouse.rows(
      "select table_name from duckdb_tables() where table_name = 'load_record'",
    );
    const [row] = table
      ? await warehouse.rows<{ inputs: string; shape: string }>(
          "select inputs, shape from load_record order by loaded_at desc limit 1",
        )
      : [];
    if (!row) throw new UnreadableWarehouse(warehouseFile(state), "no load of Line of Sight has made it");
    return row;
  } finally {
    warehouse.close();
  }
}

async function unchangedReport({ data, state }: Folders): Promise<LoadReport> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    const [counts] = await warehouse.rows<{ files: number; metrics: number }>(
      "select (select count(distinct file) from submission) as files, (select count(*) from metric) as metrics",
    );
    const issues = await openIssues(warehouse, data);
    return {
      changed: false,
      returns: { read: [], unchanged: counts?.files ?? 0, errors: 0, warnings: 0 },
      metrics: counts?.metrics ?? 0,
      metricFaults: readMetrics().faults,
      ...issues,
    };
  } finally {
    warehouse.close();
  }
}

/** The faults that still stand: those of the newest version of each file that is in the folder now. */
async function openIssues(
  warehouse: Warehouse,
  data: string,
): Promise<Pick<LoadReport, "errors" | "warnings" | "published">> {
  const [row] = await warehouse.rows<{ errors: number; warnings: number }>(
    `
    with newest as (
      select file, max(submission) as submission
      from submission_record
      where file in (select unnest(from_json($1::json, '["varchar"]')))
      group by file
    )
    select
      count(*) filter (where severity = 'error') as errors,
      count(*) filter (where severity = 'warning') as warnings
    from issue_record
    where submission is null or submission in (select submission from newest)`,
    [JSON.stringify(filesIn(data))],
  );
  const published = await warehouse.rows(
    "select * from issue where rule = 'published-figure' order by severity, file, line",
  );
  return { errors: row?.errors ?? 0, warnings: row?.warnings ?? 0, published };
}

/** Paths of what lies in the returns folder, relative to it, with `/`. */
function filesIn(data: string): string[] {
  const returns = path.join(data, "returns");
  if (!existsSync(returns)) return [];
  return readdirSync(returns, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll(path.sep, "/"),
  );
}
