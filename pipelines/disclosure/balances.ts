import type { Cells } from "./cells.ts";
import { type Entry, isCount, type Side, sides } from "./publication-row.ts";

/**
 * A stock of which everything that comes and goes is counted: what there was, and what came, less what went, is what there
 * is. Each is named as `metric.numerator` or `metric.denominator`.
 */
export interface Balance {
  stock: string;
  came: string;
  went: string;
}

/** In fewer quarters three counts may balance by chance. */
const fewestQuarters = 4;

/** Counts of one name by the last month of their quarter. */
type Series = Map<number, number>;

/** The balances that hold in every quarter in which all their counts are given. A reader can find them too. */
export function balancesOf(entries: readonly Entry[]): Balance[] {
  const { stocks, flows } = seriesOf(entries);
  const found: Balance[] = [];
  for (const [stock, levels] of stocks) {
    const changes = changesOf(levels);
    if (changes.size < fewestQuarters || [...changes.values()].every((change) => change === 0)) continue;
    for (const [came, added] of flows) {
      for (const [went, left] of flows) {
        if (came !== went && balances(changes, added, left)) found.push({ stock, came, went });
      }
    }
  }
  return found;
}

const seriesName = ({ metric }: Entry, side: Side): string => `${metric}.${side}`;

/** Headline counts by quarter: those of a day, and those of what happened. */
function seriesOf(entries: readonly Entry[]) {
  const stocks = new Map<string, Series>();
  const flows = new Map<string, Series>();
  for (const entry of entries.filter(isHeadlineOfQuarter)) {
    const kind = { snapshot: stocks, flow: flows }[entry.basis as string];
    for (const side of sides) {
      const count = entry[side];
      if (!kind || !isCount(entry, side) || typeof count !== "number") continue;
      const series = kind.get(seriesName(entry, side)) ?? new Map();
      kind.set(seriesName(entry, side), series.set(entry.span.to, count));
    }
  }
  return { stocks, flows };
}

const isHeadlineOfQuarter = ({ breakdown, period_type }: Entry): boolean =>
  breakdown === "all" && period_type === "quarter";

/** By how much a stock grew in each quarter of which both ends are known. */
const changesOf = (levels: Series): Series =>
  new Map(
    [...levels].flatMap(([month, level]) => {
      const before = levels.get(month - 3);
      return before === undefined ? [] : [[month, level - before] as const];
    }),
  );

function balances(changes: Series, added: Series, left: Series): boolean {
  let quarters = 0;
  for (const [month, change] of changes) {
    const came = added.get(month);
    const went = left.get(month);
    if (came === undefined || went === undefined) continue;
    if (came - went !== change) return false;
    quarters += 1;
  }
  return quarters >= fewestQuarters;
}

/** Adds "what there was, and what came, less what went, is what there is" for every quarter. */
export function addBalances(
  cells: Cells,
  found: readonly Balance[],
  entries: readonly (Entry | null)[],
  cellsOf: readonly { numerator?: number; denominator?: number }[],
): void {
  const places = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    if (!entry || !isHeadlineOfQuarter(entry)) continue;
    for (const side of sides) {
      const cell = cellsOf[at]?.[side];
      if (cell !== undefined) places.set(`${seriesName(entry, side)}|${entry.span.to}`, cell);
    }
  }
  for (const { stock, came, went } of found) {
    for (const [key, now] of places) {
      if (!key.startsWith(`${stock}|`)) continue;
      const month = Number(key.slice(stock.length + 1));
      const before = places.get(`${stock}|${month - 3}`);
      const [added, left] = [places.get(`${came}|${month}`), places.get(`${went}|${month}`)];
      if (before === undefined || added === undefined || left === undefined) continue;
      cells.equations.push({
        terms: [
          { cell: now, times: 1 },
          { cell: left, times: 1 },
          { cell: before, times: -1 },
          { cell: added, times: -1 },
        ],
        equals: 0,
      });
    }
  }
}
