import { parsePeriod } from "../../lib/period.ts";
import { html } from "../html.ts";
import type { Publication } from "../publication.ts";
import { searchEntries } from "../search-index.ts";
import type { Slots } from "../slots.ts";

/** Everything that can be found, from A to Z; a search narrows it where scripts run. */
export function searchPage(publication: Publication): Slots {
  return {
    entries:
      () => html`<div id="search-results" data-search="/search/index.json" data-figures="/search/figures.json"><ul class="entries">
${searchEntries(publication).map(({ title, address, kind }) => html`<li><a href="${address}">${title}</a> <span class="note">${kind}</span></li>\n`)}</ul></div>`,
  };
}

/** The pages about the site itself need to know who we are. */
export function aboutPage(publication: Publication): Slots {
  return {
    lede: () =>
      html`<p class="lede">Line of Sight shows what the agencies of ${publication.partnership} report about keeping children safe, and what the reports do and do not tell us.</p>`,
    "applies-to": () =>
      html`<p class="lede">This statement applies to the Line of Sight site of ${publication.partnership}.</p>`,
    partnership: () => publication.partnership,
    area: () => publication.areaName,
    "neighbour-set": () => publication.neighbourSet ?? "none",
    year: () => (publication.latestQuarter && parsePeriod(publication.latestQuarter)?.end.slice(0, 4)) || "",
    "number-of-metrics": () => String(publication.metrics.length),
    illustrative: () =>
      publication.returnsStatus === "illustrative"
        ? html`<div class="inset"><p><strong>The data on this site is illustrative.</strong> The returns are invented. They show how the site works and describe no real child, agency or service. Similar areas are invented too and carry no real council’s name.</p></div>`
        : html``,
  };
}
