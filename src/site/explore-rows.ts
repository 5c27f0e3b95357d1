/** A row of explore.arrow: a national figure, or what the home area's own returns give for the same period. */
export interface ExploreFigure {
  metric: string;
  area_code: string;
  area_name: string;
  area_type: "country" | "region" | "authority" | "joint";
  region_code: string | null;
  /** ISO day on which an authority ended; null for one that exists. */
  abolished: string | null;
  period: string;
  /** ISO day. */
  period_end: string;
  /** True for a figure of our own returns; never for another area. */
  is_own_return: boolean;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Why there is no value, as the publisher gives it: c, k, low, u, x or z. */
  missing: string | null;
  status: string;
  /** The national file in words, or where the returns come from. */
  source: string;
  /** Why the figure cannot be right; null where nothing speaks against it. */
  implausible: string | null;
}
