import { type FileRule, fileRules } from "../contracts/rules.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { cleanText, type FileIssue, shown } from "./issue.ts";
import type { FolderIssue } from "./list-returns.ts";

/** A return as it goes into the record; what could not be told is null. */
export interface SubmissionEntry {
  submission: number;
  dataset: string | null;
  agency: string | null;
  quarter: string | null;
  areaCode: string;
  file: string;
  sha256: string;
  receivedAt: string;
  preparedBy: string | null;
  signedBy: string | null;
  signedAt: string | null;
  reason: string | null;
  extractDate: string | null;
}

/** What became of a return's rows. */
export interface Outcome {
  status: "accepted" | "accepted in part" | "rejected";
  rowsRead: number;
  rowsAccepted: number;
}

/** The next free number of a submission. */
export async function nextSubmission(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.rows<{ n: number }>("select nextval('submission_number') as n");
  return row?.n as number;
}

/** Writes the submission, and which one it takes the place of. Returns the number of that one, or null. */
export async function recordSubmission(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  outcome: Outcome,
): Promise<number | null> {
  const [before] = await warehouse.rows<{ submission: number | null }>(
    `select arg_max(submission, (received_at, submission)) as submission
    from submission_record
    join submission_quarter using (submission)
    where dataset = $1 and agency = $2 and quarter = $3 and submission <> $4 and received_at <= $5::timestamp`,
    [entry.dataset, entry.agency, entry.quarter, entry.submission, entry.receivedAt],
  );
  const supersedes = outcome.status === "rejected" ? null : (before?.submission ?? null);
  await warehouse.run(
    `insert into submission_record
    select $1, $2, $3, $4, $5, $6, $7, $8::timestamp, $9, $10, $11::date, $12, $13::date, $14, $15, $16, $17, $18`,
    [
      entry.submission,
      entry.dataset,
      entry.agency,
      entry.quarter,
      entry.areaCode,
      entry.file,
      entry.sha256,
      entry.receivedAt,
      entry.preparedBy,
      entry.signedBy,
      entry.signedAt,
      entry.reason,
      entry.extractDate,
      outcome.status,
      outcome.rowsRead,
      outcome.rowsAccepted,
      outcome.rowsRead - outcome.rowsAccepted,
      supersedes,
    ],
  );
  return supersedes;
}

/** Control characters but for white space, and marks that turn the reading direction (RE2). */
const turning =
  "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\x{061c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]";

/** Writes what the checks of rows found, from the table `fault`. */
export async function recordFaults(warehouse: Warehouse, entry: SubmissionEntry): Promise<void> {
  await warehouse.run(
    `insert into issue_record
    select
      $1, fault.rule, rule.severity, $2, $3, coalesce(fault.in_quarter, $4), $5,
      regexp_extract(place, '^(.*)!([A-Z]+[0-9]+)$', 1),
      regexp_extract(place, '^(.*)!([A-Z]+[0-9]+)$', 2),
      line, regexp_replace(left(found, 200), $6, '\ufffd', 'g'), expected, fault.mend
    from (select *, json_extract_string(cells, '$."' || column_name || '"') as place from fault) as fault
    join rule using (rule)
    order by line, place`,
    [entry.submission, entry.dataset, entry.agency, entry.quarter, entry.file, turning],
  );
}

/** Writes faults of the file as a whole. */
export async function recordFileIssues(
  warehouse: Warehouse,
  entry: SubmissionEntry,
  issues: readonly FileIssue[],
): Promise<void> {
  const { submission, dataset, agency, quarter: period, file } = entry;
  await insertIssues(
    warehouse,
    issues.map((issue) => ({ ...issue, file, submission, dataset, agency, period })),
  );
}

/** Writes faults of things in the folder that are not returns, in place of those that the last load found. */
export async function recordFolderIssues(
  warehouse: Warehouse,
  issues: readonly FolderIssue[],
): Promise<void> {
  const rules: FileRule[] = [
    "link-refused",
    "unread-file",
    "ledger-row",
    "ledger-reason",
    "ledger-unreadable",
    "received-in-future",
    "clock-behind",
  ];
  await warehouse.run(
    `delete from issue_record where submission is null and rule in (${rules.map((rule) => `'${rule}'`).join(", ")})`,
  );
  await insertIssues(warehouse, issues);
}

/** An issue of a file, and the return that it is of when it is of one. */
type IssueEntry = FolderIssue &
  Partial<Pick<SubmissionEntry, "submission" | "dataset" | "agency">> & {
    period?: string | null;
  };

/** In one statement: a file can have as many issues as it has lines. */
async function insertIssues(warehouse: Warehouse, issues: readonly IssueEntry[]): Promise<void> {
  if (issues.length === 0) return;
  const rows = issues.map((issue) => ({
    ...issue,
    severity: fileRules[issue.rule],
    sheet: issue.sheet === undefined ? null : cleanText(issue.sheet),
    found: shown(issue.found),
  }));
  await warehouse.run(
    `insert into issue_record by name
     select unnest(from_json($1::json, '[{
       "submission":"integer","rule":"varchar","severity":"varchar","dataset":"varchar","agency":"varchar",
       "period":"varchar","file":"varchar","sheet":"varchar","cell":"varchar","line":"integer","found":"varchar",
       "expected":"varchar","mend":"varchar"
     }]'), max_depth := 2)`,
    [JSON.stringify(rows)],
  );
}
