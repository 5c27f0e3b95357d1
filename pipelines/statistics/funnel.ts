import { chanceOfAtLeast } from "./gamma.ts";

/**
 * Limits of funnel plots: how far from the average of all the figure of an area of some size lies by chance alone.
 * Source: Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005),
 * 1185-1202. The results equal those of PHEindicatormethods 2.1.0.
 */
export interface FunnelLimits {
  lower: number;
  upper: number;
}

/** The standard normal deviates of the two-sided confidences in use. */
const deviates = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 };
export type Confidence = keyof typeof deviates;

/**
 * Limits of a proportion: the proportions whose Wilson interval just touches the average.
 *
 * @param base what the proportion is divided by; above 0
 * @param average of all areas, as a share from 0 to 1
 * @returns shares from 0 to 1
 * @throws RangeError for any other base or average
 */
export function proportionFunnel(base: number, average: number, confidence: Confidence): FunnelLimits {
  if (!(base > 0)) throw new RangeError(`The base must be above 0, not ${base}`);
  if (!(average >= 0 && average <= 1))
    throw new RangeError(`The average must be a share from 0 to 1, not ${average}`);
  const z = deviates[confidence];
  const spread = z * Math.sqrt((average * (1 - average)) / base);
  return { lower: Math.max(0, average - spread), upper: Math.min(1, average + spread) };
}

/**
 * Limits of a count: the numbers of events whose exact Poisson interval just touches the number expected. They need not
 * be whole, so that they join to a smooth line.
 *
 * @param expected events at the average of all areas; above 0
 * @returns events; the lower limit is 0 where even no events lie inside
 * @throws RangeError for any other expected number
 */
export function countFunnel(expected: number, confidence: Confidence): FunnelLimits {
  if (!(expected > 0)) throw new RangeError(`The expected number must be above 0, not ${expected}`);
  const alpha = (1 - confidence) / 2;
  const moreThan = (events: number) => chanceOfAtLeast(events + 1, expected);
  const atLeast = (events: number) => chanceOfAtLeast(events, expected);
  const far = expected + 12 * Math.sqrt(expected) + 40;
  return {
    lower: moreThan(0) <= 1 - alpha ? 0 : whereFallsTo(1 - alpha, moreThan, expected),
    upper: whereFallsTo(alpha, atLeast, far),
  };
}

/** Where a function that falls from 0 to `far` takes a value, by bisection. */
function whereFallsTo(value: number, falling: (at: number) => number, far: number): number {
  let [low, high] = [0, far];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (falling(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
