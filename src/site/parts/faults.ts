import { periodInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import type { Issue, Publication } from "../publication.ts";
import { agencyName, datasetTitle } from "./returns.ts";
import { table } from "./table.ts";
import { capital } from "./tags.ts";

/** Faults by file, each with where it is, what was found and expected, and how to mend it. */
export function faults(publication: Publication, issues: Issue[]): Html {
  if (issues.length === 0) return html`<p>No fault has been found.</p>`;
  return html`${groupsOf(issues).map((group) => issueGroup(publication, group))}`;
}

/** Faults of one file, or of one return's figures, together, in the order given. */
function groupsOf(all: Issue[]): Issue[][] {
  const groups = new Map<string, Issue[]>();
  for (const issue of all) {
    const key = JSON.stringify([issue.agency, issue.dataset, issue.period, issue.file]);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()];
}

function issueGroup(publication: Publication, group: Issue[]): Html {
  const [first] = group as [Issue];
  const what = [datasetTitle(publication, first.dataset), first.period ? periodInWords(first.period) : ""]
    .filter(Boolean)
    .join(", ");
  const file = isAboutFigures(first) ? null : first.file;
  const heading = what || file || "The whole publication";
  return html`<article class="entry"><h3>${heading}</h3>
<p class="note">${[agencyName(publication, first.agency), file].filter(Boolean).join(" · ")}</p>
${table(
  isAboutFigures(first) ? `Questions about the figures: ${heading}` : `Faults in ${file ?? heading}`,
  [
    {
      header: "Where",
      isRowHeader: true,
      cell: (row) => html`${capital(where(row))} <code class="unit">${row.rule}</code>`,
    },
    { header: "Weight", cell: (row) => capital(row.severity) },
    { header: "Found", cell: (row) => row.found ?? "" },
    { header: "Expected", cell: (row) => row.expected ?? "" },
    { header: "How to mend it", cell: (row) => row.mend ?? "" },
  ],
  group,
)}</article>
`;
}

/** True for a finding of `sql/checks/`: its figures may come from several files, so it names the dataset in place of one. */
const isAboutFigures = (row: Issue): boolean => row.file !== null && row.file === row.dataset;

const where = (row: Issue): string =>
  [row.sheet && `sheet ${row.sheet}`, row.cell && `cell ${row.cell}`, row.line !== null && `line ${row.line}`]
    .filter(Boolean)
    .join(", ") || (isAboutFigures(row) ? "the figures" : "whole file");
