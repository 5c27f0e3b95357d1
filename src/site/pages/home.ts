import { countOf } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { dateInWords, periodInWords, periodSlug } from "../../lib/period-words.ts";
import { correctionsOf, oneOfEachMetric } from "../corrections.ts";
import { overdue } from "../due.ts";
import { hasPage, isPublic } from "../editions.ts";
import { type Finding, gapsOf, noiseFindings, realFindings } from "../findings.ts";
import { type Html, html, join } from "../html.ts";
import { correctionLines } from "../parts/correction-lines.ts";
import { dueTable } from "../parts/due-table.ts";
import { atFirst, headlines, otherHeadlines } from "../parts/headline.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { agencyName, returnsTable } from "../parts/returns.ts";
import { themeLines } from "../parts/theme-lines.ts";
import type { Publication } from "../publication.ts";
import { dataAge } from "../sentences/headlines.ts";
import type { Slots } from "../slots.ts";

/**
 * The first page: the five changes that are real and come first, what only looks big, what was corrected, what is overdue
 * and what is missing; at most five lines each, and the way to everything else. The public edition has the changes, and
 * what only looks big: it holds nothing of commentary, registers and returns.
 */
export function homePage(publication: Publication): Slots {
  const quarter = publication.latestQuarter;
  const end = quarter ? parsePeriod(quarter)?.end : undefined;
  const real = realFindings(publication, end);
  const shown = real.slice(0, atFirst);
  if (isPublic(publication)) return { ...publicPage(publication, real), ...opening(publication, end) };
  return {
    ...opening(publication, end),
    silent: () =>
      html`<h2 id="silent">Nobody has spoken of this</h2>
${silent(
  publication,
  real,
  shown.filter(({ isSilent }) => isSilent),
)}`,
    real: () =>
      html`<h2 id="real">What else really changed</h2>
${spoken(
  publication,
  real,
  shown.filter(({ isSilent }) => !isSilent),
)}`,
    corrected: () => html`<h2 id="corrected-since-the-last-meeting">Corrected since the last meeting</h2>
${corrected(publication, end)}`,
    overdue: () => html`<h2 id="overdue">Overdue</h2>
${late(publication)}`,
    gaps: () => html`<h2 id="missing-or-not-signed">Missing or not signed</h2>
${gaps(publication)}`,
  };
}

/** What the first page of every edition has. */
function opening(publication: Publication, end: string | undefined): Slots {
  const quarter = publication.latestQuarter;
  return {
    title: () => (quarter ? `${publication.areaName}: ${periodInWords(quarter)}` : publication.areaName),
    intro: () => intro(publication, end),
    noise: () => noise(publication, end),
    themes: () => themeLines(publication, end),
  };
}

/** What the public reads of what really changed, and that the rest of the first page is not for it. */
function publicPage(publication: Publication, real: Finding[]): Slots {
  const nothing = () => html``;
  return {
    real: () => html`<h2 id="real">What really changed</h2>
${
  real.length === 0
    ? html`<p>No figure that is shown here has changed by more than chance explains.</p>`
    : html`${headlines(publication, real.slice(0, atFirst), "h3")}${otherHeadlines(`The other ${real.length - atFirst} that really changed`, real.slice(atFirst))}`
}`,
    ...{ silent: nothing, corrected: nothing, overdue: nothing, gaps: nothing },
  };
}

function intro(publication: Publication, end: string | undefined): Html {
  const quarter = publication.latestQuarter;
  const age = quarter && end ? dataAge(publication, quarter, end) : "";
  return html`<p class="lede">What the partnership’s agencies report about keeping children safe, tested before it is called a change.</p>
${age ? html`<p>${age}</p>` : ""}
${
  quarter && hasPage(publication, "/quarters/")
    ? html`<p><a class="action" href="/quarters/${periodSlug(quarter)}/">Open the whole quarter in agenda order</a></p>
<p><a href="/quarters/">Earlier quarters</a></p>`
    : ""
}`;
}

function silent(publication: Publication, real: Finding[], shown: Finding[]): Html {
  const all = real.filter(({ isSilent }) => isSilent).length;
  if (all === 0)
    return html`<p>${real.length > 0 ? "Somebody has spoken of every change that is real." : "No measure shows a change that chance does not explain."}</p>`;
  return html`<p>${all} of ${countOf(real.length, "real changes")} ${all === 1 ? "has" : "have"} neither a commentary of their owner nor a challenge. ${howToAsk(publication)}</p>
${headlines(publication, shown, "h3")}${more(publication, shown.length, all, "all of which nobody has spoken", "silent")}`;
}

