import { parsePeriod } from "../../lib/period.ts";
import { isPublic } from "../editions.ts";
import { type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";
import { hiddenNumbers } from "./hidden-numbers.ts";

/** The pages about the site itself need to know who we are, and who reads this edition. */
export function aboutPage(publication: Publication): Slots {
  const isOpen = isPublic(publication);
  return {
    lede: () =>
      html`<p class="lede">Line of Sight shows what the agencies of ${publication.partnership} report about keeping children safe, and what the reports do and do not tell us.</p>`,
    "applies-to": () =>
      html`<p class="lede">This statement applies to the Line of Sight site of ${publication.partnership}.</p>`,
    partnership: () => publication.partnership,
    area: () => publication.areaName,
    "neighbour-set": () => publication.neighbourSet ?? "none",
    year: () => (publication.latestQuarter && parsePeriod(publication.latestQuarter)?.end.slice(0, 4)) || "",
    illustrative: () =>
      publication.returnsStatus === "illustrative"
        ? html`<div class="inset"><p><strong>The data on this site is illustrative.</strong> The returns are invented. They show how the site works and describe no real child, agency or service. Similar areas are invented too and carry no real council’s name.</p></div>`
        : html``,
    readers: () =>
      isOpen
        ? html`<p>Residents, members of the council and the press read it to see how children are kept safe and to ask questions. Analysts read it for definitions, queries and downloads.</p>`
        : html`<p>The partnership’s performance subgroup reads it to prepare and to hold its quarterly meeting. Elected and lay members read it to scrutinise. Agencies read it to see whether their return arrived, what was wrong with it, and what their figures say. Analysts read it for definitions, queries and downloads.</p>`,
    contents: () => contents(publication),
    edition: () =>
      isOpen
        ? "This is the public edition: small numbers are hidden in it so that nobody can be recognised."
        : "This is the partnership edition: it holds small numbers and is not for publication.",
    "from-a-return": () =>
      html`<p>Each agency sends a return every quarter. Every cell is checked against a written description of the return. A row with an error is left out${isOpen ? ", and the agency is told the cell" : html` and listed under <a href="/data-quality/">data quality</a>, with the cell`} and how to mend it. Nothing is guessed and nothing is silently corrected.</p>`,
    "what-comes-first": () => whatComesFirst(isOpen),
    "hidden-numbers": () => hiddenNumbers(publication),
  };
}

function contents(publication: Publication): Html {
  const isOpen = isPublic(publication);
  const signed = isOpen ? "" : "whether it is signed, ";
  return html`<p>There are ${publication.metrics.length} measures. Each has a page that answers the same questions in the same order: what changed, whether it is real, how ${publication.areaName} compares, how many children it is, who owns the figure, ${signed}and how old it is.</p>
${
  isOpen
    ? html`<p>This is the public edition. Small numbers are hidden so that nobody can be recognised: <a href="/about/method/#how-small-numbers-are-hidden">how small numbers are hidden</a>. What the partnership asks of its agencies, its reviews and its risks are not in it.</p>`
    : html`<p>This is the partnership edition. It is for members of the partnership and holds small numbers. Do not publish it or send it on.</p>`
}`;
}

/** The order of the first page; members have lists that the public has not. */
function whatComesFirst(isOpen: boolean): Html {
  const real = isOpen
    ? html`<p>The first page shows five real changes before the others. First comes what got worse, then signals of the control chart,`
    : html`<p>The first page and the page of a quarter show five real changes before the others. First come those of which nobody has spoken: the owner has written no commentary on that period or a later one, and no challenge that names the measure was made in the period or after it. Then comes what got worse, then signals of the control chart,`;
  return html`<h2 id="what-comes-first">What comes first</h2>
${real} then by how many people the figure differs from the year before, or from the period before where there is no year before.</p>
<p>What looks big but may be chance moved by a tenth or more from the period before, and no test sets it apart. First comes what moved the way that would be bad, then by how many people it moved. Nothing is set against a figure from before a break in the series.</p>
${isOpen ? "" : html`<p>A corrected figure is one that a meeting saw and that reads otherwise now. What turned a verdict comes first, then what an agency corrected, then what only another estimate of the population changed.</p>`}`;
}
