import { statusList, statusMeaning } from "../../lib/shorthand.ts";
import { type Verdict, verdictShape } from "../../lib/verdict.ts";
import { type Html, html, join } from "../html.ts";

/** A verdict as a tag: its shape, its word and its colour. A word that is not of the fixed list stands as it is. */
export function verdictTag(verdict: string): Html {
  const shape = verdictShape[verdict as Verdict] ?? "–";
  const style = verdict.replaceAll(" ", "-");
  return html`<span class="tag tag-${style}"><span class="tag-shape" aria-hidden="true">${shape}</span>${capital(verdict)}</span>`;
}

/** The status of a figure, one small tag a word, each with its meaning. */
export function statusTags(status: string): Html {
  return join(
    statusList(status).map(
      (word) =>
        html`<span class="status status-${word.replaceAll(/[^a-z]/g, "")}" title="${statusMeaning[word] ?? word}">${capital(word)}</span>`,
    ),
    " ",
  );
}

/** The first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
