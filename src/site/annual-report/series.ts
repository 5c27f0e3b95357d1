import { parsePeriod } from "../../lib/period.ts";
import type { PublishedFact } from "../publication-rows.ts";

/** Figures of one thing that make a picture: over the periods that are printed, or over the categories of one period. */
export interface PrintedSeries {
  over: "periods" | "categories";
  facts: PublishedFact[];
}

/**
 * Fewer points than this are read faster than drawn, those of one part of a whole all the more; more categories than
 * this are read in the table.
 */
const [fewest, fewestOfPart, most] = [3, 4, 15];

/** The figures of a section that can be drawn truly: of one subject and unit, at least three of them. */
export function seriesIn(facts: PublishedFact[]): PrintedSeries[] {
  const plain = facts.filter(
    ({ about, to, measure, period }) =>
      ["own", "previous", "earlier"].includes(about) &&
      to === null &&
      period !== null &&
      ["count", "share", "rate", "average", "money"].includes(measure),
  );
  return [...overPeriods(plain), ...overCategories(plain)];
}

function overPeriods(facts: PublishedFact[]): PrintedSeries[] {
  return grouped(facts, (fact) => [
    ...nameOf(fact),
    fact.breakdown,
    fact.category,
    // what the report itself sets side by side in a table stays together, such as school years and later months
    fact.table === null ? (parsePeriod(fact.period ?? "")?.type ?? "") : "",
  ])
    .map((group) => once(group, ({ period }) => period).toSorted(byPeriod))
    .filter((group) => group.length >= (group[0]?.category === "all" ? fewest : fewestOfPart))
    .map((group) => ({ over: "periods", facts: group }));
}

/** The newest period of each breakdown. */
function overCategories(facts: PublishedFact[]): PrintedSeries[] {
  const parts = facts.filter(({ category }) => category !== "all");
  return grouped(parts, (fact) => [...nameOf(fact), fact.breakdown])
    .map((group) => {
      const newest = group.toSorted(byPeriod).at(-1)?.period;
      return once(
        group.filter(({ period }) => period === newest),
        ({ category }) => category,
      );
    })
    .filter((group) => group.length >= fewest && group.length <= most)
    .map((group) => ({ over: "categories", facts: group.toSorted((a, b) => b.value - a.value) }));
}

const nameOf = ({ subject, measure, unit, table }: PublishedFact): string[] => [
  subject,
  measure,
  unit,
  table ?? "",
];

function grouped(facts: PublishedFact[], key: (fact: PublishedFact) => string[]): PublishedFact[][] {
  const groups = new Map<string, PublishedFact[]>();
  for (const fact of facts) {
    const name = JSON.stringify(key(fact));
    groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  return [...groups.values()];
}

/** The first figure of each; that a report prints one thing twice is shown elsewhere. */
const once = (facts: PublishedFact[], key: (fact: PublishedFact) => string | null): PublishedFact[] =>
  facts.filter((fact, i) => facts.findIndex((other) => key(other) === key(fact)) === i);

const byPeriod = (a: PublishedFact, b: PublishedFact): number =>
  startOf(a).localeCompare(startOf(b)) || a.line - b.line;

const startOf = ({ period }: PublishedFact): string => parsePeriod(period ?? "")?.start ?? "";
