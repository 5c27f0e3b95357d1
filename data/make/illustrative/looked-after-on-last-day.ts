import { childrenLookedAfter } from "./children-looked-after.ts";

/** Children looked after on the last day of each quarter, by its label: the total that every return agrees with. */
export function lookedAfterOnLastDay(): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { quarter, children } of childrenLookedAfter()) {
    const label = String(quarter);
    totals.set(label, (totals.get(label) ?? 0) + Number(children));
  }
  return totals;
}
