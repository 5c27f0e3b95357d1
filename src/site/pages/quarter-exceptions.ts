import { countOf } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { dateInWords } from "../../lib/period-words.ts";
import { correctionsOf, oneOfEachMetric } from "../corrections.ts";
import { earlierSignals, type Finding, noiseFindings, realFindings } from "../findings.ts";
import { type Html, html, join } from "../html.ts";
import { correctionLines } from "../parts/correction-lines.ts";
import { atFirst, headlines, otherHeadlines } from "../parts/headline.ts";
import { metricLink } from "../parts/metric-lines.ts";
import type { Publication } from "../publication.ts";

/** What stands out at the end of a quarter. */
export interface Exceptions {
  /** Real, and nobody has spoken of it. */
  silent: Finding[];
  /** Real, and somebody has. */
  spoken: Finding[];
  noise: Finding[];
  /** Signals within the quarter that had passed by its end. */
  passed: Finding[];
}

/** The exceptions of a quarter. */
export function exceptionsOf(publication: Publication, start: string, end: string): Exceptions {
  const real = realFindings(publication, end);
  return {
    silent: real.filter(({ isSilent }) => isSilent),
    spoken: real.filter(({ isSilent }) => !isSilent),
    noise: noiseFindings(publication, end),
    passed: earlierSignals(publication, start, end),
  };
}

/** What nobody has spoken of, by name, for the top of the page. Empty where nothing is silent. */
export function silenceCallout({ silent, spoken }: Exceptions): Html {
  if (silent.length === 0) return html``;
  const named = silent.slice(0, atFirst).map(({ series }) => metricLink(series.metric));
  const more = silent.length - named.length;
  return html`<div class="inset silence"><p><strong>Nobody has spoken of this.</strong> ${silent.length} of ${countOf(silent.length + spoken.length, "real changes")} ${silent.length === 1 ? "has" : "have"} neither a commentary nor a challenge: ${join(named, "; ")}${more > 0 ? ` and ${more} more` : ""}. <a href="#silent">See the figures</a>, or <a href="#new-challenges">write a challenge</a>.</p></div>`;
}

/** The third item of the agenda: silent first, then what is real, what was corrected, and what only looks big. */
export function exceptionsSection(publication: Publication, quarter: string, found: Exceptions): Html {
  const { silent, spoken, noise, passed } = found;
  return html`<h3 id="silent">Nobody has spoken of this</h3>
${part(publication, silent, "Somebody has spoken of every change that is real, or there is none.", "real changes of which nobody has spoken")}
<h3 id="real">${silent.length > 0 ? "Other changes that are real" : "Changes that are real"}</h3>
${part(publication, spoken, silent.length > 0 ? "None: nobody has spoken of any of the real changes." : "No measure shows a change that chance does not explain.", "real changes")}
${otherHeadlines(`${passed.length} within the quarter that had passed by its end`, passed)}
<h3 id="corrected">Corrected since the last meeting</h3>
${corrected(publication, quarter)}
<h3 id="noise">Looks big, may be chance</h3>
${part(publication, noise, "No measure moved by a tenth or more without a test setting it apart.", "that may be chance")}`;
}

function part(publication: Publication, findings: readonly Finding[], none: string, others: string): Html {
  if (findings.length === 0) return html`<p>${none}</p>`;
  const rest = findings.slice(atFirst);
  return html`${headlines(publication, findings.slice(0, atFirst), "h4")}${otherHeadlines(`The other ${rest.length} ${others}`, rest)}`;
}

function corrected(publication: Publication, quarter: string): Html {
  const found = correctionsOf(publication, quarter, parsePeriod(quarter)?.end ?? "");
  if (!found) return html`<p>No meeting has seen any of these figures.</p>`;
  const since = `the meeting of ${dateInWords(found.since)}`;
  if (found.figures.length === 0) return html`<p>Every figure that ${since} saw reads the same now.</p>`;
  const flips = found.figures.filter(({ is_flip }) => is_flip).length;
  return html`<p>${countOf(found.figures.length, "figures")} that ${since} saw read otherwise now, and ${flips} of those have another verdict. <a href="/revisions/#since-${found.since}">All that has changed since</a>.</p>
${correctionLines(publication, oneOfEachMetric(found.figures).slice(0, atFirst))}`;
}
