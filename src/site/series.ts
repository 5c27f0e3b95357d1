import { parsePeriod } from "../lib/period.ts";
import { isPublic } from "./editions.ts";
import type { MetricEvent, ProcessChart } from "./process-rows.ts";
import type { Comparison, Metric, Observation, Place, ProcessPoint, Publication } from "./publication.ts";
import type { Revision } from "./revision-rows.ts";

/** The rows of one metric as pages ask for them: its headline series, its newest value, what that is set against. */
export interface Series {
  metric: Metric;
  /** Of the public edition: what is not here may exist and be kept back, so nothing follows from its absence. */
  isPublic: boolean;
  /** Headline values of the metric's own rhythm, oldest first; empty when nothing has been received. */
  main: Observation[];
  /** Whole financial years, oldest first; empty when that is the main series already. */
  years: Observation[];
  /** The newest row of the main series, with or without a value. */
  latest: Observation | undefined;
  process: ProcessPoint[];
  /** Whether a control chart fits it; undefined for what has no figures of our own. */
  chart: ProcessChart | undefined;
  /** Registered events that touch it, by day. */
  events: MetricEvent[];
  /** Four quarters of a flow together, oldest first; empty when that is the main series already. */
  pooled: Observation[];
  /** How the headline figure of a period was seen when it last read otherwise; undefined when it never did. */
  revised(period: string): Revision | undefined;
  /** With the set of neighbours that the partnership chose. */
  comparisons: Comparison[];
  comparison(period: string, comparator: string): Comparison | undefined;
  /** The place among all authorities. */
  place(period: string): Place | undefined;
}

/** The rhythm that a page leads with: the first of these that the metric has. */
const rhythms = [
  "quarter",
  "rolling-12-months",
  "three-years",
  "financial-year",
  "academic-year",
  "calendar-year",
  "month",
  "date",
];

const isHeadline = (row: Observation): boolean => row.breakdown === "all" && row.category === "all";
const byEnd = (a: { period_end: string }, b: { period_end: string }): number =>
  a.period_end.localeCompare(b.period_end);

/** The series of one metric; `until` (ISO day) leaves out what ends later, for the page of an earlier quarter. */
export function seriesOf(publication: Publication, metric: Metric, until = "9999"): Series {
  const rows = publication
    .observations(metric.metric)
    .filter((row) => isHeadline(row) && row.period_end <= until)
    .toSorted(byEnd);
  const rhythm = rhythms.find((type) => rows.some((row) => row.period_type === type));
  const main = rows.filter((row) => row.period_type === rhythm);
  const comparisons = publication
    .comparisons(metric.metric)
    .filter((row) => endOf(row.period) <= until && isChosenSet(publication, row));
  return {
    metric,
    isPublic: isPublic(publication),
    main,
    years: rhythm === "financial-year" ? [] : rows.filter((row) => row.period_type === "financial-year"),
    pooled:
      metric.basis === "flow" && rhythm === "quarter"
        ? rows.filter((row) => row.period_type === "rolling-12-months")
        : [],
    chart: publication.processCharts(metric.metric)[0],
    events: publication.eventsOf(metric.metric).filter((event) => event.starts_on <= until),
    latest: main.at(-1),
    process: publication
      .process(metric.metric)
      .filter((point) => endOf(point.period) <= until)
      .toSorted((a, b) => endOf(a.period).localeCompare(endOf(b.period))),
    revised: (period) =>
      publication.revisions(metric.metric).find((row) => row.breakdown === "all" && row.period === period),
    comparisons,
    comparison: (period, comparator) =>
      comparisons.find((row) => row.period === period && row.comparator === comparator),
    place: (period) => publication.places(metric.metric).find((row) => row.period === period),
  };
}

const isChosenSet = ({ neighbourSet }: Publication, { neighbour_set }: Comparison): boolean =>
  neighbour_set === null || neighbour_set === neighbourSet;

/** The last day of a period label; the label itself when it is not one of ours, so that sorting stays stable. */
export function endOf(label: string): string {
  const known = ends.get(label) ?? parsePeriod(label)?.end ?? label;
  ends.set(label, known);
  return known;
}

const ends = new Map<string, string>();

/** The newest point of the control chart, when it belongs to the newest headline value. */
export function latestPoint(series: Series): ProcessPoint | undefined {
  const point = series.process.at(-1);
  return point && series.latest && endOf(point.period) === series.latest.period_end ? point : undefined;
}

