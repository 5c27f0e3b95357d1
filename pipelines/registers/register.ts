import type { z } from "zod";
import type { ReferenceFile } from "../benchmarks/reference-file.ts";

/** What the id in a cell may name: a metric, a measure that nobody collects, or a row of another register. */
export type Kind =
  | "metric"
  | "touched"
  | "gap"
  | "agency"
  | "document"
  | "challenge"
  | "risk"
  | "review"
  | "audit"
  | "priority";

/** One file of data/registers/: its columns, its key, its table, and what its ids must name. */
export interface Register<S extends z.ZodObject = z.ZodObject> extends ReferenceFile<S> {
  /** The table of sql/schema that holds its rows. */
  table: string;
  /** The kind of row that other registers name by this one's key. */
  kind?: Kind;
  /** For each column of ids what they name; a function where another column of the row says it. */
  names: { [column in keyof z.infer<S> & string]?: Kind | ((row: z.infer<S>) => Kind) };
}

/** A register as the loader keeps it, whatever its columns are. */
export const register = <S extends z.ZodObject>(given: Register<S>): Register => given as unknown as Register;
