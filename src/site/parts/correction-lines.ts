import { periodInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import type { Revision } from "../revision-rows.ts";
import { correctionSentence } from "../sentences/headlines.ts";
import { observationFor } from "../series.ts";
import { figureCode } from "./figure-code.ts";
import { revisionsAddress } from "./revised-line.ts";
import { statusTags, verdictTag } from "./tags.ts";

/** Corrected figures as a list: then and now with what they rest on, why, whose they are, and whether a verdict turned. */
export const correctionLines = (publication: Publication, rows: readonly Revision[]): Html =>
  html`<ul class="corrections">${rows.map((row) => html`<li class="correction">${correction(publication, row)}</li>\n`)}</ul>`;

function correction(publication: Publication, row: Revision): Html {
  const metric = publication.metric(row.metric);
  const status = observationFor(publication, row.metric, row.period)?.status ?? "";
  return html`<p><a href="${revisionsAddress(row.metric)}">${metric.title}</a>, ${periodInWords(row.period)}: ${correctionSentence(metric, row)}</p>
<p class="finding-facts">${verdicts(row)} ${metric.owner} ${statusTags(status)} ${row.new_figure ? figureCode({ ...row, figure: row.new_figure }) : ""}</p>`;
}

function verdicts({ is_flip, old_verdict, new_verdict }: Revision): Html | "" {
  if (is_flip && old_verdict && new_verdict)
    return html`${verdictTag(old_verdict)} then, ${verdictTag(new_verdict)} now.`;
  return new_verdict ? html`${verdictTag(new_verdict)} as then.` : "";
}
