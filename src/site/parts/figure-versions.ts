import { figureAnchor } from "../../lib/figure-code.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import type { FigureVersion } from "../figure-rows.ts";
import { type Html, html } from "../html.ts";
import type { Metric, Publication } from "../publication.ts";
import { figureCode, printedCode } from "./figure-code.ts";
import { returnAnchor } from "./figure-returns.ts";
import { valueInWords } from "./figures.ts";
import { receivedOn } from "./returns.ts";
import { table } from "./table.ts";

/** The figures that were corrected: what each version was, and what took its place and why. */
export function figureVersions(publication: Publication, metric: Metric): Html {
  const all = publication.figureVersions(metric.metric);
  const earlier = all.filter(({ ended_at }) => ended_at !== null);
  if (earlier.length === 0) return html``;
  const returnOf = (id: number | null) => publication.submissions.find(({ submission }) => submission === id);
  const now = (row: FigureVersion) =>
    publication
      .observations(metric.metric)
      .find(({ period, breakdown }) => period === row.period && breakdown === "all");
  return html`<h2 id="versions">Earlier versions</h2>
<p>A return that is sent again gives each of its figures a new version, also those that stay the same.</p>
${table(
  `${metric.title}: earlier versions and what replaced them`,
  [
    {
      header: "As it was printed",
      isRowHeader: true,
      cell: (row) =>
        html`<span id="${figureAnchor(row.figure)}">${shortPeriod(row.period)}</span> <span class="figure-code line">${printedCode(row.figure)}</span>`,
    },
    { header: "Then", cell: (row) => then(metric, row) },
    {
      header: "Now",
      cell: (row) => {
        const newest = now(row);
        if (!newest) return "no longer a figure";
        const isSame = row.seen_at !== null && row.value === newest.value;
        return html`${isSame ? "The same" : valueInWords(metric, newest)} ${figureCode(newest)}`;
      },
    },
    {
      header: "Why",
      cell: (row) => {
        const by = returnOf(row.ended_with);
        return html`${by?.reason ?? "No reason was given"} <span class="unit line"><a href="#${returnAnchor(row.ended_with ?? 0)}">return ${row.ended_with}</a>, received ${receivedOn(row.ended_at ?? undefined)}${by?.prepared_by ? ` from ${by.prepared_by}` : ""}${by?.signed_by ? `, signed by ${by.signed_by}` : ", not signed"}</span>`;
      },
    },
  ],
  earlier,
  { kind: "versions" },
)}`;
}

function then(metric: Metric, row: FigureVersion): Html {
  const stood = html`<span class="unit line">from ${receivedOn(row.began_at)} to ${receivedOn(row.ended_at ?? undefined)}</span>`;
  if (!row.seen_at) return html`No meeting saw it. ${stood}`;
  return html`${valueInWords(metric, row)} <span class="unit line">as seen on ${receivedOn(row.seen_at)}</span> ${stood}`;
}
