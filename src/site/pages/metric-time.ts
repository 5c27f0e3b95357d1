import { formatNumber, formatValue, isPlainNumber } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { figure } from "../charts/draw.ts";
import { type OtherLine, type Point, runChart } from "../charts/run-chart.ts";
import { type Html, html } from "../html.ts";
import { cell, countCell, unitWords, valueCell } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import { monthGrid } from "../parts/month-grid.ts";
import { table } from "../parts/table.ts";
import { capital, statusTags, verdictTag } from "../parts/tags.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { populationsUsed } from "../sentences/populations-used.ts";
import { standingOf } from "../sentences/standing.ts";
import { endOf, isLikeForLike, isSignal, type Series } from "../series.ts";

const at = (label: string): Date => new Date(`${endOf(label)}T00:00:00Z`);

/** The chart of the metric over time, and the tables that hold its figures. */
export function overTime(publication: Publication, series: Series): Html {
  const { metric, main, years, process } = series;
  if (main.length === 0) return html`<p>There is nothing to show yet.</p>`;
  const periodKind = main[0]?.period_type === "quarter" ? "Quarter" : "Period";
  return html`${main.filter((row) => row.value !== null).length > 2 ? timeChart(publication, series) : ""}
${process.some((point) => point.period.length === 7) ? monthGrid(publication, metric) : ""}
${historyTable(series, `${metric.title}: each ${periodKind.toLowerCase()}`, main.slice(-12))}
${years.length > 0 ? historyTable(series, `${metric.title}: each financial year`, years) : ""}
${populationNote(main.slice(-12))}
${shorthandNote([...main, ...years])}`;
}

/** The estimates that the rates of the table were divided by; they differ from year to year. */
function populationNote(rows: Observation[]): Html | string {
  const used = populationsUsed(rows);
  if (!used) return "";
  return html`<p class="note">Divided by: ${used}. <a href="/metrics/denominators/">What another edition of the population does to the rates</a>.</p>`;
}

function timeChart(publication: Publication, series: Series): Html {
  const { metric, main, process } = series;
  const [first, last] = process.length
    ? [process[0]?.period, process.at(-1)?.period]
    : [main[0]?.period, main.at(-1)?.period];
  const { finding } = standingOf(series);
  const point = process.at(-1);
  const range =
    point && point.lower_limit !== null && point.upper_limit !== null && point.centre !== null && process[0]
      ? {
          from: at(process[0].period),
          to: at(point.period),
          centre: point.centre,
          lower: point.lower_limit,
          upper: point.upper_limit,
        }
      : undefined;
  const statuses = main.map((row) => row.status);
  const chart = {
    shape: metric.shape,
    points: process.length
      ? process.map((p): Point => ({ at: at(p.period), value: p.value, isSignal: isSignal(p) }))
      : main.map(pointOf),
    range: range && {
      ...range,
      lower: Math.max(0, range.lower),
      upper: metric.shape === "percentage" ? Math.min(100, range.upper) : range.upper,
    },
    others: process.length ? [] : otherLines(series),
    lastLabel: lastLabel(metric, process.at(-1) ?? main.findLast((row) => row.value !== null)),
    mark: chartMark(statuses),
  };
  const signals = process.filter(isSignal);
  const description = [
    `A line of ${chart.points.length} points from ${periodInWords(first ?? "")} to ${periodInWords(last ?? "")}.`,
    range
      ? `The normal range is ${formatValue(chart.range?.lower ?? 0, metric.shape)} to ${formatValue(chart.range?.upper ?? 0, metric.shape)}.`
      : "",
    signals.length
      ? `Outside what chance explains: ${signals.map((p) => shortPeriod(p.period)).join(", ")}.`
      : range
        ? "No point is outside what chance explains."
        : "",
    "The tables below hold the figures.",
  ];
  const legend = signals.length
    ? html`<p class="chart-key"><span class="key-signal" aria-hidden="true">◆</span> A diamond marks a point that chance does not explain.</p>`
    : "";
  return html`${figure(
    {
      id: "time-chart",
      title: finding,
      subtitle: `${metric.title}, ${unitWords(metric)}, ${rhythmWords(first ?? "")}${publication.areaName}, ${shortPeriod(first ?? "")} to ${shortPeriod(last ?? "")}`,
      description: description.filter(Boolean).join(" "),
    },
    (size) => runChart(chart, size),
  )}${legend}`;
}

/** `each month, ` and the like; nothing for periods that overlap. */
const rhythmWords = (label: string): string => {
  const type = parsePeriod(label)?.type;
  return type === "month" || type === "quarter" ? `each ${type}, ` : "";
};

/** The newest number, and its period under it where it is not the one that the page leads with. */
function lastLabel(metric: Metric, last: { period: string; value: number | null } | undefined): string {
  if (!last || last.value === null) return "";
  const value = formatValue(last.value, metric.shape);
  return parsePeriod(last.period)?.type === "month" ? `${value}\n${shortPeriod(last.period)}` : value;
}

const pointOf = (row: Observation): Point => ({
  at: at(row.period),
  value: row.value,
  isProvisional: row.status.includes("provisional"),
});

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

function historyTable(series: Series, caption: string, rows: Observation[]): Html {
  const { metric } = series;
  const hasInterval = rows.some((row) => row.lower !== null);
  return table(
    `${caption}, ${unitWords(metric)}`,
    [
      { header: "Period", isRowHeader: true, cell: (row) => shortPeriod(row.period) },
      ...(isPlainNumber(metric.shape)
        ? []
        : [
            {
              header: metric.shape === "percentage" ? "Count" : capital(metric.unit),
              isNumber: true,
              cell: (row: Observation) => countCell(metric, row),
            },
          ]),
      {
        header:
          metric.shape === "percentage"
            ? "Per cent"
            : isPlainNumber(metric.shape)
              ? capital(metric.unit)
              : capital(metric.shape),
        isNumber: true,
        cell: (row) => html`<strong>${valueCell(metric, row)}</strong>`,
      },
      ...(hasInterval
        ? [{ header: "95% interval", isNumber: true, cell: (row: Observation) => interval(metric, row) }]
        : []),
      { header: "From a year before", cell: (row) => changeTag(series, row) },
      { header: "Status", cell: (row) => statusTags(row.status) },
    ],
    rows.toReversed(),
  );
}

const interval = (metric: Metric, row: Observation): Html | string =>
  row.lower === null || row.upper === null
    ? cell(null, row.missing, String)
    : `${formatNumber(row.lower, metric.shape)} to ${formatNumber(row.upper, metric.shape)}`;

function changeTag(series: Series, row: Observation): Html | string {
  const comparison = series.comparison(row.period, "year-before");
  return comparison && comparison.comparator_value !== null ? verdictTag(comparison.verdict) : "";
}

function shorthandNote(rows: Observation[]): Html | string {
  const codes = new Set(rows.map((row) => row.missing));
  const notes: [string, string][] = [
    ["c", "[c] suppressed to protect people."],
    ["x", "[x] not available."],
    ["z", "[z] not applicable."],
  ];
  const used = notes.filter(([code]) => codes.has(code)).map(([, note]) => note);
  return used.length ? html`<p class="note">${used.join(" ")} Missing is not zero.</p>` : "";
}
