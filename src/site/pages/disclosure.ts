import { countOf, formatCount, formatValue } from "../../lib/numbers.ts";
import type { DisclosureReport, FoundNumber, Recovered } from "../disclosure-rows.ts";
import { type Html, html } from "../html.ts";
import { contents } from "../parts/contents.ts";
import { printedCode } from "../parts/figure-code.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import { countInWords, printedIn } from "../sentences/count-in-words.ts";
import type { Slots } from "../slots.ts";
import { policyTable } from "./disclosure-policy.ts";

/** What the public edition hides, and what somebody who attacks it finds. For the partnership alone. */
export function disclosurePage(publication: Publication): Slots {
  const { disclosure } = publication;
  return {
    lede: () => html`<p class="lede">${disclosure ? lede(disclosure) : noEdition}</p>`,
    sections: () => (disclosure ? sections(publication, disclosure) : html``),
  };
}

const noEdition = html`No public edition was made together with this one. Make one with <code>los build --audience all</code>.`;

const small = ({ policy }: DisclosureReport): string => `from 1 to ${policy.threshold}`;

function lede(report: DisclosureReport): string {
  const { attack, files } = report;
  const inFiles = files?.found.length ?? 0;
  if (attack.recovered.length > 0)
    return `The public edition must not go out: ${countOf(attack.recovered.length, "small counts")} can be worked out from it.`;
  if (inFiles > 0)
    return `The public edition must not go out: ${countOf(inFiles, "hidden numbers")} ${inFiles === 1 ? "stands" : "stand"} in its files.`;
  const elsewhere = attack.givenAwayElsewhere.length;
  const known =
    elsewhere === 0
      ? ""
      : ` ${countOf(elsewhere, "small counts")} can be worked out or narrowed down from what others have published, whatever is hidden here.`;
  return `Nobody can work out a small count (${small(report)}) from the public edition, with all that was public before it.${known}`;
}

const sections = (publication: Publication, report: DisclosureReport): Html =>
  html`${contents([
    { id: "hidden", title: "What is hidden", note: "" },
    { id: "attack", title: "What somebody could work out", note: "" },
    { id: "elsewhere", title: "What others give away", note: "" },
    { id: "files", title: "How the files were read", note: "" },
    { id: "policy", title: "The policy", note: "" },
    { id: "not-modelled", title: "What this does not protect against", note: "" },
  ])}
<h2 id="hidden">What is hidden</h2>
${hidden(publication, report)}
<h2 id="attack">What somebody could work out</h2>
${attacked(publication, report)}
<h2 id="elsewhere">What others give away</h2>
${elsewhere(publication, report)}
<h2 id="files">How the files were read</h2>
${files(report)}
<h2 id="policy">The policy</h2>
${policyTable(publication, report.policy)}
<h2 id="not-modelled">What this does not protect against</h2>
${notModelled(publication)}`;

function hidden(publication: Publication, report: DisclosureReport): Html {
  const { printed, primary, secondary, fewestSecondary, secondaryCounts, leastSecondaryCounts, withheld } =
    report.utility;
  return html`<p>Of <strong>${countOf(printed, "counts")}</strong> that could be printed:</p>
<ul>
<li>${ofAll(primary, printed)} are small (${small(report)}) and shown as [c];</li>
<li>${ofAll(secondary, printed)} are larger and shown as [c] too, since they would give a small one away. At least ${formatCount(fewestSecondary)} had to be hidden for that: no choice that protects as much does with fewer. Added up they count ${formatCount(secondaryCounts)}; at least ${formatCount(leastSecondaryCounts)} had to go;</li>
<li>${ofAll(withheld, printed)} are not mentioned at all.</li>
</ul>
<p>What several measures count alike, or what has two names (a year, and the rolling year that ends with it), is one count here and more than one figure below.</p>
${byMetric(publication, report)}`;
}

const ofAll = (part: number, all: number): string =>
  all === 0 ? formatCount(part) : `${formatCount(part)} (${formatValue((100 * part) / all, "percentage")})`;

