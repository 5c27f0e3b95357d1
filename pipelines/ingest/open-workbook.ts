import { readFileSync, statSync } from "node:fs";
import { Unzip, UnzipInflate, zipSync } from "fflate";
import { type Cell, type CellValue, colToLetter, readXlsx, type Sheet } from "hucre/xlsx";
import { RefusedFile, shown } from "./issue.ts";

/** A sheet as text: what each cell says, whatever its type. */
export interface TextSheet {
  name: string;
  isHidden: boolean;
  /** Text by row and column, both from 0; "" for empty cells. A row ends with its last filled cell. */
  rows: string[][];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
}

const megabyte = 2 ** 20;
const limits = {
  ...{ file: 20 * megabyte, inflated: 64 * megabyte, parts: 2000 },
  ...{ sheets: 50, rows: 20_000, columns: 200, merges: 5000 },
  /** In all cells together: a workbook can name one long text a million times. */
  letters: 32 * megabyte,
};

/**
 * Opens a workbook. It is unpacked here first, counting every byte, so that the reader never meets more than the limit.
 * Throws {@link RefusedFile} when it is too large, encrypted or not an .xlsx workbook.
 */
export async function openWorkbook(file: string): Promise<TextSheet[]> {
  const size = statSync(file).size;
  if (size > limits.file) throw tooLarge(`${Math.ceil(size / megabyte)} MB`);
  const bytes = new Uint8Array(readFileSync(file));
  refuseOtherFormats(bytes);
  const sheets: TextSheet[] = [];
  let letters = 0;
  for await (const each of sheetsOf(zipSync(inflateWithin(bytes), { level: 0 }))) {
    const sheet = textSheet(each);
    for (const row of sheet.rows) for (const text of row) letters += text.length;
    if (letters > limits.letters)
      throw tooLarge(`more than ${limits.letters / megabyte} million letters in its cells`);
    sheets.push(sheet);
  }
  return sheets;
}

/** One sheet at a time: the reader keeps a place for each cell up to the last one, filled or not. */
async function* sheetsOf(workbook: Uint8Array): AsyncGenerator<Sheet> {
  const range = `A1:${colToLetter(limits.columns - 1)}${limits.rows}`;
  for (let index = 0, count = 1; index < count; index++) {
    const isWanted = (_: unknown, each: number): boolean => {
      count = Math.max(count, each + 1);
      return each === index;
    };
    const { sheets } = await readXlsx(workbook, { readStyles: true, range, sheets: isWanted }).catch(
      (error) => {
        throw unreadable(error);
      },
    );
    if (count > limits.sheets) throw tooLarge(`more than ${limits.sheets} sheets`);
    yield* sheets;
  }
}

/** Refuses by the first bytes: what is in the file counts, not what it is called. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw refusal(
      "empty-file",
      "a file of 0 bytes",
      "Save the workbook again and check that the file has a size before you send it.",
    );
  const isOle = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (isOle) {
    const isEncrypted = Buffer.from(bytes.buffer).includes(Buffer.from("EncryptedPackage", "utf16le"));
    if (isEncrypted)
      throw refusal(
        "encrypted-file",
        "a workbook with a password",
        "Take the password off (File, Info, Protect Workbook), save and send it by the agreed secure way.",
      );
    throw refusal(
      "not-a-workbook",
      "a workbook in the old .xls format",
      "Open it and save it as an Excel workbook (.xlsx).",
    );
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip)
    throw refusal(
      "not-a-workbook",
      "a file that is not a workbook, whatever its name says",
      "Save it from the spreadsheet program as an Excel workbook (.xlsx); if it is a list of values, name it .csv.",
    );
}

/** Unpacks in small steps and stops at the limit, before a bomb has gone off. */
function inflateWithin(bytes: Uint8Array): Record<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((part) => {
    if (part.name.endsWith("/")) return;
    if (chunks.size >= limits.parts) throw tooLarge(`more than ${limits.parts} parts`);
    const own: Uint8Array[] = [];
    chunks.set(part.name, own);
    part.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > limits.inflated) throw tooLarge(`more than ${limits.inflated / megabyte} MB when unpacked`);
      own.push(chunk);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : unreadable(error);
  }
  return Object.fromEntries([...chunks].map(([name, own]) => [name, new Uint8Array(Buffer.concat(own))]));
}

function textSheet(sheet: Sheet): TextSheet {
  const { rows } = sheet;
  const last = rows[limits.rows - 1];
  if (last?.some((value) => value !== null))
    throw tooLarge(`more than ${limits.rows} rows on sheet ${sheet.name}`);
  const merges = sheet.merges ?? [];
  if (merges.length > limits.merges)
    throw tooLarge(`more than ${limits.merges} merged cells on sheet ${sheet.name}`);
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row);
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  return {
    name: shown(sheet.name),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: rows.map((row, r) =>
      upToLastFilled(row.map((value, c) => cellText(value, sheet.cells?.get(`${r},${c}`)))),
    ),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    merges,
  };
}

const upToLastFilled = (row: string[]): string[] =>
  row.slice(0, row.findLastIndex((text) => text !== "") + 1);

/**
 * What the cell says. Dates as ISO days; numbers formatted as a percentage with their sign, so that 79% is not taken
 * for 0.79; formulas as their last result, or as themselves when the file holds none.
 */
function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return cell?.type === "formula" ? `=${cell.formula ?? ""}` : "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "#DATE!" : value.toISOString().replace(/T00:00:00.000Z$/, "");
  if (typeof value === "number") {
    const isPercentage = cell?.style?.numFmt?.includes("%") ?? false;
    return isPercentage ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.trim() === "" ? "" : value;
}

/** The name of a cell as people see it: row and column from 0 become "D7". */
export const cellName = (row: number, column: number): string => `${colToLetter(column)}${row + 1}`;

type WorkbookRule = "empty-file" | "encrypted-file" | "not-a-workbook";

const refusal = (rule: WorkbookRule, found: string, mend: string): RefusedFile =>
  new RefusedFile({ rule, found, expected: "an Excel workbook (.xlsx) without a password", mend });

const tooLarge = (found: string): RefusedFile =>
  new RefusedFile({
    rule: "file-too-large",
    found,
    expected: `a workbook of at most ${limits.file / megabyte} MB, ${limits.inflated / megabyte} MB unpacked, ${limits.sheets} sheets, ${limits.rows} rows a sheet`,
    mend: "Copy the tables into an empty template (npx los template) and send that.",
  });

const unreadable = (error: unknown): RefusedFile =>
  new RefusedFile({
    rule: "unreadable-file",
    found: error instanceof Error ? error.message : String(error),
    expected: "a workbook that opens",
    mend: "Open the file in a spreadsheet program, save it under a new name and send that.",
  });
