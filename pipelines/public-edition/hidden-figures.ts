import { parsePeriod } from "../../src/lib/period.ts";
import { trueCount } from "../disclosure/cells.ts";
import type { Count } from "../disclosure/ledger.ts";
import { groupedBy, type Side, sides } from "../disclosure/publication-row.ts";
import type { PublicFigure } from "./edition.ts";

/** A figure of which the public may not see every number, with those numbers. For the partnership alone. */
export interface HiddenFigure {
  /** Its code, such as `icpc-children/2019-20-Q4/v2`. */
  figure: string;
  metric: string;
  period: string;
  breakdown: string;
  category: string;
  /** True counts and, where the value is hidden, the value and the ends of its interval; each once. */
  numbers: number[];
}

/** A figure as it is: counts, and the value and its interval as the warehouse computed them. */
export interface TrueFigure {
  figure: string;
  numerator: Count;
  denominator: Count;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * The numbers that a public edition hides, figure by figure; figures that hide none are left out. A number is not hidden where
 * it is shown for the same months: of 88 in [c], 88 may be read although the base is 88 too, and the year to date of a whole
 * year is that year.
 * @param truth true figures; those that the edition does not have count for nothing
 * @param figures the figures as the public sees them
 */
export function hiddenFigures(
  truth: readonly TrueFigure[],
  figures: readonly PublicFigure[],
): HiddenFigure[] {
  const byCode = new Map(truth.map((row) => [row.figure, row]));
  return groupedBy(figures, sameMonths).flatMap((group) => {
    const shown = new Set(group.flatMap((seen) => numbersOf(byCode.get(seen.figure), seen, true)));
    return group.flatMap((seen) => {
      const { figure, metric, period, breakdown, category } = seen;
      const all = numbersOf(byCode.get(figure), seen, false);
      const numbers = [...new Set(all)].filter((number) => !shown.has(number));
      return numbers.length > 0 ? [{ figure, metric, period, breakdown, category, numbers }] : [];
    });
  });
}

/** What is counted and when, whatever the period is called. */
function sameMonths({ metric, breakdown, category, period, basis }: PublicFigure): string {
  const days = parsePeriod(period);
  const when = days && basis !== "snapshot" ? `${days.start} ${days.end}` : (days?.end ?? period);
  return [metric, breakdown, category, when].join("|");
}

/** The numbers of a figure that are shown, or those that are not. Limits at nought and 100 per cent say nothing. */
function numbersOf(row: TrueFigure | undefined, seen: PublicFigure, isShown: boolean): number[] {
  if (!row) return [];
  const { isMentioned, showsValue, shape } = seen;
  // The population of a rate is public.
  const counted = shape === "rate" ? (["numerator"] as const) : sides;
  const counts = counted
    .map((side) => trueCount(row[side]))
    .filter((count, i) => (isMentioned && count === seen[counted[i] as Side]) === isShown);
  const limits = [row.lower, row.upper].filter((limit) => limit !== 0 && limit !== 100);
  const values = (isMentioned && showsValue) === isShown ? [row.value, ...limits] : [];
  return [...counts, ...values].filter((number) => number !== null);
}
