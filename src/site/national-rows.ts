/** A row of national_change.arrow: a figure that a national release gives otherwise than the release before it. */
export interface NationalChange {
  metric: string;
  area_code: string;
  area_name: string;
  area_type: "country" | "region" | "authority" | "joint";
  period: string;
  /** Withheld: a number became a code; published: a code became a number; added or removed: only one has the area. */
  change: "revised" | "withheld" | "published" | "another code" | "added" | "removed";
  /** In the unit of the metric; null where there is a code. */
  before: number | null;
  before_numerator: number | null;
  /** Null where the file has none: a rate's population is not the file's. */
  before_denominator: number | null;
  before_missing: string | null;
  after: number | null;
  after_numerator: number | null;
  after_denominator: number | null;
  after_missing: string | null;
  before_title: string;
  before_edition: string;
  /** ISO day. */
  before_released: string;
  after_title: string;
  after_edition: string;
  /** ISO day. */
  after_released: string;
}

/** A row of national_file.arrow: one release of a national file, for one metric. */
export interface NationalFile {
  /** As in the figures that come from it. */
  origin: string;
  metric: string;
  publisher: string;
  title: string;
  edition: string;
  /** ISO day. */
  released: string;
  status: string;
  note: string | null;
  /** Of all areas and periods, and those of them that no later release replaces. */
  figures: number;
  figures_in_force: number;
}
