import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { closest } from "../../src/lib/nearest.ts";
import { showable } from "../../src/lib/plain-text.ts";
import { type CsvRecord, splitCsv, UnclosedQuote } from "../ingest/split-csv.ts";
import type { FileIssue } from "./file-issue.ts";

/** The largest file that is read, in bytes: the populations of all authorities for twenty years are a tenth of it. */
const largest = 50_000_000;

/** A CSV file of `data/reference/`: its columns as a zod object of text, and the columns that name a row. */
export interface ReferenceFile<S extends z.ZodObject> {
  /** Relative to the partnership's folder, with `/`. */
  file: string;
  row: S;
  key: (keyof z.infer<S> & string)[];
}

/**
 * Reads and checks one reference file. A wrong row is left out and reported with its line; a wrong header or a file
 * that is not UTF-8 leaves the whole file out. A file that is not there gives no rows and no issue: a partnership
 * may have no neighbours or no population of its own. `lines` holds the line of each row.
 */
export function readReferenceFile<S extends z.ZodObject>(
  dataFolder: string,
  { file, row, key }: ReferenceFile<S>,
): { rows: z.infer<S>[]; lines: number[]; issues: FileIssue[] } {
  const absolute = path.join(dataFolder, file);
  if (!existsSync(absolute)) return { rows: [], lines: [], issues: [] };
  const issues: FileIssue[] = [];
  const report: Report = (line, found, expected, mend) =>
    issues.push({
      rule: "reference-file",
      severity: "error",
      file,
      line,
      found: found === null ? null : showable(found),
      expected,
      mend: showable(mend, 300),
    });

  const { size } = statSync(absolute);
  if (size > largest) {
    const expected = `at most ${largest} bytes`;
    report(null, `${size} bytes`, expected, "Take out the lines that the partnership does not need.");
    return { rows: [], lines: [], issues };
  }
  const text = decodeUtf8(readFileSync(absolute));
  if (text === null) {
    report(null, "letters in another encoding", "a file in UTF-8", 'Save it from Excel as "CSV UTF-8".');
    return { rows: [], lines: [], issues };
  }
  const [head, ...body] = recordsOf(text, report);
  if (issues.length > 0) return { rows: [], lines: [], issues };
  const header = head?.values ?? [];
  const twice = header.find((column, i) => column !== "" && header.indexOf(column) !== i);
  if (twice !== undefined) {
    report(1, twice, "each column once", "Delete or rename one of the columns of this name.");
    return { rows: [], lines: [], issues };
  }
  const missing = Object.keys(row.shape).filter((column) => !header.includes(column));
  for (const column of missing) {
    const near = closest(column, header);
    report(1, header.join(","), `a column ${column}`, `Add the column, or rename "${near}" if that is it.`);
  }
  if (missing.length > 0) return { rows: [], lines: [], issues };

  const seen = new Map<string, number>();
  const rows: z.infer<S>[] = [];
  const lines: number[] = [];
  for (const { line, values: cells } of body) {
    if (cells.every((cell) => cell === "")) continue;
    if (cells.slice(header.length).some((cell) => cell !== "")) {
      report(
        line,
        `${cells.length} values`,
        `${header.length} values, one for each column`,
        "Put a text that holds a comma in quotation marks.",
      );
      continue;
    }
    const record = Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""]));
    const checked = row.safeParse(record);
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        const column = String(issue.path[0]);
        report(
          line,
          record[column] ?? null,
          `${column}: ${issue.message}`,
          `Correct ${column} in this line.`,
        );
      }
      continue;
    }
    const name = key.map((column) => record[column]).join(", ");
    const first = seen.get(name);
    if (first !== undefined) {
      report(line, name, `one line for each ${key.join(", ")}`, `Delete this line or line ${first}.`);
      continue;
    }
    seen.set(name, line);
    rows.push(checked.data);
    lines.push(line);
  }
  return { rows, lines, issues };
}

type Report = (line: number | null, found: string | null, expected: string, mend: string) => void;

/** The records of the text with blanks around their values cut off; none, and a report, when it cannot be split. */
function recordsOf(text: string, report: Report): CsvRecord[] {
  try {
    return [...splitCsv(text, ",")].map(({ line, values }) => ({
      line,
      values: values.map((value) => value.trim()),
    }));
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    report(error.line, '"', "a quotation mark at each end of a text", "Close the quotation mark.");
    return [];
  }
}

/** The text of a file; null when it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
