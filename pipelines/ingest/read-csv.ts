import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nearest } from "../../src/lib/nearest.ts";
import { type Contract, columnMeta } from "../contracts/contract.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { decodeText } from "./decode-text.ts";
import { type FileIssue, RefusedFile, shown } from "./issue.ts";
import { columnNamed } from "./label.ts";
import { type CsvRecord, splitCsv, UnclosedQuote } from "./split-csv.ts";
import { type StagedRow, stageLargeCsv, stageRows } from "./stage.ts";

/** Files above this size are staged by DuckDB, when their lines are one record each. */
const largeFile = 4 * 2 ** 20;
const largestFile = 1024 * 2 ** 20;
/** The largest file of which the lines are not one record each: it is held in memory as text to be read line by line. */
const largestOddFile = 256 * 2 ** 20;
/** Each column that is not the contract's is told of; a text of commas alone would never come to an end. */
const mostColumns = 200;
const separators = [",", ";", "\t"];

/** A CSV return whose header names every column of the contract. */
export interface CsvReturn extends Header {
  /** The text as UTF-8 without a byte order mark. */
  bytes: Buffer;
  isLarge: boolean;
  /** The file as it lies in the folder, where it holds these very bytes and DuckDB can be given its path; else null. */
  path: string | null;
}

/** Opens a CSV return. Throws {@link RefusedFile} when it is not a list of the contract's columns. */
export function openCsv(contract: Contract, file: string): CsvReturn {
  const size = statSync(file).size;
  if (size > largestFile) {
    throw new RefusedFile({
      rule: "file-too-large",
      found: `${Math.round(size / 2 ** 20)} MB`,
      expected: "at most 1024 MB",
      mend: "Check that the right list was exported; one row per period and category is a small file.",
    });
  }
  const { bytes, isConverted } = decodeText(readFileSync(file));
  const isPattern = /[*?[\]{}]/.test(file);
  return {
    ...readHeader(contract, bytes),
    bytes,
    isLarge: bytes.length > largeFile,
    path: isConverted || isPattern ? null : file,
  };
}

/** Stages the records of a CSV return. Returns how many there were. */
export async function stageCsv(warehouse: Warehouse, contract: Contract, csv: CsvReturn): Promise<number> {
  const staged = csv.isLarge ? await stageFromDisk(warehouse, contract, csv) : null;
  if (staged === null && csv.bytes.length > largestOddFile) throw new RefusedFile(tooLargeForOdd(csv.bytes));
  return staged ?? (await stageRows(warehouse, contract, records(csv.bytes.toString("utf8"), csv)));
}

interface Header {
  separator: string;
  /** The file's columns in order; null where the contract has no such column. */
  columns: (string | null)[];
  issues: FileIssue[];
}

/** Finds the separator with which the first line names most columns, and checks that it names them all, once. */
function readHeader(contract: Contract, bytes: Buffer): Header {
  const firstLines = bytes.subarray(0, 64 * 1024).toString("utf8");
  const readings = separators.map((separator) => {
    const headings = firstRecord(firstLines, separator);
    const columns = headings.map((heading) =>
      columnNamed(contract, heading, Object.keys(contract.row.shape)),
    );
    return { separator, headings, columns, known: columns.filter((column) => column !== null).length };
  });
  const best = readings.reduce((a, b) => (b.known > a.known ? b : a));
  const headed = best.headings.filter((heading) => heading.trim() !== "").length;
  if (headed > mostColumns) throw new RefusedFile(tooManyColumns(contract, headed));
  for (const column of Object.keys(contract.row.shape)) {
    const times = best.columns.filter((name) => name === column).length;
    if (times !== 1) throw new RefusedFile(wrongColumn(contract, column, best.headings, times));
  }
  const issues = best.headings.flatMap((heading, i): FileIssue[] =>
    best.columns[i] === null && heading.trim() !== "" ? [unreadColumn(contract, heading)] : [],
  );
  return { separator: best.separator, columns: best.columns, issues };
}

