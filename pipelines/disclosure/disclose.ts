import type { Count } from "./ledger.ts";
import { type DisclosurePolicy, ruleFor } from "./policy.ts";
import type { PublicationRow } from "./publication-row.ts";
import { roundCount } from "./published-interval.ts";
import type { Suppression } from "./suppress.ts";
import type { Published } from "./system-of-publication.ts";
import type { Outcome } from "./withhold.ts";

/** What the public sees of one row. */
export interface Disclosed {
  /** `c` is shown as [c]; null where there is no count, or where nothing may be said of it. */
  numerator: Count;
  denominator: Count;
  /**
   * False where the value and all that is made of it must go too: the rate, percentage or mean, its interval, its
   * comparisons and verdicts, its point of a chart.
   */
  showsValue: boolean;
  /** Decimals that the base supports; null for a value of which the base says nothing. */
  decimals: 0 | 1 | null;
}

const nothing: Disclosed = { numerator: null, denominator: null, showsValue: false, decimals: null };

/** Nobody can judge a percentage of fewer people. */
const smallestBase = 6;

/**
 * What the public sees of each row, in their order.
 * @param rows those that `published` was made of
 * @param decided what `suppress` decided of its system
 */
export function disclose<Row extends PublicationRow>(
  rows: readonly Row[],
  published: Published,
  decided: Pick<Suppression, "outcomes">,
  policy: DisclosurePolicy,
): Disclosed[] {
  return rows.map((row, place): Disclosed => {
    const rule = ruleFor(policy, row.metric);
    if (!rule.shows(row.period_type)) return nothing;
    const cells = published.cellsOf[place] ?? {};
    const outcomeOf = (cell: number | undefined): Outcome =>
      cell === undefined ? "shown" : (decided.outcomes[cell] as Outcome);
    const [top, base] = [outcomeOf(cells.numerator), outcomeOf(cells.denominator)];
    // An amount of a hidden number of children, such as their days, is not shown without them.
    const numerator =
      cells.numerator === undefined && base !== "shown"
        ? seenAs(base, row.numerator)
        : seenAs(top, row.numerator);
    const denominator = seenAs(base, row.denominator);
    const isShare = row.shape === "percentage" || row.shape === "average";
    const isBaseLarge =
      !isShare ||
      rule.threshold === 0 ||
      (typeof row.denominator === "number" && row.denominator >= smallestBase);
    return {
      numerator: rounded(numerator, cells.numerator, policy),
      denominator: rounded(denominator, cells.denominator, policy),
      showsValue: top === "shown" && base === "shown" && isBaseLarge && typeof row.numerator === "number",
      decimals: isShare && typeof row.denominator === "number" ? (row.denominator < 100 ? 0 : 1) : null,
    };
  });
}

const seenAs = (outcome: Outcome, count: Count): Count => {
  if (outcome === "shown" || count === null) return count;
  return outcome === "withheld" ? null : "c";
};

const rounded = (count: Count, cell: number | undefined, { rounding }: DisclosurePolicy): Count =>
  rounding === null || cell === undefined || typeof count !== "number" ? count : roundCount(count, rounding);
