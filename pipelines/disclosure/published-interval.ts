import type { Range } from "./system.ts";

/*
 * What a printed figure says about the counts behind it. Each function returns limits for a sum of counts; whole numbers
 * between them are what the figure leaves open.
 */

const half = (decimals: number): number => 0.5 * 10 ** -decimals;

/** A count rounded half up to a multiple of `base`: 20 to base 10 is 15 to 24, 20 to base 5 is 18 to 22. */
export function roundedCount(shown: number, base: number): Range {
  return { lo: shown - Math.floor(base / 2), hi: shown + Math.ceil(base / 2) - 1 };
}

/** `count`, rounded half up to a multiple of `base`. */
export const roundCount = (count: number, base: number): number => Math.floor(count / base + 0.5) * base;

/** A percentage, or a rate with a public population: limits for `per / base` times the count. */
export function share(shown: number, decimals: number): Range {
  return { lo: shown - half(decimals), hi: shown + half(decimals) };
}

/** A mean of `n` counts, such as the centre line of a chart: limits for their sum. */
export function mean(shown: number, decimals: number, n: number): Range {
  return { lo: (shown - half(decimals)) * n, hi: (shown + half(decimals)) * n };
}

/** A change in per cent from a public count, a fall being negative: limits for the later count. */
export function change(shown: number, decimals: number, from: number): Range {
  return {
    lo: from * (1 + (shown - half(decimals)) / 100),
    hi: from * (1 + (shown + half(decimals)) / 100),
  };
}

/**
 * A percentage of a hidden base: two sums of `100 × count` and so many times the base, the first not below zero and the
 * second not above it.
 */
export function shareOfHidden(shown: number, decimals: number): { atLeast: number; atMost: number } {
  return { atLeast: -(shown - half(decimals)), atMost: -(shown + half(decimals)) };
}

/**
 * A figure that only a table or function connects with its count, such as a confidence limit.
 * @param counts those to try, in order
 * @param fits whether the figure would be printed as it is for this count
 * @returns the smallest and largest that fit; null when none does
 */
export function countsThatFit(counts: Iterable<number>, fits: (count: number) => boolean): Range | null {
  const fitting = [...counts].filter(fits);
  if (fitting.length === 0) return null;
  return { lo: Math.min(...fitting), hi: Math.max(...fitting) };
}
