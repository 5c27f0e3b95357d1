import { figureAnchor } from "../../lib/figure-code.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { type Content, type Html, html, join } from "../html.ts";
import { categoryLabel } from "../parts/category-label.ts";
import { contents, measuresIn } from "../parts/contents.ts";
import { contradictionLinks } from "../parts/contradiction-links.ts";
import { categoryAnchor, printedCode } from "../parts/figure-code.ts";
import { figureReturns, returnAnchor } from "../parts/figure-returns.ts";
import { figureVersions } from "../parts/figure-versions.ts";
import { countCell, unitWords, valueCell } from "../parts/figures.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { statusTags } from "../parts/tags.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { breakdownsOf, seriesOf } from "../series.ts";
import type { Slots } from "../slots.ts";

/** Every metric, each with the page that says where its figures come from; a code typed into the search leads there too. */
export function figureListPage(publication: Publication): Slots {
  const themes = publication.themes.map((theme) => ({
    ...theme,
    metrics: publication.metrics.filter(({ theme: id }) => id === theme.id),
  }));
  return {
    contents: () =>
      contents(
        themes
          .filter(({ metrics }) => metrics.length > 0)
          .map(({ id, title, metrics }) => ({ id: `theme-${id}`, title, note: measuresIn(metrics) })),
      ),
    list: () =>
      html`<div data-filter="Filter the measures">${themes.map(({ id, title, metrics }) =>
        metrics.length
          ? html`<section data-filter-group><h2 id="theme-${id}">${title}</h2><ul class="entries">
${metrics.map((metric) => html`<li data-filter-item><a href="/figures/${metric.metric}/">${metric.title}</a> <span class="note"><code>${metric.metric}</code></span></li>\n`)}</ul></section>\n`
          : "",
      )}</div>`,
  };
}

/** Where every figure of one metric comes from: code, value, versions, returns, cells, query, and who quotes it. */
export function metricFiguresPage(publication: Publication, id: string): Slots {
  const metric = publication.metric(id);
  const headlines = publication.observations(id).filter(({ breakdown }) => breakdown === "all");
  return {
    title: () => metric.title,
    lede: () =>
      html`<p class="lede">Where each figure comes from: its code, the returns that it rests on, who signed them, and the cells.</p>
<p>${metricLink(metric)} says what the measure means. Its query is in <code>${metric.file}</code> and stands on that page. Behind one figure, down to each row: <code>los explain ${seriesOf(publication, metric).latest?.figure ?? metric.metric}</code></p>`,
    figures: () => figures(publication, metric, headlines),
    versions: () => figureVersions(publication, metric),
    returns: () => figureReturns(publication, metric),
    breakdowns: () => breakdowns(publication, metric),
    quoted: () => quoted(publication, metric),
  };
}

const kinds: Record<string, string> = {
  month: "Months",
  quarter: "Quarters",
  "year-to-date": "Years to date",
  "rolling-12-months": "Twelve months",
  "financial-year": "Financial years",
  "three-years": "Three years",
  "academic-year": "Academic years",
  "calendar-year": "Calendar years",
  date: "Days",
};
const order = [
  "quarter",
  "financial-year",
  "three-years",
  "rolling-12-months",
  "year-to-date",
  "academic-year",
  "calendar-year",
  "month",
  "date",
];

