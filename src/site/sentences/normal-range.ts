import { countOf, formatGap, formatValue, singular } from "../../lib/numbers.ts";
import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import { isReal } from "../../lib/verdict.ts";
import { valueInWords } from "../parts/figures.ts";
import type { Metric, ProcessPoint } from "../publication.ts";
import { isSignal, latestPoint, type Series } from "../series.ts";
import { signalFinding } from "./standing.ts";

/**
 * What the control chart says of its newest point, with the range. Where no control chart fits, why, and what the years
 * say in its place.
 */
export function normalRange(series: Series): string {
  const { metric } = series;
  const point = latestPoint(series);
  if (series.process.length === 0 || !point) {
    return [whyNone(series), fourQuarters(series)].filter(Boolean).join(" ");
  }
  const range = rangeInWords(metric, point);
  const trial =
    point.limits === "trial"
      ? "The range rests on fewer than 12 points, so it is a first estimate (trial)."
      : "";
  const standing = !range
    ? whyUnlimited(series, point)
    : isSignal(point)
      ? `${signalFinding(metric, point)}, where ${range} is normal: look for a cause.`
      : `The newest point is within its normal range (${range}).`;
  return [standing, trial, range && freshStart(series, point), season(series, point), overTheYear(series)]
    .filter(Boolean)
    .join(" ");
}

/** `70.1% to 91.4%`, within what the measure can be; empty without limits. */
export function rangeInWords(
  { shape }: Pick<Metric, "shape">,
  { lower_limit, upper_limit }: Pick<ProcessPoint, "lower_limit" | "upper_limit">,
): string {
  if (lower_limit === null || upper_limit === null) return "";
  const { lower, upper } = drawnLimits(shape, lower_limit, upper_limit);
  return `${formatValue(lower, shape)} to ${formatValue(upper, shape)}`;
}

/** Limits as they are shown: cut at nought, and for a percentage at 100. The tests use them uncut. */
export const drawnLimits = (shape: Metric["shape"], lower: number, upper: number) => ({
  lower: Math.max(0, lower),
  upper: shape === "percentage" ? Math.min(100, upper) : upper,
});

/** Why there is no control chart. */
function whyNone({ metric, chart, main, isPublic }: Series): string {
  const { basis, shape } = metric;
  if (main.some(({ missing }) => missing === "c"))
    return "No normal range is shown, because some of its figures are suppressed.";
  const unit = shape === "average" ? (metric.denominator ?? metric.unit) : metric.unit;
  const every = chart?.period_type ?? "quarter";
  const mean = countOf(Math.round((chart?.mean_count ?? 0) * 10) / 10, unit);
  if (basis === "rolling-12-months" || basis === "cohort") {
    const raw = chart?.raw_title ? ` The chart of “${chart.raw_title}” shows single periods.` : "";
    return `It has no normal range, because each period shares months with the one before.${raw}`;
  }
  if (basis === "multi-year") return "It is too rare to have a normal range.";
  switch (chart?.reason) {
    case "rare":
      return shape === "percentage"
        ? `It is too rare to have a normal range: on average the smaller side of the percentage is only ${mean} in a ${every}.`
        : `It is too rare to have a normal range: on average it rests on ${mean} in a ${every}.`;
    case "mostly zeros":
      return `It has no normal range, because more than half of its ${every}s are nought.`;
    case "tiny base":
      return `Its base is too small to have a normal range: half of the ${every}s have ${countOf(Math.floor(chart.median_base ?? 0), unit)} or fewer, so that one ${singular(unit)} is ${formatGap(100 / (chart.median_base ?? 1), "percentage")}.`;
    case "too few points":
      return `There are too few points to say what is normal for it: ${chart.points}, where 8 are needed. The chart is a line only.`;
    default:
      return isPublic
        ? "No normal range is shown for it."
        : "There are too few points to say what is normal for it.";
  }
}

/** In place of a control chart: the newest four quarters together, with their interval and what the test says. */
function fourQuarters({ metric, chart, pooled, comparison }: Series): string {
  if (chart?.method === "list") return "The tables below list each of its figures.";
  const row = pooled.findLast(({ value }) => value !== null);
  if (chart?.method !== "four quarters" || !row) return "";
  const interval =
    row.lower === null || row.upper === null
      ? ""
      : `, 95% interval ${formatValue(row.lower, metric.shape)} to ${formatValue(row.upper, metric.shape)}`;
  const before = comparison(row.period, "previous");
  const verdict =
    before && before.comparator_value !== null ? `; against the four quarters before: ${before.verdict}` : "";
  return `Four quarters together, ${periodInWords(row.period)}: ${valueInWords(metric, row)}${interval}${verdict}.`;
}

/** Why the newest points of a chart have no limits, although the chart has. */
function whyUnlimited({ events, process }: Series, point: ProcessPoint): string {
  const part = process.filter((other) => other.part === point.part);
  if (point.limits === "broken") {
    const breaks = events.filter((event) => event.is_break && !event.rebase).map(({ title }) => title);
    return `It has no normal range, because a break in series runs through its chart (${breaks.join("; ")}).`;
  }
  if (point.limits === "trial" || point.limits === "full") {
    return "It has no normal range, because no two neighbouring periods have figures.";
  }
  const since = startOf({ events }, point);
  return `${since ? `Its limits start anew with ${since}. ` : ""}There are too few points since to say what is normal for it: ${part.length}, where 8 are needed.`;
}

function freshStart(series: Pick<Series, "events">, point: ProcessPoint): string {
  const since = startOf(series, point);
  return since ? `The limits start anew with ${since}.` : "";
}

/** The event at which the limits of a point start, with its day and reason; empty for the first ones. */
function startOf({ events }: Pick<Series, "events">, { rebased_by }: ProcessPoint): string {
  const event = events.find((each) => each.event === rebased_by);
  if (!event) return "";
  const reason = event.reason ? `: ${event.reason.replace(/\.$/, "")}` : "";
  return `“${event.title}” (${dateInWords(event.starts_on)})${reason}`;
}

/** Said only where the time of year could be what a reader takes for a change. */
function season(series: Series, point: ProcessPoint): string {
  const previous = series.comparison(series.latest?.period ?? "", "previous");
  const isTempting = isSignal(point) || (previous !== undefined && isReal(previous.verdict));
  return isTempting
    ? "The time of year is not taken out: holidays and school terms alone can move a month or a quarter."
    : "";
}

/** The rolling year, beside a chart of single months or quarters. */
function overTheYear({ metric, pooled, latest }: Series): string {
  const row = pooled.at(-1);
  if (!row || row.value === null || row.period_end !== latest?.period_end) return "";
  return `Over the year ${periodInWords(row.period)}: ${valueInWords(metric, row)}.`;
}
