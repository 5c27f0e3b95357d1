/**
 * Control charts of individual values and moving ranges (XmR), as NHS England's Making Data Count draws them.
 * Source of limits and rules: Wheeler, Understanding Variation (1993); NHSRplotthedots 0.2.2, whose results these
 * equal. A run or a trend is 7 points.
 */

/** Why a point is more than common cause; the words are shown to readers. */
export type Signal =
  | "common cause"
  | "above the upper limit"
  | "below the lower limit"
  | "part of a rise of 7 points"
  | "part of a fall of 7 points"
  | "two of three near the upper limit"
  | "two of three near the lower limit"
  | "part of 7 points above the average"
  | "part of 7 points below the average";

export interface Limits {
  /** Mean of the points. Null when there are none. */
  centre: number | null;
  /** Natural process limits, not cut at 0 or 100. Null when no two neighbouring points have values. */
  lower: number | null;
  upper: number | null;
}

export interface Xmr extends Limits {
  /** One for each value; null for a gap. */
  signals: (Signal | null)[];
}

export interface XmrRule {
  /** Leave out moving ranges of 3.267 times their average or more, once. NHS England's workbook does not. */
  screenOutliers?: boolean;
  /** Take the limits from the first so many points only; 12 or more. */
  fixedAfter?: number;
}

const runLength = 7;
const fewestToFix = 12;

/**
 * Limits of a series and the signal of each point. A null value is a gap: it has no moving range on either side, and
 * no run or trend crosses it.
 *
 * @throws RangeError when limits are to be fixed after fewer than 12 points
 */
export function xmr(values: readonly (number | null)[], rule: XmrRule = {}): Xmr {
  if (rule.fixedAfter !== undefined && !(rule.fixedAfter >= fewestToFix)) {
    throw new RangeError(`Limits are fixed after ${fewestToFix} points or more, not ${rule.fixedAfter}`);
  }
  const limits = limitsOf(values.slice(0, rule.fixedAfter), rule.screenOutliers ?? true);
  return { ...limits, signals: signalsOf(values, limits) };
}

/**
 * A series whose limits start anew: each part is a chart of its own, so that no moving range, run or trend crosses from
 * one into the next. A part of a single point has no limits and cannot signal.
 *
 * @param starts positions of the first value of each part after the first, rising, such as `[8]`
 * @returns one chart for each part, in order
 * @throws RangeError when a start lies outside the series or is out of order
 */
export function xmrInParts(
  values: readonly (number | null)[],
  starts: readonly number[],
  rule: XmrRule = {},
): Xmr[] {
  const cuts = [0, ...starts, values.length];
  if (starts.length > 0 && cuts.slice(1).some((cut, i) => !(cut > (cuts[i] as number)))) {
    throw new RangeError(`Parts start at rising positions inside the series, not at ${starts.join(", ")}`);
  }
  return cuts.slice(1).map((cut, i) => xmr(values.slice(cuts[i], cut), rule));
}

function limitsOf(values: readonly (number | null)[], screenOutliers: boolean): Limits {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return { centre: null, lower: null, upper: null };
  const centre = mean(present);
  const ranges = values.slice(1).flatMap((value, i) => {
    const before = values[i] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (ranges.length === 0) return { centre, lower: null, upper: null };
  const spread = averageRange(ranges, screenOutliers);
  return { centre, lower: centre - 2.66 * spread, upper: centre + 2.66 * spread };
}

/** The average moving range. Where all ranges are zero there is nothing to screen, and the limits are the mean. */
function averageRange(ranges: number[], screenOutliers: boolean): number {
  const average = mean(ranges);
  if (!screenOutliers || average === 0) return average;
  return mean(ranges.filter((range) => range < 3.267 * average));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The first rule that a point meets wins: outside, trend, two of three, run. The slack is for rounding alone: a
 * constant series must not cross its own mean.
 */
function signalsOf(values: readonly (number | null)[], limits: Limits): (Signal | null)[] {
  const { centre, lower, upper } = limits;
  if (centre === null || lower === null || upper === null) {
    return values.map((value) => (value === null ? null : "common cause"));
  }
  const slack = 1e-12 * Math.max(Math.abs(lower), Math.abs(upper));
  const nearUpper = centre + ((upper - centre) * 2) / 3;
  const nearLower = centre - ((centre - lower) * 2) / 3;
  const sides = values.map((value) => (value === null ? null : signBeyond(value - centre, slack)));
  const outside = values.map((value): Signal | null => {
    if (value !== null && value > upper + slack) return "above the upper limit";
    return value !== null && value < lower - slack ? "below the lower limit" : null;
  });
  const near = values.map((value, i) => {
    if (value === null || outside[i]) return 0;
    return value > nearUpper + slack ? 1 : value < nearLower - slack ? -1 : 0;
  });
  const trends = trendsOf(values);
  const pairs = twoOfThree(near, sides);
  const runs = runsOf(sides);
  return values.map((value, i) => {
    if (value === null) return null;
    return outside[i] ?? trends[i] ?? pairs[i] ?? runs[i] ?? "common cause";
  });
}

const signBeyond = (difference: number, slack: number): number =>
  Math.abs(difference) <= slack ? 0 : Math.sign(difference);

/** Seven points that each rise, or each fall. A point in two trends takes the later. */
function trendsOf(values: readonly (number | null)[]): (Signal | null)[] {
  const marks: (Signal | null)[] = values.map(() => null);
  const steps = values.map((value, i) => {
    const before = values[i - 1] ?? null;
    return value === null || before === null ? 0 : Math.sign(value - before);
  });
  for (let last = runLength - 1; last < values.length; last++) {
    const step = steps[last];
    const isTrend = step !== 0 && steps.slice(last - runLength + 2, last + 1).every((each) => each === step);
    const mark = step === 1 ? "part of a rise of 7 points" : "part of a fall of 7 points";
    if (isTrend) marks.fill(mark, last - runLength + 1, last + 1);
  }
  return marks;
}

/** Two of three neighbouring points near one limit, and all three on that side of the mean. Marks the near ones. */
function twoOfThree(near: readonly number[], sides: readonly (number | null)[]): (Signal | null)[] {
  const marks: (Signal | null)[] = near.map(() => null);
  for (let last = 2; last < near.length; last++) {
    const three = [last - 2, last - 1, last];
    const side = sides[last];
    if (!side || !three.every((i) => sides[i] === side)) continue;
    const close = three.filter((i) => near[i] === side);
    if (close.length < 2) continue;
    for (const i of close) {
      marks[i] = side === 1 ? "two of three near the upper limit" : "two of three near the lower limit";
    }
  }
  return marks;
}

/** Seven neighbouring points on one side of the mean; a point on the mean breaks the run. */
function runsOf(sides: readonly (number | null)[]): (Signal | null)[] {
  const marks: (Signal | null)[] = sides.map(() => null);
  for (let last = runLength - 1; last < sides.length; last++) {
    const side = sides[last];
    const isRun = side && sides.slice(last - runLength + 1, last + 1).every((each) => each === side);
    const mark = side === 1 ? "part of 7 points above the average" : "part of 7 points below the average";
    if (isRun) marks.fill(mark, last - runLength + 1, last + 1);
  }
  return marks;
}
