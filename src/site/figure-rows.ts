/** A row of figure_return.arrow: a return that the figures of a metric and period rest on. */
export interface FigureReturn {
  metric: string;
  period: string;
  /** The quarter whose return is meant; a figure of a year rests on four. */
  quarter: string;
  submission: number;
}

/** A row of figure_version.arrow: one version of a headline figure that was corrected. Moments are ISO, in UTC. */
export interface FigureVersion {
  metric: string;
  period: string;
  version: number;
  /** The code with this version. */
  figure: string;
  began_at: string;
  /** The return that began it. */
  began_with: number;
  /** Null while it is in force. */
  ended_at: string | null;
  ended_with: number | null;
  /** The last day on which a meeting saw it, and the meetings in words; null where none did, and then no value is known. */
  seen_at: string | null;
  meetings: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: string | null;
}

/** A row of figure_part.arrow: where in a return a column that the metric's query names stands, for one period of rows. */
export interface FigurePart {
  metric: string;
  submission: number;
  /** A month or a quarter. */
  row_period: string;
  /** The column in the words of its contract. */
  label: string;
  /** Sheet and cells of a workbook; null for a CSV. */
  sheet: string | null;
  cells: string | null;
  /** The first and last line of a CSV; null for a workbook. */
  first_line: number | null;
  last_line: number | null;
  /** How many cells or lines. */
  places: number;
}
