import { formatValue, perWords, populationWords } from "../../lib/numbers.ts";
import { statusList, statusMeaning } from "../../lib/shorthand.ts";
import { hasPage, isPublic } from "../editions.ts";
import { type Content, type Html, html, join } from "../html.ts";
import { contradictionLinks } from "../parts/contradiction-links.ts";
import { figureCode } from "../parts/figure-code.ts";
import { capital } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import type { Series } from "../series.ts";
import { publicRule } from "./hidden-numbers.ts";

const basisWords: Record<Metric["basis"], string> = {
  flow: "Counted over each period; periods can be added.",
  snapshot: "Counted on one day; days cannot be added.",
  "rolling-12-months":
    "Counted over twelve months that move on each quarter; they overlap and cannot be added.",
  "multi-year":
    "Too rare to be read by the year, so three financial years are counted together and nothing shorter is shown.",
  cohort: "Follows one group over time; the newest group is complete when it is published.",
};

const polarityWords: Record<Metric["polarity"], string> = {
  high: "Higher is better.",
  low: "Lower is better.",
  none: "Neither higher nor lower is good in itself. A change is a question, not a result.",
};

/** What the metric means and where it comes from, as a list of terms. */
export function aboutMetric(publication: Publication, { metric, latest }: Series): Html {
  const rows: [string, Content][] = [
    ["Definition", metric.definition],
    ["Divided by", dividedBy(metric)],
    ["Population", latest?.denominator_vintage ?? ""],
    [
      "Kind",
      `${capital(metric.shape)}${metric.shape === "rate" ? ` ${perWords("rate", metric.per, metric.denominator)}` : ""}. ${basisWords[metric.basis] ?? ""}`,
    ],
    ["Which way is good", polarityWords[metric.polarity] ?? ""],
    ["Target", target(metric)],
    ["In the public edition", publicRule(publication, metric.metric)],
    ["Caution", metric.caution ?? ""],
    ["Owner", metric.owner],
    ["Source", latest?.national_source ?? metric.source],
    [
      "Status",
      latest
        ? statusList(latest.status).map(
            (word) => html`<strong>${capital(word)}</strong>. ${statusMeaning[word] ?? ""} `,
          )
        : "",
    ],
    ["In print", inPrint(publication, metric)],
    ["Contradictions in print", contradictionLinks(publication, metric.metric)],
    [
      "Figure code",
      latest
        ? html`${figureCode(latest)}${hasPage(publication, "/figures/") ? html`. <a href="/figures/${metric.metric}/">Every figure with its code, files and cells</a>` : ""}`
        : "",
    ],
  ];
  return html`<dl class="facts">
${rows.filter(([, value]) => String(value) !== "").map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>
<details class="sql"><summary>The query that gives this measure</summary>
<p>From the file <code>${metric.file}</code>. Roll-ups, intervals and comparisons are the same for every measure.</p>
<pre tabindex="0"><code>${metric.sql}</code></pre></details>`;
}

/** At most this many lines of a report are named; from any of them the reader sees the others. */
const mostLines = 6;

/** Where a yearly report prints figures of the metric, each a link to its place there. */
function inPrint({ published }: Publication, { metric }: Metric): Content {
  const facts = published.filter((fact) => fact.metric === metric);
  const reports = [...new Set(facts.map(({ report }) => report))];
  if (reports.length === 0) return "";
  return reports.map((report) => {
    const own = facts.filter((fact) => fact.report === report);
    const links = own
      .slice(0, mostLines)
      .map(({ fact, line }) => html`<a href="/annual-report/${report}/#${fact}">line ${line}</a>`);
    const more = own.length > mostLines ? ` and ${own.length - mostLines} more` : "";
    return html`Annual report ${report}: ${join(links, ", ")}${more}. `;
  });
}

function dividedBy(metric: Metric): string {
  if (!metric.denominator) return "";
  return metric.shape === "rate" ? capital(populationWords(metric.denominator)) : metric.denominator;
}

function target(metric: Metric): string {
  if (metric.target_value === null) return metric.target_source ? `None. ${metric.target_source}` : "None.";
  return `${formatValue(metric.target_value, metric.shape)} (${metric.target_kind}). ${metric.target_source ?? ""}`;
}

/** The files that hold what is on the page. */
export function downloadsOf(publication: Publication, { metric }: Metric): Html {
  const compared = publication.otherAreas(metric).length > 0 || publication.comparisons(metric).length > 0;
  return html`<section class="downloads"><h2 id="downloads">Downloads</h2>
<ul>
<li><a href="${metric}.csv">Every value ${isPublic(publication) ? "that is shown " : ""}of this measure (CSV)</a></li>
${compared ? html`<li><a href="${metric}-comparisons.csv">Every comparison ${isPublic(publication) ? "that is shown " : ""}of this measure (CSV)</a></li>` : ""}
<li><a href="${metric}.csv-metadata.json">What the columns mean (JSON)</a></li>
</ul></section>`;
}
