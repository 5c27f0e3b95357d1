import { bracketed } from "../../lib/shorthand.ts";
import { type Html, html } from "../html.ts";
import type { Gap } from "../publication-rows.ts";

/** Measures that were promised and that nobody collects, each with its owner: a gap is shown, not passed over. */
export const gapEntries = (gaps: Gap[]): Html =>
  html`${gaps.map(
    (gap) => html`<article class="entry" id="gap-${gap.gap}" data-filter-item><h3>${gap.title}</h3>
<p class="missing">Not collected ${bracketed("x")}</p>
<dl class="facts"><div><dt>Owner</dt><dd>${gap.owner}</dd></div>
<div><dt>Promised</dt><dd>“${gap.promised}”${gap.report === null ? "" : ` (annual report ${gap.report}, line ${gap.line})`}</dd></div>
<div><dt>Why there is no figure</dt><dd>${gap.why}</dd></div>
<div><dt>What is needed</dt><dd>${gap.what_is_needed}</dd></div></dl></article>
`,
  )}`;
