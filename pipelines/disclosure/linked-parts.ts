import type { Highs } from "highs";
import { Attacker, partsOf } from "./attack.ts";
import { reading, seen } from "./knowledge.ts";
import { type Cell, groupsOf, type System } from "./system.ts";
import type { Outcome } from "./withhold.ts";

/** The count itself: the smallest sum is hidden first. A zero gives no cover, and what was public cannot be taken back. */
export function weightOf({ value, printed, known, least }: Cell): number {
  if (!printed || known) return Number.POSITIVE_INFINITY;
  return (value as number) > 0 || least === 0 ? Math.max(1, value as number) : Number.POSITIVE_INFINITY;
}

/** Part of a system that no equation links with the rest. */
export interface LinkedPart {
  part: System;
  /** The place in the whole of each cell of the part. */
  cells: number[];
}

/** Parts of the system that no equation links, without the cells that everyone can see for good. */
export function linkedParts(system: System, outcomes: readonly Outcome[]): LinkedPart[] {
  const isFixed = system.cells.map((cell, place) => {
    if (cell.known) return true;
    if (outcomes[place] !== "shown" || Number.isFinite(weightOf(cell))) return false;
    const { lo, hi } = seen(cell, system.rounding);
    return lo === hi;
  });
  const equations = system.equations.map(({ terms, equals }) => ({
    terms: terms.filter(({ cell }) => !isFixed[cell]),
    equals: terms.reduce(
      (rest, { cell, times }) =>
        isFixed[cell] ? rest - times * ((system.cells[cell] as Cell).value as number) : rest,
      equals,
    ),
  }));
  const groups = groupsOf(
    system.cells.length,
    equations.map(({ terms }) => terms.map(({ cell }) => cell)),
  ).filter((cells) => cells.length > 1 || !isFixed[cells[0] as number]);
  const home = new Map<number, { group: number; place: number }>();
  for (const [group, cells] of groups.entries())
    for (const [place, cell] of cells.entries()) home.set(cell, { group, place });
  const parts = groups.map((cells) => ({
    cells,
    part: {
      cells: cells.map((cell) => system.cells[cell] as Cell),
      equations: [],
      rounding: system.rounding,
    } as System,
  }));
  for (const { terms, equals } of equations) {
    const [first] = terms;
    if (!first) continue;
    const group = (home.get(first.cell) as { group: number }).group;
    (parts[group] as { part: System }).part.equations.push({
      terms: terms.map(({ cell, times }) => ({ cell: (home.get(cell) as { place: number }).place, times })),
      equals,
    });
  }
  return parts;
}

/** The system with one count that fits everywhere for each that is not known. */
export function complete(highs: Highs, system: System): System {
  const unknown = system.cells.map(({ value }) => value === null);
  if (!unknown.includes(true)) return system;
  const { cells: places, ...knowledge } = reading({ ...system, rounding: null }, unknown);
  const cells = [...system.cells];
  for (const part of partsOf(knowledge)) {
    const attacker = Attacker.on(highs, part);
    for (const [at, value] of attacker.example().entries()) {
      const place = places[part.cells[at] as number] as number;
      cells[place] = { ...(cells[place] as Cell), value };
    }
    attacker.close();
  }
  return { ...system, cells };
}
