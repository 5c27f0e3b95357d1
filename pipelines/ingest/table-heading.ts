import type { Period } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import { type Contract, columnMeta } from "../contracts/contract.ts";
import { indicatorHeadings } from "./header-block.ts";
import { columnNamed, tidyLabel } from "./label.ts";
import type { TextSheet } from "./open-workbook.ts";

/** Where the parts of a table of indicators stand; rows and columns from 0. */
export interface TableHeading {
  /** First row below the heading. */
  bodyRow: number;
  indicatorColumn: number;
  /** Key columns other than the period, by contract column. */
  keys: { column: string; at: number }[];
  periods: { period: Period; at: number; headingRow: number }[];
  /** Headed columns that are none of these, such as a year to date. */
  others: { text: string; at: number; headingRow: number }[];
}

const notesHeadings = ["note", "notes", "comment", "comments", "commentary"];

/** Cells by row and column where a merged range counts as filled with the text of its first cell. */
export function filledText(sheet: TextSheet): (row: number, column: number) => string {
  return (row, column) => {
    const merge = sheet.merges.find(
      (range) =>
        row >= range.startRow && row <= range.endRow && column >= range.startCol && column <= range.endCol,
    );
    return (merge ? sheet.rows[merge.startRow]?.[merge.startCol] : sheet.rows[row]?.[column]) ?? "";
  };
}

/**
 * Finds the heading of a sheet's table: the first row with a cell "Indicator". Columns may come in any order; periods may
 * stand in one heading row or, under their quarters or year, in a second. Null when the sheet has no such row.
 */
export function findHeading(
  sheet: TextSheet,
  contract: Contract,
  returnQuarter: Period,
): TableHeading | null {
  const row = sheet.rows.findIndex((cells) =>
    cells.some((text) => indicatorHeadings.includes(tidyLabel(text))),
  );
  if (row < 0) return null;
  const filled = filledText(sheet);
  const kind = columnMeta(contract, contract.key[0]).kind as "month" | "quarter";
  const keyColumns = contract.key.slice(1);
  const indicatorColumn = (sheet.rows[row] as string[]).findIndex((text) =>
    indicatorHeadings.includes(tidyLabel(text)),
  );
  const isSecondRow = hasSecondRow(sheet, row, indicatorColumn, kind);
  const heading: TableHeading = {
    bodyRow: row + (isSecondRow ? 2 : 1),
    indicatorColumn,
    keys: [],
    periods: [],
    others: [],
  };
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[row + 1]?.length ?? 0);
  for (let at = 0; at < width; at++) {
    const upper = filled(row, at);
    const lower = isSecondRow ? filled(row + 1, at) : "";
    const text = lower || upper;
    const headingRow = lower ? row + 1 : row;
    if (at === indicatorColumn || text === "" || notesHeadings.includes(tidyLabel(text))) continue;
    const period = readPeriod(text, kind, { startYear: startYearOf(upper, returnQuarter) });
    const key = columnNamed(contract, text, keyColumns);
    if (key) heading.keys.push({ column: key, at });
    else if (period) heading.periods.push({ period, at, headingRow });
    else heading.others.push({ text, at, headingRow });
  }
  return heading;
}

/** A second heading row has nothing of its own under "Indicator", and at least one period. */
function hasSecondRow(
  sheet: TextSheet,
  row: number,
  indicatorColumn: number,
  kind: "month" | "quarter",
): boolean {
  const below = sheet.rows[row + 1] ?? [];
  if ((below[indicatorColumn] ?? "") !== "") return false;
  return below.some(
    (text) => /[a-z]|^\d{4,5}\b/i.test(text) && readPeriod(text, kind, { startYear: 2019 }) !== null,
  );
}

/** The year that a heading above gives ("2018-19", "Q1 2018-19"), else that of the return. */
function startYearOf(upper: string, returnQuarter: Period): number {
  const year = readPeriod(upper, "window") ?? readPeriod(upper, "quarter");
  return Number((year ?? returnQuarter).label.slice(0, 4));
}