function figures(publication: Publication, metric: Metric, headlines: Observation[]): Html {
  if (headlines.length === 0)
    return html`<p>Nothing has been received for this measure, so it has no figures.</p>`;
  const byPeriod = new Map<string, number[]>();
  for (const { period, submission } of publication.figureReturns(metric.metric)) {
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), submission]);
  }
  const rows = headlines.toSorted(
    (a, b) =>
      order.indexOf(a.period_type) - order.indexOf(b.period_type) || b.period_end.localeCompare(a.period_end),
  );
  return table(
    `${metric.title}: every figure with its code, ${unitWords(metric)}`,
    [
      { header: "Figure", isRowHeader: true, cell: codeCell },
      { header: "Value", isNumber: true, cell: (row) => html`<strong>${valueCell(metric, row)}</strong>` },
      { header: "Rests on", isNumber: true, cell: (row) => countCell(metric, row) },
      { header: "Status", cell: (row) => statusTags(row.status) },
      { header: "Returns", cell: (row) => sourceOf(row, byPeriod.get(row.period) ?? []) },
    ],
    rows,
    {
      section: (row) => ({ id: `each-${row.period_type}`, title: kinds[row.period_type] ?? row.period_type }),
    },
  );
}

/** Both the code with its version and the one without lead here; a national figure has one code, without a version. */
function codeCell(row: Observation): Html {
  const newest = figureAnchor(row.figure.replace(/\/v\d+$/, ""));
  const exact = figureAnchor(row.figure);
  const period = html`<span id="${exact}">${shortPeriod(row.period)}</span>`;
  return html`${exact === newest ? period : html`<span id="${newest}">${period}</span>`} <span class="figure-code line">${printedCode(row.figure)}</span>`;
}

function sourceOf(row: Observation, returns: number[]): Content {
  if (row.national_source) return row.national_source;
  const links = [...new Set(returns)].map(
    (submission) => html`<a href="#${returnAnchor(submission)}">${submission}</a>`,
  );
  const population = row.denominator_vintage
    ? html` <span class="unit line">population ${row.denominator_vintage}</span>`
    : "";
  return html`${links.length ? join(links, ", ") : "none received"}${population}`;
}

/** The figures of categories by reference: the newest of each, and how the codes of the others are made. */
function breakdowns(publication: Publication, metric: Metric): Html {
  const series = seriesOf(publication, metric);
  return html`${breakdownsOf(publication, series).map(({ name, rows }) => {
    const words = name.replaceAll("-", " ");
    return html`<h2 id="by-${name}">By ${words}</h2>
<p>The newest figures. Another period has the same code with its own label, and rests on the returns of the headline of that period. <a href="/metrics/${metric.metric}/${metric.metric}.csv">Every value with its code (CSV)</a>.</p>
${table(
  `${metric.title} by ${words}: figures of ${periodInWords(rows[0]?.period ?? "")} with their codes`,
  [
    {
      header: "Figure",
      isRowHeader: true,
      cell: (row) =>
        html`<span id="${categoryAnchor(name, row.category)}">${categoryLabel(publication.datasets, metric, row.category)}</span> <span class="figure-code line">${printedCode(row.figure)}</span>`,
    },
    { header: "Value", isNumber: true, cell: (row) => html`<strong>${valueCell(metric, row)}</strong>` },
    { header: "Rests on", isNumber: true, cell: (row) => countCell(metric, row) },
    { header: "Status", cell: (row) => statusTags(row.status) },
  ],
  rows,
)}`;
  })}`;
}

/** Where the metric is spoken of: commentary, challenges, and contradictions in print. */
function quoted(publication: Publication, metric: Metric): Html {
  const said = publication.commentary.filter((row) => row.metric === metric.metric);
  const asked = publication.challenges.filter(({ metrics }) => metrics.includes(metric.metric));
  const print = contradictionLinks(publication, metric.metric);
  const rows: [string, Content][] = [
    [
      "Commentary",
      join(
        said.map((row) => `${periodInWords(row.period)}, ${row.role}`),
        "<br>",
      ),
    ],
    [
      "Challenges",
      join(
        asked.map((row) => `${row.title} (${row.state})`),
        "<br>",
      ),
    ],
    ["Contradictions in print", print],
  ];
  const shown = rows.filter(([, value]) => String(value) !== "");
  if (shown.length === 0) return html``;
  return html`<h2 id="quoted">Who quotes it</h2>
<dl class="facts">${shown.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}
