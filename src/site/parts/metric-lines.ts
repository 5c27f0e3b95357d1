import { formatNumber, isPlainNumber } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { sparkline } from "../charts/sparkline.ts";
import { type Html, html } from "../html.ts";
import { metricGroups } from "../metric-groups.ts";
import type { Comparison, Metric, Observation, Publication } from "../publication.ts";
import { standingOf } from "../sentences/standing.ts";
import { missingAt, placeComparisons, type Series, seriesOf } from "../series.ts";
import { figureCode } from "./figure-code.ts";
import { cell, countCell, isOfBase, unitWords, valueCell } from "./figures.ts";
import { table } from "./table.ts";
import { capital, statusTags, verdictTag } from "./tags.ts";

export const metricAddress = (id: string): string => `/metrics/${id}/`;

/** A link to the page of a metric. */
export const metricLink = (metric: Metric): Html =>
  html`<a href="${metricAddress(metric.metric)}">${metric.title}</a>`;

/**
 * One row a metric: the newest value up to `until`, what it rests on, what it is set against, and the verdict. Where
 * the metrics rest on several returns, each return is a section.
 */
export function metricTable(
  publication: Publication,
  caption: string,
  metrics: Metric[],
  until?: string,
): Html {
  const groups = metricGroups(publication, metrics);
  const rows = groups.flatMap((group) => group.metrics.map((metric) => rowOf(publication, metric, until)));
  const groupOf = new Map(groups.flatMap((group) => group.metrics.map((metric) => [metric, group])));
  type Row = (typeof rows)[number];
  const earlier = (comparator: string) => (row: Row) => {
    const before = row.earlier(comparator);
    const missing = missingAt(row.series, before?.comparator_period ?? null);
    return cell(before?.comparator_value, missing === "c" ? missing : null, (value) =>
      formatNumber(value, row.metric.shape),
    );
  };
  return table(
    caption,
    [
      {
        header: "Measure",
        isRowHeader: true,
        cell: ({ metric, latest }) =>
          html`${metricLink(metric)} <span class="unit">${[unitWords(metric), latest && shortPeriod(latest.period)].filter(Boolean).join(", ")}</span>${latest ? html` ${figureCode(latest)}` : ""}`,
      },
      { header: "Value", isNumber: true, cell: valueWithCount },
      {
        header: "Verdict and status",
        cell: ({ series, latest }) =>
          html`${verdictTag(standingOf(series).verdict)} ${latest ? html`<span class="statuses">${statusTags(latest.status)}</span>` : ""}`,
      },
      { header: "Period before", isNumber: true, cell: earlier("previous") },
      { header: "Year before", isNumber: true, cell: earlier("year-before") },
      ...(rows.some(({ places }) => places.length > 0)
        ? [{ header: "Other places", cell: otherPlaces }]
        : []),
      {
        header: "Over time",
        isPicture: true,
        cell: ({ series }) => sparkline(series.main.map((row) => row.value)),
      },
    ],
    rows,
    {
      kind: "measures",
      section: groups.length > 1 ? ({ metric }) => groupOf.get(metric) : undefined,
    },
  );
}

interface MetricRow {
  metric: Metric;
  series: Series;
  latest: Observation | undefined;
  places: Comparison[];
  earlier: (comparator: string) => Comparison | undefined;
}

function rowOf(publication: Publication, metric: Metric, until: string | undefined): MetricRow {
  const series = seriesOf(publication, metric, until);
  const { latest } = series;
  const shown = ["england", "neighbours-mean"];
  return {
    metric,
    series,
    latest,
    places: placeComparisons(series).filter((row) => shown.includes(row.comparator)),
    earlier: (comparator) => latest && series.comparison(latest.period, comparator),
  };
}

function valueWithCount({ metric, latest }: MetricRow): Html {
  const hasCount =
    latest !== undefined &&
    (latest.value === null
      ? metric.shape === "percentage" && isOfBase(latest)
      : !isPlainNumber(metric.shape));
  return html`<strong>${valueCell(metric, latest)}</strong>${hasCount ? html` <span class="unit">${countCell(metric, latest)}</span>` : ""}`;
}

/** England and the mean of similar areas, with our own value for the same period where that is not the newest one. */
function otherPlaces({ metric, latest, places }: MetricRow): Html {
  const [first] = places;
  if (!first || first.value === null) return html`<span class="missing">none</span>`;
  const own =
    first.period === latest?.period
      ? ""
      : html` <span class="unit">${shortPeriod(first.period)}, ours ${formatNumber(first.value, metric.shape)}</span>`;
  return html`${places.map(
    (row) =>
      html`<span class="place">${row.comparator === "england" ? "England" : "Similar areas"} ${formatNumber(row.comparator_value as number, metric.shape)}</span> `,
  )}${own}`;
}

/** `Illustrative data` where any of the rows is; what is printed on a drawing. */
export const chartMark = (statuses: string[]): string => {
  const words = new Set(statuses.flatMap((status) => status.split(",").map((s) => s.trim())));
  const shown = ["illustrative", "provisional", "unsigned"].filter((word) => words.has(word));
  return shown.length ? capital(`${shown.join(", ")} data`) : "";
};