function byMetric(publication: Publication, { metrics }: DisclosureReport): Html {
  const known = metrics.flatMap((row) => {
    const metric = publication.metrics.find(({ metric }) => metric === row.metric);
    return metric ? { ...row, metric, hidden: row.suppressed + row.withheld } : [];
  });
  const rows = known.filter(({ hidden }) => hidden > 0).toSorted((a, b) => b.hidden - a.hidden);
  const rest = known.length - rows.length;
  if (rows.length === 0) return html`<p>No figure of any measure is hidden.</p>`;
  return html`${table(
    "Measures with hidden figures, the most hidden first",
    [
      { header: "Measure", isRowHeader: true, cell: ({ metric }) => metricLink(metric) },
      { header: "Figures", isNumber: true, cell: ({ figures }) => formatCount(figures) },
      { header: "Shown as [c]", isNumber: true, cell: ({ suppressed }) => formatCount(suppressed) },
      { header: "Not mentioned", isNumber: true, cell: ({ withheld }) => formatCount(withheld) },
      {
        header: "Shown",
        isNumber: true,
        cell: ({ figures, hidden }) =>
          html`<strong>${formatValue((100 * (figures - hidden)) / figures, "percentage")}</strong> <span class="unit">${formatCount(figures - hidden)} of ${formatCount(figures)}</span>`,
      },
    ],
    rows,
    { kind: "measures" },
  )}
<p>${rest === 0 ? "Every measure has hidden figures." : `Of the other ${countOf(rest, "measures")} every figure is shown.`}</p>`;
}

function attacked(publication: Publication, { attack, policy }: DisclosureReport): Html {
  const { releases, recovered } = attack;
  const before =
    releases === 0
      ? "There was no release before."
      : `${countOf(releases, "releases")} before this one ${releases === 1 ? "is" : "are"} known to it.`;
  return html`<p>A program does every sum that a reader could do with the public edition, with what earlier releases showed and with what others have published. For each of ${countOf(attack.attacked, "small counts")} it works out the least and the largest number that it can be. ${before}</p>
${
  recovered.length === 0
    ? html`<p><strong>It found none.</strong> Of every small count it can say no more than that it is from 1 to ${policy.threshold}, or something wider.</p>`
    : countTable(publication, "What can be worked out", recovered)
}`;
}

function elsewhere(publication: Publication, { attack: { givenAwayElsewhere } }: DisclosureReport): Html {
  if (givenAwayElsewhere.length === 0)
    return html`<p>Nothing: no report and no national file that this site knows prints a small count that is hidden here, or gives it away.</p>`;
  return html`<p>${countOf(givenAwayElsewhere.length, "small counts")} can be worked out or narrowed down by whoever has the reports and national files of others. The public edition does not print them. Whoever publishes a report should hide small counts there too.</p>
${countTable(publication, "Small counts that others give away", givenAwayElsewhere)}`;
}

const countTable = (publication: Publication, caption: string, rows: Recovered[]): Html =>
  table(
    caption,
    [
      { header: "Count", isRowHeader: true, cell: ({ count }) => countInWords(publication, count) },
      { header: "What is known of it", cell: rangeInWords },
      {
        header: "Where it is printed",
        cell: ({ count, lo, hi }) =>
          (lo === hi && printedIn(publication, count, lo)) || "It follows from other numbers",
      },
    ],
    rows,
  );

function rangeInWords({ lo, hi }: Recovered): string {
  if (lo === hi) return `It is ${formatCount(lo)}`;
  return hi === null ? `${formatCount(lo)} or more` : `${formatCount(lo)} to ${formatCount(hi)}`;
}

function files({ files }: DisclosureReport): Html {
  if (!files) return html`<p>The files of the public site were not read: the site was not finished.</p>`;
  const { read, numbers, found } = files;
  const looked = html`<p>All ${countOf(read, "files")} of the public edition were read for ${countOf(numbers, "hidden numbers")}: tables, sentences, alternative texts, labels and comments of each page, and each cell of the files that can be downloaded.`;
  if (found.length === 0)
    return html`${looked} <strong>None stands where its figure is spoken of.</strong></p>`;
  return html`${looked}</p>
${table(
  "Hidden numbers in public files",
  [
    { header: "File", isRowHeader: true, cell: ({ file }: FoundNumber) => html`<code>${file}</code>` },
    { header: "Figure", cell: ({ figure }) => printedCode(figure) },
    { header: "Near these words", cell: ({ near }) => near },
  ],
  found,
)}`;
}

/** What members must know before they trust the protection. */
const notModelled = ({ areaName }: Publication): Html => html`<ul>
<li>What a member of a group knows about itself: the one child behind a count of 1 knows that it is 1.</li>
<li>What somebody knows of a family or a case in ${areaName} from elsewhere, such as the press.</li>
<li>A count that is the same as one that others publish under another name, unless it agrees in every period.</li>
<li>What is told outside of this site: in reports, at meetings, in answers to requests.</li>
<li>In the files: a number that a line is drawn at, one spelt out as a word, and one that nothing near it says what it is of. The tables beside them hold the same figures and are read.</li>
</ul>`;
