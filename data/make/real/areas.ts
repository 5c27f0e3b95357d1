import type { SourceRow } from "./source.ts";

/** A line of reference/areas.csv. */
export interface AreaRow {
  area_code: string;
  area_name: string;
  area_type: "country" | "region" | "authority";
  region_code: string;
  old_code: string;
  valid_from: string;
  valid_to: string;
}

const london = "E12000007";
/** DfE counts London's authorities in two halves; comparisons are with London. */
const regionOf = (code: string): string => (code === "E13000001" || code === "E13000002" ? london : code);

/**
 * Every country, region and authority of a file in the layout of Explore Education Statistics. An authority that was
 * given a new national code but kept DfE's is one area under its newest code; one whose rows stop or begin within the
 * file is valid to or from that year (years end on 31 March).
 */
export function areasFrom(rows: SourceRow[]): AreaRow[] {
  const years = rows.map((row) => Number(row.time_period));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const areas = new Map<string, AreaRow & { from: number; to: number }>();
  for (const row of [...rows].sort((a, b) => Number(a.time_period) - Number(b.time_period))) {
    const area = areaOf(row);
    if (!area) continue;
    const key = area.old_code || area.area_code;
    const year = Number(row.time_period);
    areas.set(key, { ...area, from: areas.get(key)?.from ?? year, to: year });
  }
  return [...areas.values()].map(({ from, to, ...area }) => ({
    ...area,
    valid_from: from > first ? `${from - 1}-04-01` : "",
    valid_to: to < last ? `${to}-03-31` : "",
  }));
}

function areaOf(row: SourceRow): AreaRow | null {
  const blank = { region_code: "", old_code: "", valid_from: "", valid_to: "" };
  switch (row.geographic_level) {
    case "National":
      return {
        ...blank,
        area_code: row.country_code ?? "",
        area_name: row.country_name ?? "",
        area_type: "country",
      };
    case "Regional":
      return {
        ...blank,
        area_code: row.region_code ?? "",
        area_name: row.region_name ?? "",
        area_type: "region",
      };
    case "Local authority":
      return {
        ...blank,
        area_code: row.new_la_code ?? "",
        area_name: row.la_name ?? "",
        area_type: "authority",
        region_code: regionOf(row.region_code ?? ""),
        old_code: row.old_la_code ?? "",
      };
    default:
      return null;
  }
}
