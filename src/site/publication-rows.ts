/** A row of population.arrow: one edition of the estimate of a mid-year. */
export interface Edition {
  /** Such as `children-0-17`. */
  age_group: string;
  mid_year: number;
  /** The name of the edition. */
  vintage: string;
  /** ISO day. */
  published: string;
  population: number;
  status: string;
  /** True for the edition that rates of this mid-year are divided by. */
  is_in_use: boolean;
}

/** A row of rate_by_edition.arrow: the count of a rate's newest year, divided by one edition of its mid-year. */
export interface RateByEdition {
  metric: string;
  period: string;
  age_group: string;
  mid_year: number;
  vintage: string;
  numerator: number;
  population: number;
  /** In the unit of the metric. */
  value: number;
  is_in_use: boolean;
}

/** A row of journey.arrow: one measure of a step of the journey, in the newest year or quarter. */
export interface JourneyMeasure {
  position: number;
  step: string;
  /** The count that leads its step, a measure of whether it was done in time, or one that stands beside. */
  part: "lead" | "in time" | "beside";
  metric: string;
  /** False where no metric of that name exists. */
  is_measured: boolean;
  span: "year" | "quarter";
  period: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: string | null;
  status: string | null;
  /** The leading count of the step before, and how many of this one there were for every 100 of those. */
  before: number | null;
  per_100: number | null;
}

/** A row of published_fact.arrow: a figure that a yearly report prints, and whether its metric gives the same. */
export interface PublishedFact {
  /** The year that the report covers, such as `2019-20`. */
  report: string;
  fact: string;
  section: string;
  /** The printed table that it stands in; null in running text. */
  table: string | null;
  /** What is counted, as an identifier. */
  subject: string;
  measure:
    | "count"
    | "share"
    | "rate"
    | "change"
    | "change-percent"
    | "change-points"
    | "difference-percent"
    | "average"
    | "rank"
    | "money"
    | "text";
  /** Whose figure it is: the partnership's own of the period, or a comparator's. */
  about: "own" | "previous" | "earlier" | "national" | "region" | "neighbours" | "target" | "threshold";
  period: string | null;
  heading_period: string | null;
  breakdown: string;
  category: string;
  value: number;
  /** The upper end of a printed range. */
  to: number | null;
  unit: string;
  rounded_to: number | null;
  base: string | null;
  against: string | null;
  /** The exact words of the report. */
  printed: string;
  line: number;
  metric: string | null;
  gives: string | null;
  computed_value: number | null;
  agreement: "equal" | "different" | "printed only";
  /** Why it is not computed, or computed and different. */
  reason: string | null;
  owner: string;
  note: string | null;
}

/** A row of gap.arrow: a measure that was promised and that nobody collects. */
export interface Gap {
  gap: string;
  theme: string;
  title: string;
  owner: string;
  /** The words of the promise. */
  promised: string;
  /** The yearly report and the line that they stand in; null where they were said elsewhere. */
  report: string | null;
  line: number | null;
  why: string;
  what_is_needed: string;
}

/** A row of contradiction.arrow: what cannot hold together in print, as a rule found it, and the answer to it. */
export interface Contradiction {
  /** The same from build to build. */
  key: string;
  rule: string;
  /** The yearly report; null where it is between national sources. */
  report: string | null;
  subject: string;
  found: string;
  expected: string;
  arithmetic: string;
  mend: string;
  state: "open" | "explained" | "corrected";
  explanation: string | null;
  owner: string | null;
  /** ISO day since which it is in this state; null when the day of publication is not known. */
  since: string | null;
  /** ISO day by which it is to be settled. */
  until: string | null;
}

/** A row of contradiction_side.arrow: one of the figures or claims that a finding is about. */
export interface ContradictionSide {
  key: string;
  position: number;
  id: string;
  kind: "figure" | "claim";
  subject: string;
  period: string | null;
  printed: string;
  line: number;
  section: string;
  metric: string | null;
}

/** A row of glossary.arrow: an abbreviation that the partnership and its agencies use. */
export interface Abbreviation {
  /** As it is written: MARAC, DfE. */
  term: string;
  /** What the letters stand for. */
  meaning: string;
  /** What it is, in one sentence. */
  explanation: string;
  /** The yearly report and its line that give or first use it; null where it stands in none. */
  report: string | null;
  line: number | null;
}
