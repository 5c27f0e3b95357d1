import type { Highs } from "highs";
import { type Cover, cover } from "./cover.ts";
import type { Target } from "./guard.ts";
import { complete, type LinkedPart, linkedParts, weightOf } from "./linked-parts.ts";
import { solver } from "./programme.ts";
import { type Cell, isSensitive, type System } from "./system.ts";
import {
  finest,
  firstOutcome,
  lastResort,
  type Narrowing,
  type Outcome,
  type Reason,
  withholdParts,
  withoutWithheld,
} from "./withhold.ts";

/** How much the public still sees. Cells are printed ones; their counts added up say how much a hidden one weighs. */
export interface Utility {
  printed: number;
  /** Not mentioned; of these `coarsened` ones are, since "1 or more" said too much of a small count that they overlap. */
  withheld: number;
  coarsened: number;
  primary: number;
  secondary: number;
  /** No choice of secondary cells that protects the same hides fewer, or hides smaller counts in all. */
  fewestSecondary: number;
  secondaryCounts: number;
  leastSecondaryCounts: number;
}

export interface Suppression {
  /** By the place of the cell. */
  outcomes: Outcome[];
  /** Why printed cells are withheld. */
  reasons: Map<number, Reason>;
  /** Small counts that earlier releases give away, whatever is hidden or withheld now. */
  unprotected: number[];
  /** The system as a reader has it, without what is withheld: what an audit attacks. */
  system: System;
  utility: Utility;
}

/**
 * Decides what the public may see of everything that is published together: hides small counts and the cheapest other cells
 * that keep them from being worked out. Shown zeros stay shown, and an attack with whole numbers has the last word. What no
 * hiding protects is protected by saying less: the finest periods are withheld.
 * Deterministic: the same system gives the same answer on every machine.
 * @throws {Contradiction} when the counts do not meet the equations
 */
export async function suppress(given: System): Promise<Suppression> {
  const highs = await solver();
  const outcomes = given.cells.map(firstOutcome);
  const reasons = new Map<number, Reason>(
    withholdParts(given, outcomes).map((cell) => [cell, "part of a small whole"]),
  );
  const settled = new Map<string, PartCover>();
  for (;;) {
    const system = withoutWithheld(given, outcomes);
    const parts = linkedParts(system, outcomes);
    const covers = parts.map((part) => {
      const key = part.cells.map((cell) => `${cell} ${outcomes[cell]}`).join();
      const found = settled.get(key) ?? coverPart(highs, part, outcomes);
      settled.set(key, found);
      return found;
    });
    const narrowings = covers.flatMap(({ narrowings, unprotected }, at) => [
      ...narrowings,
      ...unprotected.flatMap((target) =>
        lastResort(system, outcomes, (parts[at] as LinkedPart).cells, target),
      ),
    ]);
    if (narrowings.length === 0) return suppression(given, system, outcomes, reasons, covers);
    for (const narrowing of narrowings) {
      // What has just been withheld may have been enough.
      if (narrowing.by.some((cell) => outcomes[cell] === "withheld")) continue;
      for (const cell of finest(system, outcomes, narrowing)) {
        outcomes[cell] = "withheld";
        reasons.set(cell, "narrows a small count");
      }
    }
  }
}

/** How one part is covered; places are those of the whole system. */
interface PartCover extends Pick<Cover, "fewest" | "cheapest"> {
  secondary: number[];
  unprotected: number[];
  narrowings: Narrowing[];
}

function coverPart(highs: Highs, { part, cells }: LinkedPart, outcomes: readonly Outcome[]): PartCover {
  const hidden = cells.map((cell, place) => outcomes[cell] !== "shown" && !part.cells[place]?.known);
  const completed = complete(highs, part);
  const targets = part.cells.flatMap((cell, place) =>
    hidden[place] ? targetOf(cell, completed.cells[place] as Cell, place) : [],
  );
  if (targets.length === 0) return { secondary: [], unprotected: [], narrowings: [], fewest: 0, cheapest: 0 };
  const found = cover(highs, completed, hidden, completed.cells.map(weightOf), targets);
  const inWhole = (place: number): number => cells[place] as number;
  return {
    secondary: [...found.hidden.keys()].filter((place) => found.hidden[place] && !hidden[place]).map(inWhole),
    unprotected: found.unprotected.filter((place) => part.cells[place]?.value !== null).map(inWhole),
    narrowings: found.narrowings.map(({ target, by }) => ({ target: inWhole(target), by: by.map(inWhole) })),
    fewest: found.fewest,
    cheapest: found.cheapest,
  };
}

function suppression(
  given: System,
  system: System,
  outcomes: Outcome[],
  reasons: Map<number, Reason>,
  covers: PartCover[],
): Suppression {
  const secondary = covers.flatMap((part) => part.secondary);
  for (const cell of secondary) outcomes[cell] = "secondary";
  const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0);
  return {
    outcomes,
    reasons,
    unprotected: [
      ...[...system.cells.entries()].flatMap(([place, cell]) =>
        isSensitive(cell) && cell.known ? [place] : [],
      ),
      ...covers.flatMap((part) => part.unprotected),
    ],
    system,
    utility: {
      printed: given.cells.filter(({ printed }) => printed).length,
      withheld: reasons.size,
      coarsened: [...reasons.values()].filter((reason) => reason === "narrows a small count").length,
      primary: outcomes.filter((outcome) => outcome === "primary").length,
      secondary: secondary.length,
      fewestSecondary: sum(covers.map(({ fewest }) => fewest)),
      secondaryCounts: sum(secondary.map((cell) => weightOf(system.cells[cell] as Cell))),
      leastSecondaryCounts: sum(covers.map(({ cheapest }) => cheapest)),
    },
  };
}

/** How far a reader's guess must range around a small count, or around one that only an earlier release hid. */
function targetOf(cell: Cell, completed: Cell, place: number): Target[] {
  if (cell.known || cell.threshold === 0) return [];
  if (cell.value !== null && !isSensitive(cell)) return [];
  const value = completed.value as number;
  return [
    { cell: place, down: Math.max(0, value - cell.sensitiveFrom), up: Math.max(0, cell.threshold - value) },
  ];
}
