/** A row of seen_day.arrow: a day to whose end the present is compared. */
export interface SeenDay {
  /** ISO day. */
  seen_at: string;
  /** The meetings of that day; null where none was held. */
  meetings: string | null;
}

/** A row of vintage.arrow: a headline figure as it was seen at the end of a day. */
export interface Vintage {
  metric: string;
  period: string;
  period_type: string;
  period_end: string;
  seen_at: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: string | null;
  figure: string;
}

/** A row of revision.arrow: a figure that is not what it was on a day when it was seen. */
export interface Revision {
  metric: string;
  period: string;
  period_type: string;
  period_end: string;
  breakdown: string;
  category: string;
  seen_at: string;
  meetings: string | null;
  old_numerator: number | null;
  old_denominator: number | null;
  old_value: number | null;
  old_missing: string | null;
  old_population: string | null;
  old_figure: string;
  old_verdict: string | null;
  new_numerator: number | null;
  new_denominator: number | null;
  new_value: number | null;
  new_missing: string | null;
  new_population: string | null;
  /** Null where the figure is there no more. */
  new_figure: string | null;
  new_verdict: string | null;
  /** The verdict against the year before is another one now. */
  is_flip: boolean;
  cause: "population" | "first return" | "return sent again";
  /** The return that changed it; null where the population did. */
  submission: number | null;
  /** As written in the ledger. */
  reason: string | null;
  agency_name: string | null;
  received_at: string | null;
  prepared_by: string | null;
  signed_by: string | null;
  signed_at: string | null;
}
