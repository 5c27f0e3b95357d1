import { formatCount } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { bracketed, inWords } from "../../lib/shorthand.ts";
import { isReal } from "../../lib/verdict.ts";
import { isPublic } from "../editions.ts";
import { type Characteristic, characteristics, type EqualityGroup } from "../equality-rows.ts";
import { type Html, html } from "../html.ts";
import { figureCode } from "../parts/figure-code.ts";
import { cell } from "../parts/figures.ts";
import { groupName, shareWithCount, characteristicTitles as titles, unitOf } from "../parts/group-share.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { statusTags, verdictTag } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import { baseWords, ratioInWords, ratioNumber, sharesInWords } from "../sentences/group-shares.ts";
import type { Slots } from "../slots.ts";
import { coverage, unknown } from "./equality-gaps.ts";

/** Which groups are over- or under-represented, of whom the group is not stated, and what no return says. */
export function equalitiesPage(publication: Publication): Slots {
  return {
    answer: () => answer(publication),
    comparisons: () => html`${characteristics.map((name) => comparisons(publication, name))}`,
    unknown: () => unknown(publication),
    coverage: () =>
      isPublic(publication) && publication.equalityCoverage.length === 0
        ? html``
        : html`<h2 id="what-no-return-says">What no return says</h2>
<p>How many of an agency’s measures of people tell the groups apart. “No data” means that none of them does: nobody can say whether a group is over-represented. The workforce and the partnership’s own business are left out.</p>
${coverage(publication)}`,
  };
}

/** The findings in words: what a test tells apart, and how many comparisons it does not. */
function answer(publication: Publication): Html {
  const rows = publication.equalities;
  if (rows.length === 0 && isPublic(publication))
    return html`<p>No figure that tells the groups apart is in the public edition.</p>`;
  if (rows.length === 0)
    return html`<p><strong>Nobody can say.</strong> No return tells apart the groups of any of these characteristics.</p>`;
  const real = characteristics.flatMap((name) =>
    rows.filter(
      ({ characteristic, verdict }) => characteristic === name && verdict !== null && isReal(verdict),
    ),
  );
  const numberOf = (verdict: EqualityGroup["verdict"]) =>
    formatCount(rows.filter((row) => row.verdict === verdict).length);
  const hidden = isPublic(publication) ? rows.filter(({ missing }) => missing === "c").length : 0;
  const none = rows.filter(({ verdict }) => verdict === null).length - hidden;
  return html`<p><strong>${real.length === 0 ? `No group ${hidden > 0 ? "whose figures are shown " : ""}stands out by more than chance would explain.` : `In ${formatCount(real.length)} of ${formatCount(rows.length)} comparisons a group stands out by more than chance would explain.`}</strong> No real difference: ${numberOf("no real change")}. Too few to tell: ${numberOf("too few to tell")}. No comparison: ${formatCount(none)}. ${hidden > 0 ? `Suppressed to protect people: ${formatCount(hidden)}. ` : ""}${unheardOf(publication)}</p>
${
  real.length > 0 &&
  html`<ul>${real.map(
    (row) =>
      html`<li>${metricLink(publication.metric(row.metric))}: <strong>${groupName(publication, row)}</strong>, ${sharesInWords(row, unitOf(publication, row))}. Ratio ${ratioInWords(row)}. ${verdictOf(row)} ${statusTags(row.status)}</li>\n`,
  )}</ul>`
}`;
}

/** The characteristics of which there is nothing, in a sentence; empty where there are none. */
function unheardOf(publication: Publication): string {
  const silent = characteristics.filter(
    (name) => !publication.equalities.some(({ characteristic }) => characteristic === name),
  );
  if (silent.length === 0) return "";
  const why = isPublic(publication) ? "No figure in this edition" : "No data, so that nobody can say";
  return `${why}: ${silent.map((name) => titles[name].toLowerCase()).join(", ")}.`;
}

/** The word for what a test found. Groups are not earlier or later: where it found nothing, there is no difference. */
function verdictOf({ verdict, missing }: EqualityGroup): Html {
  if (verdict === null)
    return missing === null
      ? html`<span class="missing">Nothing to set it against</span>`
      : html`<span class="missing">${inWords(missing)} ${bracketed(missing)}</span>`;
  if (verdict !== "no real change") return verdictTag(verdict);
  return html`<span class="tag"><span class="tag-shape" aria-hidden="true">≈</span>No real difference</span>`;
}

function comparisons(publication: Publication, name: Characteristic): Html {
  const rows = publication.equalities.filter(({ characteristic }) => characteristic === name);
  const heading = html`<h3 id="${name}">${titles[name]}</h3>\n`;
  if (rows.length === 0 && isPublic(publication))
    return html`${heading}<p class="missing">No figure of these groups is in the public edition.</p>\n`;
  if (rows.length === 0)
    return html`${heading}<p class="missing">No data ${bracketed("x")}: no return tells these groups apart.</p>\n`;
  return html`${heading}${table(
    `${titles[name]}: each group’s share, and the share that it is set against`,
    [
      {
        header: "Measure and group",
        isRowHeader: true,
        cell: (row: EqualityGroup) => measure(publication, row),
      },
      {
        header: "Share, %",
        isNumber: true,
        cell: (row) =>
          shareWithCount(row.share, row, row.numerator, row.denominator, unitOf(publication, row)),
      },
      {
        header: "Set against, %",
        isNumber: true,
        cell: (row) =>
          row.base_share === null && row.missing === null
            ? html`<span class="missing">no base</span>`
            : html`${shareWithCount(row.base_share, row, row.base_numerator, row.base_denominator, "")} <span class="unit">${baseWords(row)}</span>`,
      },
      {
        header: "Ratio, with 95% interval",
        isNumber: true,
        cell: (row) =>
          html`<strong>${cell(row.ratio, row.missing, ratioNumber)}</strong>${row.lower !== null && row.upper !== null ? html` <span class="unit">${ratioNumber(row.lower)} to ${ratioNumber(row.upper)}</span>` : ""}`,
      },
      {
        header: "What a test says",
        cell: (row) => html`${verdictOf(row)} <span class="statuses">${statusTags(row.status)}</span>`,
      },
    ],
    rows,
    { kind: "measures" },
  )}
${notes(publication, rows)}`;
}

/** The measure and its group; its figure's code leads to where it comes from, unless the figure itself is withheld. */
function measure(publication: Publication, row: EqualityGroup): Html {
  const among =
    row.among === null
      ? ""
      : html` <span class="unit">of: ${metricLink(publication.metric(row.among))}</span>`;
  const own = publication.observations(row.metric).find(({ figure }) => figure === row.figure);
  return html`${metricLink(publication.metric(row.metric))}: <strong>${groupName(publication, row)}</strong>${among} <span class="unit">${shortPeriod(row.period)}</span> ${own ? figureCode(own) : ""}`;
}

/** Where the shares that the groups are set against were published, and what a reader could get wrong; each once. */
function notes(publication: Publication, rows: EqualityGroup[]): Html {
  const published = rows.flatMap((row) =>
    row.base_source === null ? [] : [`Set against ${baseWords(row)}: ${row.base_source}.`],
  );
  const metrics = [...new Set(rows.map(({ metric }) => metric))].map(publication.metric);
  return html`${[...new Set(published)].map((line) => html`<p class="note">${line}</p>\n`)}${metrics.map(({ title, caution }) => caution && html`<p class="note">${title}: ${caution}</p>\n`)}`;
}
