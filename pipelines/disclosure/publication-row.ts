import type { Count } from "./ledger.ts";
import type { MetricRule } from "./policy.ts";
import type { Span } from "./spans.ts";

/** A figure of the publication: true, or as the public sees it. */
export interface PublicationRow {
  metric: string;
  period: string;
  period_type: string;
  breakdown: string;
  category: string;
  numerator: Count;
  denominator: Count;
  shape: string;
  basis: string;
  /** The figure's code, which ends in its version. */
  figure: string;
}

export type Side = "numerator" | "denominator";

/** A row of one release, with the months that it covers. */
export interface Entry extends PublicationRow {
  span: Span;
  rule: MetricRule;
  version: string;
}

/** Whether this side of a row counts something: amounts of money, sums of days and the public population do not. */
export const isCount = ({ shape }: { shape: string }, side: Side): boolean =>
  side === "numerator"
    ? ["count", "rate", "percentage"].includes(shape)
    : ["percentage", "average"].includes(shape);

export const sides = ["numerator", "denominator"] as const;

/** Lists of what has the same key, in the order of the first of each. */
export function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
