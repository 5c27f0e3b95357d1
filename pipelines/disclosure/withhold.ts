import { monthsOf, overlap, type Span } from "./spans.ts";
import { type Cell, isSensitive, type System } from "./system.ts";

/**
 * Why a cell is hidden, or that it is shown. `primary` and `secondary` are shown as [c], one symbol for both, which stands for
 * 1 or more. `withheld` cells are not mentioned at all, zeros included: what no page prints, and the parts of a small whole.
 */
export type Outcome = "shown" | "primary" | "secondary" | "withheld";

/** Why a printed cell is withheld. */
export type Reason = "part of a small whole" | "narrows a small count";

/** A small count that stays narrow whatever is hidden, because cells are mentioned. */
export interface Narrowing {
  target: number;
  /** The cells that say "1 or more" where the sum of a reader rests upon it. */
  by: number[];
}

/** What becomes of a cell before any is chosen to protect another. */
export function firstOutcome(cell: Cell): Outcome {
  if (!cell.printed) return cell.known ? "shown" : "withheld";
  if (isSensitive(cell) || cell.value === null) return "primary";
  return "shown";
}

/**
 * A small whole is not broken down: with two parts that each say "1 or more" it would say "2 or more" of itself. All printed
 * parts go, or the zeros that stay would say which they are; and the parts of those.
 */
export function withholdParts({ cells, equations }: System, outcomes: Outcome[]): number[] {
  const withheld: number[] = [];
  const sums = new Map<number, number[][]>();
  for (const { terms } of equations) {
    const [whole, ...others] = terms.filter(({ times }) => times === 1);
    if (!whole || others.length > 0) continue;
    const parts = terms
      .filter(({ times, cell }) => times === -1 && cells[cell]?.printed)
      .map(({ cell }) => cell);
    sums.set(whole.cell, [...(sums.get(whole.cell) ?? []), parts]);
  }
  const wholes = [...cells.keys()].filter((cell) => outcomes[cell] === "primary");
  for (const whole of wholes) {
    for (const parts of sums.get(whole) ?? []) {
      const isWithheld = outcomes[whole] === "withheld";
      if (!isWithheld && parts.filter((cell) => cells[cell]?.value !== 0).length < 2) continue;
      for (const part of parts) {
        if (outcomes[part] === "withheld" || cells[part]?.known) continue;
        outcomes[part] = "withheld";
        withheld.push(part);
        wholes.push(part);
      }
    }
  }
  return withheld;
}

/**
 * What is withheld so that a small count is no longer narrowed. Two periods that overlap and each say "1 or more" can say "2
 * or more" of a third. Of the cells that say so the finest go: all of that series that are as fine and share a month with
 * it or with the small count, zeros included. Where that does not do, the next attack names what is finest then: quarters
 * go first, then years to date, then years and rolling years, until nothing of the series is left.
 */
export function finest({ cells }: System, outcomes: readonly Outcome[], { target, by }: Narrowing): number[] {
  const months = Math.min(...by.map((cell) => monthsOf((cells[cell] as Cell).span)));
  const cell = cells[by.find((each) => monthsOf((cells[each] as Cell).span) === months) as number] as Cell;
  const near: Span[] = [cell.span, (cells[target] as Cell).span];
  return [...cells.keys()].filter((place) => {
    const { series, span, printed, known } = cells[place] as Cell;
    return (
      printed &&
      !known &&
      outcomes[place] !== "withheld" &&
      series === cell.series &&
      monthsOf(span) === months &&
      near.some((each) => overlap(span, each))
    );
  });
}

/** Whether mentioning the cell tells that it is not zero, and leaving it out would not tell. */
export const tellsPresence = ({ printed, known, masked, least }: Cell): boolean =>
  printed && !known && !masked && least > 0;

/**
 * What can still be left unmentioned for a target that neither hiding nor that protects. With an earlier release even a zero
 * can tell: what was withheld then and is shown now completes a sum.
 * @param cells of the part that the target is in
 */
export function lastResort(
  { cells: all, equations }: System,
  outcomes: readonly Outcome[],
  cells: readonly number[],
  target: number,
): Narrowing[] {
  const part = new Set(cells);
  const linked = equations.filter(({ terms }) => terms.some(({ cell }) => part.has(cell)));
  const left = [...new Set(linked.flatMap(({ terms }) => terms.map(({ cell }) => cell)))].filter((place) => {
    const { printed, known, masked } = all[place] as Cell;
    return printed && !known && !masked && outcomes[place] !== "withheld";
  });
  return left.length === 0 ? [] : [{ target, by: nearest(all, target, left) }];
}

/** Those of the places that share a month with the target, or all of them. */
export function nearest(cells: readonly Cell[], target: number, places: number[]): number[] {
  const { span } = cells[target] as Cell;
  const near = places.filter((place) => overlap((cells[place] as Cell).span, span));
  return near.length > 0 ? near : places;
}

/** The system in which withheld cells are what they are to a reader: counts that may be zero. */
export const withoutWithheld = (system: System, outcomes: readonly Outcome[]): System => ({
  ...system,
  cells: system.cells.map((cell, place) =>
    outcomes[place] === "withheld" ? { ...cell, printed: false, least: cell.masked ? cell.least : 0 } : cell,
  ),
});
