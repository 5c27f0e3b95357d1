import { shortPeriod } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import {
  agencyName,
  datasetTitle,
  returnTag,
  rowsAccepted,
  signature,
  stateAndFile,
} from "../parts/returns.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";
import { agenciesOf } from "./agency.ts";
import { quartersOf } from "./quarters.ts";

/** Who sent what, when, who signed it, and what was refused. */
export function submissionsPage(publication: Publication): Slots {
  return { calendar: () => calendar(publication), returns: () => returns(publication) };
}

/** The last two years by agency: one table an agency, returns down and quarters across. */
function calendar(publication: Publication): Html {
  const quarters = quartersOf(publication).slice(0, 4).toReversed();
  const agencies = agenciesOf(publication);
  if (agencies.length === 0) return html`<p>No agency sends returns to this site.</p>`;
  return html`${agencies.map((agency) => {
    const own = publication.expected.filter((expected) => expected.agency === agency);
    const name = agencyName(publication, agency);
    return html`<h3><a href="/submissions/${agency}/">${name}</a></h3>
${table(
  `${name}: the last ${quarters.length} quarters`,
  [
    { header: "Return", isRowHeader: true, cell: (dataset: string) => datasetTitle(publication, dataset) },
    ...quarters.map((quarter) => ({
      header: shortPeriod(quarter),
      cell: (dataset: string) => {
        const due = own.find((expected) => expected.dataset === dataset && expected.quarter === quarter);
        return due ? returnTag(due) : html`<span class="missing">not due</span>`;
      },
    })),
  ],
  [...new Set(own.map(({ dataset }) => dataset))],
)}`;
  })}`;
}

/** Every return as received, newest first; the reader can narrow it to one agency. */
function returns(publication: Publication): Html {
  if (publication.submissions.length === 0) return html`<p>None.</p>`;
  return html`<div data-choose="agency" data-choose-label="Agency">${table(
    "Returns received, newest first",
    [
      {
        header: "Return",
        isRowHeader: true,
        cell: (row) =>
          html`${datasetTitle(publication, row.dataset)} <span class="unit">${shortPeriod(row.period)}</span> <span class="unit">${agencyName(publication, row.agency)}, return ${row.submission}</span>`,
      },
      { header: "Received and signed", cell: signature },
      { header: "Rows accepted", isNumber: true, cell: rowsAccepted },
      { header: "State and file", cell: stateAndFile },
    ],
    publication.submissions,
    { kind: "returns", group: (row) => agencyName(publication, row.agency) },
  )}</div>`;
}
