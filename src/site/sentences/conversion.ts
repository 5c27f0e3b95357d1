import { countOf, formatNumber, singular } from "../../lib/numbers.ts";
import { inWords } from "../../lib/shorthand.ts";
import type { JourneyMeasure } from "../publication-rows.ts";

/**
 * How many there were for every 100 of the step before, both counted in their own unit (a plural noun). More than 100
 * is said to be no share: the two steps count different things, or things that began in an earlier period. Empty for
 * the first step and where there is no count.
 *
 * @param missingBefore why the step before has no count
 */
export function conversion(
  row: JourneyMeasure,
  unit: string,
  unitBefore: string | undefined,
  missingBefore: string | null = null,
): string {
  const { position, numerator, before, per_100 } = row;
  if (position === 1 || numerator === null) return "";
  if (missingBefore === "c")
    return `The count of the step before is not shown (${inWords("c")}), so nothing is set against it.`;
  if (per_100 === null || before === null || !unitBefore)
    return "The step before has no count for this period, so nothing is set against it.";
  const counts = `${countOf(numerator, unit)} to ${countOf(before, unitBefore)}`;
  const perHundred = `${formatNumber(per_100, "rate")} ${unit} for every 100 ${unitBefore} (${counts})`;
  return per_100 <= 100
    ? `${perHundred}.`
    : `More than at the step before: ${perHundred}. This is not a share of the ${unitBefore}: a ${singular(unit)} may come from an earlier period, or another way, and the two steps do not count the same thing.`;
}
