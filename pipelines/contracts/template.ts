import {
  type Cell,
  type CellValue,
  type ColumnDef,
  colToLetter,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { type Contract, columnMeta } from "./contract.ts";

/** The return that the workbook is for; the quarter is a label such as "2019-20 Q3". */
export interface TemplateFor {
  agency: string;
  quarter: string;
}

/** Lines to fill in for keys that are words, such as courses. */
const blankLines = 30;

const bold = { font: { bold: true } };
const heading = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "12436D" } },
  alignment: { wrapText: true, vertical: "center" as const },
};
const input = { border: { bottom: { style: "thin" as const, color: { rgb: "BFBFBF" } } } };

const quarters = ["Q1", "Q2", "Q3", "Q4"];
const months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];

/**
 * The workbook that an agency fills in: a cover with the header block, then one sheet per tab of the contract, with a line
 * per indicator and combination of categories, and a column per quarter or month of the financial year.
 */
export async function templateWorkbook(
  contract: Contract,
  { agency, quarter }: TemplateFor,
): Promise<Uint8Array> {
  const sheets = [
    coverSheet(contract, agency, quarter),
    ...contract.tabs.map((tab) => tabSheet(contract, tab)),
  ];
  return writeXlsx({ sheets, defaultFont: { name: "Arial", size: 11 } });
}

function coverSheet(contract: Contract, agency: string, quarter: string): WriteSheet {
  const block = [
    ["Return", contract.title],
    ["Agency", agency],
    ["Quarter", quarter],
    ["Prepared by", null],
    ["Signed by", null],
    ["Signed on", null],
    ["Extract date", null],
  ];
  const guidanceTitle = "How to fill in";
  const guidance = [
    `${contract.grain}. Fill in every quarter of the year up to the quarter above; leave later ones blank.`,
    "Write 0 for none. Write <5 where you must suppress, n/a where the figure does not apply, 'not available' where it is not known.",
    "Write 12 (est.) for an estimate. One number in each cell; words go in the Notes column. Do not add totals.",
    "If you change a figure of an earlier quarter, say why when you send the file.",
  ];
  const rows: CellValue[][] = [
    ...block,
    [null, null],
    [guidanceTitle, null],
    ...guidance.map((line) => [null, line]),
  ];
  return {
    name: "Cover",
    rows,
    columns: [
      { width: 18, style: { alignment: { vertical: "top" } } },
      { width: 80, style: { alignment: { wrapText: true, vertical: "top" } } },
    ],
    cells: styled([
      ...block.map((_, row): Styled => [row, 0, rows[row]?.[0] ?? null, bold]),
      [block.length + 1, 0, guidanceTitle, bold],
    ]),
  };
}

function tabSheet(contract: Contract, tab: Contract["tabs"][number]): WriteSheet {
  const keys = contract.key.slice(1);
  const isMonthly = columnMeta(contract, contract.key[0]).kind === "month";
  const periods = isMonthly ? months : quarters;
  const before = ["Indicator", ...keys.map((column) => columnMeta(contract, column).label)];
  const headingRows: CellValue[][] = isMonthly
    ? [
        [...before, ...quarters.flatMap((name) => [name, null, null]), "Notes"],
        [...before.map(() => null), ...months, null],
      ]
    : [[...before, ...quarters, "Notes"]];
  const body = tab.measures.flatMap((measure) =>
    combinations(contract, keys).map((texts) => [columnMeta(contract, measure).label, ...texts]),
  );
  const rows = [[`${contract.title}: ${tab.name}`], ...headingRows, ...body];
  const firstBodyRow = 1 + headingRows.length;
  return {
    name: tab.name,
    rows,
    columns: columnWidths(before.length, periods.length),
    merges: isMonthly ? headingMerges(before.length) : [],
    freezePane: { rows: firstBodyRow, columns: before.length },
    cells: styled([
      [0, 0, rows[0]?.[0] as string, bold],
      ...headingRows.flatMap((row, r) => row.map((text, column): Styled => [r + 1, column, text, heading])),
    ]),
    dataValidations: categoryLists(contract, keys, firstBodyRow, rows.length),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Every combination of the categories of the keys; blank lines where a key is words. */
function combinations(contract: Contract, keys: string[]): (string | null)[][] {
  if (keys.some((column) => columnMeta(contract, column).kind === "text")) {
    return Array.from({ length: blankLines }, () => keys.map(() => null));
  }
  return keys.reduce<string[][]>(
    (lines, column) => {
      const labels = Object.values(columnMeta(contract, column).categories ?? {});
      return lines.flatMap((line) => labels.map((label) => [...line, label]));
    },
    [[]],
  );
}

function columnWidths(before: number, periods: number): ColumnDef[] {
  return [
    { width: 46 },
    ...Array.from({ length: before - 1 }, () => ({ width: 34 })),
    ...Array.from({ length: periods }, () => ({ width: 11, style: input })),
    { width: 50, style: { alignment: { wrapText: true } } },
  ];
}

/** Each quarter over its three months; the headings of the other columns over both rows. */
function headingMerges(before: number) {
  const single = Array.from({ length: before }, (_, column) => column);
  return [
    ...single.map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
    ...quarters.map((_, i) => {
      const startCol = before + i * 3;
      return { startRow: 1, startCol, endRow: 1, endCol: startCol + 2 };
    }),
    { startRow: 1, startCol: before + 12, endRow: 2, endCol: before + 12 },
  ];
}

/** Where lines are blank, categories are chosen from a list. */
function categoryLists(contract: Contract, keys: string[], firstRow: number, rowCount: number) {
  const isBlank = keys.some((column) => columnMeta(contract, column).kind === "text");
  return keys.flatMap((column, i) => {
    const { kind, categories } = columnMeta(contract, column);
    if (!isBlank || kind !== "category" || !categories) return [];
    const letter = colToLetter(i + 1);
    return [
      {
        type: "list" as const,
        values: Object.values(categories),
        range: `${letter}${firstRow + 1}:${letter}${rowCount}`,
        showErrorMessage: true,
        errorTitle: columnMeta(contract, column).label,
        errorMessage: "Choose one from the list.",
      },
    ];
  });
}

type Styled = [row: number, column: number, value: CellValue, style: Cell["style"]];

const styled = (cells: Styled[]): Map<string, Partial<Cell>> =>
  new Map(
    cells.map(([row, column, value, style]) => [`${row},${column}`, style ? { value, style } : { value }]),
  );