/** The way to a new challenge: the quarter's page has a line to fill in, and the register says what it holds. */
const howToAsk = ({ latestQuarter }: Publication): Html =>
  latestQuarter
    ? html`<a href="/quarters/${periodSlug(latestQuarter)}/#new-challenges">How to write a challenge</a>.`
    : html`<a href="/challenges/">The register of challenges</a> says where to write one.`;

function spoken(publication: Publication, real: Finding[], shown: Finding[]): Html {
  const all = real.filter(({ isSilent }) => !isSilent);
  if (all.length === 0)
    return html`<p>Nothing else: no other measure shows a change that chance does not explain.</p>`;
  if (shown.length > 0)
    return html`${headlines(publication, shown, "h3")}${more(publication, shown.length, all.length, "all other real changes", "real")}`;
  const named = all
    .slice(0, atFirst)
    .map(({ series, verdict }) => html`${metricLink(series.metric)} (${verdict})`);
  const rest = all.length - named.length;
  return html`<p>Somebody has spoken of ${all.length} more: ${join(named, "; ")}${rest > 0 ? ` and ${rest} more` : ""}.</p>${more(publication, 0, all.length, "their figures", "real")}`;
}

function noise(publication: Publication, end: string | undefined): Html {
  const all = noiseFindings(publication, end);
  if (all.length === 0)
    return html`<p>No ${isPublic(publication) ? "figure that is shown here" : "measure"} moved by a tenth or more without a test setting it apart.</p>`;
  const shown = all.slice(0, atFirst);
  if (isPublic(publication))
    return html`${headlines(publication, shown, "h3")}${otherHeadlines(`The other ${all.length - atFirst} that may be chance`, all.slice(atFirst))}`;
  return html`${headlines(publication, shown, "h3")}${more(publication, shown.length, all.length, "all that may be chance", "noise")}`;
}

/** Where the quarter's page has the rest of a list, by the anchor of its heading. */
function more(publication: Publication, shown: number, all: number, name: string, anchor: string): Html | "" {
  const quarter = publication.latestQuarter;
  if (all <= shown || !quarter) return "";
  const part = shown > 0 ? `${shown} of ${all} are shown. ` : "";
  return html`<p class="note">${part}<a href="/quarters/${periodSlug(quarter)}/#${anchor}">See ${name}</a>.</p>`;
}

function corrected(publication: Publication, end: string | undefined): Html {
  const quarter = publication.latestQuarter;
  const found = quarter && end ? correctionsOf(publication, quarter, end) : undefined;
  if (!found) return html`<p>No meeting has seen any of these figures.</p>`;
  const meeting = `the meeting of ${dateInWords(found.since)}`;
  if (found.figures.length === 0) return html`<p>Every figure that ${meeting} saw reads the same now.</p>`;
  const shown = oneOfEachMetric(found.figures).slice(0, atFirst);
  return html`<p>${countOf(found.figures.length, "figures")} that ${meeting} saw read otherwise now. <a href="/revisions/#since-${found.since}">See all that changed</a>.</p>
${correctionLines(publication, shown)}`;
}

function late(publication: Publication): Html {
  const rows = overdue(publication);
  if (rows.length === 0 || !publication.dataAsAt)
    return html`<p>Nothing in the registers is overdue: no challenge, action, recommendation, review or score of a risk.</p>`;
  return html`${dueTable(rows.length > atFirst ? `Overdue: the longest ${atFirst} of ${rows.length}` : "Overdue, the longest first", rows.slice(0, atFirst), publication.dataAsAt)}${more(publication, Math.min(rows.length, atFirst), rows.length, "everything that is overdue", "log")}`;
}

function gaps(publication: Publication): Html {
  const quarter = publication.latestQuarter;
  if (!quarter) return html`<p>This site holds national figures only: no agency sends returns to it.</p>`;
  const { missing, unsigned } = gapsOf(publication, quarter);
  const due = [...missing, ...unsigned];
  if (due.length === 0)
    return html`<p>Every return for ${periodInWords(quarter)} has been received and signed.</p>`;
  const agencies = [...new Set(due.map(({ agency }) => agencyName(publication, agency)))].join(", ");
  const shown = due.slice(0, atFirst);
  return html`<p>${missing.length} not received and ${unsigned.length} not signed, from ${agencies}. Figures that rest on an unsigned return say so.</p>
${returnsTable(publication, `Returns for ${periodInWords(quarter)} that are missing or not signed`, shown)}${more(publication, shown.length, due.length, "all that are missing or not signed", "data")}
<p><a href="/submissions/">All returns and who signed them</a></p>`;
}
