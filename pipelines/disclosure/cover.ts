import type { Highs } from "highs";
import { detour } from "./detour.ts";
import { type Cut, Guard, type Target } from "./guard.ts";
import { mend } from "./mend.ts";
import { Programme } from "./programme.ts";
import type { Cell, System } from "./system.ts";
import { type Narrowing, nearest, tellsPresence } from "./withhold.ts";

/** Which cells are hidden so that no target can be worked out, and how few could have done. */
export interface Cover {
  hidden: boolean[];
  /** Targets that no hiding protects, with the cells that must not be mentioned: nothing else is chosen while there are any. */
  narrowings: Narrowing[];
  /** Targets that not even that protects: what is already public gives them away. */
  unprotected: number[];
  /** No cover hides fewer cells, and none costs less, than these. */
  fewest: number;
  cheapest: number;
}

/** After so many rounds, or so much work, a cover is completed by detours, which is quick and near the best. */
const mostRounds = 10;
const mostEffort = 1_000_000;

/** The choice of a round need not be the best; its bound holds wherever the search stops. */
const mostNodes = 20;

/**
 * The cheapest cells to hide beside those that are hidden anyway, for a system of which all counts are given.
 * @param hidden the cells that are hidden anyway
 * @param weights what hiding each other cell costs; Infinity for one that must not be hidden, such as a zero
 */
export function cover(
  highs: Highs,
  system: System,
  hidden: readonly boolean[],
  weights: readonly number[],
  targets: Target[],
): Cover {
  const mayHide = weights.map((weight, cell) => Number.isFinite(weight) && !hidden[cell]);
  const guard = new Guard(highs, system, hidden, mayHide, targets);
  for (const [cell, may] of mayHide.entries()) if (may) guard.set(cell, true);
  const mentioned = (cell: number): boolean => tellsPresence(system.cells[cell] as Cell);
  const proofs = guard.proofs().map(({ target, by }) => ({ target, by: by.filter(mentioned) }));
  const narrowings = proofs.filter(({ by }) => by.length > 0);
  if (narrowings.length > 0) {
    guard.close();
    return undecided(hidden, narrowings);
  }
  const unprotected = new Set(proofs.map(({ target }) => target));
  for (const target of unprotected) guard.forget(target);
  const { chosen, fewest, cheapest } = master(highs, guard, mayHide, weights);
  const found = hidden.map((is, cell) => is || chosen.has(cell));
  complete(highs, guard, system, found, weights);
  drop(guard, found, hidden, weights);
  guard.close();
  const within = targets.filter((target) => !unprotected.has(target));
  const left = mend(highs, system, found, weights, within);
  const by = [...system.cells.keys()].filter(mentioned);
  // Only whole numbers narrow these, and of that there is no proof to go by.
  if (left.length > 0 && by.length > 0)
    return undecided(
      hidden,
      left.map((target) => ({ target, by: nearest(system.cells, target.cell, by) })),
    );
  return {
    hidden: found,
    narrowings: [],
    unprotected: [...unprotected, ...left].map(({ cell }) => cell),
    fewest,
    cheapest,
  };
}

const undecided = (hidden: readonly boolean[], narrowings: { target: Target; by: number[] }[]): Cover => ({
  hidden: [...hidden],
  narrowings: narrowings.map(({ target, by }) => ({ target: target.cell, by })),
  unprotected: [],
  fewest: 0,
  cheapest: 0,
});

/** Adds what targets lack, round by round, to the choice of the cheapest cells; a lower bound at every step. */
function master(
  highs: Highs,
  guard: Guard,
  mayHide: readonly boolean[],
  weights: readonly number[],
): { chosen: Set<number>; fewest: number; cheapest: number } {
  const columns = [...mayHide.keys()].filter((cell) => mayHide[cell]);
  if (columns.length === 0) return { chosen: new Set(), fewest: 0, cheapest: 0 };
  const columnOf = new Map(columns.map((cell, column) => [cell, column]));
  const costs = columns.map((cell) => weights[cell] as number);
  const choice = new Programme(
    highs,
    columns.map(() => 0),
    columns.map(() => 1),
    [],
    mostNodes,
    true,
  );
  let chosen = new Set<number>();
  let cheapest = 0;
  let cuts = 0;
  for (let round = 0; round < mostRounds && guard.effort + choice.effort < mostEffort; round++) {
    for (const cell of columns) guard.set(cell, chosen.has(cell));
    const lacking = guard.lacks();
    if (lacking.length === 0) break;
    for (const cut of distinct(lacking)) {
      const cells = [...cut.factors.keys()];
      choice.add({
        columns: cells.map((cell) => columnOf.get(cell) as number),
        factors: [...cut.factors.values()],
        lo: cut.atLeast,
        hi: Number.POSITIVE_INFINITY,
      });
      cuts++;
    }
    choice.cost(costs);
    const best = choice.cheapest();
    if (!best) break;
    cheapest = Math.max(cheapest, best.bound);
    chosen = new Set(columns.filter((_, column) => (best.point[column] as number) > 0.5));
  }
  choice.cost(columns.map(() => 1));
  const fewest = cuts > 0 ? (choice.cheapest()?.bound ?? 0) : 0;
  choice.close();
  // Cells and counts are whole, so what bounds them may be rounded up.
  const up = (bound: number): number => Math.ceil(bound - 1e-6);
  return { chosen, fewest: up(fewest), cheapest: up(cheapest) };
}

function distinct(cuts: Cut[]): Cut[] {
  const byText = new Map(cuts.map((cut) => [JSON.stringify([...cut.factors]), cut]));
  return [...byText.values()];
}

/** Hides the cheapest detour of every target that is still open. */
function complete(
  highs: Highs,
  guard: Guard,
  system: System,
  found: boolean[],
  weights: readonly number[],
): void {
  for (const [cell, is] of found.entries()) guard.set(cell, is);
  for (let target = guard.firstOpen(); target; target = guard.firstOpen()) {
    const way = detour(highs, system, found, weights, target, false) ?? [];
    // The detour of a target that all of its cells can protect is never empty but for rounding in the solver.
    if (way.length === 0) guard.forget(target);
    for (const cell of way) {
      found[cell] = true;
      guard.set(cell, true);
    }
  }
}

/** Shows again, the dearest first, every cell that no target needs. */
function drop(guard: Guard, found: boolean[], hidden: readonly boolean[], weights: readonly number[]): void {
  const extra = [...found.keys()].filter((cell) => found[cell] && !hidden[cell]);
  extra.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  for (const cell of extra) {
    guard.set(cell, false);
    found[cell] = guard.firstOpen() !== undefined;
    if (found[cell]) guard.set(cell, true);
  }
}
