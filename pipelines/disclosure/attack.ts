import type { Highs } from "highs";
import { Programme, type Row, solver } from "./programme.ts";
import { type Constraint, propagate, tolerance } from "./propagate.ts";
import { groupsOf, type Range } from "./system.ts";

/** What a reader knows who does sums: counts at least so large, and constraints that hold between them. */
export interface Knowledge {
  /** The smallest that each unknown count can be. */
  least: number[];
  /** Terms name unknowns by their place in `least`. */
  constraints: Constraint[];
}

export type Verdict = "safe" | "exact" | "narrowed";

/** Published figures that cannot all be true. */
export class Contradiction extends Error {}

/** Stands for no upper limit; no count of children of one partnership comes near it. */
const endless = 1e6;

/** Ends a search that finds no end; what it has by then is too narrow, which errs on the side of hiding. */
const mostNodes = 5000;

/**
 * The verdict for a hidden count: safe when the reader can still suppose every count from `least` to `threshold`, or knows
 * only that it is larger than all of them; exact when one count is left; else narrowed.
 */
export function verdictOf({ lo, hi }: Range, threshold: number, least = 1): Verdict {
  if (lo > threshold || hi < least) return "safe";
  if (lo <= least && hi >= threshold) return "safe";
  return lo === hi ? "exact" : "narrowed";
}

/**
 * The smallest and the largest whole number that each unknown can be, given all that is known: of a hidden count that is
 * what a reader can work out.
 * @param asked places of the unknowns to answer for; all when left out
 * @returns ranges by place; `hi` is Infinity where nothing limits it
 * @throws {Contradiction} when no counts agree with all that is published, even when hidden ones may be zero
 */
export async function attack(knowledge: Knowledge, asked?: Iterable<number>): Promise<Map<number, Range>> {
  const highs = await solver();
  const wanted = new Set(asked ?? knowledge.least.keys());
  const found = new Map<number, Range>();
  for (const part of partsOf(knowledge)) {
    if (!part.cells.some((cell) => wanted.has(cell))) continue;
    const attacker = Attacker.on(highs, part);
    for (const [at, cell] of part.cells.entries()) if (wanted.has(cell)) found.set(cell, attacker.range(at));
    attacker.close();
  }
  return found;
}

/** A part of what is known that shares no unknown with the rest. */
export interface Part extends Knowledge {
  /** The place in the whole of each unknown of the part. */
  cells: number[];
}

/** Splits knowledge into parts that can be attacked one by one. */
export function partsOf({ least, constraints }: Knowledge): Part[] {
  const groups = groupsOf(
    least.length,
    constraints.map(({ terms }) => terms.map(({ cell }) => cell)),
  );
  const parts = groups.map(
    (cells): Part => ({ cells, least: cells.map((cell) => least[cell] as number), constraints: [] }),
  );
  const home: { part: Part; at: number }[] = [];
  for (const part of parts) {
    for (const [at, cell] of part.cells.entries()) home[cell] = { part, at };
  }
  for (const constraint of constraints) {
    const first = constraint.terms[0];
    if (!first) continue;
    const terms = constraint.terms.map(({ cell, times }) => ({
      cell: (home[cell] as { at: number }).at,
      times,
    }));
    (home[first.cell] as { part: Part }).part.constraints.push({ ...constraint, terms });
  }
  return parts;
}

/** Solves for the ends of ranges. Every solution that it meets is a witness: it shows what counts can be. */
export class Attacker {
  readonly #outer: Range[];
  readonly #inner: (Range | null)[];
  readonly #relaxed: Programme;
  #whole: Programme | null = null;
  readonly #makeWhole: () => Programme;

