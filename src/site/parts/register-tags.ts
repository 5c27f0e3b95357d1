import { type Html, html } from "../html.ts";
import { capital, statusTags } from "./tags.ts";

/** The shape before each word of a register; a reader who sees no colour still sees it. */
const shapes: Record<string, string> = {
  overdue: "!",
  late: "!",
  unanswered: "○",
  open: "○",
  due: "○",
  answered: "●",
  done: "●",
  "in time": "●",
  worked: "✓",
  "not yet": "≈",
  "cannot tell": "…",
  warns: "!",
  "does not warn": "●",
  "target met": "✓",
  "target not met": "!",
};

/** How something of a register stands, as a tag: its shape, its word and its colour. */
export const registerTag = (word: string): Html =>
  html`<span class="tag tag-${word.replaceAll(" ", "-")}"><span class="tag-shape" aria-hidden="true">${shapes[word] ?? "–"}</span>${capital(word)}</span>`;

/** Says that a row is invented; nothing for what stands in a document, whose source is printed beside it. */
export const inventedTag = ({ status }: { status: string }): Html | "" =>
  status === "illustrative" ? statusTags(status) : "";
