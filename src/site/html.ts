import { inReadingOrder } from "../lib/plain-text.ts";

/** Text that is safe to write into a page as it is. Only {@link html} and {@link trusted} make it. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text with the characters that mean something in HTML escaped, and those that turn the reading direction by their names;
 * safe in elements and in quoted attributes.
 */
export const escapeHtml = (text: string): string =>
  inReadingOrder(text).replace(/[&<>"']/g, (c) => entities[c] as string);

/** Marks text that this program wrote itself, such as an SVG, as safe. Never for anything that was read from data. */
export const trusted = (text: string): Html => new Html(text);

/** A template of HTML: what is written in it stands, what is put into it is escaped unless it is {@link Html}. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0] as string;
  values.forEach((value, i) => {
    text += render(value) + strings[i + 1];
  });
  return new Html(text);
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeHtml(String(value));
}

/** Pieces joined by a separator of our own, such as `html`<br>``. */
export const join = (pieces: readonly Content[], separator: string): Html =>
  new Html(pieces.map(render).join(separator));
