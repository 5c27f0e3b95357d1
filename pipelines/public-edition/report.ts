import type { Balance } from "../disclosure/balances.ts";
import type { DisclosurePolicy } from "../disclosure/policy.ts";
import type { PublicationRow } from "../disclosure/publication-row.ts";
import type { Utility } from "../disclosure/suppress.ts";

/** What everyone may know of how a public edition was made: `disclosure.json` beside its tables. */
export interface DisclosureTerms {
  policy: DisclosurePolicy;
  /** How the categories of breakdowns make up the whole, by `metric/breakdown/numerator` or `/denominator`. */
  relations: [string, "adds" | "part" | "overlaps"][];
  /** Which figures are the same count: its name, by `metric.numerator` or `metric.denominator`. */
  sameCounts: [string, string][];
  /** Stocks of which everything that comes and goes is counted. */
  balances: Balance[];
  /** The figures that the edition does not mention. That they exist tells nothing: zeros are among them. */
  unmentioned: Unmentioned[];
}

/** A figure of which nothing is said. */
export type Unmentioned = Pick<
  PublicationRow,
  "metric" | "period" | "period_type" | "breakdown" | "category" | "figure"
>;

/** A small count that can be worked out, in words for the partnership. */
export interface Recovered {
  /** What is counted and when, such as `referrals.numerator|all|all|2019-04..2019-06`. */
  count: string;
  /** The least and the largest number that it can be. */
  lo: number;
  hi: number | null;
}

/** How many figures of a metric the public sees. */
export interface MetricDisclosure {
  metric: string;
  figures: number;
  /** Of these, with a count shown as [c]. */
  suppressed: number;
  /** Of these, not mentioned. */
  withheld: number;
}

/** How a public edition was made and attacked, for the partnership alone. */
export interface DisclosureReport extends DisclosureTerms {
  utility: Utility;
  metrics: MetricDisclosure[];
  attack: {
    /** Hidden counts that were attacked, and the releases before this one that the attacker knows. */
    attacked: number;
    releases: number;
    /** What somebody finds who does sums; a release must have none. */
    recovered: Recovered[];
    /** Small counts that files and reports of others give away, whatever this site hides. */
    givenAwayElsewhere: Recovered[];
  };
  /** How the built files were read for hidden numbers; null while there are none. */
  files: { read: number; numbers: number; found: FoundNumber[] } | null;
}

/** A hidden number that stands in a built file. */
export interface FoundNumber {
  /** Path in the site, with `/`. */
  file: string;
  /** The code of the figure that it belongs to. */
  figure: string;
  /** The words around it. */
  near: string;
}
