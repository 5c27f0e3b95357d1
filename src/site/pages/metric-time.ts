import { formatNumber, isPlainNumber } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { hasPage } from "../editions.ts";
import { type Html, html } from "../html.ts";
import { figureCode } from "../parts/figure-code.ts";
import { cell, countCell, unitWords, valueCell } from "../parts/figures.ts";
import { monthGrid } from "../parts/month-grid.ts";
import { table } from "../parts/table.ts";
import { capital, statusTags, verdictTag } from "../parts/tags.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { populationsUsed } from "../sentences/populations-used.ts";
import { noFigure } from "../sentences/what-changed.ts";
import type { Series } from "../series.ts";
import { timeChart } from "./metric-chart.ts";

/** The chart of the metric over time, and the tables that hold its figures. */
export function overTime(publication: Publication, series: Series): Html {
  const { metric, main, years, process, pooled, chart } = series;
  if (main.length === 0)
    return html`<p>${series.isPublic ? noFigure(series) : "There is nothing to show yet."}</p>`;
  const periodKind = main[0]?.period_type === "quarter" ? "Quarter" : "Period";
  return html`${main.filter((row) => row.value !== null).length > 2 ? timeChart(publication, series) : ""}
${process.some((point) => point.period.length === 7) ? html`${monthGrid(publication, metric)}${hasPage(publication, "/figures/") ? html`<p class="note"><a href="/figures/${metric.metric}/#each-month">The code of each month’s figure, with its file and cells</a>.</p>` : ""}` : ""}
${historyTable(series, `${metric.title}: each ${periodKind.toLowerCase()}`, main.slice(-12))}
${chart?.method === "four quarters" ? historyTable(series, `${metric.title}: four quarters together`, pooled.slice(-8)) : ""}
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

function historyTable(series: Series, caption: string, rows: Observation[]): Html {
  const { metric } = series;
  const hasInterval = rows.some((row) => row.lower !== null);
  return table(
    `${caption}, ${unitWords(metric)}`,
    [
      {
        header: "Period",
        isRowHeader: true,
        cell: (row) => html`${shortPeriod(row.period)} ${figureCode(row)}`,
      },
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
  if (row.missing === "c") return "";
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
  return used.length ? html`<p class="note shorthand-key">${used.join(" ")} Missing is not zero.</p>` : "";
}
