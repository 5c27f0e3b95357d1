import { type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";

interface Sourced {
  status: string;
  document: string | null;
  line: number | null;
  /** The few words that are quoted. */
  words?: string | null;
}

/** Where a row of a register is printed, with its few quoted words; of an invented row that it is invented. */
export function sourceOf(publication: Publication, { status, document, line, words }: Sourced): Html {
  const quote = words ? html`“${words}” ` : "";
  const place = placeOf(publication, document, line);
  if (status === "illustrative")
    return html`${quote}Invented to show how this page works${place ? html` (see ${place})` : ""}.`;
  return html`${quote}${place ?? "The document is not named."}`;
}

function placeOf(publication: Publication, id: string | null, line: number | null): Html | null {
  if (id === null) return null;
  const known = publication.documents.find(({ document }) => document === id);
  const name = known ? `${known.publisher}: ${known.title}` : id;
  return html`<cite>${name}</cite>${line === null ? "" : `, line ${line}`}`;
}
