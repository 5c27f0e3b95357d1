import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPeriod } from "../../src/lib/read-period.ts";
import { readReason, reasonCodes } from "../../src/lib/revision-reason.ts";
import { decodeText } from "./decode-text.ts";
import { RefusedFile, shown } from "./issue.ts";
import { tidyLabel } from "./label.ts";
import type { FolderIssue } from "./list-returns.ts";
import { splitCsv, UnclosedQuote } from "./split-csv.ts";

/** What the ledger says about one return. */
export interface LedgerRow {
  file: string;
  sha256: string;
  /** ISO, UTC. */
  receivedAt: string;
  preparedBy: string | null;
  signedBy: string | null;
  signedAt: string | null;
  reason: string | null;
}

/** A row as it stands in the file; its line counts from 1. */
export interface LedgerLine extends LedgerRow {
  line: number;
}

/** The columns of the ledger, in the order in which a new one is written. */
export const ledgerColumns = [
  "file",
  "sha256",
  "received_at",
  "prepared_by",
  "signed_by",
  "signed_at",
  "reason",
] as const;
export const ledgerName = "ledger.csv";

/** Reads `ledger.csv`. A row that cannot be read is an issue and counts as absent; no ledger is an empty one. */
export function readLedger(returnsFolder: string): { rows: LedgerLine[]; issues: FolderIssue[] } {
  const file = path.join(returnsFolder, ledgerName);
  if (!existsSync(file)) return { rows: [], issues: [] };
  try {
    const [header, ...records] = [...splitCsv(decodeText(readFileSync(file)).bytes.toString("utf8"), ",")];
    const headings = (header?.values ?? []).map((heading) => tidyLabel(heading).replaceAll(" ", "_"));
    const missing = ledgerColumns.filter((column) => !headings.includes(column));
    if (missing.length > 0) return { rows: [], issues: [unreadable(`no column ${missing.join(", ")}`)] };
    const read = records.map(({ line, values }) => {
      const value = (column: (typeof ledgerColumns)[number]): string =>
        values[headings.indexOf(column)]?.trim() ?? "";
      return ledgerRow(value, line);
    });
    return {
      rows: read.flatMap((row) => ("rule" in row ? [] : [row])),
      issues: read.flatMap((row) => ("rule" in row ? [row] : withoutCode(row))),
    };
  } catch (error) {
    if (error instanceof UnclosedQuote) return { rows: [], issues: [unreadable(error.message)] };
    if (error instanceof RefusedFile) return { rows: [], issues: [unreadable(error.issue.found)] };
    throw error;
  }
}

function ledgerRow(
  value: (column: (typeof ledgerColumns)[number]) => string,
  line: number,
): LedgerLine | FolderIssue {
  const receivedAt = readMoment(value("received_at"));
  const signedAt = value("signed_at") === "" ? null : readMoment(value("signed_at"));
  if (value("file") === "")
    return badRow(line, "a row without a file", "the file's path in the returns folder");
  if (!receivedAt) return badRow(line, shown(value("received_at")), "received_at like 2019-07-12T10:30:00Z");
  if (value("signed_at") !== "" && !signedAt) {
    return badRow(line, shown(value("signed_at")), "signed_at like 2019-07-12");
  }
  return {
    line,
    file: value("file").replaceAll("\\", "/"),
    sha256: value("sha256").toLowerCase(),
    receivedAt,
    preparedBy: value("prepared_by") || null,
    signedBy: value("signed_by") || null,
    signedAt: signedAt?.slice(0, 10) ?? null,
    reason: value("reason") || null,
  };
}

/** A reason counts as it is written; one that starts with no code is asked for it. */
function withoutCode({ reason, line }: LedgerLine): FolderIssue[] {
  if (reason === null || readReason(reason).code) return [];
  return [
    {
      file: ledgerName,
      rule: "ledger-reason",
      line,
      found: shown(reason),
      expected: `a reason that starts with a code and a colon: ${reasonCodes.join(", ")}`,
      mend: "Write the code that fits in front of the reason. Until then it is shown as it stands.",
    },
  ];
}

/** A moment: an ISO date with or without a time, or a UK date with or without one. UTC where no zone is given. */
function readMoment(text: string): string | null {
  const [, dayText = "", time = "00:00", zone] =
    /^(\S+?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? [];
  const day = readPeriod(dayText, "date");
  if (!day) return null;
  const moment = new Date(`${day.label}T${time}${zone ?? "Z"}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

const badRow = (line: number, found: string, expected: string): FolderIssue => ({
  file: ledgerName,
  rule: "ledger-row",
  line,
  found,
  expected,
  mend: "Correct the row. Until then the return counts as unsigned and as received when it was first loaded.",
});

const unreadable = (found: string): FolderIssue => ({
  file: ledgerName,
  rule: "ledger-unreadable",
  found: shown(found),
  expected: `a list with the columns ${ledgerColumns.join(", ")}`,
  mend: "Restore the ledger from a copy. Until then every new return counts as unsigned.",
});
