import type { SharedCounts } from "./cells.ts";
import { isCount, type PublicationRow, sides } from "./publication-row.ts";

/** Two series that agree in fewer periods may do so by chance. */
const fewestPeriods = 4;

/**
 * Which figures are one and the same count under two names, such as the children of all conferences and the base of
 * those held in time: they agree in every period and category that both have. A reader can see that, so what hides one
 * must hide the other.
 * @param rows true counts
 * @returns the name of the count, by `metric.numerator` or `metric.denominator`; only of counts that have two names
 */
export function sameCounts(rows: readonly PublicationRow[]): SharedCounts {
  const series = seriesOf(rows);
  const shared: SharedCounts = new Map();
  for (const [at, one] of series.entries()) {
    for (const other of series.slice(at + 1)) {
      if (one.basis !== other.basis || !agree(one.counts, other.counts)) continue;
      const name = shared.get(one.name) ?? one.name;
      shared.set(one.name, name).set(other.name, shared.get(other.name) ?? name);
    }
  }
  return shared;
}

interface CountSeries {
  name: string;
  basis: string;
  /** By breakdown, category and period. */
  counts: Map<string, number>;
}

function seriesOf(rows: readonly PublicationRow[]): CountSeries[] {
  const series = new Map<string, CountSeries>();
  for (const row of rows) {
    for (const side of sides) {
      const count = row[side];
      if (!isCount(row, side) || typeof count !== "number") continue;
      const name = `${row.metric}.${side}`;
      const own = series.get(name) ?? { name, basis: row.basis, counts: new Map() };
      own.counts.set(`${row.breakdown}|${row.category}|${row.period}`, count);
      series.set(name, own);
    }
  }
  return [...series.values()];
}

function agree(one: Map<string, number>, other: Map<string, number>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const values = new Set<number>();
  let periods = 0;
  for (const [key, count] of small) {
    const there = large.get(key);
    if (there === undefined) continue;
    if (there !== count) return false;
    if (!key.startsWith("all|")) continue;
    periods += 1;
    if (count > 0) values.add(count);
  }
  return periods >= fewestPeriods && values.size > 1;
}
