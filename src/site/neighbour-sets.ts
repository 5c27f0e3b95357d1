import type { Comparison, Metric, Neighbour, OtherArea, Publication } from "./publication.ts";

/** A neighbour set that has figures of a metric: its areas, their averages, and the period that these are for. */
export interface SetInUse {
  name: string;
  neighbours: Neighbour[];
  /** The mean, the median, and all of them together. */
  rows: Comparison[];
  period: string;
}

/** The set that the partnership chose, then the others, the newest first. */
export function setsOf(publication: Publication, { metric }: Metric, period: string): SetInUse[] {
  const names = [...new Set(publication.neighbours.map((row) => row.neighbour_set))];
  return names.flatMap((name) => {
    const rows = publication
      .comparisons(metric)
      .filter((row) => row.period === period && row.neighbour_set === name);
    const shown = rows[0]?.comparator_period;
    const neighbours = publication.neighbours.filter((row) => row.neighbour_set === name);
    return shown ? [{ name, neighbours, rows, period: shown }] : [];
  });
}

/** The figures of the set's areas in one period that can be right; areas without a figure are not among them. */
export function figuresOf(
  publication: Publication,
  { metric }: Metric,
  { neighbours }: Pick<SetInUse, "neighbours">,
  period: string,
): (OtherArea & { value: number })[] {
  const codes = new Set(neighbours.map(({ area_code }) => area_code));
  return publication
    .otherAreas(metric)
    .filter(
      (area): area is OtherArea & { value: number } =>
        codes.has(area.area_code) &&
        area.period === period &&
        area.value !== null &&
        area.implausible === null,
    );
}
