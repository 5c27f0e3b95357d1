import { type Html, html, join } from "../html.ts";
import { agreementMark, agreementTag } from "../parts/agreement.ts";
import { metricAddress, metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { capital } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { PublishedFact } from "../publication-rows.ts";
import { seriesCharts } from "./charts.ts";
import { type Grid, gridOf } from "./grid.ts";
import { computedValue, metricOf, printedPeriod, printedValue, spelledOut, wordsFor } from "./words.ts";

/** A section of a report: its title, an anchor, and its figures in the order of the lines. */
export interface Section {
  id: string;
  title: string;
  facts: PublishedFact[];
}

/** The sections of a report, in the order in which it prints their first figures. */
export const sectionsOf = (facts: PublishedFact[]): Section[] =>
  [...new Set(facts.map(({ section }) => section))].map((title) => ({
    id: `section-${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
    title,
    facts: facts.filter(({ section }) => section === title),
  }));

/** A section as the report has it: its charts, its tables in rows and columns, then the figures of its text. */
export function sectionOf(publication: Publication, { id, title, facts }: Section): Html {
  const tables = [...new Set(facts.map((fact) => fact.table).filter((name) => name !== null))];
  const text = facts.filter((fact) => fact.table === null);
  return html`<section><h3 id="${id}">${title}</h3>
${seriesCharts(publication, id, facts)}
${tables.map((name) =>
  printedTable(
    publication,
    gridOf(
      name === title ? name : `${title}: ${name}`,
      facts.filter((fact) => fact.table === name),
      wordsFor(publication),
    ),
  ),
)}
${text.length > 0 ? figuresInText(publication, `${title}: figures in the text`, text) : ""}</section>
`;
}

/** A printed table in its own rows and columns; each number leads to the measure that computes it. */
function printedTable(publication: Publication, grid: Grid): Html {
  const inRow = (row: string) => grid.columns.flatMap((column) => grid.at(row, column));
  const all = grid.rows.flatMap(inRow);
  return html`${table(
    grid.title,
    [
      { header: capital(grid.rowHeader), isRowHeader: true, cell: (row: string) => row || "All" },
      ...grid.columns.map((column) => ({
        header: capital(column),
        isNumber: true,
        cell: (row: string) =>
          join(
            grid.at(row, column).map((fact) => gridCell(publication, fact)),
            " ",
          ),
      })),
      {
        header: "Line",
        isNumber: true,
        cell: (row: string) => [...new Set(inRow(row).map(({ line }) => line))].join(", "),
      },
    ],
    grid.rows,
    { kind: "printed" },
  )}
${notes(publication, all)}`;
}

function gridCell(publication: Publication, fact: PublishedFact): Html {
  const metric = metricOf(publication, fact);
  const number = metric
    ? html`<a href="${metricAddress(metric.metric)}">${fact.printed}</a>`
    : html`${fact.printed}`;
  const computed =
    fact.agreement === "different" ? html` <span class="unit">computed ${computedValue(fact)}</span>` : "";
  return html`<span id="${fact.fact}">${number}</span> ${agreementMark(fact.agreement)}${computed}`;
}

/** Below a table: which measure computes how many of its figures, and why others are not computed or differ. */
function notes(publication: Publication, facts: PublishedFact[]): Html {
  const kinds = new Map<string, PublishedFact[]>();
  for (const fact of facts) {
    const kind = JSON.stringify([
      fact.agreement,
      fact.reason,
      fact.agreement === "printed only" ? null : fact.metric,
    ]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), fact]);
  }
  return html`<ul class="note">${[...kinds.values()].map((group) => {
    const [first] = group as [PublishedFact];
    const metric = first.agreement === "printed only" ? undefined : metricOf(publication, first);
    return html`<li>${agreementMark(first.agreement)} ${group.length} ${first.agreement}${metric ? html`: ${metricLink(metric)}` : ""}${first.reason ? `: ${first.reason}` : ""}. ${[...new Set(group.map(({ owner }) => owner))].join("; ")}.</li>\n`;
  })}</ul>`;
}

/** One row a figure. A figure's own place on the page has its id for an anchor; a list elsewhere leads there. */
export function figuresInText(
  publication: Publication,
  caption: string,
  facts: PublishedFact[],
  place: "own" | "elsewhere" = "own",
): Html {
  return table(
    caption,
    [
      { header: "What is counted", isRowHeader: true, cell: (fact) => named(publication, fact, place) },
      { header: "Figure", isNumber: true, cell: (fact) => html`<strong>${printedValue(fact)}</strong>` },
      {
        header: "In the report",
        cell: ({ fact, printed, line }) =>
          html`“${printed}” <span class="unit">${place === "own" ? `line ${line}` : html`<a href="#${fact}">line ${line}</a>`}</span>`,
      },
      { header: "From our returns", cell: agreement },
      { header: "Answers for it", cell: ({ owner }) => owner },
    ],
    facts,
    { kind: "printed" },
  );
}

function named(publication: Publication, fact: PublishedFact, place: "own" | "elsewhere"): Html {
  const words = wordsFor(publication);
  const metric = metricOf(publication, fact);
  const subject = words.subject(fact);
  const isPlain = ["count", "share", "rate", "money", "text"].includes(fact.measure);
  const part =
    fact.category === "all" ? "" : `${spelledOut(publication, fact.breakdown)}: ${words.category(fact)}`;
  const more = [part, words.about(fact), isPlain ? "" : words.measure(fact)].filter(Boolean);
  const link = metric ? html`<a href="${metricAddress(metric.metric)}">${subject}</a>` : subject;
  return html`${place === "own" ? html`<span id="${fact.fact}">${link}</span>` : link}${more.map((each) => `, ${each}`)} <span class="unit">${printedPeriod(fact)}</span>`;
}

function agreement(fact: PublishedFact): Html {
  const computed = fact.computed_value === null ? "" : `computed ${computedValue(fact)}`;
  const words = [fact.agreement === "different" ? computed : "", fact.reason].filter(Boolean).join(": ");
  return html`${agreementTag(fact.agreement)}${words ? html` <span class="unit">${words}</span>` : ""}`;
}
