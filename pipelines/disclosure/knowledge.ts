import type { Knowledge } from "./attack.ts";
import type { Constraint } from "./propagate.ts";
import { roundCount, roundedCount } from "./published-interval.ts";
import type { Cell, Range, System } from "./system.ts";

/** What a reader knows of a system, and which of its cells the unknowns are. */
export interface Reading extends Knowledge {
  /** The cell of each unknown. */
  cells: number[];
  /** The place among the unknowns of each cell that is one. */
  placeOf: Map<number, number>;
}

/** What a reader sees of a shown count: the count itself, or the range that its rounding leaves. */
export function seen({ value, known }: Cell, rounding: number | null): Range {
  const count = value as number;
  if (rounding === null || known) return { lo: count, hi: count };
  const range = roundedCount(roundCount(count, rounding), rounding);
  return { lo: Math.max(0, range.lo), hi: range.hi };
}

/**
 * What a reader knows when these cells of the system are hidden and all others are shown.
 * @param hidden by the place of the cell
 */
export function reading(system: System, hidden: readonly boolean[]): Reading {
  const isExact = (cell: number): boolean => {
    const { lo, hi } = seen(system.cells[cell] as Cell, system.rounding);
    return lo === hi;
  };
  const cells = [...system.cells.keys()].filter((cell) => hidden[cell] || !isExact(cell));
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const rounded = cells.flatMap((cell, place): Constraint[] =>
    hidden[cell]
      ? []
      : [{ terms: [{ cell: place, times: 1 }], ...seen(system.cells[cell] as Cell, system.rounding) }],
  );
  const sums = system.equations.flatMap(({ terms, equals }): Constraint[] => {
    let rest = equals;
    const open = [];
    for (const { cell, times } of terms) {
      const place = placeOf.get(cell);
      if (place === undefined) rest -= times * ((system.cells[cell] as Cell).value as number);
      else open.push({ cell: place, times });
    }
    return open.length === 0 ? [] : [{ terms: open, lo: rest, hi: rest }];
  });
  return {
    cells,
    placeOf,
    least: cells.map((cell) => (hidden[cell] ? (system.cells[cell] as Cell).least : 0)),
    constraints: [...rounded, ...sums],
  };
}
