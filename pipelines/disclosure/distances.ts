import { seen } from "./knowledge.ts";
import type { Row } from "./programme.ts";
import type { Cell, System } from "./system.ts";

/** How far a hidden count may seem to lie above the true one. */
const far = 10_000;

/** How far below and above its true count a cell may seem to lie. */
export interface Span {
  down: number;
  up: number;
}

/** How far a cell may seem to lie from its true count while it is shown. */
export const shownSpan = (cell: Cell, rounding: number | null): Span => {
  const { lo, hi } = seen(cell, rounding);
  return { down: (cell.value as number) - lo, up: hi - (cell.value as number) };
};

/** How far a cell may seem to lie from its true count while it is hidden. */
export const hiddenSpan = ({ value, least }: Cell): Span => ({
  down: Math.max(0, (value as number) - least),
  up: far,
});

/** The equations as rows of distances, which cancel each other out. */
export function distances({ equations }: System): Row[] {
  return equations.map(({ terms }) => ({
    columns: terms.map(({ cell }) => cell),
    factors: terms.map(({ times }) => times),
    lo: 0,
    hi: 0,
  }));
}
