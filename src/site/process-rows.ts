/** A row of process_chart.arrow: whether a control chart fits a metric, and what stands in its place where none does. */
export interface ProcessChart {
  metric: string;
  /** Of its points; null for periods that overlap. */
  period_type: "month" | "quarter" | null;
  method: "control chart" | "line only" | "four quarters" | "list";
  /** Null when it is a control chart. */
  reason:
    | "too few points"
    | "rare"
    | "mostly zeros"
    | "tiny base"
    | "overlapping"
    | "cohort"
    | "several years"
    | null;
  points: number;
  /** How many are counted in a period on average; of a percentage the rarer of those counted and the rest. */
  mean_count: number | null;
  /** The middle base of a percentage. */
  median_base: number | null;
  /** The title of the metric that counts the same things in months or quarters on a control chart. */
  raw_title: string | null;
}

/** A row of event_of_metric.arrow: a registered event that touches a metric. */
export interface MetricEvent {
  metric: string;
  event: string;
  /** ISO day. */
  starts_on: string;
  title: string;
  kind: "practice" | "definition" | "recording" | "outside";
  /** True when limits start anew at it. */
  rebase: boolean;
  reason: string | null;
  status: string;
  /** True when figures before and after it count different things. */
  is_break: boolean;
}
