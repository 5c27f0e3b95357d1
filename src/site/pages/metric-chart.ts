import { formatValue } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { figure } from "../charts/draw.ts";
import type { NormalRange } from "../charts/process-marks.ts";
import { type OtherLine, type Point, runChart } from "../charts/run-chart.ts";
import type { Html } from "../html.ts";
import { html } from "../html.ts";
import { chartKey, eventLines, eventsShown, eventWords } from "../parts/chart-key.ts";
import { unitWords } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import type { Observation, Publication } from "../publication.ts";
import { drawnLimits, rangeInWords } from "../sentences/normal-range.ts";
import { standingOf } from "../sentences/standing.ts";
import { endOf, isLikeForLike, isSignal, type Series } from "../series.ts";

const at = (label: string): Date => new Date(`${endOf(label)}T00:00:00Z`);

/** The chart of a metric over time with its normal range and the registered events, and what its signs mean. */
export function timeChart(publication: Publication, series: Series): Html {
  const { metric, main, process } = series;
  const [first = "", last = ""] = process.length
    ? [process[0]?.period, process.at(-1)?.period]
    : [main[0]?.period, main.at(-1)?.period];
  const events = eventsShown(series, first, last);
  const points = process.length
    ? process.map((p): Point => ({ at: at(p.period), value: p.value, isSignal: isSignal(p) }))
    : main.map(pointOf);
  const chart = {
    shape: metric.shape,
    points: series.isPublic ? withGaps(points) : points,
    ranges: rangesOf(series),
    events: eventLines(events, first, last),
    others: process.length ? [] : otherLines(series),
    lastLabel: lastLabel(series, process.at(-1) ?? main.findLast((row) => row.value !== null)),
    mark: chartMark(main.map((row) => row.status)),
  };
  const description = [
    `A line of ${points.length} points from ${periodInWords(first)} to ${periodInWords(last)}.`,
    process.length ? "" : hiddenWords(main),
    ...rangeWords(series),
    signalWords(series, chart.ranges.length > 0),
    ...eventWords(events),
    "The tables below hold the figures.",
  ];
  return html`${figure(
    {
      id: "time-chart",
      title: standingOf(series).finding,
      subtitle: `${metric.title}, ${unitWords(metric)}, ${rhythmWords(first)}${publication.areaName}, ${shortPeriod(first)} to ${shortPeriod(last)}`,
      description: description.filter(Boolean).join(" "),
    },
    (size) => runChart(chart, size),
  )}${chartKey(series, events)}`;
}

/** The periods whose values are suppressed: the line has a gap there. */
function hiddenWords(rows: Observation[]): string {
  const hidden = rows.filter(({ missing }) => missing === "c").map(({ period }) => shortPeriod(period));
  return hidden.length > 0 ? `Suppressed to protect people: ${hidden.join(", ")}.` : "";
}

/** The points of each part of the control chart that has limits. */
function partsOf({ process }: Series): Series["process"][] {
  return [...new Set(process.map(({ part }) => part))]
    .map((part) => process.filter((point) => point.part === part))
    .filter(([point]) => point?.lower_limit !== null);
}

function rangesOf(series: Series): NormalRange[] {
  return partsOf(series).flatMap((points) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || last.centre === null || last.lower_limit === null || last.upper_limit === null)
      return [];
    return {
      ...{ from: at(first.period), to: at(last.period), centre: last.centre },
      ...drawnLimits(series.metric.shape, last.lower_limit, last.upper_limit),
      isTrial: last.limits === "trial",
    };
  });
}

/** The normal range of each part, as the chart's description says it. */
function rangeWords(series: Series): string[] {
  const parts = partsOf(series);
  return parts.map((points) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return "";
    const span =
      parts.length > 1 ? ` from ${periodInWords(first.period)} to ${periodInWords(last.period)}` : "";
    const trial = last.limits === "trial" ? ", with trial limits" : "";
    return `The normal range${span} is ${rangeInWords(series.metric, last)}${trial}.`;
  });
}

function signalWords({ process }: Series, hasRange: boolean): string {
  const signals = process.filter(isSignal).map(({ period }) => shortPeriod(period));
  if (signals.length) return `Outside what chance explains: ${signals.join(", ")}.`;
  return hasRange ? "No point is outside what chance explains." : "";
}

/** `each month, ` and the like; nothing for periods that overlap. */
const rhythmWords = (label: string): string => {
  const type = parsePeriod(label)?.type;
  return type === "month" || type === "quarter" ? `each ${type}, ` : "";
};

/** The newest number, and its period under it where it is not the one that the page leads with. */
function lastLabel(
  { metric, latest }: Series,
  last: { period: string; value: number | null } | undefined,
): string {
  if (!last || last.value === null) return "";
  const value = formatValue(last.value, metric.shape);
  const isOther = parsePeriod(last.period)?.type === "month" || latest?.missing === "c";
  return isOther ? `${value}\n${shortPeriod(last.period)}` : value;
}

const pointOf = (row: Observation): Point => ({
  at: at(row.period),
  value: row.value,
  isHidden: row.missing === "c",
  isProvisional: row.status.includes("provisional"),
});

/** A gap wherever two points lie further apart than the closest do: the public does not see every period. */
function withGaps(points: Point[]): Point[] {
  const distances = points.slice(1).map(({ at }, i) => at.getTime() - (points[i] as Point).at.getTime());
  const step = Math.min(...distances);
  return points.flatMap((point, i) =>
    (distances[i] ?? 0) > 1.5 * step
      ? [point, { at: new Date(point.at.getTime() + step), value: null }]
      : [point],
  );
}

function likeForLike(series: Series, period: string, comparator: string): number | null {
  const row = series.comparison(period, comparator);
  return row && isLikeForLike(row) ? row.comparator_value : null;
}

/** England and the neighbours' mean, where they have a value for at least three of the same periods. */
function otherLines(series: Series): OtherLine[] {
  return ["england", "neighbours-mean"]
    .map((comparator) => ({
      name: comparator === "england" ? "England" : "Similar areas",
      points: series.main.map((row) => ({
        at: at(row.period),
        value: likeForLike(series, row.period, comparator),
      })),
    }))
    .filter((line) => line.points.filter((point) => point.value !== null).length > 2);
}
