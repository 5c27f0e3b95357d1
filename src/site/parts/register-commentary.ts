import { readReference, referencePattern } from "../../lib/commentary-reference.ts";
import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import { type Content, type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import type { Commentary } from "../register-rows.ts";
import { endOf, observationFor } from "../series.ts";
import { figureInText, metricOf } from "./register-figures.ts";
import { sourceOf } from "./register-source.ts";
import { inventedTag } from "./register-tags.ts";

/** What the owner of a metric says of its figures, the newest period first. */
export function ownerSays(publication: Publication, id: string): Html {
  const rows = publication.commentary
    .filter(({ metric }) => metric === id)
    .toSorted((a, b) => endOf(b.period).localeCompare(endOf(a.period)));
  return html`<h2 id="owner-says">What the owner says</h2>
${rows.length > 0 ? rows.map((row) => comment(publication, row)) : html`<p>The owner has written nothing on this measure.</p>`}`;
}

function comment(publication: Publication, row: Commentary): Html {
  const by = publication.expected.find(({ agency }) => agency === row.by)?.agency_name ?? row.by;
  return html`<section class="comment"><h3>${periodInWords(row.period)} ${inventedTag(row)}</h3>
<blockquote>${row.body.split(/\n\s*\n/).map((paragraph) => html`<p>${withFigures(publication, paragraph)}</p>\n`)}</blockquote>
<p class="note">${[row.role, by, dateInWords(row.written_on)].filter(Boolean).join(", ")}. ${sourceOf(publication, row)}</p></section>
`;
}

/** A paragraph in which each reference to a figure is the figure of today, with its code. */
export const withFigures = (publication: Publication, paragraph: string): Content[] =>
  paragraph.split(referencePattern).map((piece, i) => (i % 2 === 1 ? figureFor(publication, piece) : piece));

function figureFor(publication: Publication, inside: string): Html {
  const reference = readReference(inside);
  const metric = reference && metricOf(publication, reference.metric);
  const row = metric && observationFor(publication, metric.metric, reference.period.label);
  return metric && row ? figureInText(metric, row, reference.part) : html`[no figure: ${inside.trim()}]`;
}