/** True when a point lies outside what chance explains. */
export const isSignal = (point: ProcessPoint | undefined): point is ProcessPoint =>
  point !== undefined && point.signal !== "common cause";

const national = ["england", "region", "neighbours-mean", "neighbours-median", "neighbours-pooled"];

/**
 * The comparisons with other places for a period, the newest that has any unless one is named. Where they publish nothing
 * for the same months the verdict is "not received", and there is nothing to compare.
 */
export function placeComparisons(series: Series, period?: string): Comparison[] {
  const rows = series.comparisons.filter(
    (row) => national.includes(row.comparator) && isLikeForLike(row) && row.value !== null,
  );
  const shown = period ?? rows.map((row) => row.period).toSorted(newestFirst)[0];
  return rows
    .filter((row) => row.period === shown)
    .toSorted((a, b) => national.indexOf(a.comparator) - national.indexOf(b.comparator));
}

/**
 * Everything that the value of a period is set against, in the order in which it is read: earlier periods, the target,
 * then other places, those too whose figure cannot be right. A figure of other months is left out.
 */
export function setAgainst(series: Series, period: string): Comparison[] {
  const others = ["target", ...national].map((comparator) => series.comparison(period, comparator));
  return [...earlierPeriods(series, period), ...others].filter(
    (row) =>
      row !== undefined && row.comparator_value !== null && (isLikeForLike(row) || row.implausible !== null),
  ) as Comparison[];
}

/** The newest period whose value is set against another place; undefined when there is none. */
export function placesPeriod(series: Series): string | undefined {
  const periods = series.comparisons
    .filter((row) => national.includes(row.comparator) && row.value !== null && row.comparator_value !== null)
    .filter((row) => isLikeForLike(row) || row.implausible !== null)
    .map((row) => row.period);
  return periods.toSorted(newestFirst)[0];
}

/** True when the comparator has a figure that covers the same months. */
export const isLikeForLike = (row: Comparison): boolean =>
  row.comparator_value !== null && row.verdict !== "not received";

/** Of two periods that end on one day the shorter label (the year itself, not "year to") stands for both. */
const newestFirst = (a: string, b: string): number => endOf(b).localeCompare(endOf(a)) || a.length - b.length;

/** What a period is set against in time: the one before and that of a year before, once where they are the same. */
export function earlierPeriods(series: Series, period: string): Comparison[] {
  const yearBefore = series.comparison(period, "year-before");
  const previous = series.comparison(period, "previous");
  const isSame = previous && yearBefore && previous.comparator_period === yearBefore.comparator_period;
  return [isSame ? undefined : previous, yearBefore].filter((row) => row !== undefined);
}

/** Why the headline figure of a period has no value; null where it has one, and where there is no such figure. */
export const missingAt = ({ main }: Series, period: string | null): string | null =>
  main.find((row) => row.period === period)?.missing ?? null;

/** The observation of the headline for a period. */
export const observationFor = (
  publication: Publication,
  metric: string,
  period: string,
): Observation | undefined =>
  publication.observations(metric).find((row) => isHeadline(row) && row.period === period);

/** The newest headline figures of two metrics that are for one period; undefined where they share none. */
export function newestShared(
  publication: Publication,
  metric: string,
  otherMetric: string,
): { own: Observation; other: Observation } | undefined {
  const own = publication.observations(metric).filter((row) => isHeadline(row) && row.value !== null);
  return own
    .toSorted((a, b) => newestFirst(a.period, b.period))
    .flatMap((row) => {
      const other = observationFor(publication, otherMetric, row.period);
      return other && other.value !== null ? [{ own: row, other }] : [];
    })[0];
}

/** Breakdowns of the metric in its main rhythm: name and the rows of the newest period that has any. */
export function breakdownsOf(
  publication: Publication,
  series: Series,
): { name: string; rows: Observation[] }[] {
  const type = series.latest?.period_type;
  const rows = publication
    .observations(series.metric.metric)
    .filter((row) => row.breakdown !== "all" && row.period_type === type);
  return [...new Set(rows.map((row) => row.breakdown))].map((name) => {
    const own = rows.filter((row) => row.breakdown === name);
    const newest = own
      .map((row) => row.period_end)
      .toSorted()
      .at(-1);
    return { name, rows: own.filter((row) => row.period_end === newest) };
  });
}
