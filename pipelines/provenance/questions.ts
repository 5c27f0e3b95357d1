import { readFileSync } from "node:fs";
import path from "node:path";
import { type Row, sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

/** A figure as the warehouse has it, with what its metric means. */
export interface FigureRow extends Row {
  figure: string;
  metric: string;
  title: string;
  definition: string;
  caution: string | null;
  unit: string;
  shape: string;
  basis: string;
  per: number;
  owner: string;
  divided_by: string | null;
  source: string;
  sql_file: string;
  sql: string;
  period: string;
  period_start: string;
  period_end: string;
  breakdown: string;
  category: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  missing: string | null;
  status: string;
  denominator_vintage: string | null;
  origin: string;
  /** The national file that it was read from, in words; null for our own returns. */
  national_source: string | null;
}

/** A return behind a figure; without a submission it is due and has not come. */
export interface ReturnRow extends Row {
  dataset: string;
  agency: string;
  agency_name: string;
  quarter: string;
  submission: number | null;
  file: string | null;
  sha256: string | null;
  received_at: string | null;
  prepared_by: string | null;
  signed_by: string | null;
  signed_at: string | null;
  status: string | null;
  rows_read: number | null;
  rows_accepted: number | null;
  rows_rejected: number | null;
  supersedes: number | null;
  reason: string | null;
}

/** One cell, or one column of a line, that a figure can rest on. */
export interface CellRow extends Row {
  dataset: string;
  submission: number;
  row_period: string;
  categories: string | null;
  label: string;
  value: number | null;
  code: string | null;
  row: number;
  cell: string | null;
  line: number | null;
}

/** One version of a figure: when it began and ended, and the return that began it. */
export interface VersionRow extends Row {
  version: number;
  began_at: string;
  began_with: number;
  ended_at: string | null;
  ended_with: number | null;
  reason: string | null;
  file: string;
  prepared_by: string | null;
  signed_by: string | null;
}

/** The answer to one of the questions of `sql/provenance/`; what was typed is only ever a parameter. */
export const ask = <T extends Row>(
  warehouse: Warehouse,
  question: string,
  parameters: string[],
): Promise<T[]> =>
  warehouse.rows<T>(readFileSync(path.join(sqlFolder, "provenance", `${question}.sql`), "utf8"), parameters);
