import { shortPeriod } from "../../lib/period-words.ts";
import type { FigurePart } from "../figure-rows.ts";
import { type Content, type Html, html } from "../html.ts";
import type { Metric, Publication, Submission } from "../publication.ts";
import { agencyName, datasetTitle, receivedOn } from "./returns.ts";
import { table } from "./table.ts";
import { verdictTag } from "./tags.ts";

export const returnAnchor = (submission: number): string => `return-${submission}`;

/** The returns behind a metric's figures, newest first: who sent and signed each, its file, and the cells that were read. */
export function figureReturns(publication: Publication, metric: Metric): Html {
  const parts = publication.figureParts(metric.metric);
  const used = new Set([
    ...publication.figureReturns(metric.metric).map(({ submission }) => submission),
    ...publication.figureVersions(metric.metric).map(({ began_with }) => began_with),
  ]);
  const returns = publication.submissions.filter(({ submission }) => used.has(submission));
  if (returns.length === 0) return html``;
  return html`<h2 id="returns">The returns and their cells</h2>
<p>Each return is kept as it was received. The cells are those of the columns that the query names; the query says which of their rows it counts.</p>
${table(
  `${metric.title}: returns, files and cells`,
  [
    {
      header: "Return",
      isRowHeader: true,
      cell: (row) =>
        html`<span id="${returnAnchor(row.submission)}">Return ${row.submission}</span> <span class="unit line">${datasetTitle(publication, row.dataset)}, ${shortPeriod(row.period)}, ${agencyName(publication, row.agency)}</span>`,
    },
    { header: "Received and signed", cell: signature },
    {
      header: "File and cells",
      cell: (row) =>
        html`<code class="line">${row.file}</code> ${cells(parts.filter(({ submission }) => submission === row.submission))} <code class="line hash">SHA-256 ${row.sha256}</code>`,
    },
  ],
  returns,
  { kind: "returns" },
)}`;
}

function signature(row: Submission): Html {
  const from = row.prepared_by ? html` <span class="unit line">prepared by ${row.prepared_by}</span>` : "";
  const signed: Content = row.signed_by
    ? html`<span class="unit line">signed by ${row.signed_by}${row.signed_at ? `, ${receivedOn(row.signed_at)}` : ""}</span>`
    : verdictTag("not signed");
  const reason = row.reason ? html` <span class="unit line">${row.reason}</span>` : "";
  return html`${receivedOn(row.received_at)}${from} ${signed}${reason}`;
}

/** One line a column: the cells of each period, sheet by sheet. */
function cells(parts: FigurePart[]): Html {
  const labels = [...new Set(parts.map(({ label }) => label))];
  return html`<ul class="cells">${labels.map((label) => {
    const own = parts.filter((part) => part.label === label);
    return html`<li>${label}: ${own.map((part, i) => html`${i > 0 ? "; " : ""}${place(part, own[i - 1])}`)}</li>`;
  })}</ul>`;
}

/** `Section 47!B8 (Jul 2019)`; the sheet is not named again while it is the same. */
function place(part: FigurePart, before: FigurePart | undefined): Html {
  const sheet = part.sheet && part.sheet !== before?.sheet ? `${part.sheet}!` : "";
  const lines =
    part.first_line === part.last_line
      ? `line ${part.first_line}`
      : `lines ${part.first_line} to ${part.last_line}`;
  const where = part.cells === null ? lines : html`<code>${sheet}${part.cells}</code>`;
  return html`${where} (${shortPeriod(part.row_period)})`;
}
