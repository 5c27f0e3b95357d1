/** A row of ranking.arrow: an authority in the newest period that others published, its value, its place, its funnel. */
export interface Ranked {
  metric: string;
  /** The period of the figure; of the home area's own returns it may be another name for the same months. */
  period: string;
  published_period: string;
  area_code: string;
  area_name: string;
  /** Joint: two authorities that a publisher counts as one; it has no place. */
  area_type: "authority" | "joint";
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Ends of the 95% interval; null without counts. */
  lower: number | null;
  upper: number | null;
  missing: string | null;
  status: string | null;
  implausible: string | null;
  /** 1 is best, or highest where neither way is good; ties share the better place. Null without a value that can be right. */
  rank: number | null;
  /** All ranked authorities taken together; null without counts. */
  average: number | null;
  /** Where the figure lies in the funnel around that average; null without counts. */
  funnel: "above 99.8%" | "above 95%" | "inside" | "below 95%" | "below 99.8%" | null;
}

/** A row of funnel_limit.arrow: the limits of a metric's funnel plot at one base, in the unit of the metric. */
export interface FunnelLimit {
  metric: string;
  average: number;
  base: number;
  lower_95: number;
  upper_95: number;
  lower_998: number;
  upper_998: number;
}
