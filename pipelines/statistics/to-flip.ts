import {
  type Confidence,
  countLimits,
  type Direction,
  directionFrom,
  proportionLimits,
  proportionsDiffer,
  ratesDiffer,
} from "./intervals.ts";

/** A figure and what it was tested against: an earlier figure of our own, or a value that is taken as fixed. */
export interface Tested {
  shape: "percentage" | "rate" | "count";
  numerator: number;
  /** Null for counts. */
  denominator: number | null;
  per: number;
  confidence: Confidence;
  against: { numerator: number; denominator: number | null } | { fixed: number };
}

/**
 * The smallest whole change of the numerator with which the test would say something else: told apart where it is not,
 * not told apart (or told apart the other way) where it is. Of two changes of one size, the one that widens the
 * difference.
 *
 * @returns how many more, or fewer where below zero; null when no change within the base does it, and for numerators
 *   that are no whole numbers or figures that cannot be divided
 */
export function toFlip(tested: Tested): number | null {
  const { numerator, shape, denominator } = tested;
  if (!Number.isInteger(numerator) || numerator < 0 || !Number.isFinite(gapOf(tested))) return null;
  const now = directionOf(tested, numerator);
  const highest = shape === "percentage" ? (denominator ?? 0) : Number.POSITIVE_INFINITY;
  const side = Math.sign(gapOf(tested)) || 1;
  for (let size = 1; numerator - size >= 0 || numerator + size <= highest; size++) {
    for (const change of [side * size, -side * size]) {
      const other = numerator + change;
      if (other >= 0 && other <= highest && directionOf(tested, other) !== now) return change;
    }
  }
  return null;
}

/** What the test of verdicts says of the figure with that numerator. */
export function directionOf(tested: Tested, numerator: number): Direction {
  const { shape, denominator, per, confidence, against } = tested;
  const base = denominator ?? 1;
  if ("fixed" in against) {
    const { lower, upper } =
      shape === "percentage"
        ? proportionLimits(numerator, base, confidence)
        : divided(countLimits(numerator, confidence), base);
    return directionFrom({ lower: lower * per, upper: upper * per }, against.fixed);
  }
  const differ = shape === "percentage" ? proportionsDiffer : ratesDiffer;
  return differ(numerator, base, against.numerator, against.denominator ?? 1, confidence);
}

const divided = ({ lower, upper }: { lower: number; upper: number }, base: number) => ({
  lower: lower / base,
  upper: upper / base,
});

/** How far the figure lies above what it is set against; below zero where it lies below. */
function gapOf({ numerator, denominator, per, against }: Tested): number {
  const value = numerator / (denominator ?? 1);
  return "fixed" in against
    ? value * per - against.fixed
    : value - against.numerator / (against.denominator ?? 1);
}
