import { closeSync, existsSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { closest } from "../../src/lib/nearest.ts";
import { isMachineFault } from "../warehouse/machine-fault.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { catalogueIssue } from "./catalogue.ts";
import type { FileIssue } from "./file-issue.ts";

/** A file of `benchmarks/` that was opened and has the columns asked for. */
export interface NationalTable {
  /** What stands after `from` in a query; `$1` is {@link pattern}. Every cell of a CSV file is text. */
  source: string;
  pattern: string;
  header: string[];
}

/** The catalogue entry that asks for a file, and its line. */
export interface Asking {
  entry: { id: string };
  line: number;
}

/**
 * Opens a CSV or Parquet file beside the catalogue, or says why it cannot be read: it is absent, it is something else
 * than its name says (a web page, a spreadsheet), or it has not all of the columns `wanted`.
 */
export async function openNationalTable(
  warehouse: Warehouse,
  dataFolder: string,
  asking: Asking,
  file: string,
  wanted: readonly string[],
): Promise<NationalTable | FileIssue[]> {
  const absolute = path.join(dataFolder, "benchmarks", file);
  if (!existsSync(absolute)) {
    return [
      issueOf(asking, "no such file", `benchmarks/${file}`, "Put the file there, or take the entry out."),
    ];
  }
  const isParquet = /\.parquet$/i.test(file);
  const other = otherKind(absolute, isParquet);
  if (other) {
    const kind = isParquet ? "a Parquet file" : "a CSV file";
    const found = `benchmarks/${file} is ${other}`;
    return [issueOf(asking, found, kind, "Download the file again as the publisher gives it.")];
  }
  const table = {
    source: isParquet
      ? "read_parquet($1)"
      : "read_csv($1, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')",
    // the readers take a pattern; a name with brackets must stand for itself
    pattern: absolute.replace(/[[*?]/g, (letter) => `[${letter}]`),
  };
  try {
    const columns = await warehouse.rows<{ column_name: string }>(`describe select * from ${table.source}`, [
      table.pattern,
    ]);
    const header = columns.map(({ column_name }) => column_name);
    const absent = [...new Set(wanted)].filter((column) => !header.includes(column));
    if (absent.length > 0) return absent.map((column) => absentColumn(asking, file, column, header));
    return { ...table, header };
  } catch (error) {
    return [unreadable(asking, error)];
  }
}

/** The issue for a file that its reader gives up on. Throws the error when the machine is at fault, not the file. */
export function unreadable(asking: Asking, error: unknown): FileIssue {
  if (isMachineFault(error)) throw error;
  const reason = (error as Error).message.split("\n").slice(0, 3).join(" ");
  const mend = "Download the file again as the publisher gives it.";
  return issueOf(asking, reason, "a CSV file in UTF-8 with commas", mend);
}

/** An issue at the entry that asks for the file; `expected` is said of that entry. */
export const issueOf = ({ entry, line }: Asking, found: string, expected: string, mend: string): FileIssue =>
  catalogueIssue(line, found, `${entry.id}: ${expected}`, mend);

function absentColumn(asking: Asking, file: string, column: string, header: string[]): FileIssue {
  const near = closest(column, header);
  return issueOf(
    asking,
    `benchmarks/${file} has no column "${column}"`,
    `a column "${column}"`,
    `The nearest column is "${near}"; write that in the catalogue if the publisher has renamed it.`,
  );
}

/** What a file is, by its first bytes, when it is not what it should be; null when it may be. */
function otherKind(file: string, isParquet: boolean): string | null {
  const bytes = Buffer.alloc(512);
  const handle = openSync(file, "r");
  const length = readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  const start = bytes.toString("latin1", 0, length);
  if (length === 0) return "empty";
  if (/^(ï»¿)?\s*</.test(start)) return "a web page";
  if (start.startsWith("PK")) return "a spreadsheet or zip file";
  if (start.startsWith("\x1f\x8b")) return "a compressed file";
  if (start.startsWith("PAR1") !== isParquet) return isParquet ? "no Parquet file" : "a Parquet file";
  return null;
}
