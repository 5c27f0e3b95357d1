/**
 * Exact limits of a Poisson count. The lower limit L solves P(X >= events | L) = alpha and the upper limit solves
 * P(X <= events | L) = alpha, where alpha = (1 - confidence) / 2.
 * Source: Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437-442.
 *
 * @param events whole number from 0 to 9; larger counts use Byar's approximation (`sql/macros.sql`)
 * @param confidence two-sided, between 0 and 1, such as 0.95
 * @returns limits in events; the lower limit of no events is 0
 * @throws RangeError for any other events or confidence
 */
export function exactPoissonLimits(events: number, confidence: number): { lower: number; upper: number } {
  if (!Number.isInteger(events) || events < 0 || events > 9) {
    throw new RangeError(`Exact limits are for 0 to 9 events, not ${events}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`Confidence must lie between 0 and 1, not ${confidence}`);
  }
  const alpha = (1 - confidence) / 2;
  const lower = events === 0 ? 0 : meanAt((mean) => atMost(events - 1, mean) - (1 - alpha));
  const upper = meanAt((mean) => atMost(events, mean) - alpha);
  return { lower, upper };
}

/** P(X <= events) for a Poisson count of that mean. */
function atMost(events: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let i = 1; i <= events; i++) {
    term *= mean / i;
    sum += term;
  }
  return sum;
}

/** Where a function that falls with the mean crosses zero, by bisection. Every limit in use lies below 80. */
function meanAt(falling: (mean: number) => number): number {
  let low = 0;
  let high = 80;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
