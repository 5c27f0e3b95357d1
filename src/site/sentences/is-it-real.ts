import { formatValue } from "../../lib/numbers.ts";
import { isReal } from "../../lib/verdict.ts";
import { earlierPeriods, isSignal, latestPoint, type Series } from "../series.ts";
import { signalFinding } from "./standing.ts";

/** "Is it real?" What the tests say of the newest value; never more than they say. */
export function isItReal(series: Series): string {
  const { latest } = series;
  if (!latest || latest.value === null) return "There is no figure to test.";
  const change = changeSentence(series, latest.period);
  return isSignal(latestPoint(series))
    ? `${processSentence(series)} Against one earlier period at a time: ${change.charAt(0).toLowerCase()}${change.slice(1)}`
    : `${change} ${processSentence(series)}`;
}

function changeSentence(series: Series, period: string): string {
  const rows = earlierPeriods(series, period).filter((row) => row.comparator_value !== null);
  if (rows.length === 0) return "There is nothing earlier to test it against.";
  if (series.metric.shape === "money")
    return "An amount of money is exact, so that a difference needs no test.";
  const previous = rows.find((row) => row.comparator === "previous");
  const yearBefore = rows.find((row) => row.comparator === "year-before");
  if (previous && yearBefore && previous.verdict === yearBefore.verdict) {
    return verdictSentence(previous.verdict, "the period before or a year before");
  }
  return [
    previous && verdictSentence(previous.verdict, "the period before"),
    yearBefore && verdictSentence(yearBefore.verdict, "a year before"),
  ]
    .filter(Boolean)
    .join(" ");
}

function verdictSentence(verdict: string, since: string): string {
  if (verdict === "no real change") {
    return `No real change from ${since}: chance alone often makes a difference of this size.`;
  }
  if (verdict === "too few to tell") return `Too few to tell a real change from ${since}.`;
  if (!isReal(verdict)) return `No test against ${since}: ${verdict}.`;
  return `Really ${verdict} than ${since}: chance makes a difference of this size less than once in 500 times.`;
}

/** What the control chart says of its newest point, with the range; says so when it cannot be drawn. */
function processSentence(series: Series): string {
  const { metric, process } = series;
  if (metric.basis === "rolling-12-months" || metric.basis === "cohort") {
    return "It has no normal range, because each period shares months with the one before.";
  }
  if (metric.basis === "multi-year") return "It is too rare to have a normal range.";
  const point = latestPoint(series);
  if (process.length === 0 || !point) return "There are too few points to say what is normal for it.";
  if (point.lower_limit === null || point.upper_limit === null)
    return "There are too few points to say what is normal for it.";
  const range = `${formatValue(Math.max(0, point.lower_limit), metric.shape)} to ${formatValue(point.upper_limit, metric.shape)}`;
  const trial =
    point.limits === "trial" ? " The range rests on fewer than 12 points, so it is a first estimate." : "";
  if (!isSignal(point)) return `The newest point is within its normal range (${range}).${trial}`;
  return `${signalFinding(metric, point)}, where ${range} is normal: look for a cause.${trial}`;
}
