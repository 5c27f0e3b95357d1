import type { Period } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import type { Contract } from "../contracts/contract.ts";
import { fileRules } from "../contracts/rules.ts";
import { isMachineFault } from "../warehouse/machine-fault.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { acceptRows, acceptTidyList, type Candidate } from "./accept.ts";
import type { Arrival } from "./arrival.ts";
import { checkHeader } from "./check-header.ts";
import { type Header, readHeaderBlock } from "./header-block.ts";
import { type Agency, type Identity, identify } from "./identify.ts";
import { type FileIssue, RefusedFile } from "./issue.ts";
import { openWorkbook } from "./open-workbook.ts";
import { type CsvReturn, lineCount, openCsv, stageCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import {
  nextSubmission,
  type Outcome,
  recordFaults,
  recordFileIssues,
  recordSubmission,
  type SubmissionEntry,
} from "./record.ts";
import { stageRows } from "./stage.ts";

/** What became of one return. */
export interface SubmissionSummary {
  submission: number;
  file: string;
  dataset: string | null;
  agency: string | null;
  quarter: string | null;
  status: Outcome["status"];
  rowsRead: number;
  rowsAccepted: number;
  rowsRejected: number;
  supersedes: number | null;
  errors: number;
  warnings: number;
}

/** A return whose agency, quarter and dataset are known. */
interface Return {
  arrival: Arrival;
  agency: Agency;
  quarter: Period;
  contract: Contract;
}

/** What the file itself says, once its records are staged. */
interface Staged {
  rows: number;
  issues: FileIssue[];
  header: Header;
}

const isError = ({ rule }: FileIssue): boolean => fileRules[rule] === "error";

/** Reads one return into the warehouse: all of it, or only the record that it was refused and why. */
export async function receiveReturn(
  warehouse: Warehouse,
  arrival: Arrival,
  agencies: readonly Agency[],
  areaCode: string,
): Promise<SubmissionSummary> {
  const { identity, issues } = identify(arrival.file, agencies);
  const entry = await entryOf(warehouse, arrival, identity, areaCode);
  const known = [...arrival.issues, ...issues, ...(await duplicateOf(warehouse, arrival))];
  try {
    const { agency, quarter, contract } = identity;
    if (!agency || !quarter || !contract || known.some(isError)) {
      return await refuse(warehouse, entry, known);
    }
    const identified = { arrival, agency, quarter, contract };
    if (arrival.file.toLowerCase().endsWith(".csv")) {
      return await receiveCsv(warehouse, entry, identified, known);
    }
    const staged = await stageWorkbook(warehouse, identified);
    const all = [...known, ...staged.issues];
    const complete = { ...entry, ...fromHeader(arrival, staged.header) };
    if (all.some(isError)) return await refuse(warehouse, complete, all);
    return await accept(warehouse, complete, identified, staged.rows, all);
  } catch (error) {
    // a full disk is no fault of the return: refused, it would never be read again
    if (isMachineFault(error)) throw error;
    return await refuse(warehouse, entry, [...known, issueOf(error)]);
  }
}

async function entryOf(
  warehouse: Warehouse,
  arrival: Arrival,
  { agency, quarter, contract }: Identity,
  areaCode: string,
): Promise<SubmissionEntry> {
  const { file, sha256, receivedAt, preparedBy, signedBy, signedAt, reason } = arrival;
  return {
    submission: await nextSubmission(warehouse),
    dataset: contract?.dataset ?? null,
    agency: agency?.id ?? null,
    quarter: quarter?.label ?? null,
    areaCode,
    ...{ file, sha256, receivedAt, preparedBy, signedBy, signedAt, reason },
    extractDate: null,
  };
}

/** The same bytes under another path: one of the two is a slip. A copy of a refused file may be the mended one. */
async function duplicateOf(warehouse: Warehouse, { file, sha256 }: Arrival): Promise<FileIssue[]> {
  const [other] = await warehouse.rows<{ file: string }>(
    "select file from submission_record where sha256 = $1 and file <> $2 and status <> 'rejected' limit 1",
    [sha256, file],
  );
  if (!other) return [];
  return [
    {
      rule: "duplicate-file",
      found: `the same file as ${other.file}`,
      expected: "a file that has not been sent before",
      mend: "Delete the copy, or put the file that was meant in its place.",
    },
  ];
}

async function receiveCsv(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  identified: Return,
  known: readonly FileIssue[],
): Promise<SubmissionSummary> {
  const csv = openCsv(identified.contract, identified.arrival.absolute);
  const issues = [...known, ...csv.issues];
  const tidy = await acceptTidy(warehouse, entry, identified, csv, issues);
  if (tidy) return tidy;
  const rows = await stageCsv(warehouse, identified.contract, csv);
  return accept(warehouse, entry, identified, rows, issues);
}

async function stageWorkbook(
  warehouse: Warehouse,
  { arrival, agency, quarter, contract }: Return,
): Promise<Staged> {
  const sheets = await openWorkbook(arrival.absolute);
  const { header, issues } = readHeaderBlock(sheets);
  issues.push(...checkHeader(header, { agency, quarter, contract }));
  if (issues.some(isError)) return { rows: 0, issues, header };
  const workbook = readWorkbook(contract, sheets, quarter);
  const rows = await stageRows(warehouse, contract, workbook.rows);
  return { rows, issues: [...issues, ...workbook.issues], header };
}

/** Who signed is for the ledger to say; the workbook only adds who prepared it and when it was extracted. */
function fromHeader(arrival: Arrival, header: Header) {
  const extracted = readPeriod(header.extractDate?.text ?? "", "date");
  return {
    preparedBy: arrival.preparedBy ?? header.preparedBy?.text ?? null,
    extractDate: extracted?.label ?? null,
  };
}

async function accept(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  identified: Return,
  rowsRead: number,
  issues: readonly FileIssue[],
): Promise<SubmissionSummary> {
  if (rowsRead === 0) throw new RefusedFile(noRows);
  return inTransaction(warehouse, async () => {
    const { rows, isFaultless } = await acceptRows(warehouse, candidateOf(entry, identified, rowsRead));
    const status = rows === rowsRead ? "accepted" : rows > 0 ? "accepted in part" : "rejected";
    if (!isFaultless) await recordFaults(warehouse, entry);
    return conclude(warehouse, entry, { status, rowsRead, rowsAccepted: rows }, issues);
  });
}

/** Accepts a large list that has nothing wrong or unusual in it; null, with nothing changed, for any other. */
async function acceptTidy(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  identified: Return,
  csv: CsvReturn,
  issues: readonly FileIssue[],
): Promise<SubmissionSummary | null> {
  if (!csv.isLarge || csv.path === null) return null;
  const layout = { path: csv.path, separator: csv.separator, columns: csv.columns };
  const rows = lineCount(csv.bytes) - 1;
  return inTransaction(warehouse, async () => {
    if (!(await acceptTidyList(warehouse, candidateOf(entry, identified, rows), layout))) throw notTidy;
    return conclude(warehouse, entry, { status: "accepted", rowsRead: rows, rowsAccepted: rows }, issues);
  }).catch(() => null);
}

/** Only undoes the transaction. */
const notTidy = new Error("not a tidy list");

const candidateOf = (
  { submission }: SubmissionEntry,
  { arrival: { receivedAt, reason }, agency, quarter, contract }: Return,
  rows: number,
): Candidate => ({ submission, contract, agency: agency.id, quarter, receivedAt, reason, rows });

async function refuse(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  issues: readonly FileIssue[],
): Promise<SubmissionSummary> {
  const outcome: Outcome = { status: "rejected", rowsRead: 0, rowsAccepted: 0 };
  return inTransaction(warehouse, () => conclude(warehouse, entry, outcome, issues));
}

async function inTransaction<T>(warehouse: Warehouse, work: () => Promise<T>): Promise<T> {
  await warehouse.run("begin");
  try {
    const result = await work();
    await warehouse.run("commit");
    return result;
  } catch (error) {
    await warehouse.run("rollback");
    throw error;
  }
}

/** Records what became of a return, and gives the summary of it. */
async function conclude(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  outcome: Outcome,
  issues: readonly FileIssue[],
): Promise<SubmissionSummary> {
  const supersedes = await recordSubmission(warehouse, entry, outcome);
  await recordFileIssues(warehouse, entry, issues);
  const [counts] = await warehouse.rows<{ errors: number; warnings: number }>(
    `select
      count(*) filter (where severity = 'error') as errors,
      count(*) filter (where severity = 'warning') as warnings
    from issue_record where submission = $1`,
    [entry.submission],
  );
  const { submission, file, dataset, agency, quarter } = entry;
  return {
    ...{ submission, file, dataset, agency, quarter },
    ...outcome,
    rowsRejected: outcome.rowsRead - outcome.rowsAccepted,
    supersedes,
    ...(counts ?? { errors: 0, warnings: 0 }),
  };
}

const noRows: FileIssue = {
  rule: "no-rows",
  found: "no rows",
  expected: "at least one row for the quarter",
  mend: "If there is nothing to report, send the rows with 0 in them.",
};

/** A file that trips the reader is refused with what the reader said, so that the run goes on with the rest. */
function issueOf(error: unknown): FileIssue {
  if (error instanceof RefusedFile) return error.issue;
  return {
    rule: "unreadable-file",
    found: error instanceof Error ? error.message : String(error),
    expected: "a file that can be read",
    mend: "Open the file, save it under a new name and send that. If it happens again, tell the data team.",
  };
}
