import { formatCount } from "../../lib/numbers.ts";
import { offerOf } from "../explore-offer.ts";
import { type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";

/** Where an analyst puts together measures, areas and years. Scripts fill the page; the downloads need none. */
export function explorePage(publication: Publication): Slots {
  return {
    chooser: () => chooser(publication),
    downloads: () => downloads(publication),
  };
}

const chooser = ({ exploreFigures }: Publication): Html =>
  exploreFigures.length === 0
    ? html`<p>No national file has been loaded, so there is nothing to choose from.</p>`
    : html`<div id="explore" data-explore="figures.arrow" data-choices="choices.json"><p class="inset">Choosing measures, areas and years on this page needs JavaScript, which is off or has not started. The same figures are in the files below.</p></div>`;

function downloads(publication: Publication): Html {
  const { measures, areas } = offerOf(publication);
  const count = publication.exploreFigures.length;
  if (count === 0) return html``;
  return html`<section class="downloads"><h2>Take the figures away</h2>
<ul>
<li><a href="/benchmarks/explore/all-figures.csv">Every figure of every measure and area (CSV)</a> <span class="note">${formatCount(count)} figures of ${formatCount(measures.length)} measures and ${formatCount(areas.length)} areas, with the code where there is no number</span></li>
${measures.map(({ id, title }) => html`<li><a href="/metrics/${id}/${id}-comparisons.csv">${title}, with its comparisons (CSV)</a></li>\n`)}</ul></section>`;
}
