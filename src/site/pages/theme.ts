import { formatValue } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { smallChart } from "../charts/small-chart.ts";
import { type Html, html } from "../html.ts";
import { unitWords, valueInWords } from "../parts/figures.ts";
import { metricLink, metricTable } from "../parts/metric-lines.ts";
import { statusTags, verdictTag } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import { standingOf } from "../sentences/standing.ts";
import { seriesOf } from "../series.ts";
import type { Slots } from "../slots.ts";

/** The page of one theme: its question, every measure in one table, and the shape of each over time. */
export function themePage(publication: Publication, id: string): Slots {
  const theme = publication.themes.find((known) => known.id === id);
  if (!theme) throw new RangeError(`The publication holds no theme "${id}".`);
  const metrics = publication.metrics.filter((metric) => metric.theme === id);
  return {
    title: () => theme.title,
    question: () => html`<p class="lede">${theme.question}</p>`,
    measures: () =>
      metrics.length
        ? metricTable(publication, `${theme.title}: newest values`, metrics)
        : html`<p>No measures yet.</p>`,
    charts: () => html`<ul class="multiples">${metrics.map((metric) => multiple(publication, metric))}</ul>`,
  };
}

function multiple(publication: Publication, metric: Metric): Html {
  const series = seriesOf(publication, metric);
  const { latest, main } = series;
  const { verdict, finding } = standingOf(series);
  const values = main.map((row) => row.value);
  return html`<li><h3>${metricLink(metric)}</h3>
<p>${verdictTag(verdict)} ${finding}.</p>
${values.filter((value) => value !== null).length > 2 ? smallChart(values, (value) => formatValue(value, metric.shape)) : ""}
<p class="note">${latest ? html`${shortPeriod(main[0]?.period ?? "")} to ${shortPeriod(latest.period)}, ${unitWords(metric)}. Newest: ${valueInWords(metric, latest)}. ${statusTags(latest.status)}` : "Nothing received."}</p></li>
`;
}
