import { parsePeriod } from "../../src/lib/period.ts";

/** Whole months from `from` to `to`, both counted from the year 0; the same months are one span whatever they are called. */
export interface Span {
  from: number;
  to: number;
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The months of a period by its label; null when it is none, or a single day. */
export function spanOf(label: string): Span | null {
  const period = parsePeriod(label);
  if (!period || period.type === "date") return null;
  return { from: monthNumber(period.start), to: monthNumber(period.end) };
}

/** A name for the span, such as `2019-04..2019-06`. */
export const spanName = ({ from, to }: Span): string => `${monthName(from)}..${monthName(to)}`;

/** How many months it covers: the fewer, the finer. */
export const monthsOf = ({ from, to }: Span): number => to - from + 1;

/** Whether the two have a month in common. */
export const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

export const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/**
 * The shorter spans that a span is the sum of: quarters where it is made of whole ones, else months where the series has
 * months; none for what is not made of anything shorter.
 */
export function partsOfSpan({ from, to }: Span, hasMonths: boolean): Span[] {
  const months = monthsOf({ from, to });
  const isWholeQuarters = from % 3 === 0 && months % 3 === 0;
  if (isWholeQuarters && months > 3) return steps(from, to, 3);
  return hasMonths && months > 1 ? steps(from, to, 1) : [];
}

const steps = (from: number, to: number, length: number): Span[] =>
  Array.from({ length: (to - from + 1) / length }, (_, step) => ({
    from: from + step * length,
    to: from + (step + 1) * length - 1,
  }));