const tooLargeForOdd = (bytes: Buffer): FileIssue => ({
  rule: "file-too-large",
  found: `${Math.round(bytes.length / 2 ** 20)} MB in which a line is blank, torn or has too many or too few values`,
  expected: `at most ${largestOddFile / 2 ** 20} MB, or one complete record a line`,
  mend: "Take out blank lines and line breaks inside values, and check that each line has a value for each column.",
});

const tooManyColumns = (contract: Contract, headed: number): FileIssue => ({
  rule: "file-too-large",
  line: 1,
  found: `${headed} columns`,
  expected: `at most ${mostColumns} columns`,
  mend: `Send the columns of the template alone (npx los template ${contract.dataset}).`,
});

function firstRecord(text: string, separator: string): string[] {
  try {
    const [record] = splitCsv(text, separator);
    return record?.values ?? [];
  } catch {
    return [];
  }
}

function wrongColumn(contract: Contract, column: string, headings: string[], times: number): FileIssue {
  const { label } = columnMeta(contract, column);
  if (times > 1) {
    return {
      rule: "duplicate-column",
      line: 1,
      found: `the column "${label}" ${times} times`,
      expected: "each column once",
      mend: "Delete the columns that are not wanted, so that one is left.",
    };
  }
  const guess = nearest(label, headings);
  return {
    rule: "missing-column",
    line: 1,
    found: shown(headings.join(" | ")),
    expected: `a column headed "${label}" (or ${column})`,
    mend: guess
      ? `Rename the column "${shown(guess)}", if that is what it holds.`
      : "Add the column. If the figure is not held, write 'not available' in each line.",
  };
}

const unreadColumn = (contract: Contract, heading: string): FileIssue => ({
  rule: "unread-column",
  line: 1,
  found: shown(heading),
  expected: Object.keys(contract.row.shape)
    .map((column) => columnMeta(contract, column).label)
    .join(" | "),
  mend: "Nothing, if the column is for your own use: it was not read.",
});

async function stageFromDisk(
  warehouse: Warehouse,
  contract: Contract,
  { path: file, separator, columns, bytes }: CsvReturn,
): Promise<number | null> {
  const stageFrom = (path: string) =>
    stageLargeCsv(warehouse, contract, { path, separator, columns }, lineCount(bytes));
  if (file !== null) return stageFrom(file);
  const folder = mkdtempSync(path.join(tmpdir(), "los-"));
  try {
    const copy = path.join(folder, "return.csv");
    writeFileSync(copy, bytes);
    return await stageFrom(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many lines a text has; the last may lack its line end. */
export function lineCount(bytes: Buffer): number {
  let count = bytes.at(-1) === 0x0a ? 0 : 1;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** The records below the header. A line with too many or too few values is kept, marked as misread. */
function* records(text: string, { separator, columns }: Header): Generator<StagedRow> {
  let isHeader = true;
  for (const record of splitOrRefuse(text, separator)) {
    if (!isHeader && !isEmpty(record)) yield stagedRow(record, columns);
    isHeader = false;
  }
}

const isEmpty = ({ values }: CsvRecord): boolean => values.every((value) => value.trim() === "");

function stagedRow({ line, values }: CsvRecord, columns: (string | null)[]): StagedRow {
  const texts: StagedRow["texts"] = {};
  columns.forEach((column, i) => {
    if (column) texts[column] = values[i] ?? null;
  });
  const spare = values.slice(columns.length).some((value) => value.trim() !== "");
  const isRagged = values.length < columns.length || spare;
  return { line, cells: null, misread: isRagged ? `${values.length} values` : null, texts };
}

function* splitOrRefuse(text: string, separator: string): Generator<CsvRecord> {
  try {
    yield* splitCsv(text, separator);
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    throw new RefusedFile({
      rule: "unclosed-quote",
      line: error.line,
      found: "a quotation mark that is never closed",
      expected: 'quotation marks in pairs; one inside a value written twice ("")',
      mend: "Close the quotation mark on that line, or take it out.",
    });
  }
}
