import { formatValue, isPlainNumber } from "../../lib/numbers.ts";
import { periodInWords } from "../../lib/period-words.ts";
import { bars } from "../charts/bars.ts";
import { figure } from "../charts/draw.ts";
import { type Html, html } from "../html.ts";
import { categoryLabel } from "../parts/category-label.ts";
import { figureCode } from "../parts/figure-code.ts";
import { cell, countCell, unitWords, valueCell } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { capital, statusTags } from "../parts/tags.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { breakdownsOf, type Series } from "../series.ts";

/** Each breakdown of the newest period: bars and their table. */
export function breakdowns(publication: Publication, series: Series): Html {
  const { metric } = series;
  return html`${breakdownsOf(publication, series).map(({ name, rows }) => {
    const words = name.replaceAll("-", " ");
    const ordered = rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
    const period = periodInWords(rows[0]?.period ?? "");
    const shown = ordered.filter((row) => row.value !== null);
    const hidden = ordered.filter((row) => row.missing === "c");
    const top = shown[0];
    const label = (category: string) => categoryLabel(publication.datasets, metric, category);
    return html`<h2 id="by-${name}">By ${words}</h2>
${
  top
    ? figure(
        {
          id: `by-${name}-chart`,
          title: finding(metric, label(top.category), shown, hidden.length > 0),
          subtitle: `${metric.title} by ${words}, ${unitWords(metric)}, ${publication.areaName}, ${period}`,
          description: `Bars in order of size: ${shown.map((row) => `${label(row.category)} ${formatValue(row.value ?? 0, metric.shape)}`).join(", ")}.${hidden.length > 0 ? ` Not drawn, because suppressed: ${hidden.map((row) => label(row.category)).join(", ")}.` : ""}`,
        },
        (size) =>
          bars(
            shown.map((row) => ({
              name: label(row.category),
              value: row.value ?? 0,
              label: formatValue(row.value ?? 0, metric.shape),
            })),
            chartMark(rows.map((row) => row.status)),
            size,
          ),
      )
    : ""
}
${table(
  `${metric.title} by ${words}, ${period}`,
  [
    {
      header: capital(words),
      isRowHeader: true,
      cell: (row) => html`${label(row.category)} ${figureCode(row)}`,
    },
    ...(isPlainNumber(metric.shape)
      ? []
      : [{ header: "Count", isNumber: true, cell: (row: Observation) => countCell(metric, row) }]),
    { header: capital(unitWords(metric)), isNumber: true, cell: (row) => valueCell(metric, row) },
    ...(isPlainNumber(metric.shape)
      ? [{ header: "Share", isNumber: true, cell: (row: Observation) => share(row, rows) }]
      : []),
    { header: "Status", cell: (row) => statusTags(row.status) },
  ],
  ordered,
)}`;
  })}`;
}

/**
 * What the bars say: the largest group of a count; of other shapes the highest, if only one is. Where groups are hidden
 * it is said of those that are shown, since a hidden one may be large.
 */
function finding(metric: Metric, top: string, [first, second]: Observation[], isAnyHidden: boolean): string {
  const among = isAnyHidden ? " of those shown" : "";
  if (isPlainNumber(metric.shape)) return `${top} is the largest group${among}`;
  return first?.value === second?.value
    ? `More than one share the highest figure${among}`
    : `${top} is the highest${among}`;
}

/** A category's share of all categories; no share when any of them has no figure. */
function share(row: Observation, rows: Observation[]): Html | string {
  const all = rows.reduce((sum, { value }) => (value === null ? Number.NaN : sum + value), 0);
  return row.value === null || !(all > 0)
    ? cell(null, row.missing, String)
    : formatValue((100 * row.value) / all, "percentage");
}
