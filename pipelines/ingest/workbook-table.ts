import { nearest } from "../../src/lib/nearest.ts";
import type { Period } from "../../src/lib/period.ts";
import { type Contract, columnMeta, isMeasure } from "../contracts/contract.ts";
import { type FileIssue, shown } from "./issue.ts";
import { columnNamed, tidyLabel } from "./label.ts";
import { cellName, type TextSheet } from "./open-workbook.ts";
import type { StagedRow } from "./stage.ts";
import { filledText, type TableHeading } from "./table-heading.ts";

/** The records being put together from the tables of a workbook. */
export class Records {
  readonly all: StagedRow[] = [];
  /** By period and categories; several where lines stand twice. */
  private readonly copies = new Map<string, StagedRow[]>();
  /** By period, categories and measure: how many of the copies have it. */
  private readonly having = new Map<string, number>();

  /**
   * The first record of a period and categories that lacks the measure, which it is now to be given. A line that stands
   * twice in a table gives a second record with the same key, which validation then refuses with both places.
   */
  lacking(measure: string, period: Period, keys: string[]): StagedRow {
    const id = JSON.stringify([period.label, keys.map(tidyLabel)]);
    const copies = this.copies.get(id) ?? [];
    const having = this.having.get(`${id} ${measure}`) ?? 0;
    this.having.set(`${id} ${measure}`, having + 1);
    const known = copies[having];
    if (known) return known;
    const record: StagedRow = { line: null, cells: {}, misread: null, texts: {} };
    copies.push(record);
    this.copies.set(id, copies);
    this.all.push(record);
    return record;
  }
}

/** One table of indicators: reads its lines into records, and notes what is odd about them. */
export class WorkbookTable {
  readonly issues: FileIssue[] = [];
  readonly measuresFound = new Set<string>();
  private readonly filled: (row: number, column: number) => string;
  private readonly due: TableHeading["periods"];
  private readonly early: TableHeading["periods"];
  private readonly measures: string[];

  constructor(
    private readonly contract: Contract,
    private readonly sheet: TextSheet,
    private readonly heading: TableHeading,
    quarter: Period,
  ) {
    this.filled = filledText(sheet);
    this.due = heading.periods.filter(({ period }) => period.end <= quarter.end);
    this.early = heading.periods.filter(({ period }) => period.end > quarter.end);
    this.measures = Object.keys(contract.row.shape).filter((column) => isMeasure(contract, column));
  }

  /** Reads the lines down to the first blank row; notes may stand below it. */
  readInto(records: Records): void {
    let isBelow = false;
    for (let row = this.heading.bodyRow; row < this.sheet.rows.length; row++) {
      if (this.isBlank(row)) isBelow = true;
      else if (isBelow) this.warnBelow(row);
      else this.readLine(row, records);
    }
  }

  private readLine(row: number, records: Records): void {
    const indicator = this.filled(row, this.heading.indicatorColumn);
    const measure = columnNamed(this.contract, indicator, this.measures);
    const hasFigures = this.due.some(({ at }) => this.text(row, at) !== "");
    if (!measure) {
      if (hasFigures) this.issues.push(this.unreadLine(row, indicator));
      return;
    }
    this.measuresFound.add(measure);
    const keys = this.heading.keys.map(({ column, at }) => ({ column, at, text: this.filled(row, at) }));
    const isUnused = !hasFigures && keys.length > 0 && keys.every(({ text }) => text === "");
    if (isUnused) return;
    if (this.sheet.hiddenRows.has(row)) this.issues.push(this.hiddenRow(row));
    for (const { period, at, headingRow } of this.due) {
      const record = records.lacking(
        measure,
        period,
        keys.map(({ text }) => text),
      );
      record.texts[this.contract.key[0]] = period.label;
      this.note(record, this.contract.key[0], headingRow, at);
      for (const key of keys) {
        record.texts[key.column] = key.text || null;
        this.note(record, key.column, row, key.at);
      }
      record.texts[measure] = this.text(row, at) || null;
      record.cells = { ...record.cells, [measure]: `${this.sheet.name}!${cellName(row, at)}` };
    }
    this.warnNotYetDue(row);
  }

  /** Keeps the first place at which a key was seen. */
  private note(record: StagedRow, column: string, row: number, at: number): void {
    record.cells = { [column]: `${this.sheet.name}!${cellName(row, at)}`, ...record.cells };
  }

  private text(row: number, column: number): string {
    return this.sheet.rows[row]?.[column] ?? "";
  }

  private isBlank(row: number): boolean {
    const { indicatorColumn, keys, periods } = this.heading;
    const columns = [indicatorColumn, ...keys.map(({ at }) => at), ...periods.map(({ at }) => at)];
    return columns.every((column) => this.text(row, column) === "");
  }

  private warnNotYetDue(row: number): void {
    const early = this.early.find(({ at }) => this.text(row, at) !== "");
    if (!early) return;
    this.issues.push({
      rule: "not-yet-due",
      ...this.place(row, early.at),
      found: `${shown(this.text(row, early.at))} for ${early.period.label}`,
      expected: "blank cells after the quarter of the return",
      mend: "Nothing, if it is a forecast: it was not read. If it is a result, send it with the return of its quarter.",
    });
  }

  private warnBelow(row: number): void {
    const indicator = this.text(row, this.heading.indicatorColumn);
    const hasFigures = this.due.some(({ at }) => this.text(row, at) !== "");
    if (hasFigures && columnNamed(this.contract, indicator, this.measures)) {
      this.issues.push({
        ...this.unreadLine(row, indicator),
        expected: "no blank row inside the table",
        mend: "Delete the blank row above, so that the line belongs to the table.",
      });
    }
  }

  private unreadLine(row: number, indicator: string): FileIssue {
    const labels = this.measures.map((column) => columnMeta(this.contract, column).label);
    const guess = nearest(tidyLabel(indicator), labels);
    return {
      rule: "unread-line",
      ...this.place(row, this.heading.indicatorColumn),
      found: indicator === "" ? "figures without an indicator" : shown(indicator),
      expected: `one of: ${labels.join(" | ")}`,
      mend: guess
        ? `Write "${guess}", if that is the indicator; the line was not read.`
        : "Correct the indicator; the line was not read.",
    };
  }

  private hiddenRow(row: number): FileIssue {
    return {
      rule: "hidden-row",
      ...this.place(row, this.heading.indicatorColumn),
      found: `row ${row + 1} is hidden`,
      expected: "no hidden rows",
      mend: "The row was read. Unhide it and check that its figures are right.",
    };
  }

  private place(row: number, column: number): { sheet: string; cell: string } {
    return { sheet: this.sheet.name, cell: cellName(row, column) };
  }
}
