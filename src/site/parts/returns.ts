import { dateInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import type { ExpectedReturn, Publication, Submission } from "../publication.ts";
import { table } from "./table.ts";
import { capital, verdictTag } from "./tags.ts";

/** The title of a dataset, as its contract gives it. */
export const datasetTitle = (publication: Publication, dataset: string | null): string =>
  publication.datasets.find((known) => known.dataset === dataset)?.title ?? dataset ?? "";

/** The name of an agency, as the partnership gives it. */
export const agencyName = (publication: Publication, agency: string | null): string =>
  publication.expected.find((expected) => expected.agency === agency)?.agency_name ?? agency ?? "";

/** A return's state in one tag. */
export function returnTag(expected: ExpectedReturn): Html {
  if (expected.submission === null) return verdictTag("not received");
  if (!expected.signed) return verdictTag("not signed");
  return html`<span class="tag tag-signed"><span class="tag-shape" aria-hidden="true">✓</span>Signed</span>`;
}

/** Every return that is due for a quarter: who, what, when it came and whether it is signed. */
export function returnsTable(publication: Publication, caption: string, due: ExpectedReturn[]): Html {
  const submissionOf = (expected: ExpectedReturn) =>
    publication.submissions.find(({ submission }) => submission === expected.submission);
  return table(
    caption,
    [
      { header: "Return", isRowHeader: true, cell: (row) => datasetTitle(publication, row.dataset) },
      { header: "Agency", cell: (row) => row.agency_name },
      { header: "State", cell: returnTag },
      { header: "Received", cell: (row) => receivedOn(submissionOf(row)?.received_at) },
      { header: "Signed by", cell: (row) => submissionOf(row)?.signed_by ?? "" },
      { header: "Rows rejected", isNumber: true, cell: (row) => submissionOf(row)?.rows_rejected ?? "" },
    ],
    due,
  );
}

export const receivedOn = (at: string | undefined): string => (at ? dateInWords(at) : "");

/** When a return came, from whom, and who signed it. */
export function signature(row: Submission): Html {
  const received = html`${receivedOn(row.received_at)} <span class="unit line">${row.prepared_by ? `from ${row.prepared_by}` : ""}</span>`;
  if (!row.signed_by) return html`${received} ${verdictTag("not signed")}`;
  const on = row.signed_at ? `, ${receivedOn(row.signed_at)}` : "";
  return html`${received} <span class="unit line">signed by ${row.signed_by}${on}</span>`;
}

export const rowsAccepted = (row: Submission): Html =>
  html`${row.rows_accepted} of ${row.rows_read} <span class="unit line">${row.rows_rejected} rejected</span>`;

/** What became of a return, what it replaces, and the file that it is kept as. */
export function stateAndFile(row: Submission): Html {
  const replaces =
    row.supersedes === null
      ? ""
      : ` Replaces return ${row.supersedes}${row.reason ? `: ${row.reason}` : ""}.`;
  return html`${capital(row.status)}.${replaces} <code class="line">${row.file}</code> <code class="line hash">SHA-256 ${row.sha256}</code>`;
}
