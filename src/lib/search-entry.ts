/** One thing that a reader can look for. */
export interface SearchEntry {
  title: string;
  /** From the root of the site: `/metrics/mash-contacts/`. */
  address: string;
  /** What it is: Measure, Measure not collected, Challenge, Term, Quarter, Theme, Report, Figure, Page. */
  kind: string;
  /** More words that lead to it. */
  words: string;
}

/** The places of each metric's figures on its page of figures (`2019-20-q3-v2`, `by-source-police`), by the metric's id. */
export type FigurePlaces = Readonly<Record<string, readonly string[]>>;
