import { hasPage } from "../editions.ts";
import { html } from "../html.ts";
import type { Publication } from "../publication.ts";
import { searchEntries } from "../search-index.ts";
import type { Slots } from "../slots.ts";

/** Everything that can be found, from A to Z; a search narrows it where scripts run. */
export function searchPage(publication: Publication): Slots {
  const hasFigures = hasPage(publication, "/figures/");
  const figures = hasFigures ? html` data-figures="/search/figures.json"` : "";
  return {
    lede: () =>
      hasFigures
        ? html`<p class="lede">Everything on this site from A to Z: measures, themes, quarters, terms and pages.</p>
<p>The search also takes the <a href="/figures/">code of a figure</a> as it is printed on paper.</p>`
        : html`<p class="lede">Everything on this site from A to Z: measures, themes, terms and pages.</p>
<p>The search also takes the code of a figure as it is printed on paper, and leads to its measure.</p>`,
    entries:
      () => html`<div id="search-results" data-search="/search/index.json"${figures}><ul class="entries">
${searchEntries(publication).map(({ title, address, kind }) => html`<li><a href="${address}">${title}</a> <span class="note">${kind}</span></li>\n`)}</ul></div>`,
  };
}
