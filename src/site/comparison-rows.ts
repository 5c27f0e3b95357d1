/** A row of comparison.arrow: a value set against a comparator. */
export interface Comparison {
  metric: string;
  area_code: string;
  period: string;
  comparator: string;
  /** The set of statistical neighbours; null for other comparators. */
  neighbour_set: string | null;
  value: number | null;
  comparator_value: number | null;
  /** Neighbours with a value, of so many. */
  comparator_n: number | null;
  comparator_of: number | null;
  /** Those without one, and why: `Hampshire [u], Surrey [c]`. */
  without_value: string | null;
  difference: number | null;
  verdict: string;
  rank: number | null;
  rank_of: number | null;
  band: string | null;
  note: string | null;
  comparator_period: string | null;
  comparator_status: string | null;
  /** How the comparator itself changed from a year before. */
  comparator_change: number | null;
  /** The same of the neighbours that have a value in both years, and how many those are. */
  matched_change: number | null;
  matched_n: number | null;
  /** How many more in the numerator (fewer below nought) would bring the value level with the comparator. */
  to_level: number | null;
  /** The smallest number more (fewer below nought) that would make the test say something else; null without a test. */
  to_flip: number | null;
  /** Why the comparator cannot be right; then no verdict is drawn from it. */
  implausible: string | null;
}

/** A row of comparator.arrow: the published value of another area in one period. */
export interface OtherArea {
  metric: string;
  area_code: string;
  area_name: string;
  area_type: "country" | "region" | "authority" | "joint";
  region_code: string | null;
  /** False for an authority that had been abolished by then, or was not yet founded. */
  existed: boolean;
  period: string;
  /** ISO day. */
  period_end: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Ends of the 95% interval; null without counts. */
  lower: number | null;
  upper: number | null;
  missing: string | null;
  status: string;
  origin: string;
  implausible: string | null;
}

/** A row of place.arrow: where the home area stands among all authorities that existed then and have a value. */
export interface Place {
  metric: string;
  area_code: string;
  period: string;
  published_period: string;
  /** 1 is best, or highest where neither way is good; ties share the better place. */
  rank: number;
  /** The places that a test leaves open, with 95% confidence; null without counts. */
  rank_lower: number | null;
  rank_upper: number | null;
  /** Authorities with a value, and all of the time. */
  rank_of: number;
  authorities: number;
  tied_with: number;
  /** Quartile A (best) to D and those that the 95% interval reaches; null without counts or polarity. */
  band: string | null;
  band_best: string | null;
  band_worst: string | null;
  lowest: number;
  quartile_1: number;
  median: number;
  quartile_3: number;
  highest: number;
  /** How many more in the numerator (fewer below nought) would reach the next better quartile. */
  to_next_band: number | null;
}

/** A row of neighbour.arrow: a statistical neighbour of the home area in one set. */
export interface Neighbour {
  neighbour_set: string;
  /** ISO day from which the set holds. */
  valid_from: string;
  /** True for the set that the partnership compares with unless another is asked for. */
  is_chosen: boolean;
  area_code: string;
  area_name: string;
  /** 1 is the closest. */
  position: number;
  closeness: string | null;
}
