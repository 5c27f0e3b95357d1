import type { Range, Term } from "./system.ts";

/** The terms lie between `lo` and `hi`, ends included. A cell stands in a constraint once. */
export interface Constraint {
  terms: Term[];
  lo: number;
  hi: number;
}

/** Shares of a hundred have no exact binary form; a whole number this close to a limit meets it. */
export const tolerance = 1e-7;

/**
 * Narrows ranges of whole numbers by each constraint in turn until nothing changes. What is left holds every solution; it
 * may hold more. Changes `ranges`.
 * @param cells the places to narrow, all the cells of the constraints
 * @returns false when a range becomes empty: the constraints contradict each other
 */
export function propagate(ranges: Range[], constraints: Constraint[]): boolean {
  const standing = new Map<number, number[]>();
  constraints.forEach(({ terms }, place) => {
    for (const { cell } of terms) {
      const list = standing.get(cell);
      if (list) list.push(place);
      else standing.set(cell, [place]);
    }
  });
  const queue = new Set(constraints.keys());
  // Chains of inequalities can creep by one a step for ever; what is not narrowed by then is left to the solver.
  let steps = 50 * constraints.length + 100;
  for (const place of queue) {
    queue.delete(place);
    const changed = narrow(ranges, constraints[place] as Constraint);
    if (changed === null) return false;
    for (const cell of changed)
      for (const next of standing.get(cell) ?? []) if (next !== place) queue.add(next);
    if (--steps < 0) return true;
  }
  return true;
}

/** The cells that one constraint narrows; null when it cannot be met. */
function narrow(ranges: Range[], { terms, lo, hi }: Constraint): number[] | null {
  const least = terms.map(
    ({ cell, times }) => times * (times > 0 ? rangeAt(ranges, cell).lo : rangeAt(ranges, cell).hi),
  );
  const most = terms.map(
    ({ cell, times }) => times * (times > 0 ? rangeAt(ranges, cell).hi : rangeAt(ranges, cell).lo),
  );
  const leastOfOthers = sumWithoutEach(least);
  const mostOfOthers = sumWithoutEach(most);
  const changed: number[] = [];
  for (const [at, { cell, times }] of terms.entries()) {
    const range = rangeAt(ranges, cell);
    const ends = [
      (lo - (mostOfOthers[at] as number)) / times,
      (hi - (leastOfOthers[at] as number)) / times,
    ] as const;
    const from = Math.ceil(Math.min(...ends) - tolerance);
    const to = Math.floor(Math.max(...ends) + tolerance);
    if (from > range.lo || to < range.hi) {
      ranges[cell] = { lo: Math.max(range.lo, from), hi: Math.min(range.hi, to) };
      changed.push(cell);
    }
    if (rangeAt(ranges, cell).lo > rangeAt(ranges, cell).hi) return null;
  }
  return changed;
}

const rangeAt = (ranges: Range[], cell: number): Range => ranges[cell] as Range;

/** For each value the sum of all others; one without end does not hide the sums of the rest. */
function sumWithoutEach(values: number[]): number[] {
  const finite = values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
  const endless = values.filter((value) => !Number.isFinite(value));
  return values.map((value) => {
    if (endless.length === 0) return finite - value;
    const rest = endless.length - (Number.isFinite(value) ? 0 : 1);
    return rest > 0 ? (endless[0] as number) : finite;
  });
}
