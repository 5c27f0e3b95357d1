import { parsePeriod } from "../../lib/period.ts";
import { dateInWords, periodInWords, periodSlug } from "../../lib/period-words.ts";
import { gapsOf, noiseFindings, realFindings } from "../findings.ts";
import { type Html, html } from "../html.ts";
import { findings } from "../parts/metric-lines.ts";
import { agencyName, returnsTable } from "../parts/returns.ts";
import { themeLines } from "../parts/theme-lines.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";

/** At most this many lines in each list of the first page; the quarter's page has them all. */
const most = 5;

/** The first page: what is real, what only looks big, what is missing, and the way to everything else. */
export function homePage(publication: Publication): Slots {
  const quarter = publication.latestQuarter;
  const end = quarter ? parsePeriod(quarter)?.end : undefined;
  return {
    title: () => (quarter ? `${publication.areaName}: ${periodInWords(quarter)}` : publication.areaName),
    intro: () => intro(publication),
    real: () => real(publication, end),
    noise: () => noise(publication, end),
    gaps: () => gaps(publication),
    themes: () => themeLines(publication, end),
  };
}

function intro(publication: Publication): Html {
  const asAt = publication.dataAsAt ? ` Data as at ${dateInWords(publication.dataAsAt)}.` : "";
  const quarter = publication.latestQuarter;
  return html`<p class="lede">What the partnership’s agencies report about keeping children safe, tested before it is called a change.${asAt}</p>
${
  quarter
    ? html`<p><a class="action" href="/quarters/${periodSlug(quarter)}/">Open the whole quarter in agenda order</a></p>
<p><a href="/quarters/">Earlier quarters</a></p>`
    : ""
}`;
}

function real(publication: Publication, end: string | undefined): Html {
  const all = realFindings(publication, end);
  if (all.length === 0) return html`<p>No measure shows a change that chance does not explain.</p>`;
  return html`${findings(all.slice(0, most))}${more(publication, all.length, "all that is real", "exceptions-what-is-real")}`;
}

function noise(publication: Publication, end: string | undefined): Html {
  const all = noiseFindings(publication, end);
  if (all.length === 0)
    return html`<p>No measure moved by a tenth or more without a test setting it apart.</p>`;
  return html`${findings(all.slice(0, most))}${more(publication, all.length, "all that may be chance", "what-looks-big-but-may-be-chance")}`;
}

/** Where the quarter's page has the rest of a list, by the anchor of its heading. */
function more(publication: Publication, total: number, name: string, anchor: string): Html | string {
  const quarter = publication.latestQuarter;
  if (total <= most || !quarter) return "";
  return html`<p class="note">${most} of ${total} are shown. <a href="/quarters/${periodSlug(quarter)}/#${anchor}">See ${name}</a>.</p>`;
}

function gaps(publication: Publication): Html {
  const quarter = publication.latestQuarter;
  if (!quarter) return html`<p>This site holds national figures only: no agency sends returns to it.</p>`;
  const { missing, unsigned } = gapsOf(publication, quarter);
  const due = [...missing, ...unsigned];
  if (due.length === 0)
    return html`<p>Every return for ${periodInWords(quarter)} has been received and signed.</p>`;
  const agencies = [...new Set(due.map(({ agency }) => agencyName(publication, agency)))].join(", ");
  return html`<p>${missing.length} not received and ${unsigned.length} not signed, from ${agencies}. Figures that rest on an unsigned return say so.</p>
${returnsTable(publication, `Returns for ${periodInWords(quarter)} that are missing or not signed`, due)}
<p><a href="/submissions/">All returns and who signed them</a></p>`;
}
