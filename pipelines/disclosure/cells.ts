import type { Count } from "./ledger.ts";
import type { Entry, Side } from "./publication-row.ts";
import { monthName, type Span, spanName } from "./spans.ts";
import type { Cell, Term } from "./system.ts";

/** Which figures are one and the same count, by `metric.numerator` or `metric.denominator`: the name of that count. */
export type SharedCounts = Map<string, string>;

/** All cells and equations so far, each once. */
export class Cells {
  readonly list: Cell[] = [];
  /** The version of each count in the release that is about to be made. */
  readonly versions = new Map<string, string>();
  readonly equations: { terms: Term[]; equals: number }[] = [];
  readonly #places = new Map<string, number>();
  readonly #seen = new Set<string>();
  readonly #shared: SharedCounts;

  constructor(shared: SharedCounts) {
    this.#shared = shared;
  }

  /** The name of a count, by what it counts and when: a snapshot is one day, whatever period it is given for. */
  nameOf(entry: Entry, side: Side, of: Span = entry.span): string {
    const when = entry.basis === "snapshot" ? `end of ${monthName(of.to)}` : spanName(of);
    return `${this.seriesOf(entry, side)}|${when}`;
  }

  /** The name of what is counted, whenever that was. */
  seriesOf({ metric, breakdown, category }: Entry, side: Side): string {
    return `${this.#shared.get(`${metric}.${side}`) ?? `${metric}.${side}`}|${breakdown}|${category}`;
  }

  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** The place of the cell of this id, which is made if there is none. */
  add(cell: Cell): number {
    const place = this.#places.get(cell.id);
    if (place !== undefined) return place;
    this.#places.set(cell.id, this.list.length);
    return this.list.push(cell) - 1;
  }

  /** Adds "these cells make up that one". */
  sum(whole: number, parts: number[]): void {
    const key = `${whole}=${parts.toSorted((a, b) => a - b)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.equations.push({
      terms: [{ cell: whole, times: 1 }, ...parts.map((cell) => ({ cell, times: -1 }))],
      equals: 0,
    });
  }
}

/** The count that a figure shows; null where it is hidden. */
export const trueCount = (count: Count): number | null => (count === "c" ? null : count);

/** A zero is always shown, unless the policy hides it: [c] then stands for 1 or more. */
export const leastOf = ({ rule }: Entry): 0 | 1 => (rule.hideZero ? 0 : 1);

/** A cell that no page prints. */
export const cellOf = ({ rule, span }: Entry, id: string): Cell => ({
  id,
  value: null,
  printed: false,
  least: 0,
  threshold: rule.threshold,
  sensitiveFrom: rule.hideZero ? 0 : 1,
  known: false,
  masked: false,
  series: null,
  span,
});
