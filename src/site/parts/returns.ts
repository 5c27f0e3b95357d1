import { dateInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import type { ExpectedReturn, Publication } from "../publication.ts";
import { table } from "./table.ts";
import { verdictTag } from "./tags.ts";

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
