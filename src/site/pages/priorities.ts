import { countOf, formatValue } from "../../lib/numbers.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { isPublic } from "../editions.ts";
import { type Content, type Html, html } from "../html.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { asAtSentence, forumWords } from "../parts/register-day.ts";
import { figureInFull, measureLinks, metricOf } from "../parts/register-figures.ts";
import { sourceOf } from "../parts/register-source.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import { toDoList } from "../parts/register-to-do.ts";
import { table } from "../parts/table.ts";
import { verdictTag } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { Priority, Promised, PromiseMeasure, VanishedMeasure } from "../register-rows.ts";
import type { Slots } from "../slots.ts";

/**
 * What the partnership promised, how each promise is measured, which have no measure, which measures have gone and who came
 * to meetings. The public edition does not hold the last two.
 */
export function prioritiesPage(publication: Publication): Slots {
  const isOpen = isPublic(publication);
  return {
    lede: () =>
      html`<p class="lede">What the partnership said it would do, whether anything measures it${isOpen ? " and how the measure stands" : ", how the measure stands, and which measures have gone"}.</p>`,
    summary: () => summary(publication),
    priorities: () => html`${publication.priorities.map((row) => prioritySection(publication, row))}`,
    unmeasured: () => unmeasured(publication),
    vanished: () => (isOpen ? html`` : html`<h2 id="vanished">Vanished</h2>\n${vanished(publication)}`),
    attendance: () =>
      isOpen ? html`` : html`<h2 id="attendance">Attendance</h2>\n${attendance(publication)}`,
  };
}

const inState = ({ promises }: Publication, state: Promised["state"]): Promised[] =>
  promises.filter((row) => row.state === state);

function summary(publication: Publication): Html {
  const { promises, priorities, vanished } = publication;
  if (promises.length === 0) {
    if (isPublic(publication)) return html`<p>No promise is in the public edition.</p>`;
    return html`<p>No promise is recorded. Priorities are kept in <code>registers/priorities.csv</code> of the partnership’s data folder, and what they promise in <code>registers/promises.csv</code>.</p>`;
  }
  const measured = inState(publication, "measured");
  const uncollected = inState(publication, "promised and not collected");
  const without = inState(publication, "no measure");
  const targets = promises.filter(({ target }) => target !== null);
  const all = promises.length;
  return html`<p><strong>${countOf(all, "promises")}</strong> of ${priorities.length} priorities:</p>
<ul>
<li><a href="#promises">${measured.length} of ${all} have a measure</a>; ${targets.length} of ${all} have a target.</li>
<li><a href="#no-measure">${without.length} of ${all} have no measure</a>: nobody could tell whether they are kept.</li>
<li><a href="#not-collected">${uncollected.length} of ${all} could be measured</a>, but nobody collects the figures.</li>
${isPublic(publication) ? "" : html`<li><a href="#vanished">${countOf(vanished.length, "measures")} ${vanished.length === 1 ? "has" : "have"} gone</a> since an earlier report.</li>\n`}</ul>
${isPublic(publication) ? "" : html`<p>${asAtSentence(publication)}</p>`}`;
}

function prioritySection(publication: Publication, row: Priority): Html {
  const promised = publication.promises.filter(({ priority }) => priority === row.priority);
  const actions = publication.actions.filter(
    ({ of_kind, of }) => of_kind === "priority" && of === row.priority,
  );
  const heading = `${row.number === null ? "" : `${row.number}. `}${row.title}`;
  return html`<section><h3 id="${row.priority}">${heading} ${inventedTag(row)}</h3>
<p>${row.outcome}${row.years ? ` (${row.years})` : ""} <span class="note">${sourceOf(publication, row)}</span></p>
${
  promised.length > 0
    ? table(
        `Promises: ${row.title}`,
        [
          {
            header: "Promise",
            isRowHeader: true,
            cell: (promise) =>
              html`<span id="${promise.promise}">${promise.text}</span> ${inventedTag(promise)} <span class="unit">${promise.owner ?? "Nobody is named"}${promise.line === null ? "" : `, line ${promise.line}`}</span>`,
          },
          { header: "Measure, newest figure and verdict", cell: (promise) => measures(publication, promise) },
          { header: "Target", cell: (promise) => target(publication, promise) },
        ],
        promised,
        { kind: "promises" },
      )
    : html`<p>It makes no promise.</p>`
}
${actions.length > 0 ? html`<h4>To be done</h4>${toDoList(publication, actions, { ...row, begun: null, metrics: [] })}` : ""}</section>
`;
}

function measures(publication: Publication, row: Promised): Content {
  const known = publication.promiseMeasures.filter(({ promise }) => promise === row.promise);
  const gap = row.gap
    ? html`<p>${registerTag("not collected")} <a href="/metrics/#gap-${row.gap}">${row.gap_title}</a></p>`
    : "";
  if (known.length === 0 && row.state === "measured") return html`<p>${noFigure(publication)}</p>${gap}`;
  if (known.length === 0) return row.gap ? gap : html`<p>${registerTag("no measure")}</p>`;
  return html`<ul class="to-do">${known.map((measure) => html`<li>${measureLine(publication, measure)}</li>\n`)}</ul>${gap}`;
}

