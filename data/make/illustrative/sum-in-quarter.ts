import type { Quarter } from "./calendar.ts";
import type { Row } from "./row.ts";

/** The sum of a column over the monthly or quarterly rows of a quarter. */
export const sumInQuarter = (rows: readonly Row[], column: string, quarter: Quarter): number =>
  rows
    .filter((row) => row.quarter === quarter.label || quarter.months.includes(String(row.month)))
    .reduce((sum, row) => sum + Number(row[column]), 0);
