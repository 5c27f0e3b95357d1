import { isPublic } from "../editions.ts";
import { realFindings } from "../findings.ts";
import { type Html, html } from "../html.ts";
import type { Publication, Theme } from "../publication.ts";
import { seriesOf } from "../series.ts";

/** One card a theme: its question, how many of its measures have data, and how many really changed. */
export function themeCards(publication: Publication, quarterEnd: string | undefined): Html {
  const real = realFindings(publication, quarterEnd).map(({ series }) => series.metric.theme);
  return html`<ul class="theme-list">
${publication.themes.map(
  (theme) =>
    html`<li><h3><a href="/themes/${theme.id}/">${theme.title}</a></h3><p>${theme.question}</p><p class="note">${summary(publication, theme, real)}</p></li>\n`,
)}</ul>`;
}

/** The same in one line a theme, for a page that is about something else. */
export function themeLines(publication: Publication, quarterEnd: string | undefined): Html {
  const real = realFindings(publication, quarterEnd).map(({ series }) => series.metric.theme);
  return html`<ul class="entries">
${publication.themes.map(
  (theme) =>
    html`<li><a href="/themes/${theme.id}/">${theme.title}</a> <span class="note">${summary(publication, theme, real)}</span></li>\n`,
)}</ul>`;
}

function summary(publication: Publication, { id }: Theme, real: string[]): string {
  const metrics = publication.metrics.filter(({ theme }) => theme === id);
  if (metrics.length === 0) return isPublic(publication) ? "no measures in this edition" : "no measures yet";
  const withData = metrics.filter((metric) => seriesOf(publication, metric).latest).length;
  const changed = real.filter((theme) => theme === id).length;
  const have = isPublic(publication) ? "measures have figures here" : "measures have data";
  return `${withData} of ${metrics.length} ${have}, ${changed} really changed`;
}
