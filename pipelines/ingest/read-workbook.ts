import type { Period } from "../../src/lib/period.ts";
import { type Contract, columnMeta, isMeasure } from "../contracts/contract.ts";
import { type FileIssue, RefusedFile, shown } from "./issue.ts";
import { cellName, type TextSheet } from "./open-workbook.ts";
import type { StagedRow } from "./stage.ts";
import { findHeading, type TableHeading } from "./table-heading.ts";
import { Records, WorkbookTable } from "./workbook-table.ts";

/**
 * The records of a workbook: every table of indicators on every sheet, one record per due period and combination of
 * categories. Throws {@link RefusedFile} when the tables cannot be those of the contract.
 */
export function readWorkbook(
  contract: Contract,
  sheets: readonly TextSheet[],
  quarter: Period,
): { rows: StagedRow[]; issues: FileIssue[] } {
  const records = new Records();
  const issues: FileIssue[] = [];
  const measuresFound = new Set<string>();
  const periodsFound = new Map<string, Period>();
  for (const sheet of sheets) {
    const heading = findHeading(sheet, contract, quarter);
    if (!heading) {
      issues.push(...unreadSheet(sheet));
      continue;
    }
    issues.push(...layoutIssues(contract, sheet, heading));
    for (const { period } of heading.periods) periodsFound.set(period.label, period);
    const table = new WorkbookTable(contract, sheet, heading, quarter);
    table.readInto(records);
    issues.push(...table.issues);
    for (const measure of table.measuresFound) measuresFound.add(measure);
  }
  refuseMissing(contract, measuresFound, issues);
  refuseOtherPeriods([...periodsFound.values()], quarter);
  return { rows: records.all.filter((row) => !isUnusedLine(contract, row)), issues };
}

/** In a table of named things, such as courses, a name without any figure in a quarter is not a row of that quarter. */
function isUnusedLine(contract: Contract, row: StagedRow): boolean {
  const isNamed = contract.key.some((column) => columnMeta(contract, column).kind === "text");
  return (
    isNamed &&
    Object.keys(contract.row.shape).every((column) => contract.key.includes(column) || !row.texts[column])
  );
}

function layoutIssues(contract: Contract, sheet: TextSheet, heading: TableHeading): FileIssue[] {
  const issues: FileIssue[] = [];
  const at = (row: number, column: number) => ({ sheet: sheet.name, cell: cellName(row, column) });
  for (const column of contract.key.slice(1)) {
    const times = heading.keys.filter((key) => key.column === column).length;
    if (times !== 1) throw new RefusedFile(wrongColumn(sheet, columnMeta(contract, column).label, times));
  }
  for (const { period, at: column } of heading.periods) {
    const times = heading.periods.filter((other) => other.period.label === period.label).length;
    if (times > 1) throw new RefusedFile(wrongColumn(sheet, period.label, times));
    if (sheet.hiddenColumns.has(column)) {
      issues.push({
        rule: "hidden-column",
        ...at(heading.bodyRow - 1, column),
        found: `the column ${period.label} is hidden`,
        expected: "no hidden columns",
        mend: "The column was read. Unhide it and check that its figures are right.",
      });
    }
  }
  for (const { text, at: column, headingRow } of heading.others) {
    issues.push({
      rule: "unread-column",
      ...at(headingRow, column),
      found: shown(text),
      expected: `Indicator, the categories, Notes and periods such as ${heading.periods[0]?.period.label ?? "Q1"}`,
      mend: "Nothing, if the column is for your own use: it was not read. If it is a period, write it like the others.",
    });
  }
  if (sheet.isHidden) {
    issues.push({
      rule: "hidden-sheet",
      sheet: sheet.name,
      found: "a hidden sheet with a table",
      expected: "no hidden sheets",
      mend: "The sheet was read. Unhide it and check that its figures are right.",
    });
  }
  return issues;
}

const wrongColumn = (sheet: TextSheet, label: string, times: number): FileIssue => ({
  rule: times === 0 ? "missing-column" : "duplicate-column",
  sheet: sheet.name,
  found: times === 0 ? "a table without it" : `the column "${label}" ${times} times`,
  expected: `one column headed "${label}"`,
  mend:
    times === 0 ? "Add the column, as in the template." : "Delete or rename the columns that are not wanted.",
});

/** Sheets without a table are covers and notes, unless they hold figures. */
function unreadSheet(sheet: TextSheet): FileIssue[] {
  const figures = sheet.rows.flat().filter((text) => /^\d+(\.\d+)?%?$/.test(text)).length;
  if (figures < 3) return [];
  return [
    {
      rule: "unread-sheet",
      sheet: sheet.name,
      found: `${figures} figures, but no row of headings with "Indicator"`,
      expected: 'a table whose first heading is "Indicator", as in the template',
      mend: "Nothing, if the sheet is for your own use: it was not read. If it holds returns, restore the headings.",
    },
  ];
}

function refuseMissing(contract: Contract, found: Set<string>, issues: FileIssue[]): void {
  const columns = Object.keys(contract.row.shape).filter((column) => isMeasure(contract, column));
  const missing = columns.filter((column) => !found.has(column));
  const [first] = missing;
  if (!first) return;
  const tab = contract.tabs.find(({ measures }) => measures.includes(first))?.name ?? "";
  const unread = issues.find(({ rule }) => rule === "unread-line");
  throw new RefusedFile({
    rule: "missing-indicator",
    ...(unread?.sheet && unread.cell ? { sheet: unread.sheet, cell: unread.cell } : { sheet: tab }),
    found: unread ? unread.found : "no table with it",
    expected: missing.map((column) => columnMeta(contract, column).label).join(" | "),
    mend: `Add the indicator to the tab "${tab}", as in the template (npx los template ${contract.dataset}).`,
  });
}

function refuseOtherPeriods(periods: Period[], quarter: Period): void {
  if (periods.some(({ start, end }) => start >= quarter.start && end <= quarter.end)) return;
  throw new RefusedFile({
    rule: "wrong-quarter",
    found:
      periods.length === 0
        ? "no period in the headings"
        : `columns for ${periods
            .map(({ label }) => label)
            .slice(0, 12)
            .join(", ")}`,
    expected: `a column for ${quarter.label}, the quarter of the folder`,
    mend: "Check that the right file was sent; write the periods in the headings as in the template.",
  });
}
