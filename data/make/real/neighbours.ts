import type { AreaRow } from "./areas.ts";
import type { SourceRow } from "./source.ts";

/** A line of reference/neighbours.csv. */
export interface NeighbourRow {
  neighbour_set: string;
  valid_from: string;
  area_code: string;
  neighbour_code: string;
  position: number;
  closeness: string;
}

const positions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The groupings of April 2021. Every `SNP` column has the same name, so they are read by place: after each SN. */
export function neighbours2021(lines: string[][], areas: AreaRow[]): NeighbourRow[] {
  return lines.slice(1).flatMap((cells) =>
    positions.flatMap((position) => {
      const at = 3 + 2 * position;
      return neighbour(areas, "dfe-2021", "2021-04-01", position, cells[0], cells[at], cells[at + 1]);
    }),
  );
}

/** The groupings of May 2025. */
export function neighbours2025(rows: SourceRow[], areas: AreaRow[]): NeighbourRow[] {
  return rows.flatMap((row) =>
    positions.flatMap((n) =>
      neighbour(areas, "dfe-2025", "2025-05-01", n, row.old_la_code, row[`SN_${n}`], row[`SN_${n}P`]),
    ),
  );
}

/** None when either code is of an authority that no file knows. */
function neighbour(
  areas: AreaRow[],
  set: string,
  from: string,
  position: number,
  old = "",
  otherOld = "",
  closeness = "",
): NeighbourRow[] {
  const codeOf = (code: string) =>
    areas.find((area) => area.old_code !== "" && area.old_code === code.trim());
  const [area, other] = [codeOf(old), codeOf(otherOld)];
  if (!area || !other) return [];
  return [
    {
      neighbour_set: set,
      valid_from: from,
      area_code: area.area_code,
      neighbour_code: other.area_code,
      position,
      closeness: closeness.trim(),
    },
  ];
}
