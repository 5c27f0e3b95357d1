import { nearest } from "../../src/lib/nearest.ts";

/** One thing wrong with a metric's file: where, what was found, what was expected, and how to mend it. */
export interface MetricFault {
  /** Path from the root of the product, with `/`. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** Field of the front matter, or `sql`. */
  field: string;
  found: string;
  expected: string;
  mend: string;
}

/** "Did you mean …?" with the closest of the known names, or the other sentence when none is close. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const close = nearest(name, known);
  return close === null ? otherwise : `Did you mean ${close}?`;
}
