import type { Quarter } from "./calendar.ts";
import type { Row } from "./row.ts";

/** The sum of a column over the monthly rows of a quarter. */
export const sumInQuarter = (rows: readonly Row[], column: string, quarter: Quarter): number =>
  rows
    .filter(({ month }) => quarter.months.includes(String(month)))
    .reduce((sum, row) => sum + Number(row[column]), 0);
