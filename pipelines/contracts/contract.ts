import { z } from "zod";

/**
 * A contract is the only description of a dataset's rows. From it come the validation SQL, the accepted table,
 * the workbook that agencies fill in, the TypeScript type and the dictionary. Nothing else says what a column is.
 */
export interface Contract {
  /** Identifier, kebab-case; also the stem of the return's file name. */
  dataset: string;
  title: string;
  /** What one row is, as a sentence that starts "One row per". */
  grain: string;
  /** Columns in order: zod types made by the helpers below, each with a {@link ColumnMeta}. */
  row: z.ZodObject<Record<string, z.ZodType>>;
  /** Columns that together name a row; the first is always the period. */
  key: [string, ...string[]];
  /** Sheets of the workbook shape, and the measures that each shows. */
  tabs: { name: string; measures: string[] }[];
  /** Rules between columns of one row. */
  checks: RowCheck[];
}

/** "`left` must be at most the sum of `right`"; a rule between measures of one row. */
export interface RowCheck {
  rule: string;
  left: string;
  atMostSumOf: string[];
  /** Completes "because …" in the message, in the field's own words. */
  because: string;
}

export type ColumnKind = "month" | "quarter" | "window" | "date" | "category" | "text" | "count" | "number";

/** What a column means; carried as zod metadata. */
export interface ColumnMeta {
  kind: ColumnKind;
  label: string;
  description: string;
  /** What is counted, plural: "children", "contacts". Measures only. */
  unit?: string;
  /** Identifier to label, for categories. */
  categories?: Record<string, string>;
  /** Largest believable value; more is refused as a likely slip. Measures only. */
  max?: number;
}

type Described = { label: string; description: string };
type Measured = Described & { unit: string; max?: number };

/** A month that the row is about (E12: any common spelling is read, `2019-07` is kept). */
export const month = (meta: Described) => z.string().meta({ kind: "month", ...meta });

/** A financial quarter that the row is about, or at the end of which it was counted. */
export const quarter = (meta: Described) => z.string().meta({ kind: "quarter", ...meta });

/** The twelve months that a rolling or cohort figure covers; kept as `year to 2019-20 Q2`, `year to 2020-05` or `2017-18`. */
export const window = (meta: Described) =>
  z
    .string()
    .nullable()
    .meta({ kind: "window", ...meta });

/** A day. UK order when written with slashes. */
export const date = (meta: Described) =>
  z.iso
    .date()
    .nullable()
    .meta({ kind: "date", ...meta });

/** One of a closed list; labels and identifiers are both read, whatever their case. */
export const category = <const C extends Record<string, string>>(categories: C, meta: Described) =>
  z
    .enum(Object.keys(categories) as [keyof C & string, ...(keyof C & string)[]])
    .meta({ kind: "category", categories, ...meta });

/** Words that name something, such as a course. */
export const text = (meta: Described) =>
  z
    .string()
    .min(1)
    .max(200)
    .meta({ kind: "text", ...meta });

/** A whole number, 0 or more; null when the agency gave a missing code, which is kept beside it. */
export const count = (meta: Measured) =>
  z
    .int()
    .min(0)
    .nullable()
    .meta({ kind: "count", ...meta });

/** A number, 0 or more, such as days. */
export const number = (meta: Measured) =>
  z
    .number()
    .min(0)
    .nullable()
    .meta({ kind: "number", ...meta });

/** The metadata of a column. Throws when it was not made by a helper of this file. */
export function columnMeta(contract: Contract, column: string): ColumnMeta {
  const meta = contract.row.shape[column]?.meta() as ColumnMeta | undefined;
  if (!meta?.kind) throw new Error(`${contract.dataset}: column ${column} has no description`);
  return meta;
}

/** True for columns that hold a figure rather than name the row. */
export function isMeasure(contract: Contract, column: string): boolean {
  return !contract.key.includes(column);
}

/** The name of the table that holds a dataset's accepted rows, in schema `accepted`. */
export const tableOf = (dataset: string): string => dataset.replaceAll("-", "_");

/** Checks a contract against itself, so that a slip in one is found when it is loaded, not when it is used. */
export function defineContract(contract: Contract): Contract {
  const columns = Object.keys(contract.row.shape);
  const named = [...contract.key, ...contract.tabs.flatMap((tab) => tab.measures)];
  for (const check of contract.checks) named.push(check.left, ...check.atMostSumOf);
  for (const column of columns) columnMeta(contract, column);
  for (const column of named) {
    if (!columns.includes(column)) throw new Error(`${contract.dataset}: there is no column ${column}`);
  }
  for (const column of columns.filter((name) => isMeasure(contract, name))) {
    if (contract.tabs.filter((tab) => tab.measures.includes(column)).length !== 1) {
      throw new Error(`${contract.dataset}: ${column} must be on exactly one tab`);
    }
  }
  return contract;
}
