import { unzipSync, type Zippable, zipSync } from "fflate";
import { type Cell, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from "hucre";
import { type Contract, columnMeta } from "../../../pipelines/contracts/contract.ts";
import { monthName, type Quarter, quartersOf } from "./calendar.ts";
import type { Row } from "./row.ts";
import { day, label, tableStyles } from "./workbook-style.ts";

/** What stands on the first sheet of a return, and on its ledger line. */
export interface Header {
  agencyName: string;
  quarter: Quarter;
  preparedBy: string;
  /** Null while the return is unsigned. */
  signedBy: string | null;
  signedOn: string | null;
  extractDate: string;
}

/**
 * The workbook that an agency sends for one quarter: a cover, then one sheet per tab of the contract with the quarters
 * or months of the year across, filled up to the quarter. The bytes depend on the arguments alone.
 */
export async function workbook(
  contract: Contract,
  header: Header,
  rows: readonly Row[],
): Promise<Uint8Array> {
  const sheets = [
    cover(contract, header),
    ...contract.tabs.map((tab) => tabSheet(contract, tab, header.quarter, rows)),
  ];
  const written = new Date(`${header.extractDate}T09:00:00Z`);
  return withoutClock(
    await writeXlsx({
      sheets,
      properties: { creator: header.preparedBy, title: contract.title, created: written, modified: written },
    }),
  );
}

/** Every entry of the archive gets the same date, so that the same content gives the same bytes. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const entries: Zippable = unzipSync(bytes);
  return zipSync(entries, { mtime: new Date(2020, 0, 1), level: 9 });
}

function cover(contract: Contract, header: Header): WriteSheet {
  const date = (iso: string | null): CellValue => (iso === null ? null : new Date(`${iso}T00:00:00Z`));
  const rows: CellValue[][] = [
    ["Return", contract.title],
    ["Agency", header.agencyName],
    ["Quarter", header.quarter.label],
    ["Prepared by", header.preparedBy],
    ["Signed by", header.signedBy],
    ["Signed on", date(header.signedOn)],
    ["Extract date", date(header.extractDate)],
  ];
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((_, row) => {
    cells.set(`${row},0`, { style: label });
  });
  for (const row of [5, 6]) cells.set(`${row},1`, { style: day });
  return { name: "Cover", rows, cells, columns: [{ width: 18 }, { width: 52 }] };
}

/** The columns of figures: their period labels, and the headings above them. */
interface Periods {
  labels: string[];
  headings: string[][];
}

function periodsOf(contract: Contract, year: string): Periods {
  const quarters = quartersOf(year);
  const quarterHeadings = quarters.map(({ number }) => `Q${number}`);
  if (columnMeta(contract, contract.key[0]).kind === "quarter") {
    return { labels: quarters.map((quarter) => quarter.label), headings: [quarterHeadings] };
  }
  const months = quarters.flatMap((quarter) => quarter.months);
  const aboveMonths = quarterHeadings.flatMap((name) => [name, "", ""]);
  return { labels: months, headings: [aboveMonths, months.map(monthName)] };
}

function tabSheet(
  contract: Contract,
  tab: Contract["tabs"][number],
  quarter: Quarter,
  rows: readonly Row[],
): WriteSheet {
  const periods = periodsOf(contract, quarter.year);
  const due = (periods.labels.length / 4) * quarter.number;
  const keys = contract.key.slice(1);
  const find = finder(contract, rows);
  const body = tab.measures.flatMap((measure) =>
    combinations(contract, keys).map((categories) => [
      columnMeta(contract, measure).label,
      ...categories.map((id, i) => columnMeta(contract, keys[i] as string).categories?.[id] ?? id),
      ...periods.labels.map((period, i) =>
        i < due ? (find([period, ...categories])[measure] ?? null) : null,
      ),
      null,
    ]),
  );
  const leading = ["Indicator", ...keys.map((key) => columnMeta(contract, key).label)];
  const [first = [], ...below] = periods.headings;
  const head: CellValue[][] = [
    [...leading, ...first, "Notes"],
    ...below.map((names) => [...leading.map(() => ""), ...names, ""]),
  ];
  const width = leading.length + periods.labels.length + 1;
  return {
    name: tab.name,
    rows: [[tab.name], ...head, ...body],
    cells: tableStyles(head.length, body.length, leading.length, width),
    merges: below.length > 0 ? mergedHeadings(leading.length, width) : [],
    columns: [
      { width: 46 },
      ...keys.map(() => ({ width: 42 })),
      ...periods.labels.map(() => ({
        width: contract.key[0] === "month" ? 7 : longestIn(body, leading.length),
      })),
      { width: 40 },
    ],
    freezePane: { rows: 1 + head.length, columns: leading.length },
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Wide enough for windows such as "Oct 2018 - Sep 2019". */
const longestIn = (body: CellValue[][], from: number): number =>
  Math.max(9, ...body.flatMap((row) => row.slice(from).map((cell) => String(cell ?? "").length + 2)));

/** Quarters stand over their three months; the other headings over both header rows. */
function mergedHeadings(leading: number, width: number): MergeRange[] {
  const tall = [...Array(leading).keys(), width - 1].map((column) => ({
    startRow: 1,
    endRow: 2,
    startCol: column,
    endCol: column,
  }));
  const wide = [0, 1, 2, 3].map((quarter) => ({
    startRow: 1,
    endRow: 1,
    startCol: leading + quarter * 3,
    endCol: leading + quarter * 3 + 2,
  }));
  return [...tall, ...wide];
}

/** Every combination of the categories of the given columns, in the contract's order. */
function combinations(contract: Contract, columns: readonly string[]): string[][] {
  return columns.reduce<string[][]>(
    (found, column) => {
      const ids = Object.keys(columnMeta(contract, column).categories ?? {});
      return found.flatMap((before) => ids.map((id) => [...before, id]));
    },
    [[]],
  );
}

/** Finds the row of a key. Throws when there is none: every due period has all its rows. */
function finder(contract: Contract, rows: readonly Row[]): (key: string[]) => Row {
  const byKey = new Map(rows.map((row) => [contract.key.map((column) => row[column]).join("|"), row]));
  return (key) => {
    const row = byKey.get(key.join("|"));
    if (!row) throw new Error(`${contract.dataset}: no row for ${key.join(", ")}`);
    return row;
  };
}
