import { formatValue } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { smallChart } from "../charts/small-chart.ts";
import { isPublic } from "../editions.ts";
import { type Html, html } from "../html.ts";
import { metricGroups } from "../metric-groups.ts";
import { contents, measuresIn } from "../parts/contents.ts";
import { eventsAndPeople } from "../parts/events-and-people.ts";
import { unitWords, valueInWords } from "../parts/figures.ts";
import { gapEntries } from "../parts/gaps.ts";
import { metricLink, metricTable } from "../parts/metric-lines.ts";
import { statusTags, verdictTag } from "../parts/tags.ts";
import { themeCards } from "../parts/theme-lines.ts";
import type { Metric, Publication, Theme } from "../publication.ts";
import { standingOf } from "../sentences/standing.ts";
import { noFigure } from "../sentences/what-changed.ts";
import { seriesOf } from "../series.ts";
import type { Slots } from "../slots.ts";

/** The list of themes. */
export function themeListPage(publication: Publication): Slots {
  const { latestQuarter } = publication;
  return {
    themes: () => themeCards(publication, latestQuarter ? parsePeriod(latestQuarter)?.end : undefined),
  };
}

/** The page of one theme: its question, every measure in one table, by return, and the shape of each over time. */
export function themePage(publication: Publication, id: string): Slots {
  const theme = publication.themes.find((known) => known.id === id);
  if (!theme) throw new RangeError(`The publication holds no theme "${id}".`);
  const metrics = publication.metrics.filter((metric) => metric.theme === id);
  const groups = metricGroups(publication, metrics);
  return {
    title: () => theme.title,
    crumbs: () =>
      html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/themes/">Themes</a></li></ol></nav>`,
    question: () => html`<p class="lede">${theme.question}</p>`,
    contents: () => contents(groups.map((group) => ({ ...group, note: measuresIn(group.metrics) }))),
    measures: () =>
      metrics.length
        ? metricTable(publication, `${theme.title}: newest values`, metrics)
        : html`<p>${isPublic(publication) ? "No measure of this theme is in the public edition." : "No measures yet."}</p>`,
    "events-and-people": () => eventsAndPeople(publication, metrics),
    charts: () =>
      html`<ul class="multiples">${groups.flatMap(({ metrics }) => metrics.map((metric) => multiple(publication, metric)))}</ul>`,
    gaps: () => notCollected(publication, id),
    next: () => neighbouringThemes(publication.themes, theme),
  };
}

/** What was promised for the theme and is not collected; nothing where there is no such measure. */
function notCollected(publication: Publication, id: string): Html {
  const gaps = publication.gaps.filter(({ theme }) => theme === id);
  return gaps.length === 0
    ? html``
    : html`<h2 id="not-collected">Promised and not collected</h2>${gapEntries(gaps)}`;
}

/** The way on to the themes before and after. */
function neighbouringThemes(themes: Theme[], theme: Theme): Html {
  const at = themes.indexOf(theme);
  const ways: [string, Theme | undefined][] = [
    ["Theme before", themes[at - 1]],
    ["Next theme", themes[at + 1]],
  ];
  return html`<nav class="ways" aria-label="Other themes"><ul>
${ways.map(([way, other]) => other && html`<li><span class="note">${way}</span> <a href="/themes/${other.id}/">${other.title}</a></li>\n`)}</ul></nav>`;
}

function multiple(publication: Publication, metric: Metric): Html {
  const series = seriesOf(publication, metric);
  const { latest, main } = series;
  const { verdict, finding } = standingOf(series);
  const values = main.map((row) => row.value);
  return html`<li><h3>${metricLink(metric)}</h3>
<p>${verdictTag(verdict)} ${finding}.</p>
${values.filter((value) => value !== null).length > 2 ? smallChart(values, (value) => formatValue(value, metric.shape)) : ""}
<p class="note">${latest ? html`${shortPeriod(main[0]?.period ?? "")} to ${shortPeriod(latest.period)}, ${unitWords(metric)}. Newest: ${valueInWords(metric, latest)}. ${statusTags(latest.status)}` : noFigure(series)}</p></li>
`;
}
