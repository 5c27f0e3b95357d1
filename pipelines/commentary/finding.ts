import { showable } from "../../src/lib/plain-text.ts";

/** What the checker can say of a text. */
export const findingKinds = {
  "reference-unknown": "a reference to no metric, or of no period",
  "reference-empty": "a reference to a figure that there is not",
  "number-contradicts": "a typed number that the figures contradict",
  "number-suppressed": "a typed number where the figure is suppressed",
  "number-unchecked": "a typed number that nothing can check",
  "number-typed": "a typed number that is right today and no reference",
  "word-contradicts": "a word against which a test speaks",
  "word-unsupported": "a word that no test supports",
} as const;

export type FindingKind = keyof typeof findingKinds;

/** One thing to mend in a text; offsets are those of the text, from 0. */
export interface Finding {
  kind: FindingKind;
  /** Where it stands. */
  at: number;
  found: string;
  expected: string;
  mend: string;
}

/** What is wrong for certain; the rest is for somebody to look at. */
export const isError = (kind: FindingKind): boolean =>
  !["number-unchecked", "number-typed", "word-unsupported"].includes(kind);

/** The words of a sentence around a place, as a message quotes them: `87% in "87% of assessments …"`. */
export function quoted(words: string, sentence: string, at: number): string {
  const from = Math.max(0, at - 40);
  const around = `${from > 0 ? "…" : ""}${sentence.slice(from, from + 100)}${sentence.length > from + 100 ? "…" : ""}`;
  return showable(`${words.trim()} in “${around}”`, 200);
}
