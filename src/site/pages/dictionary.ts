import { perWords, populationWords } from "../../lib/numbers.ts";
import { html } from "../html.ts";
import { contents, measuresIn } from "../parts/contents.ts";
import { gapEntries } from "../parts/gaps.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { capital } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";

const good = { high: "Higher is better", low: "Lower is better", none: "Neither way is good in itself" };

/** Every measure with what it means, to read, to filter and to print. */
export function dictionaryPage(publication: Publication): Slots {
  return {
    count: () => String(publication.metrics.length),
    gaps: () => gapSentence(publication.gaps.length),
    contents: () =>
      contents(
        publication.themes.flatMap(({ id, title }) => {
          const metrics = publication.metrics.filter(({ theme }) => theme === id);
          return metrics.length > 0 ? [{ id: `theme-${id}`, title, note: measuresIn(metrics) }] : [];
        }),
      ),
    dictionary: () => html`<div data-filter="Filter the measures">
${publication.themes.map(({ id, title }) => {
  const metrics = publication.metrics.filter(({ theme }) => theme === id);
  const gaps = publication.gaps.filter(({ theme }) => theme === id);
  if (metrics.length + gaps.length === 0) return "";
  return html`<section data-filter-group><h2 id="theme-${id}">${title}</h2>
${metrics.map(
  (
    metric,
  ) => html`<article class="entry" id="${metric.metric}" data-filter-item><h3>${metricLink(metric)}</h3>
<p>${metric.definition}</p>
<dl class="facts"><div><dt>Unit</dt><dd>${capital(metric.unit)}${metric.shape === "rate" ? `, ${perWords("rate", metric.per, null)}` : metric.shape === "percentage" ? ", per cent" : ""}</dd></div>
${metric.denominator ? html`<div><dt>Divided by</dt><dd>${capital(populationWords(metric.denominator))}</dd></div>` : ""}
<div><dt>Which way is good</dt><dd>${good[metric.polarity] ?? ""}</dd></div>
<div><dt>Owner</dt><dd>${metric.owner}</dd></div>
<div><dt>Source</dt><dd>${metric.source}</dd></div>
${metric.caution ? html`<div><dt>Caution</dt><dd>${metric.caution}</dd></div>` : ""}</dl></article>
`,
)}${gapEntries(gaps)}</section>
`;
})}</div>`,
  };
}

/** How many promised measures nobody collects; nothing where there are none. */
const gapSentence = (gaps: number): string =>
  gaps === 0
    ? ""
    : `A further ${gaps} ${gaps === 1 ? "was" : "were"} promised and nobody collects ${gaps === 1 ? "it" : "them"}: each stands under its theme, with its owner and what is needed.`;
