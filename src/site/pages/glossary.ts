import { abbreviationsOf, wordsOf } from "../abbreviations.ts";
import { type Term, termAnchor } from "../glossary.ts";
import { type Html, html, join } from "../html.ts";
import type { Metric, Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";
import { reportsOf } from "./annual-report.ts";

/** Every abbreviation and word with an anchor of its own, what it means, where it comes from and the measures that use it. */
export function glossaryPage(publication: Publication): Slots {
  const { glossary } = publication;
  const abbreviations = glossary.filter(({ isAbbreviation }) => isAbbreviation).length;
  const uses = usesOf(publication);
  return {
    count: () =>
      `${abbreviations} abbreviations and ${glossary.length - abbreviations} words that this site uses in a sense of its own.`,
    terms: () => html`<div data-filter="Filter the terms"><dl class="terms">
${glossary.map((term) => html`<div id="${termAnchor(term.term)}" data-filter-item><dt>${term.term}</dt><dd>${entry(publication, term, uses.get(term.term) ?? [])}</dd></div>\n`)}</dl></div>`,
  };
}

function entry(publication: Publication, { meaning, explanation, source }: Term, metrics: Metric[]): Html {
  const links = metrics.map(({ metric, title }) => html`<a href="/metrics/${metric}/">${title}</a>`);
  return html`${explanation ? html`<strong>${meaning}.</strong> ${explanation}` : meaning}${source ? html` <span class="unit">${sourceOf(publication, source)}</span>` : ""}${links.length > 0 ? html` <span class="unit line">Used by ${join(links, "; ")}</span>` : ""}`;
}

function sourceOf(publication: Publication, { report, line }: NonNullable<Term["source"]>): Html {
  const words = `Annual report ${report}`;
  const isHere = reportsOf(publication).includes(report);
  return html`${isHere ? html`<a href="/annual-report/${report}/">${words}</a>` : words}, line ${line}`;
}

/** The measures whose title or definition uses an abbreviation, by its term. */
function usesOf({ glossary, metrics }: Publication): Map<string, Metric[]> {
  const abbreviations = abbreviationsOf(glossary);
  const uses = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const words = wordsOf(`${metric.title} ${metric.definition} ${metric.caution ?? ""}`);
    const terms = new Set(words.map(({ written }) => abbreviations.find(written)?.term ?? null));
    for (const term of terms) if (term) uses.set(term, [...(uses.get(term) ?? []), metric]);
  }
  return uses;
}
