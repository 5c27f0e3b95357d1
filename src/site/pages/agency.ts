import { parsePeriod } from "../../lib/period.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import { faults } from "../parts/faults.ts";
import { metricTable } from "../parts/metric-lines.ts";
import {
  agencyName,
  datasetTitle,
  returnsTable,
  rowsAccepted,
  signature,
  stateAndFile,
} from "../parts/returns.ts";
import { table } from "../parts/table.ts";
import type { Metric, Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";

/** The agencies that returns are due from, in the order of the partnership. */
export const agenciesOf = (publication: Publication): string[] => [
  ...new Set(publication.expected.map(({ agency }) => agency)),
];

/**
 * The page of one agency, for the person who signs: what is due and signed, what each figure that rests on its returns says
 * beside the quarter before, what is wrong in which cell, and the hash of every file.
 */
export function agencyPage(publication: Publication, agency: string): Slots {
  const name = agencyName(publication, agency);
  const quarter = publication.latestQuarter;
  const due = publication.expected.filter((row) => row.agency === agency && row.quarter === quarter);
  return {
    title: () => `Returns of ${name}`,
    crumbs: () =>
      html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/submissions/">Returns</a></li></ol></nav>`,
    lede: () =>
      html`<p class="lede">What ${name} signs, what it has signed, and what the figures say that rest on it.</p>`,
    returns: () =>
      quarter && due.length > 0
        ? returnsTable(publication, `${name}: returns for ${periodInWords(quarter)}`, due)
        : html`<p>No return is due for the newest quarter.</p>`,
    faults: () =>
      faults(
        publication,
        publication.issues.filter((issue) => issue.agency === agency),
      ),
    measures: () => measures(publication, agency, quarter),
    history: () => history(publication, agency, name),
  };
}

/** Measures that rest on a return of the agency; some rest on those of others too. */
function measures(publication: Publication, agency: string, quarter: string | null): Html {
  const sent = new Set(
    publication.expected.filter((row) => row.agency === agency).map(({ dataset }) => dataset),
  );
  const metrics = publication.metrics.filter((metric) =>
    datasetsOf(metric).some((dataset) => sent.has(dataset)),
  );
  if (metrics.length === 0) return html`<p>No measure rests on these returns yet.</p>`;
  return html`<p>Each figure beside that of the period before, so that what you sign can be checked by eye. A figure that rests on an unsigned return says so.</p>
${metricTable(publication, "Measures that rest on these returns", metrics, quarter ? parsePeriod(quarter)?.end : undefined)}`;
}

const datasetsOf = ({ datasets }: Metric): string[] => datasets.split(",").map((dataset) => dataset.trim());

function history(publication: Publication, agency: string, name: string): Html {
  const received = publication.submissions.filter((row) => row.agency === agency);
  if (received.length === 0) return html`<p>Nothing has been received.</p>`;
  return table(
    `${name}: returns received, newest first`,
    [
      {
        header: "Return",
        isRowHeader: true,
        cell: (row) =>
          html`${datasetTitle(publication, row.dataset)} <span class="unit">${shortPeriod(row.period)}</span>`,
      },
      { header: "Received and signed", cell: signature },
      { header: "Rows accepted", isNumber: true, cell: rowsAccepted },
      { header: "State and file", cell: stateAndFile },
    ],
    received,
    { kind: "returns" },
  );
}
