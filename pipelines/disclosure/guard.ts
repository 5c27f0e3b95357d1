import type { Highs } from "highs";
import { distances, hiddenSpan, type Span, shownSpan } from "./distances.ts";
import { type Optimum, Programme } from "./programme.ts";
import type { System } from "./system.ts";

/** A count that a reader must still suppose to be as low as `value - down` and as high as `value + up`. */
export interface Target {
  cell: number;
  down: number;
  up: number;
}

/** Hide cells until their factors add up to `atLeast`, or a target stays open to the sums of a reader. */
export interface Cut {
  factors: Map<number, number>;
  atLeast: number;
}

const tolerance = 1e-7;
const mostWitnesses = 8;

/** A target seen from one side: from below (`cost` 1) or from above (-1). A witness is the cells that its proof needs hidden. */
interface Side {
  target: Target;
  cost: 1 | -1;
  need: number;
  witnesses: number[][];
}

/**
 * Asks whether targets are protected while some cells are hidden, and if not, what is lacking. Counts may be fractions here;
 * the attack on whole numbers has the last word.
 *
 * The columns are distances from the true counts. For any distances that a reader can suppose, and any prices of the
 * equations, the distance of the target is at most the sum of reduced cost times span (weak duality). At the optimum that
 * sum falls short of the need, so more of the cells with a price must be hidden: a Benders cut.
 * Source: Fischetti and Salazar-González, Solving the cell suppression problem on tabular data with linear constraints,
 * Management Science 47 (2001), 1008-1027.
 */
export class Guard {
  readonly #programme: Programme;
  readonly #shown: Span[];
  readonly #hidden: Span[];
  readonly #isHidden: boolean[];
  readonly #mayHide: readonly boolean[];
  readonly #sides: Side[];

  constructor(
    highs: Highs,
    system: System,
    hidden: readonly boolean[],
    mayHide: readonly boolean[],
    targets: readonly Target[],
  ) {
    this.#shown = system.cells.map((cell) => shownSpan(cell, system.rounding));
    this.#hidden = system.cells.map(hiddenSpan);
    this.#isHidden = [...hidden];
    this.#mayHide = mayHide;
    this.#sides = targets.flatMap((target): Side[] => [
      { target, cost: 1, need: target.down, witnesses: [] },
      { target, cost: -1, need: target.up, witnesses: [] },
    ]);
    const spans = system.cells.map((_, cell) => this.#spanOf(cell));
    this.#programme = new Programme(
      highs,
      spans.map(({ down }) => -down),
      spans.map(({ up }) => up),
      distances(system),
      0,
    );
  }

  /** Hides a cell, or shows it again. */
  set(cell: number, isHidden: boolean): void {
    if (this.#isHidden[cell] === isHidden) return;
    this.#isHidden[cell] = isHidden;
    const { down, up } = this.#spanOf(cell);
    this.#programme.limit(cell, -down, up);
  }

  /** What hiding lacks, for every target that can be worked out. */
  lacks(): Cut[] {
    return this.#sides.flatMap((side) => {
      const prices = this.#proof(side);
      return prices ? [this.#cut(side.need, prices)] : [];
    });
  }

  /** The first target that can be worked out, if there is one. */
  firstOpen(): Target | undefined {
    const place = this.#sides.findIndex((side) => this.#proof(side));
    if (place < 0) return undefined;
    const [side] = this.#sides.splice(place, 1) as [Side];
    // What has just failed is the likeliest to fail again.
    this.#sides.unshift(side);
    return side.target;
  }

  /** The targets that can be worked out, each with the cells that a proof needs not to be smaller than they may seem. */
  proofs(): { target: Target; by: number[] }[] {
    return this.#sides.flatMap((side) => {
      const prices = this.#proof(side);
      if (!prices) return [];
      return [
        { target: side.target, by: [...prices.keys()].filter((cell) => (prices[cell] as number) > 1e-9) },
      ];
    });
  }

  /** Asks no more about a target. */
  forget(target: Target): void {
    const kept = this.#sides.filter((side) => side.target !== target);
    this.#sides.splice(0, this.#sides.length, ...kept);
  }

  /** How much the solver has worked so far. */
  get effort(): number {
    return this.#programme.effort;
  }

  close(): void {
    this.#programme.close();
  }

  #spanOf(cell: number): Span {
    return (this.#isHidden[cell] ? this.#hidden[cell] : this.#shown[cell]) as Span;
  }

  /** The reduced costs that prove a target narrow; null when a reader can suppose it far enough off on this side. */
  #proof(side: Side): Float64Array | null {
    if (side.need <= 0) return null;
    if (side.witnesses.some((cells) => cells.every((cell) => this.#isHidden[cell]))) return null;
    const { objective, point, reducedCosts } = this.#farthest(side.target.cell, side.cost);
    if (-objective < side.need - tolerance) return reducedCosts;
    this.#remember(point);
    return null;
  }

  #farthest(cell: number, cost: 1 | -1): Optimum {
    this.#programme.costOf(cell, cost);
    const found = this.#programme.cheapest();
    this.#programme.costOf(cell, 0);
    if (!found) throw new Error("The true counts no longer meet their own equations.");
    return found;
  }

  /** Distances that a reader can suppose stay possible for as long as the cells they need are hidden. */
  #remember(point: Float64Array): void {
    const needed: number[] = [];
    for (const [cell, distance] of point.entries()) {
      if (!this.#mayHide[cell]) continue;
      const { down, up } = this.#shown[cell] as Span;
      if (distance > up + tolerance || distance < -down - tolerance) needed.push(cell);
    }
    for (const { target, cost, need, witnesses } of this.#sides) {
      if (-cost * (point[target.cell] as number) < need - tolerance) continue;
      witnesses.unshift(needed);
      witnesses.splice(mostWitnesses);
    }
  }

  #cut(need: number, reducedCosts: Float64Array): Cut {
    const worth = (price: number, { down, up }: Span) => (price > 0 ? price * down : -price * up);
    let atLeast = need;
    const gains: [number, number][] = [];
    for (const [cell, price] of reducedCosts.entries()) {
      if (Math.abs(price) < 1e-9) continue;
      const whenHidden = worth(price, this.#hidden[cell] as Span);
      const whenShown = worth(price, this.#shown[cell] as Span);
      if (this.#mayHide[cell]) {
        atLeast -= whenShown;
        if (whenHidden - whenShown > tolerance) gains.push([cell, whenHidden - whenShown]);
      } else atLeast -= this.#isHidden[cell] ? whenHidden : whenShown;
    }
    return { factors: new Map(gains.map(([cell, gain]) => [cell, Math.min(1, gain / atLeast)])), atLeast: 1 };
  }
}
