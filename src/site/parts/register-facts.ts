import { type Content, type Html, html } from "../html.ts";

/** What is known of a row of a register, as terms with their values; a term without a value is left out. */
export const facts = (terms: [term: string, value: Content][]): Html =>
  html`<dl class="facts">${terms
    .filter(([, value]) => String(value) !== "")
    .map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>`;
