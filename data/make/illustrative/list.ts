import { type Contract, columnMeta } from "../../../pipelines/contracts/contract.ts";
import type { Row } from "./row.ts";

/** How an agency's system writes a tidy list. */
export interface ListStyle {
  encoding: "utf-8" | "utf-8 with BOM" | "windows-1252";
  delimiter: "," | ";";
  newline: "\n" | "\r\n";
  /** The period as that system spells it, from `2019-20 Q3`. */
  period: (label: string) => string;
  /** Written after every number; some systems fill columns with a non-breaking space. */
  afterNumber: "" | "\u00a0";
}

/** The bytes of a list: a line of the contract's labels, then one line per row, with category labels. */
export function list(contract: Contract, rows: readonly Row[], style: ListStyle): Uint8Array {
  const columns = Object.keys(contract.row.shape);
  const written = (row: Row, column: string): string => {
    const value = row[column] as string | number;
    if (column === contract.key[0]) return style.period(String(value));
    if (typeof value === "number") return `${value}${style.afterNumber}`;
    return columnMeta(contract, column).categories?.[value] ?? value;
  };
  const lines = [
    columns.map((column) => columnMeta(contract, column).label),
    ...rows.map((row) => columns.map((column) => written(row, column))),
  ].map((cells) => cells.map((cell) => quoted(cell, style.delimiter)).join(style.delimiter));
  return encoded(`${lines.join(style.newline)}${style.newline}`, style.encoding);
}

/** A CSV cell; in quotes where it holds the delimiter, a quote or a line end. */
export function quoted(cell: string, delimiter = ","): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encoded(text: string, encoding: ListStyle["encoding"]): Uint8Array {
  if (encoding === "windows-1252") return Buffer.from(text, "latin1");
  return Buffer.from(encoding === "utf-8" ? text : `\ufeff${text}`, "utf8");
}