  private constructor(highs: Highs, outer: Range[], constraints: Constraint[]) {
    this.#outer = outer;
    this.#inner = outer.map(() => null);
    const rows = constraints.map(
      ({ terms, lo, hi }): Row => ({
        columns: terms.map(({ cell }) => cell),
        factors: terms.map(({ times }) => times),
        lo,
        hi,
      }),
    );
    const lower = outer.map(({ lo }) => lo);
    const upper = outer.map(({ hi }) => Math.min(hi, endless));
    this.#relaxed = new Programme(highs, lower, upper, rows, 0);
    this.#makeWhole = () => new Programme(highs, lower, upper, rows, mostNodes);
  }

  /**
   * An attacker who supposes that hidden counts are never below their `least`, or, where that cannot be, only that they are
   * not negative: a masked zero must not save a count from being found.
   * @throws {Contradiction}
   */
  static on(highs: Highs, { least, constraints }: Knowledge): Attacker {
    for (const floor of [least, least.map((value) => Math.min(value, 0))]) {
      const outer = floor.map((lo): Range => ({ lo, hi: Number.POSITIVE_INFINITY }));
      if (!propagate(outer, constraints)) continue;
      const attacker = new Attacker(highs, outer, constraints);
      if (attacker.#solve(0, 1)) return attacker;
      attacker.close();
    }
    throw new Contradiction("The published figures contradict each other: no counts agree with all of them.");
  }

  /** What the unknown can be. */
  range(cell: number): Range {
    return { lo: this.lowest(cell), hi: this.highest(cell) };
  }

  /** The smallest that the unknown can be. */
  lowest(cell: number): number {
    const { lo } = this.#outer[cell] as Range;
    return this.#inner[cell]?.lo === lo ? lo : this.#end(cell, 1);
  }

  /** The largest that the unknown can be. */
  highest(cell: number): number {
    const { hi } = this.#outer[cell] as Range;
    if (this.#inner[cell]?.hi === hi) return hi;
    const highest = this.#end(cell, -1);
    return highest >= endless ? Number.POSITIVE_INFINITY : highest;
  }

  /** One end of a range; where the search was cut short without a count, the last that was met before. */
  #end(cell: number, cost: 1 | -1): number {
    const point = this.#solve(cell, cost);
    if (point) return Math.round(point[cell] as number);
    const met = this.#inner[cell] as Range;
    return cost === 1 ? met.lo : met.hi;
  }

  /** The verdict for an unknown, with as little solving as it takes. */
  verdict(cell: number, threshold: number, least: number): Verdict {
    const inner = this.#inner[cell];
    if (inner && inner.lo <= least && inner.hi >= threshold) return "safe";
    return verdictOf(this.range(cell), threshold, least);
  }

  /** One solution that meets everything known. */
  example(): number[] {
    return [...(this.#solve(0, 1) as Float64Array)].map(Math.round);
  }

  close(): void {
    this.#relaxed.close();
    this.#whole?.close();
  }

  /** The solution with the cheapest unknown (`cost` 1) or the dearest (-1); null when there is none. */
  #solve(cell: number, cost: 1 | -1): Float64Array | null {
    const relaxed = optimum(this.#relaxed, cell, cost);
    const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < tolerance;
    if (!relaxed || relaxed.every(isWhole)) return relaxed && this.#witness(relaxed);
    this.#whole ??= this.#makeWhole();
    const whole = optimum(this.#whole, cell, cost);
    return whole && this.#witness(whole);
  }

  #witness(point: Float64Array): Float64Array {
    for (const [cell, value] of point.entries()) {
      const count = Math.round(value);
      const seen = this.#inner[cell];
      if (!seen) this.#inner[cell] = { lo: count, hi: count };
      else {
        seen.lo = Math.min(seen.lo, count);
        seen.hi = Math.max(seen.hi, count);
      }
    }
    return point;
  }
}

function optimum(programme: Programme, cell: number, cost: 1 | -1): Float64Array | null {
  programme.costOf(cell, cost);
  const found = programme.cheapest();
  programme.costOf(cell, 0);
  return found?.point ?? null;
}
