import type { Shape } from "./numbers.ts";

/** What a reader of "create your own" can choose from: everything that has a figure. */
export interface Offer {
  measures: OfferedMeasure[];
  /** In the order of lists: the home area, England, regions, authorities from A to Z. */
  areas: OfferedArea[];
  /** Areas that are chosen together with one press, such as the statistical neighbours. */
  groups: { name: string; areas: string[] }[];
  periods: OfferedPeriod[];
  /** Whom the figures are for, as a download says it. */
  edition: string;
}

export interface OfferedMeasure {
  id: string;
  title: string;
  theme: string;
  shape: Shape;
  /** `per cent`, `children`, `per 10,000 children aged 0 to 17`. */
  unit: string;
}

export interface OfferedArea {
  /** The code of the area, or `own` for what the home area's own returns give. */
  id: string;
  code: string;
  name: string;
  kind: "own" | "country" | "region" | "authority";
}

export interface OfferedPeriod {
  id: string;
  /** Where room is short: `Apr 2019 to Mar 2020`. */
  words: string;
  /** ISO day of the last day. */
  end: string;
}

/** What a reader chose. Ids are in the order of the offer. */
export interface Choice {
  measures: string[];
  areas: string[];
  /** The first and last year in which a period may end. */
  from: number;
  to: number;
}

export const endYear = (period: OfferedPeriod): number => Number(period.end.slice(0, 4));

/** The years in which periods end, the earliest first. */
export const yearsOf = (offer: Offer): number[] =>
  [...new Set(offer.periods.map(endYear))].sort((a, b) => a - b);

/** What is shown to a reader who has chosen nothing yet: the first measure, the first group of areas, every year. */
export function firstChoice(offer: Offer): Choice {
  return {
    measures: offer.measures.slice(0, 1).map(({ id }) => id),
    areas: offer.groups[0]?.areas ?? [],
    ...everyYear(offer),
  };
}

function everyYear(offer: Offer): Pick<Choice, "from" | "to"> {
  const years = yearsOf(offer);
  return { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
}

/**
 * Reads a choice from the query of an address: `measure=…&measure=…&area=…&from=2016&to=2020`. Whatever the site does
 * not hold is left out and told, one sentence each; of what the address says nothing, the first choice stands.
 */
export function readChoice(query: URLSearchParams, offer: Offer): { choice: Choice; ignored: string[] } {
  const first = firstChoice(offer);
  const measures = known(query, "measure", offer.measures, first.measures);
  const areas = known(query, "area", offer.areas, first.areas);
  const years = readYears(query, offer);
  return {
    choice: { measures: measures.found, areas: areas.found, from: years.from, to: years.to },
    ignored: [...measures.ignored, ...areas.ignored, ...years.ignored],
  };
}

function known(query: URLSearchParams, what: string, offered: readonly { id: string }[], first: string[]) {
  if (!query.has(what)) return { found: first, ignored: [] };
  const wanted = new Set(query.getAll(what).filter((id) => id !== ""));
  const found = offered.map(({ id }) => id).filter((id) => wanted.has(id));
  const unknown = [...wanted].filter((id) => !found.includes(id));
  return { found, ignored: unknown.map((id) => `There is no ${what} “${cut(id)}”.`) };
}

function readYears(query: URLSearchParams, offer: Offer): { from: number; to: number; ignored: string[] } {
  const every = everyYear(offer);
  const ignored: string[] = [];
  const year = (name: "from" | "to"): number => {
    const text = query.get(name);
    if (text === null || text === "") return every[name];
    if (yearsOf(offer).includes(Number(text)) && /^\d{4}$/.test(text)) return Number(text);
    ignored.push(`There are no figures of the year “${cut(text)}”.`);
    return every[name];
  };
  const [from, to] = [year("from"), year("to")];
  if (from <= to) return { from, to, ignored };
  return { ...every, ignored: [...ignored, `The first year, ${from}, is after the last, ${to}.`] };
}

/** What somebody wrote into an address may be of any length. */
const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The query that {@link readChoice} reads again as the same choice. */
export function choiceQuery(choice: Choice, offer: Offer): string {
  const query = new URLSearchParams();
  // An empty name says that none was chosen, which is not the same as an address that says nothing.
  const orNone = (ids: string[]) => (ids.length > 0 ? ids : [""]);
  for (const id of orNone(choice.measures)) query.append("measure", id);
  for (const id of orNone(choice.areas)) query.append("area", id);
  const every = everyYear(offer);
  if (choice.from !== every.from) query.set("from", String(choice.from));
  if (choice.to !== every.to) query.set("to", String(choice.to));
  return query.toString();
}
