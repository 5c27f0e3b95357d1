import { hasPage } from "./editions.ts";
import { html } from "./html.ts";
import type { SiteFacts } from "./publication.ts";
import { textsOf } from "./texts.ts";

/** Turns each link to a page that the edition does not have into its words; a figure's code stays as it is printed. */
export function withoutMissingPages(main: Element, edition: Pick<SiteFacts, "audience">): void {
  for (const link of main.querySelectorAll("a[href^='/']")) {
    if (hasPage(edition, link.getAttribute("href") ?? "")) continue;
    const words = main.ownerDocument.createElement("span");
    const kind = link.getAttribute("class");
    if (kind) words.setAttribute("class", kind);
    words.append(...link.childNodes);
    link.replaceWith(words);
  }
}

/** How a hidden number is printed: the symbol, the words, or the symbol and then the words. */
const suppressed = /\[c\](?: suppressed to protect people)?|suppressed to protect people/g;

/**
 * How many numbers of a page are printed as suppressed. What explains the symbol is none (`.shorthand-key`, `.chart-key`), nor is what
 * repeats it for screen readers or in a drawing, whose figures stand in a table too.
 */
export function suppressedNumbers(main: Element): number {
  const shown = textsOf(main).filter(
    ({ element }) => !element.closest(".unseen, .shorthand-key, .chart-key, svg"),
  );
  return shown.reduce((sum, { text }) => sum + (text.data.match(suppressed)?.length ?? 0), 0);
}

/** The sentence at the foot of each public page that says how many numbers on it are suppressed. */
export function suppressedSentence(numbers: number, methodAddress: string): string {
  if (numbers === 0) return html`<p class="suppressed-count">No number on this page is suppressed.</p>`.text;
  const are = numbers === 1 ? "1 number on this page is" : `${numbers} numbers on this page are`;
  return html`<p class="suppressed-count"><strong>${are} suppressed</strong> and shown as <span class="shorthand-key">[c]</span>: small counts, and what would give a small count away. <a href="${methodAddress}">How small numbers are hidden</a>.</p>`
    .text;
}
