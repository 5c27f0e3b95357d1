import { countOf } from "../../lib/numbers.ts";
import { dateInWords, shortPeriod } from "../../lib/period-words.ts";
import { dueNext, overdue } from "../due.ts";
import { type Html, html } from "../html.ts";
import { dueTable } from "../parts/due-table.ts";
import { atFirst } from "../parts/headline.ts";
import { challengeAddress, outcomeTag } from "../parts/register-challenge.ts";
import { measureLinks } from "../parts/register-figures.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import type { Challenge, Meeting } from "../register-rows.ts";

/** The first item of the agenda: what is overdue, what nobody answered, and what is due next. */
export function logSection(publication: Publication): Html {
  const { challenges, actions, dataAsAt } = publication;
  if (challenges.length + actions.length === 0 || !dataAsAt)
    return html`<p>No challenge and no action is recorded.</p>`;
  const late = overdue(publication);
  const next = dueNext(publication);
  const open = challenges.filter(({ answer }) => answer === null);
  const undated = actions.filter(({ state, due_on }) => state !== "done" && due_on === null).length;
  return html`<p>As at ${dateInWords(dataAsAt)}: ${countOf(challenges.length, "challenges")}, ${open.length} of them not answered; ${countOf(actions.length, "actions")}, ${actions.filter(({ state }) => state === "done").length} of them done and ${undated} open with no day set. <a href="/challenges/">The whole log</a>.</p>
${late.length > 0 ? dueTable("Overdue, the longest first", late, dataAsAt) : html`<p>Nothing is overdue.</p>`}
${open.length > 0 ? unanswered(publication) : html`<p>Every challenge has an answer.</p>`}
${next.length > 0 ? dueTable(next.length > atFirst ? `Due next: ${atFirst} of ${next.length}` : "Due next", next.slice(0, atFirst), dataAsAt) : html`<p>Nothing else has a day.</p>`}`;
}

const unanswered = (publication: Publication): Html =>
  table(
    "Challenges without an answer",
    [
      {
        header: "Challenge",
        isRowHeader: true,
        cell: (row) => html`<a href="${challengeAddress(row)}">${row.title}</a> ${inventedTag(row)}`,
      },
      { header: "To whom", cell: ({ put_to }) => put_to ?? "Nobody is named" },
      { header: "When", cell: whenRaised },
      { header: "Measures", cell: (row) => measureLinks(publication, row.metrics, row) },
      { header: "State", cell: ({ state }) => registerTag(state) },
      { header: "Did it work?", cell: ({ outcome }) => outcomeTag(outcome) },
    ],
    publication.challenges.filter(({ answer }) => answer === null),
  );

/** The day, or the period that is known in its place. */
function whenRaised({ raised_on, raised_in }: Challenge): string {
  if (raised_on) return dateInWords(raised_on);
  return raised_in ? shortPeriod(raised_in) : "Not known";
}

/** The columns of the register of challenges, in the order of its file. */
export const challengeColumns = [
  "challenge",
  "title",
  "forum",
  "raised_on",
  "raised_in",
  "raised_by",
  "put_to",
  "asked",
  "answer",
  "answered_on",
  "metrics",
  "gap",
  "baseline_period",
  "expected",
  "review_on",
  "words",
  "status",
  "document",
  "line",
];

/** How many new challenges a printed page has room for. */
const blankRows = 5;
const blankColumns = ["Challenge", "To whom", "Measure", "Should it rise or fall?", "Review on"];

/** The seventh item of the agenda: a table to fill in by hand, and the line that the register needs. */
export function newChallenges(quarter: string, meeting: Meeting | undefined): Html {
  const known: Record<string, string> = {
    challenge: "short-name",
    title: "What it is about",
    forum: meeting?.forum ?? "pci",
    raised_on: meeting?.held_on ?? "",
    raised_in: meeting ? "" : quarter,
    raised_by: "Who asks",
    put_to: "Who is asked",
    asked: "What is asked",
    metrics: "id-of-the-measure",
    baseline_period: quarter,
    expected: "rise or fall",
    review_on: "day of the review",
    status: "published",
    document: "id-of-the-minutes",
    line: "line",
  };
  return html`<p>Each needs an owner, a measure and a day on which somebody looks whether it worked.</p>
${table(
  "New challenges of this meeting",
  blankColumns.map((header) => ({ header, cell: () => "" })),
  Array.from({ length: blankRows }),
  { kind: "blank" },
)}
<p>Then write each as one line of <code>registers/challenges.csv</code> in the partnership’s data folder. The id of a measure is the last part of its page’s address. The file’s header, and a line with what is known of this meeting:</p>
<pre tabindex="0"><code>${challengeColumns.join(",")}
${challengeColumns.map((column) => known[column] ?? "").join(",")}</code></pre>`;
}
