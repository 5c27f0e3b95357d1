export const characteristics = ["ethnicity", "disability", "special-needs", "sex", "age"] as const;
export type Characteristic = (typeof characteristics)[number];

/**
 * A row of equality.arrow: one group among those whom a measure counts. A number that is null is missing (`missing` says
 * why), or there is nothing to set the group against.
 */
export interface EqualityGroup {
  characteristic: Characteristic;
  metric: string;
  /** The metric that counts everyone, where one of its own counts the group. */
  among: string | null;
  category: string;
  /** The group in words, where no contract names it. */
  label: string | null;
  period: string;
  /** A percentage is set against that of the other groups together; anything else by the group's share. */
  is_percentage: boolean;
  numerator: number | null;
  denominator: number | null;
  /** Per cent. */
  share: number | null;
  /** Who the base is, in words or as an age group; null where it is the other groups, or where there is none. */
  base: string | null;
  base_source: string | null;
  /** Null where only the share was printed. */
  base_numerator: number | null;
  base_denominator: number | null;
  base_share: number | null;
  /** Share divided by the base's, with its 95% limits. */
  ratio: number | null;
  lower: number | null;
  upper: number | null;
  /** By a test; null where there is no ratio. */
  verdict: "higher" | "lower" | "no real change" | "too few to tell" | null;
  /** Of whom the group is not stated, of how many; null where the return does not say. */
  unknown: number | null;
  unknown_of: number | null;
  figure: string;
  status: string;
  missing: string | null;
  figures: string;
}

/** A row of equality_coverage.arrow: how many of an agency's measures of people in a theme tell the groups apart. */
export interface EqualityCoverage {
  agency: string;
  agency_name: string;
  theme: string;
  characteristic: Characteristic;
  measures: number;
  measures_with: number;
}
