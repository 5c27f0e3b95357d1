import type { SourceRow } from "./source.ts";

const place = [
  "time_period",
  "time_identifier",
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "old_la_code",
  "new_la_code",
  "la_name",
];

/**
 * One row per area and year of the children looked after on 31 March: how many had three or more placements in the
 * year, and how many there were. DfE's file has the two counts on two rows; a percentage needs them on one. Cells are
 * kept as they are, symbols too.
 */
export function placementStability(rows: SourceRow[]): SourceRow[] {
  const onTheDay = rows.filter((row) => row.cla_group === "CLA on 31 March");
  const keyOf = (row: SourceRow) => place.map((column) => row[column]).join("|");
  const totals = new Map(
    onTheDay
      .filter((row) => row.placement_stability === "Total children")
      .map((row) => [keyOf(row), row.children_count ?? ""]),
  );
  return onTheDay
    .filter((row) => row.placement_stability === "With 3 or more placements during the year")
    .map((row) => ({
      ...Object.fromEntries(place.map((column) => [column, row[column] ?? ""])),
      three_or_more_placements: row.children_count ?? "",
      children_looked_after: totals.get(keyOf(row)) ?? "x",
    }));
}
