import type { Abbreviations } from "./abbreviations.ts";
import { type Term, termAnchor } from "./glossary.ts";
import { html } from "./html.ts";
import { textsOf, type VisibleText } from "./texts.ts";

/** What a place has room for, from nothing to a link. */
const room = { nothing: 0, expansion: 1, link: 2 };

/** No link may stand in what is pressed itself, nor in a heading, which is also read alone in a list of headings. */
function roomIn(element: Element): number {
  if (element.closest("svg, option, title")) return room.nothing;
  return element.closest("a, button, summary, label, h1, h2, h3, h4, h5, h6") ? room.expansion : room.link;
}

/**
 * Expands each abbreviation where a page first uses it, and lists all of them at the end of the page. The first use is
 * `<abbr title="Initial child protection conference">ICPC</abbr>`; the first one where a link may stand leads to its
 * line of the list, which works by touch and keyboard without scripts. `glossary` is the address of the glossary page.
 */
export function expandAbbreviations(main: Element, abbreviations: Abbreviations, glossary: string): void {
  const seen = new Map<Term, number>();
  for (const text of textsOf(main)) expandIn(text, abbreviations, seen);
  if (seen.size > 0) main.insertAdjacentHTML("beforeend", listOf([...seen.keys()], glossary));
}

/** `seen` holds the terms that the page has used so far, with the most that there was room for. */
function expandIn(
  { text, element, words }: VisibleText,
  abbreviations: Abbreviations,
  seen: Map<Term, number>,
): void {
  const pieces: (string | Element)[] = [];
  let end = 0;
  for (const { written, index } of words) {
    const term = abbreviations.find(written);
    if (!term) continue;
    const here = roomIn(element);
    const before = seen.get(term) ?? room.nothing;
    seen.set(term, Math.max(here, before));
    if (here <= before) continue;
    pieces.push(text.data.slice(end, index), marked(element.ownerDocument, written, term, here));
    end = index + written.length;
  }
  if (pieces.length > 0) text.replaceWith(...pieces, text.data.slice(end));
}

function marked(document: Document, written: string, term: Term, here: number): Element {
  const abbr = document.createElement("abbr");
  abbr.setAttribute("title", term.meaning);
  abbr.textContent = written;
  if (here < room.link) return abbr;
  const link = document.createElement("a");
  link.setAttribute("class", "term");
  link.setAttribute("href", `#${placeOf(term)}`);
  link.append(abbr);
  return link;
}

const placeOf = ({ term }: Term): string => `abbreviation-${termAnchor(term)}`;

function listOf(terms: Term[], glossary: string): string {
  const sorted = terms.toSorted((a, b) => a.term.localeCompare(b.term, "en-GB"));
  return html`<section class="page-terms" aria-labelledby="abbreviations"><h2 id="abbreviations">Abbreviations on this page</h2>
<dl class="terms">${sorted.map((term) => html`<div id="${placeOf(term)}"><dt><a href="${glossary}#${termAnchor(term.term)}">${term.term}</a></dt><dd>${term.meaning}</dd></div>\n`)}</dl></section>`
    .text;
}
