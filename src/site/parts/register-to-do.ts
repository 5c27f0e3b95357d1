import { countOf } from "../../lib/numbers.ts";
import { dateInWords, daysBetween } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import type { Action, Recommendation } from "../register-rows.ts";
import { standingOf } from "../sentences/standing.ts";
import { seriesOf } from "../series.ts";
import { metricLink } from "./metric-lines.ts";
import { metricOf } from "./register-figures.ts";
import { sourceOf } from "./register-source.ts";
import { inventedTag, registerTag } from "./register-tags.ts";
import { verdictTag } from "./tags.ts";

type ToDo = Action | Recommendation;

/** What the rows of a list follow from; what is said of it already is not said again of each. */
interface Origin {
  document: string | null;
  /** The day (ISO) from which days are counted; null where it is not known. */
  begun: string | null;
  /** The measures that stand beside it. */
  metrics: readonly string[];
}

/** What somebody is to do: who, by when, what there is to show for it, and how its measure stands. */
export const toDoList = (publication: Publication, rows: readonly ToDo[], origin: Origin): Html =>
  html`<ul class="to-do">${rows.map((row) => html`<li id="${idOf(row)}">${item(publication, row, origin)}</li>\n`)}</ul>`;

/** Actions and recommendations have ids of their own, so the kind tells them apart on a page. */
const idOf = (row: ToDo): string =>
  "recommendation" in row ? `recommendation-${row.recommendation}` : `action-${row.action}`;

function item(publication: Publication, row: ToDo, origin: Origin): Html {
  return html`<p>${row.text} ${inventedTag(row)}</p>
<p class="to-do-facts">${stateTag(row)} ${[row.owner ?? "Nobody is named", when(publication, row), daysOpen(publication, row, origin)].filter(Boolean).join(". ")}.${row.evidence ? html` <span class="evidence">Evidence: ${row.evidence}</span>` : ""}</p>
${row.metrics.filter((id) => !origin.metrics.includes(id)).map((id) => measureLine(publication, id))}${place(publication, row, origin)}`;
}

/** Its line, and its document where that is another; an invented row bears a tag that says so. */
function place(publication: Publication, row: ToDo, { document }: Origin): Html | "" {
  if (row.status === "illustrative") return "";
  const isSame = row.document === document && row.line !== null;
  return html`<p class="note">${isSame ? `Line ${row.line}` : sourceOf(publication, row)}</p>`;
}

/** Where nobody wrote down a day, "open" would say more than is known. */
const stateTag = (row: ToDo): Html | "" =>
  row.state === "open" && row.due_on === null && row.evidence !== null
    ? registerTag("day not given")
    : registerTag(row.state);

function when({ dataAsAt }: Publication, { due_on, done_on, state, evidence }: ToDo): string {
  const due = due_on ? `Due ${dateInWords(due_on)}` : "";
  if (done_on) return [due, `Done ${dateInWords(done_on)}`].filter(Boolean).join(". ");
  if (state === "overdue" && due_on && dataAsAt)
    return `${due}, ${countOf(daysBetween(due_on, dataAsAt), "days")} ago`;
  return due || (evidence ? "" : "No day was set");
}

/** The days since what it follows from; nothing where that day is not known. */
function daysOpen({ dataAsAt }: Publication, { done_on }: ToDo, { begun }: Origin): string {
  const end = done_on ?? dataAsAt;
  if (!begun || !end || end < begun) return "";
  return `${done_on ? "Was open" : "Open for"} ${countOf(daysBetween(begun, end), "days")}`;
}

function measureLine(publication: Publication, id: string): Html {
  const metric = metricOf(publication, id);
  if (!metric) return html``;
  const { verdict, finding } = standingOf(seriesOf(publication, metric));
  return html`<p class="to-do-facts">Its measure: ${metricLink(metric)} ${verdictTag(verdict)} ${finding}.</p>\n`;
}
