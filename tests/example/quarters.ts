import { allRows } from "../../data/make/illustrative/returns.ts";
import type { Row } from "../../data/make/illustrative/row.ts";

const rows = allRows();

/** The generated rows of a dataset whose quarter starts with the given words: a year, or one quarter. */
export const rowsIn = (dataset: string, period = ""): Row[] =>
  (rows[dataset] ?? []).filter((row) => String(row.quarter).startsWith(period));

/** The sum of a column over rows. */
export const sumOf = (list: readonly Row[], column: string): number =>
  list.reduce((sum, row) => sum + Number(row[column]), 0);

/** A share as it is printed, in whole per cent. */
export const percent = (numerator: number, denominator: number): number =>
  Math.round((100 * numerator) / denominator);

/** The quarter that each month of a monthly dataset lies in, with the sum of a column: `2019-20 Q4` to 97. */
export function byQuarter(dataset: string, column: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows[dataset] ?? []) {
    const [year = 0, month = 0] = String(row.month).split("-").map(Number);
    const start = month < 4 ? year - 1 : year;
    const label = `${start}-${String(start + 1).slice(2)} Q${Math.floor(((month + 8) % 12) / 3) + 1}`;
    sums[label] = (sums[label] ?? 0) + Number(row[column]);
  }
  return sums;
}
