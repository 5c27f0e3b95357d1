import { type Period, parsePeriod } from "./period.ts";

/**
 * References to figures in commentary, so that a text never holds a number that a correction has left behind:
 *
 * | written                                  | shows                                                   |
 * |------------------------------------------|---------------------------------------------------------|
 * | `{{icpc-within-15-days 2019-20 Q3}}`       | the figure with what it rests on: 78.9% (352 of 446)    |
 * | `{{icpc-within-15-days 2019-20 Q3 value}}` | the value alone: 78.9%                                  |
 * | `{{icpc-within-15-days 2019-20 Q3 n}}`     | the numerator, what was counted: 352                    |
 * | `{{icpc-within-15-days 2019-20 Q3 N}}`     | the denominator, of how many: 446                       |
 */
export const referenceParts = ["value", "n", "N"] as const;

export type ReferencePart = (typeof referenceParts)[number];

/** A reference to one headline figure; `part` is null for the figure in full. */
export interface FigureReference {
  metric: string;
  period: Period;
  part: ReferencePart | null;
}

/** Matches each reference in a text; its first group is what stands between the braces. */
export const referencePattern = /\{\{([^{}]*)\}\}/g;

/** Reads what stands between the braces; null when it is no metric and period. */
export function readReference(inside: string): FigureReference | null {
  const [metric = "", ...words] = inside.trim().split(/\s+/);
  const part = referenceParts.find((each) => each === words.at(-1)) ?? null;
  const period = parsePeriod((part ? words.slice(0, -1) : words).join(" "));
  return metric === "" || period === null ? null : { metric, period, part };
}

/** A reference as it is written. */
export const referenceTo = (metric: string, period: string, part: ReferencePart | null = null): string =>
  `{{${[metric, period, ...(part ? [part] : [])].join(" ")}}}`;
