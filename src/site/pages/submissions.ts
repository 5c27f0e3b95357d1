import { shortPeriod } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import { agencyName, datasetTitle, receivedOn, returnTag } from "../parts/returns.ts";
import { table } from "../parts/table.ts";
import { capital, verdictTag } from "../parts/tags.ts";
import type { Publication, Submission } from "../publication.ts";
import type { Slots } from "../slots.ts";
import { quartersOf } from "./quarters.ts";

/** Who sent what, when, who signed it, and what was refused. */
export function submissionsPage(publication: Publication): Slots {
  return { calendar: () => calendar(publication), returns: () => returns(publication) };
}

/** The last two years by agency: one table an agency, returns down and quarters across. */
function calendar(publication: Publication): Html {
  const quarters = quartersOf(publication).slice(0, 4).toReversed();
  const agencies = [...new Set(publication.expected.map(({ agency }) => agency))];
  if (agencies.length === 0) return html`<p>No agency sends returns to this site.</p>`;
  return html`${agencies.map((agency) => {
    const own = publication.expected.filter((expected) => expected.agency === agency);
    const name = agencyName(publication, agency);
    return html`<h3>${name}</h3>
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

function signature(row: Submission): Html {
  const received = html`${receivedOn(row.received_at)} <span class="unit line">${row.prepared_by ? `from ${row.prepared_by}` : ""}</span>`;
  if (!row.signed_by) return html`${received} ${verdictTag("not signed")}`;
  const on = row.signed_at ? `, ${receivedOn(row.signed_at)}` : "";
  return html`${received} <span class="unit line">signed by ${row.signed_by}${on}</span>`;
}

const rowsAccepted = (row: Submission): Html =>
  html`${row.rows_accepted} of ${row.rows_read} <span class="unit line">${row.rows_rejected} rejected</span>`;

function stateAndFile(row: Submission): Html {
  const replaces =
    row.supersedes === null
      ? ""
      : ` Replaces return ${row.supersedes}${row.reason ? `: ${row.reason}` : ""}.`;
  return html`${capital(row.status)}.${replaces} <code class="line">${row.file}</code> <code class="line hash">SHA-256 ${row.sha256}</code>`;
}
