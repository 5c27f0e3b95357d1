/**
 * The chance that a Poisson count of a mean reaches so many events: P(X >= events). It is the regularised incomplete
 * gamma function, which also joins the whole numbers of events smoothly.
 * Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series) and 8.9.2 (continued fraction).
 *
 * @param events 0 or more, whole or not
 * @param mean above 0
 */
export function chanceOfAtLeast(events: number, mean: number): number {
  if (events === 0) return 1;
  const scale = Math.exp(events * Math.log(mean) - mean - logGamma(events));
  return mean < events + 1 ? scale * series(events, mean) : 1 - scale * fraction(events, mean);
}

/** Terms below this share of the whole change no digit. */
const enough = 1e-16;

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * enough; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method, which works from the front and so needs no number of steps beforehand. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / Number.MIN_VALUE;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = numerator / c + b;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < enough * 10) break;
  }
  return value;
}

/** The logarithm of the gamma function, by Stirling's series from 12 on. Source: the same, 5.11.1 and 5.5.1. */
function logGamma(x: number): number {
  if (x < 12) return logGamma(x + 1) - Math.log(x);
  const inverse = 1 / (x * x);
  const tail =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + tail;
}
