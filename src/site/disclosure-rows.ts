/** What one metric's rule says otherwise than the policy. */
export interface DisclosureRule {
  publish?: "years" | "three-years" | "never" | undefined;
  threshold?: number | undefined;
  hideZero?: boolean | undefined;
  reason: string;
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

/** A small count that can be worked out: its name, and the least and the largest number that it can be. */
export interface Recovered {
  count: string;
  lo: number;
  hi: number | null;
}

/** A hidden number that stands in a built file, with the figure that it belongs to and the words around it. */
export interface FoundNumber {
  file: string;
  figure: string;
  near: string;
}

/** disclosure.json: what a public edition hides. In the public edition itself nothing but its terms, the policy among them. */
export interface DisclosureReport {
  policy: { threshold: number; rounding: 5 | 10 | null; metrics: Record<string, DisclosureRule> };
  /** Of counts: how many are printed, hidden and not mentioned, and against how few. */
  utility: {
    printed: number;
    withheld: number;
    coarsened: number;
    primary: number;
    secondary: number;
    fewestSecondary: number;
    secondaryCounts: number;
    leastSecondaryCounts: number;
  };
  metrics: MetricDisclosure[];
  attack: {
    attacked: number;
    releases: number;
    recovered: Recovered[];
    givenAwayElsewhere: Recovered[];
  };
  /** How the built files were read for hidden numbers; null while there are none. */
  files: { read: number; numbers: number; found: FoundNumber[] } | null;
}
