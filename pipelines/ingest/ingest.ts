import { fileRules } from "../contracts/rules.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { stageRules } from "./accept.ts";
import { type Arrival, asSeen, byArrival, withLedger } from "./arrival.ts";
import { clockBehind, receivedInFuture } from "./clock.ts";
import type { Agency } from "./identify.ts";
import { readLedger } from "./ledger.ts";
import { type ReturnFile, surveyReturns } from "./list-returns.ts";
import { receiveReturn, type SubmissionSummary } from "./receive-return.ts";
import { recordFolderIssues } from "./record.ts";
import { dropStaged } from "./stage.ts";

export type { ReturnFile } from "./list-returns.ts";
export { listReturns } from "./list-returns.ts";
export type { SubmissionSummary } from "./receive-return.ts";

export interface IngestOptions {
  /** The partnership's `returns` folder. */
  returnsFolder: string;
  areaCode: string;
  /** When returns without a row in the ledger count as received; ISO. */
  receivedNow: string;
  /** When versions that had been loaded before came (ISO), by {@link versionKey}; counts for those without a row. */
  receivedBefore?: ReadonlyMap<string, string> | undefined;
  /** Only what had come, and had been signed, by this moment (ISO) is read; everything when absent. */
  until?: string | undefined;
  progress: (message: string) => void;
}

export interface IngestReport {
  /** The returns that were read in this run, in the order of their arrival. */
  read: SubmissionSummary[];
  /** Returns that had been read before, byte for byte. */
  unchanged: number;
  /** Faults found in this run, by severity. */
  errors: number;
  warnings: number;
}

/**
 * Reads new and changed returns into the warehouse, in the order in which they were received. Each has a transaction of
 * its own, so that a broken one never stops the rest. Table `expected_return` must say who sends what.
 */
export async function ingestReturns(warehouse: Warehouse, options: IngestOptions): Promise<IngestReport> {
  await warehouse.runFolder("ingest");
  const survey = await surveyReturns(options.returnsFolder);
  const ledger = readLedger(options.returnsFolder);
  const folderIssues = [
    ...survey.issues,
    ...ledger.issues,
    ...receivedInFuture(ledger.rows, options.receivedNow),
    ...(await clockBehind(warehouse, options.receivedNow)),
  ];
  await recordFolderIssues(warehouse, folderIssues);

  const known = await warehouse.rows<{ file: string; sha256: string }>(
    "select file, sha256 from submission_record",
  );
  const isKnown = new Set(known.map(versionKey));
  const fresh = survey.returns.filter((found) => !isKnown.has(versionKey(found)));
  const receivedAt = (found: ReturnFile) =>
    options.receivedBefore?.get(versionKey(found)) ?? options.receivedNow;
  const arrivals = fresh
    .map((found) => withLedger(found, ledger.rows, receivedAt(found)))
    .flatMap((arrival) => asSeen(arrival, options.until))
    .sort(byArrival);

  const agencies = await expectedAgencies(warehouse);
  const read: SubmissionSummary[] = [];
  await stageRules(warehouse);
  for (const [i, arrival] of arrivals.entries()) {
    options.progress(`Reading return ${i + 1} of ${arrivals.length}: ${arrival.file}`);
    read.push(await receiveReturn(warehouse, arrival, agencies, options.areaCode));
  }
  await dropStaged(warehouse);
  const ofFolder = (severity: "error" | "warning"): number =>
    folderIssues.filter(({ rule }) => fileRules[rule] === severity).length;
  return {
    read,
    unchanged: survey.returns.length - fresh.length,
    errors: read.reduce((sum, { errors }) => sum + errors, ofFolder("error")),
    warnings: read.reduce((sum, { warnings }) => sum + warnings, ofFolder("warning")),
  };
}

/** One version of a return: its bytes at its path. */
export const versionKey = ({ file, sha256 }: { file: string; sha256: string }): string => `${sha256} ${file}`;

/** Reads one return that does not lie in the folder yet, as a load would once it does. */
export async function ingestArrival(
  warehouse: Warehouse,
  arrival: Arrival,
  areaCode: string,
): Promise<SubmissionSummary> {
  await warehouse.runFolder("ingest");
  await stageRules(warehouse);
  const summary = await receiveReturn(warehouse, arrival, await expectedAgencies(warehouse), areaCode);
  await dropStaged(warehouse);
  return summary;
}

/** Who is expected to send what. */
export async function expectedAgencies(warehouse: Warehouse): Promise<Agency[]> {
  const rows = await warehouse.rows<{ id: string; name: string; datasets: string[] }>(
    `select agency as id, any_value(agency_name) as name, list(distinct dataset order by dataset) as datasets
    from expected_return group by agency order by agency`,
  );
  return rows;
}
