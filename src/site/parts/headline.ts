import { sparkline } from "../charts/sparkline.ts";
import type { Finding } from "../findings.ts";
import { type Content, type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import { headlineSentence, notInReport } from "../sentences/headlines.ts";
import { reportWithout } from "../silence.ts";
import { figureCode } from "./figure-code.ts";
import { metricLink } from "./metric-lines.ts";
import { revisedLine } from "./revised-line.ts";
import { statusTags, verdictTag } from "./tags.ts";

/** How many findings of a kind a meeting is shown at first. */
export const atFirst = 5;

/** Findings as a list: what, the figures it rests on, whose it is, its verdict, and its shape over time. */
export const headlines = (
  publication: Publication,
  findings: readonly Finding[],
  heading: "h3" | "h4",
): Html =>
  html`<ol class="findings">
${findings.map((finding) => headline(publication, finding, heading))}</ol>`;

function headline(publication: Publication, finding: Finding, heading: "h3" | "h4"): Html {
  const { series, verdict, isSilent } = finding;
  const { metric, latest, main } = series;
  return html`<li class="finding">
<div class="finding-words"><${heading}>${metricLink(metric)}</${heading}>
<p>${headlineSentence(finding)}</p>
${revisedLine(series, latest?.period)}${isSilent ? unprinted(publication, finding) : ""}
<p class="finding-facts">${metric.owner} ${latest ? html`${statusTags(latest.status)} ${figureCode(latest)}` : ""}</p></div>
<div class="finding-verdict">${verdictTag(verdict)}${sparkline(main.map((row) => row.value))}</div>
</li>
`;
}

function unprinted(publication: Publication, { series }: Finding): Content {
  const report = reportWithout(publication, series);
  return report ? html`<p>${notInReport(report)}</p>` : "";
}

/** Findings by name and verdict only, for those that come after the first. */
export const otherHeadlines = (summary: string, findings: readonly Finding[]): Html | "" =>
  findings.length === 0
    ? ""
    : html`<details><summary>${summary}</summary><ul class="other-findings">
${findings.map(({ series: { metric }, verdict, finding }) => html`<li>${verdictTag(verdict)} ${metricLink(metric)} <span class="note">${finding}</span></li>\n`)}</ul></details>`;
