import { parsePeriod } from "../../lib/period.ts";
import { periodInWords, periodSlug } from "../../lib/period-words.ts";
import { earlierSignals, gapsOf, noiseFindings, realFindings } from "../findings.ts";
import { type Html, html } from "../html.ts";
import { findings, metricTable } from "../parts/metric-lines.ts";
import { returnsTable } from "../parts/returns.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";

/** The quarters for which returns are due, newest first. */
export const quartersOf = (publication: Publication): string[] =>
  [...new Set(publication.expected.map(({ quarter }) => quarter))].toSorted().toReversed();

/** The page of one quarter, in the order of the subgroup's agenda. */
export function quarterPage(publication: Publication, slug: string): Slots {
  const quarter = quartersOf(publication).find((label) => periodSlug(label) === slug);
  const period = quarter && parsePeriod(quarter);
  if (!quarter || !period) throw new RangeError(`The publication holds no quarter "${slug}".`);
  const due = publication.expected.filter((expected) => expected.quarter === quarter);
  return {
    title: () => periodInWords(quarter),
    lede: () =>
      html`<p class="lede">The quarter in the order of the meeting: what arrived, what really changed, what only looks big, then every measure.</p>`,
    returns: () =>
      html`<p>${arrived(publication, quarter, due.length)}</p>${returnsTable(publication, `Returns due for ${periodInWords(quarter)}`, due)}`,
    real: () =>
      list(
        [...realFindings(publication, period.end), ...earlierSignals(publication, period.start, period.end)],
        "No measure shows a change that chance does not explain.",
      ),
    noise: () =>
      list(
        noiseFindings(publication, period.end),
        "No measure moved by a tenth or more without a test setting it apart.",
      ),
    measures: () => measures(publication, period.end),
  };
}

const list = (all: Parameters<typeof findings>[0], none: string): Html =>
  all.length ? findings(all) : html`<p>${none}</p>`;

function arrived(publication: Publication, quarter: string, due: number): string {
  const { missing, unsigned } = gapsOf(publication, quarter);
  return `${due - missing.length} of ${due} returns received; ${unsigned.length} of those not signed.`;
}

function measures(publication: Publication, end: string): Html {
  return html`${publication.themes.map(({ id, title }) => {
    const metrics = publication.metrics.filter(({ theme }) => theme === id);
    return metrics.length
      ? html`<h3 id="theme-${id}"><a href="/themes/${id}/">${title}</a></h3>${metricTable(publication, `${title}: every measure`, metrics, end)}`
      : "";
  })}`;
}

/** The list of quarters. */
export function quarterListPage(publication: Publication): Slots {
  const rows = quartersOf(publication).map((quarter) => ({
    quarter,
    due: publication.expected.filter((expected) => expected.quarter === quarter).length,
    ...gapsOf(publication, quarter),
  }));
  return {
    quarters: () =>
      rows.length === 0
        ? html`<p>No agency sends returns to this site.</p>`
        : table(
            "Quarters and the returns due in each",
            [
              {
                header: "Quarter",
                isRowHeader: true,
                cell: ({ quarter }) =>
                  html`<a href="/quarters/${periodSlug(quarter)}/">${periodInWords(quarter)}</a>`,
              },
              { header: "Due", isNumber: true, cell: ({ due }) => due },
              { header: "Received", isNumber: true, cell: ({ due, missing }) => due - missing.length },
              { header: "Not signed", isNumber: true, cell: ({ unsigned }) => unsigned.length },
            ],
            rows,
          ),
  };
}
