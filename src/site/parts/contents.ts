import { type Html, html } from "../html.ts";

/** A place on the page, and how much is there. */
export interface Place {
  id: string;
  title: string;
  /** Such as `12 measures`. */
  note: string;
}

/** Links to the parts of a long page; nothing where there are too few parts to need them. */
export function contents(places: Place[]): Html {
  if (places.length < 3) return html``;
  return html`<nav class="contents" aria-label="On this page"><ul>
${places.map(({ id, title, note }) => html`<li><a href="#${id}">${title}</a> <span class="note">${note}</span></li>\n`)}</ul></nav>`;
}

/** `1 measure`, `12 measures`. */
export const measuresIn = (metrics: readonly unknown[]): string =>
  `${metrics.length} ${metrics.length === 1 ? "measure" : "measures"}`;
