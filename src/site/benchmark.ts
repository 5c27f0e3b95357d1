import type { Ranked } from "./benchmark-rows.ts";
import type { SpinePlace } from "./charts/spine.ts";
import { figuresOf, type SetInUse, setsOf } from "./neighbour-sets.ts";
import type { Metric, OtherArea, Place, Publication } from "./publication.ts";
import { type Series, seriesOf } from "./series.ts";

/** A metric among all authorities, in the newest period that others published. */
export interface Benchmark {
  metric: Metric;
  series: Series;
  /** What the home area's figure of those months is called, and what the others' is. */
  period: string;
  publishedPeriod: string;
  /** All authorities of the time, best or highest first, those without a place last. */
  ranking: Ranked[];
  home: Ranked | undefined;
  /** The home area's place; undefined where it has no figure. */
  place: Place | undefined;
  england: OtherArea | undefined;
  region: OtherArea | undefined;
  /** The chosen neighbour set first. */
  sets: SetInUse[];
}

/** The metrics that national figures can be set against, in the order of the themes. */
export const benchmarkedMetrics = (publication: Publication): Metric[] =>
  publication.metrics.filter(({ metric }) => publication.ranking(metric).length > 0);

/** What is known of a metric among all authorities. Throws a RangeError where nobody published any figure of it. */
export function benchmarkOf(publication: Publication, metric: Metric): Benchmark {
  const ranking = publication.ranking(metric.metric);
  const home = ranking.find(({ area_code }) => area_code === publication.areaCode);
  const [first] = ranking;
  if (!first) throw new RangeError(`There are no national figures of "${metric.metric}".`);
  const publishedPeriod = first.published_period;
  const period = home?.period ?? publishedPeriod;
  const series = seriesOf(publication, metric);
  const published = (isAsked: (area: OtherArea) => boolean) =>
    publication.otherAreas(metric.metric).find((area) => area.period === publishedPeriod && isAsked(area));
  return {
    metric,
    series,
    period,
    publishedPeriod,
    ranking,
    home,
    place: series.place(period),
    england: published(({ area_type }) => area_type === "country"),
    region: published(
      ({ area_type, area_code }) => area_type === "region" && area_code === publication.regionCode,
    ),
    sets: setsOf(publication, metric, period),
  };
}

/** True where our figure is kept from the public, so that nothing is said of how it stands. */
export const isKeptBack = ({ home, series }: Benchmark): boolean =>
  home?.missing === "c" || (series.isPublic && home?.value == null);

/** Every place that a drawing of all authorities shows; one whose figure cannot be right is left out. */
export function spinePlaces(benchmark: Benchmark, set: SetInUse | undefined): SpinePlace[] {
  const neighbours = new Set(set?.neighbours.map(({ area_code }) => area_code));
  const authorities = benchmark.ranking.flatMap((row): SpinePlace[] => {
    if (row.rank === null || row.value === null) return [];
    const isHome = row.area_code === benchmark.home?.area_code;
    const kind = isHome ? "home" : neighbours.has(row.area_code) ? "neighbour" : "other";
    return [{ name: row.area_name, value: row.value, kind }];
  });
  const above = (["england", "region"] as const).flatMap((kind): SpinePlace[] => {
    const area = benchmark[kind];
    return area && area.value !== null && area.implausible === null
      ? [{ name: area.area_name, value: area.value, kind }]
      : [];
  });
  return [...authorities, ...above];
}

/** One period of the home area beside the others of the same months. */
export interface BenchmarkYear {
  /** What the home area calls the period. */
  period: string;
  home: number | null;
  missing: string | null;
  numerator: number | null;
  denominator: number | null;
  place: Place | undefined;
  england: OtherArea | undefined;
  region: OtherArea | undefined;
  /** The neighbours that have a figure that can be right. */
  neighbours: number[];
  median: number | null;
}

/** The years that others published, oldest first, with one set of neighbours. */
export function benchmarkYears(
  publication: Publication,
  { metric, series }: Benchmark,
  set: SetInUse | undefined,
): BenchmarkYear[] {
  const areas = publication.otherAreas(metric.metric);
  const ends = new Map(areas.map(({ period, period_end }) => [period, period_end]));
  const periods = [...ends.keys()].toSorted((a, b) => (ends.get(a) ?? "").localeCompare(ends.get(b) ?? ""));
  const places = publication.places(metric.metric);
  const own = publication.observations(metric.metric).filter(({ breakdown }) => breakdown === "all");
  return periods.map((published) => {
    const period = homePeriod(places, published);
    const figure = own.find((row) => row.period === period);
    const at = (isAsked: (area: OtherArea) => boolean) =>
      areas.find((area) => area.period === published && isAsked(area));
    const summary = publication
      .comparisons(metric.metric)
      .find(
        (row) =>
          row.comparator === "neighbours-median" &&
          row.neighbour_set === set?.name &&
          row.comparator_period === published &&
          row.period === period,
      );
    return {
      period,
      home: figure?.value ?? null,
      missing: figure?.value == null ? (figure?.missing ?? "x") : null,
      numerator: figure?.numerator ?? null,
      denominator: figure?.denominator ?? null,
      place: series.place(period),
      england: at(({ area_type }) => area_type === "country"),
      region: at(
        ({ area_type, area_code }) => area_type === "region" && area_code === publication.regionCode,
      ),
      neighbours: set ? figuresOf(publication, metric, set, published).map(({ value }) => value) : [],
      median: summary?.comparator_value ?? null,
    };
  });
}

/** Our name for the months that others published; the shortest where there are several, as it stands for both. */
function homePeriod(places: Place[], published: string): string {
  const names = places.filter((row) => row.published_period === published).map(({ period }) => period);
  return names.includes(published)
    ? published
    : (names.toSorted((a, b) => a.length - b.length)[0] ?? published);
}
