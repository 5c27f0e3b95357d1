import { type Html, html } from "../html.ts";
import type { PublishedFact } from "../publication-rows.ts";

/** How each agreement looks: a shape and a colour beside its word. */
const looks: Record<PublishedFact["agreement"], [shape: string, style: string, word: string]> = {
  equal: ["=", "signed", "Equal"],
  different: ["≠", "not-signed", "Different"],
  "printed only": ["–", "printed", "Printed only"],
};

/** Whether a printed figure is what our returns give, as a tag. */
export function agreementTag(agreement: PublishedFact["agreement"]): Html {
  const [shape, style, word] = looks[agreement];
  return html`<span class="tag tag-${style}"><span class="tag-shape" aria-hidden="true">${shape}</span>${word}</span>`;
}

/** The same in small, for a cell of many: the shape, and the word for those who do not see it. */
export function agreementMark(agreement: PublishedFact["agreement"]): Html {
  const [shape, , word] = looks[agreement];
  return html`<span class="agreement"><span aria-hidden="true">${shape}</span><span class="unseen">${word.toLowerCase()}</span></span>`;
}
