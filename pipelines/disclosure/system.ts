/**
 * The words of disclosure control. A publication is one system: cells (counts, shown or hidden) and equations that everyone
 * knows, such as four quarters making a year. What can be worked out from it is a question about whole numbers.
 */

import type { Span } from "./spans.ts";

/** A count that is published, or that follows from what is published. */
export interface Cell {
  id: string;
  /** The true count, a whole number; null where only a reader's view is at hand and the count is hidden there. */
  value: number | null;
  /** False for what no page prints and arithmetic may still give: a complement, a remainder, a withheld quarter. */
  printed: boolean;
  /** The smallest count that a reader can suppose behind a hidden cell: 1 where zeros are always shown. */
  least: 0 | 1;
  /** Counts from `sensitiveFrom` up to this must not be worked out; 0 where any count may be known. */
  threshold: number;
  /** 0 where even a zero tells something about everyone in a group, else 1. */
  sensitiveFrom: 0 | 1;
  /** True when an earlier release showed this very count, so that hiding it now protects nothing. */
  known: boolean;
  /** True when an earlier release showed [c] for it: that it is not zero cannot be taken back. */
  masked: boolean;
  /** What it is a figure of, such as `referrals.numerator|source|police`; null for what no page prints. */
  series: string | null;
  /** The months that it covers. */
  span: Span;
}

/** Of an equation or constraint: so many times the cell at this place of its list. */
export interface Term {
  cell: number;
  times: number;
}

/** The terms add up to `equals`. */
export interface Equation {
  terms: Term[];
  equals: number;
}

export interface System {
  cells: Cell[];
  equations: Equation[];
  /** Shown counts are rounded half up to multiples of this; null when they are exact. */
  rounding: number | null;
}

/** The counts that a hidden cell can have, from `lo` to `hi`. */
export interface Range {
  lo: number;
  hi: number;
}

/** True for a small count, which must not be worked out. */
export const isSensitive = ({ value, sensitiveFrom, threshold }: Cell): boolean =>
  value !== null && threshold > 0 && value >= sensitiveFrom && value <= threshold;

/**
 * Splits places 0 to `size` - 1 into groups that share no link.
 * @param links lists of places that belong together
 */
export function groupsOf(size: number, links: Iterable<number[]>): number[][] {
  const parent = Array.from({ length: size }, (_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (const [first, ...others] of links) {
    for (const other of others) parent[root(other)] = root(first as number);
  }
  const groups = new Map<number, number[]>();
  for (let place = 0; place < size; place++) {
    const of = root(place);
    const group = groups.get(of);
    if (group) group.push(place);
    else groups.set(of, [place]);
  }
  return [...groups.values()];
}