const noFigure = (publication: Publication): string =>
  isPublic(publication) ? "No figure of its measure is in the public edition." : "No figure.";

function measureLine(publication: Publication, row: PromiseMeasure): Html {
  const metric = metricOf(publication, row.metric);
  if (!metric) return html`${noFigure(publication)}`;
  return html`${metricLink(metric)}: ${figureInFull(metric, row)} <span class="line">${verdictOf(row)}</span>`;
}

/** Nothing is said of a figure that is hidden; and where the one before is, not that there is none. */
function verdictOf(row: PromiseMeasure): Content {
  const against = row.comparator_period ? ` against ${shortPeriod(row.comparator_period)}` : "";
  if (row.missing === "c") return "";
  if (row.verdict === null && against) return "No earlier figure is shown";
  return row.verdict ? html`${verdictTag(row.verdict)}${against}` : "Nothing to set it against";
}

function target(publication: Publication, row: Promised): Content {
  if (row.target === null) return "None is set";
  const metric = metricOf(publication, row.metrics[0] ?? "");
  const side = row.direction === "fall" ? "At most" : "At least";
  const value = metric ? formatValue(row.target, metric.shape) : row.target;
  const met =
    row.meets_target === null ? "" : registerTag(row.meets_target ? "target met" : "target not met");
  return html`${side} ${value} ${met}`;
}

/** The promises that no figure can show to be kept: those without any measure, and those that nobody collects. */
function unmeasured(publication: Publication): Html {
  const kinds: [string, string, Promised["state"]][] = [
    ["no-measure", "Promises with no measure", "no measure"],
    ["not-collected", "Promised, and not collected", "promised and not collected"],
  ];
  return html`${kinds.map(([id, title, state]) => {
    const rows = inState(publication, state);
    return html`<h2 id="${id}">${title}: ${rows.length} of ${publication.promises.length}</h2>
<ol class="to-do">${rows.map((row) => html`<li><p><a href="#${row.promise}">${row.text}</a></p><p class="to-do-facts">${row.owner ?? "Nobody is named"}. ${row.gap ? html`What is missing: ${measureLinks(publication, [], row)}.` : ""}</p><p class="note">${sourceOf(publication, row)}</p></li>\n`)}</ol>`;
  })}`;
}

function vanished(publication: Publication): Html {
  const rows = publication.vanished;
  if (rows.length === 0) return html`<p>No measure of an earlier report has gone.</p>`;
  return html`<p>${countOf(rows.length, "measures")} that a report gave or spoke of, and that it does not give now.</p>
${table(
  "Measures that have gone, with their last value",
  [
    {
      header: "Measure",
      isRowHeader: true,
      cell: (row) => html`<span id="vanished-${row.measure}">${row.title}</span> ${inventedTag(row)}`,
    },
    { header: "Last value", cell: lastValue },
    {
      header: "Why",
      cell: (row) =>
        html`${row.why ?? "No reason is given"} <span class="unit line">${sourceOf(publication, row)}</span>`,
    },
    {
      header: "What returns give now",
      cell: (row) => (row.metric ? measureLinks(publication, [row.metric]) : "Nothing"),
    },
  ],
  rows,
  { kind: "promises" },
)}`;
}

const lastValue = ({ last_value, last_unit, last_period }: VanishedMeasure): string => {
  const period = last_period ? `, ${periodInWords(last_period)}` : "";
  return last_value === null ? `Not printed${period}` : `${countOf(last_value, last_unit ?? "")}${period}`;
};

/** To how many meetings of a forum each agency came, the least first. */
function attendance(publication: Publication): Html {
  const rows = publication.attendance;
  if (rows.length === 0) return html`<p>No attendance is recorded.</p>`;
  const lists = [...new Set(rows.map(({ forum, year }) => `${forum} ${year}`))];
  return html`${lists.map((list) => {
    const own = rows.filter(({ forum, year }) => `${forum} ${year}` === list);
    const first = own[0] as (typeof own)[number];
    const all = own.filter(({ attended, meetings }) => attended === meetings).length;
    const caption = `${forumWords(first.forum)}, ${periodInWords(first.year)}: meetings that each agency came to`;
    return html`<p>${all} of ${own.length} came to every meeting of the ${forumWords(first.forum)}. <span class="note">${sourceOf(publication, { ...first, line: null })}</span></p>
${table(
  caption,
  [
    {
      header: "Agency or member",
      isRowHeader: true,
      cell: (row) => html`${row.agency_name} ${inventedTag(row)}`,
    },
    { header: "Came to", isNumber: true, cell: ({ attended, meetings }) => `${attended} of ${meetings}` },
    { header: "In print", cell: ({ line }) => (line === null ? "" : `line ${line}`) },
  ],
  own.toSorted(
    (a, b) =>
      a.attended / a.meetings - b.attended / b.meetings ||
      a.agency_name.localeCompare(b.agency_name, "en-GB"),
  ),
)}`;
  })}`;
}
