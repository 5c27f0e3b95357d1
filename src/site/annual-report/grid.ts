import type { PublishedFact } from "../publication-rows.ts";

/** A printed table again: figures by what names their row and what names their column. */
export interface Grid {
  title: string;
  /** What the names of the rows are: such as `course`, `period`. */
  rowHeader: string;
  /** In the order of the report. */
  rows: string[];
  columns: string[];
  /** Every figure of a cell; a report can print two where there should be one. */
  at(row: string, column: string): PublishedFact[];
}

/** How the parts of a figure's name are said. */
export interface Words {
  subject(fact: PublishedFact): string;
  category(fact: PublishedFact): string;
  period(fact: PublishedFact): string;
  about(fact: PublishedFact): string;
  measure(fact: PublishedFact): string;
}

/**
 * Puts the figures of one printed table back into rows and columns. Rows are the categories, or the periods where the
 * table has but one category, or else what is counted; the columns are told apart by whatever else differs.
 */
export function gridOf(title: string, facts: PublishedFact[], words: Words): Grid {
  const differs = (name: (fact: PublishedFact) => string) => new Set(facts.map(name)).size > 1;
  const headers = new Map([
    [words.category, facts.find(({ category }) => category !== "all")?.breakdown.replaceAll("-", " ") ?? ""],
    [words.period, "period"],
    [words.subject, "what is counted"],
  ]);
  const rowName = [...headers.keys()].find(differs) ?? words.subject;
  const columnParts = [words.subject, words.measure, words.category, words.period, words.about].filter(
    (name) => name !== rowName && differs(name),
  );
  const columnName = (fact: PublishedFact) =>
    columnParts
      .map((name) => name(fact))
      .filter(Boolean)
      .join(", ") || words.measure(fact);
  const key = (row: string, column: string) => JSON.stringify([row, column]);
  const cells = new Map<string, PublishedFact[]>();
  for (const fact of facts) {
    const place = key(rowName(fact), columnName(fact));
    cells.set(place, [...(cells.get(place) ?? []), fact]);
  }
  return {
    title,
    rowHeader: headers.get(rowName) ?? "",
    rows: [...new Set(facts.map(rowName))],
    columns: [...new Set(facts.map(columnName))],
    at: (row, column) => cells.get(key(row, column)) ?? [],
  };
}
