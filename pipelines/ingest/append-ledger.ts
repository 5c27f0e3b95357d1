import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withoutFormula } from "../../src/lib/csv.ts";
import { decodeText } from "./decode-text.ts";
import { RefusedFile, shown } from "./issue.ts";
import { tidyLabel } from "./label.ts";
import { type LedgerRow, ledgerColumns, ledgerName, readLedger } from "./ledger.ts";
import { splitCsv } from "./split-csv.ts";

/**
 * Adds a row to the ledger of a returns folder, in the order of its own columns; the file takes its place by a rename, as
 * UTF-8. Throws `RefusedFile` when the ledger that is there cannot be read: a row added to it would be lost.
 */
export function appendToLedger(returnsFolder: string, row: LedgerRow): void {
  const file = path.join(returnsFolder, ledgerName);
  const [unreadable] = readLedger(returnsFolder).issues.filter(({ rule }) => rule === "ledger-unreadable");
  if (unreadable) throw new RefusedFile(unreadable);
  const before = existsSync(file)
    ? decodeText(readFileSync(file)).bytes.toString("utf8")
    : `${ledgerColumns.join(",")}\n`;
  const newline = before.includes("\r\n") ? "\r\n" : "\n";
  const [header] = [...splitCsv(before, ",")];
  const cells = (header?.values ?? []).map((heading) => cellOf(row, tidyLabel(heading).replaceAll(" ", "_")));
  const end = before === "" || /\n$/.test(before) ? "" : newline;
  const next = path.join(returnsFolder, ".ledger.csv.next");
  writeFileSync(next, `${before}${end}${cells.map(written).join(",")}${newline}`);
  renameSync(next, file);
}

function cellOf(row: LedgerRow, column: string): string {
  const values: Record<string, string | null> = {
    file: row.file,
    sha256: row.sha256,
    received_at: row.receivedAt,
    prepared_by: row.preparedBy,
    signed_by: row.signedBy,
    signed_at: row.signedAt,
    reason: row.reason,
  };
  return values[column] ?? "";
}

/** One line, in quotes where it must be; a spreadsheet would run a cell that starts like a formula. */
function written(text: string): string {
  const line = shown(text.replace(/[\r\n\t]+/g, " ")).trim();
  const safe = withoutFormula(line);
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
