import type { Highs } from "highs";
import { distances, hiddenSpan, shownSpan } from "./distances.ts";
import type { Target } from "./guard.ts";
import { Programme, type Row } from "./programme.ts";
import type { System } from "./system.ts";

/**
 * The cheapest way to let a target seem as far from its true count as it needs: the shown cells whose counts would have to
 * seem other than they are. They must be hidden too.
 * Source: Kelly, Golden and Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22 (1992).
 * @param weights what hiding each cell costs; Infinity where it cannot be hidden
 * @param whole true when counts are to be whole numbers, which is slower
 * @returns the cells, or null when there is no way
 */
export function detour(
  highs: Highs,
  system: System,
  hidden: readonly boolean[],
  weights: readonly number[],
  target: Target,
  whole: boolean,
): number[] | null {
  const size = system.cells.length;
  const spans = system.cells.map((cell, place) =>
    hidden[place] || Number.isFinite(weights[place]) ? hiddenSpan(cell) : shownSpan(cell, system.rounding),
  );
  // A column for the way up and one for the way down, so that both cost.
  const rows = distances(system).map(
    (row): Row => ({
      ...row,
      columns: row.columns.flatMap((cell) => [cell, size + cell]),
      factors: row.factors.flatMap((factor) => [factor, -factor]),
    }),
  );
  const found = new Set<number>();
  for (const [side, need] of [
    [size, target.down],
    [0, target.up],
  ] as const) {
    if (need <= 0) continue;
    const lower = new Array<number>(2 * size).fill(0);
    const upper = [...spans.map(({ up }) => up), ...spans.map(({ down }) => down)];
    lower[side + target.cell] = need;
    if ((upper[side + target.cell] as number) < need) return null;
    upper[(side === 0 ? size : 0) + target.cell] = 0;
    const programme = new Programme(highs, lower, upper, rows, whole ? 1000 : 0);
    const costs = system.cells.map((_, cell) =>
      hidden[cell] || found.has(cell) || !Number.isFinite(weights[cell]) ? 0 : (weights[cell] as number),
    );
    programme.cost([...costs, ...costs]);
    const way = programme.cheapest();
    programme.close();
    if (!way) return null;
    for (const [column, distance] of way.point.entries()) {
      const cell = column % size;
      if (distance > 1e-7 && !hidden[cell] && Number.isFinite(weights[cell])) found.add(cell);
    }
  }
  return [...found];
}
