import type { Metric } from "./publication.ts";

/**
 * How many of what a metric counts a difference in its value is: of a share or a rate so many of its base, rounded.
 * Nought for averages and money, in which nobody is counted, and where the base is not known.
 *
 * @param base the denominator of the value; null for counts, and for what is published without its counts
 */
export function countedIn({ shape, per }: Metric, difference: number, base: number | null): number {
  if (shape === "count") return Math.abs(difference);
  if (base === null || (shape !== "percentage" && shape !== "rate")) return 0;
  return Math.round((Math.abs(difference) / per) * base);
}
