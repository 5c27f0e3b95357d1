import { parsePeriod } from "../../lib/period.ts";
import { lastDayInWords, periodInWords } from "../../lib/period-words.ts";
import { directionVerdict, isReal } from "../../lib/verdict.ts";
import type { Comparison, Metric, ProcessPoint } from "../publication.ts";
import { isSignal, latestPoint, missingAt, type Series } from "../series.ts";

/** Where a metric stands at its newest value: the verdict word of its tag, and the finding in one short sentence. */
export interface Standing {
  verdict: string;
  /** At most ten words, without a full stop; the title of its chart. */
  finding: string;
  /** A test found something: it belongs among what is real. */
  isReal: boolean;
}

/**
 * Reads the tests in order: not received, a signal of the control chart at its newest point, then the difference from
 * the year before. Never says that something changed unless one of them does.
 */
export function standingOf(series: Series): Standing {
  const { latest, metric } = series;
  if (!latest && series.isPublic) {
    return { verdict: "not shown", finding: "No figure in this edition", isReal: false };
  }
  if (!latest || (latest.value === null && latest.missing === "x")) {
    return { verdict: "not received", finding: "Not received", isReal: false };
  }
  if (latest.missing === "c")
    return { verdict: "suppressed", finding: "The newest figure is suppressed", isReal: false };
  if (latest.value === null)
    return { verdict: "too few to tell", finding: "No figure that can be shown", isReal: false };
  const point = latestPoint(series);
  if (isSignal(point)) {
    return { verdict: signalVerdict(metric, point), finding: signalFinding(metric, point), isReal: true };
  }
  if (metric.basis === "multi-year")
    return standingOfThreeYears(series, series.comparison(latest.period, "previous"));
  const yearBefore = series.comparison(latest.period, "year-before");
  if (!yearBefore || yearBefore.comparator_value === null) {
    return nothingBefore(series, yearBefore, "year before");
  }
  return {
    verdict: yearBefore.verdict,
    finding: yearFinding(yearBefore.verdict),
    isReal: isReal(yearBefore.verdict),
  };
}

/** Three years are set against the three years before, never against one year. */
function standingOfThreeYears(series: Series, before: Comparison | undefined): Standing {
  if (!before || before.comparator_value === null) return nothingBefore(series, before, "three years before");
  const { verdict } = before;
  return { verdict, finding: `From the three years before: ${verdict}`, isReal: isReal(verdict) };
}

/** No earlier figure: there is none, or it is hidden, or nobody says which of the two. */
function nothingBefore(series: Series, row: Comparison | undefined, before: string): Standing {
  if (missingAt(series, row?.comparator_period ?? null) === "c")
    return { verdict: "suppressed", finding: `The figure of the ${before} is suppressed`, isReal: false };
  return series.isPublic
    ? { verdict: "not shown", finding: `No ${before} is shown to compare with`, isReal: false }
    : { verdict: "too few to tell", finding: `No ${before} to compare with`, isReal: false };
}

/** The verdict on a signal: which way it points, and which way is good. */
export const signalVerdict = (metric: Metric, point: ProcessPoint): string =>
  directionVerdict(pointsUp(point), metric.polarity);

/** A fall can still lie above the average, so the signal's own words decide, not the value. */
const pointsUp = ({ signal }: ProcessPoint): boolean => /above|rise|upper/.test(signal);

/** `Above its normal range in March 2020`, `A rise over 7 months, to March 2020`. */
export function signalFinding(metric: Metric, point: ProcessPoint): string {
  const isSnapshot = metric.basis === "snapshot";
  const when = isSnapshot ? `on ${lastDayInWords(point.period)}` : `in ${periodInWords(point.period)}`;
  const until = isSnapshot ? lastDayInWords(point.period) : periodInWords(point.period);
  const points = parsePeriod(point.period)?.type === "month" ? "months" : "quarters";
  const findings: Record<string, string> = {
    "above the upper limit": `Above its normal range ${when}`,
    "below the lower limit": `Below its normal range ${when}`,
    "part of a rise of 7 points": `A rise over 7 ${points}, to ${until}`,
    "part of a fall of 7 points": `A fall over 7 ${points}, to ${until}`,
    "two of three near the upper limit": `Unusually high in 2 of 3 ${points}, to ${until}`,
    "two of three near the lower limit": `Unusually low in 2 of 3 ${points}, to ${until}`,
    "part of 7 points above the average": `Above average for 7 ${points} or more, to ${until}`,
    "part of 7 points below the average": `Below average for 7 ${points} or more, to ${until}`,
  };
  return findings[point.signal] ?? `${point.signal} ${when}`;
}

function yearFinding(verdict: string): string {
  switch (verdict) {
    case "no real change":
      return "No real change from a year before";
    case "too few to tell":
      return "Too few to tell a change from chance";
    case "break in series":
      return "Break in series: not set against a year before";
    default:
      return isReal(verdict)
        ? `${verdict[0]?.toUpperCase()}${verdict.slice(1)} than a year before`
        : `From a year before: ${verdict}`;
  }
}
