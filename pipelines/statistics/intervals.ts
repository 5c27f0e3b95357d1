import { exactPoissonLimits } from "./poisson.ts";

/** The confidences that verdicts use, and the standard normal deviate of each (two-sided). */
const deviates = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 } as const;
export type Confidence = keyof typeof deviates;

export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Wilson's score limits of the proportion x of n, as a share.
 * Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209-212.
 *
 * @throws RangeError unless 0 <= x <= n and n is above zero
 */
export function proportionLimits(x: number, n: number, confidence: Confidence): Interval {
  if (!(x >= 0 && x <= n && n > 0)) throw new RangeError(`${x} of ${n} is no proportion`);
  const z = deviates[confidence];
  const spread = z * Math.sqrt(z ** 2 + 4 * x * (1 - x / n));
  const base = 2 * (n + z ** 2);
  return { lower: (2 * x + z ** 2 - spread) / base, upper: (2 * x + z ** 2 + spread) / base };
}

/**
 * Limits of a count of events: exact below 10, Byar's approximation from 10.
 * Source: Breslow and Day, Statistical Methods in Cancer Research, volume 2 (1987), page 69.
 *
 * @param x whole number, 0 or more
 */
export function countLimits(x: number, confidence: Confidence): Interval {
  if (x < 10) return exactPoissonLimits(x, confidence);
  const z = deviates[confidence];
  return {
    lower: x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3,
    upper: (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1))) ** 3,
  };
}

/**
 * Limits of the difference of two independent proportions, x1 of n1 less x2 of n2.
 * Source: Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 17 (1998), 873-890, method 10 (hybrid score).
 */
export function differenceLimits(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: Confidence,
): Interval {
  const [p1, p2] = [x1 / n1, x2 / n2];
  const [first, second] = [proportionLimits(x1, n1, confidence), proportionLimits(x2, n2, confidence)];
  return {
    lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}

/** Where something stands: 1 above, -1 below, 0 not told apart. */
export type Direction = 1 | 0 | -1;

/** Where an interval lies to a fixed value; a limit that it touches does not tell them apart. */
export function directionFrom({ lower, upper }: Interval, fixed: number): Direction {
  if (lower > fixed) return 1;
  return upper < fixed ? -1 : 0;
}

/**
 * Where the rate x1 of n1 stands to x2 of n2. Given their sum, x1 is binomial with share n1 / (n1 + n2) when the rates
 * are equal; the share is tested by Wilson's limits.
 * Source: Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31
 * (1940), 313-323.
 */
export function ratesDiffer(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: Confidence,
): Direction {
  if (x1 + x2 === 0) return 0;
  return directionFrom(proportionLimits(x1, x1 + x2, confidence), n1 / (n1 + n2));
}

/** Where the proportion x1 of n1 stands to x2 of n2. */
export const proportionsDiffer = (
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: Confidence,
): Direction => directionFrom(differenceLimits(x1, n1, x2, n2, confidence), 0);
