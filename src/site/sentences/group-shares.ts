import { countOf, formatCount, formatNumber, formatValue, populationWords } from "../../lib/numbers.ts";
import { inWords } from "../../lib/shorthand.ts";
import type { EqualityGroup } from "../equality-rows.ts";

/** A ratio with its 95% limits, as words: `0.96 (0.79 to 1.15)`. */
export function ratioInWords({ ratio, lower, upper, missing }: EqualityGroup): string {
  if (ratio === null) return missing === null ? "no ratio" : inWords(missing);
  const limits = lower === null || upper === null ? "" : ` (${ratioNumber(lower)} to ${ratioNumber(upper)})`;
  return `${ratioNumber(ratio)}${limits}`;
}

/** A ratio as it is printed, with two decimals. */
export const ratioNumber = (ratio: number): string => formatNumber(ratio, "average");

/** What the group is set against: `children aged 0 to 17`, `the other groups`. */
export function baseWords({ is_percentage, base }: EqualityGroup): string {
  if (is_percentage) return "the other groups together";
  return base === null ? "no base" : populationWords(base);
}

/** The two shares of a group: `33.6% (73 of 217 families) against 35.0% of pupils`. */
export function sharesInWords(row: EqualityGroup, unit: string): string {
  const { numerator, denominator, share, base_share, base_numerator, base_denominator } = row;
  if (share === null || numerator === null || denominator === null || base_share === null)
    return inWords(row.missing ?? "x");
  const counted =
    base_numerator === null || base_denominator === null
      ? ""
      : ` (${formatCount(base_numerator)} of ${formatCount(base_denominator)})`;
  return `${formatValue(share, "percentage")} (${formatCount(numerator)} of ${countOf(denominator, unit)}) against ${formatValue(base_share, "percentage")} of ${baseWords(row)}${counted}`;
}

/**
 * How far those who did not say could move the ratio: from none of them to all of them belonging to the group. Empty where
 * nobody is unknown, and for percentages, whose groups have a base of their own.
 */
export function unknownRange(row: EqualityGroup): string {
  const { is_percentage, numerator, unknown, unknown_of, base_share } = row;
  if (is_percentage || !numerator || !unknown || !unknown_of || !base_share) return "";
  const ratioOf = (counted: number) => ratioNumber((100 * counted) / unknown_of / base_share);
  return `from ${ratioOf(numerator)} if none of them belong to the group to ${ratioOf(numerator + unknown)} if all do`;
}
