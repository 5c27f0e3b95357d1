import { periodInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import { faults } from "../parts/faults.ts";
import { datasetTitle } from "../parts/returns.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";
import { quartersOf } from "./quarters.ts";

/** What is wrong with what was sent, where, and how to mend it; and which returns there are at all. */
export function dataQualityPage(publication: Publication): Slots {
  return { issues: () => faults(publication, publication.issues), coverage: () => coverage(publication) };
}

/** How many quarters of each dataset there are, of those that are due. */
function coverage(publication: Publication): Html {
  const quarters = quartersOf(publication);
  if (quarters.length === 0) return html`<p>No agency sends returns to this site.</p>`;
  const datasets = [...new Set(publication.expected.map(({ dataset }) => dataset))];
  const rows = datasets.map((dataset) => {
    const due = publication.expected.filter((expected) => expected.dataset === dataset);
    return {
      dataset,
      due: due.length,
      received: due.filter(({ submission }) => submission !== null).length,
      signed: due.filter(({ signed }) => signed).length,
      missing: due.filter(({ submission }) => submission === null).map(({ quarter }) => quarter),
    };
  });
  return table(
    "Quarters received and signed, by return",
    [
      { header: "Return", isRowHeader: true, cell: ({ dataset }) => datasetTitle(publication, dataset) },
      { header: "Due", isNumber: true, cell: ({ due }) => due },
      { header: "Received", isNumber: true, cell: ({ received }) => received },
      { header: "Signed", isNumber: true, cell: ({ signed }) => signed },
      { header: "Not received", cell: ({ missing }) => missing.map(periodInWords).join("; ") || "None" },
    ],
    rows,
  );
}
