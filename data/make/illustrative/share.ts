export interface Limits {
  least?: readonly number[];
  most?: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Shares a whole number out in proportion to the weights, each part a whole number within its limits. The parts add
 * up to the total exactly. Throws when the limits leave no way.
 */
export function share(
  total: number,
  weights: readonly number[],
  { least = [], most = [] }: Limits = {},
): number[] {
  const low = (i: number) => least[i] ?? 0;
  const high = (i: number) => most[i] ?? Number.POSITIVE_INFINITY;
  const scale = total / (sum(weights) || 1);
  const wanted = weights.map((weight) => weight * scale);
  const parts = wanted.map((part, i) => Math.min(Math.max(Math.round(part), low(i)), high(i)));
  for (let short = total - sum(parts); short !== 0; short = total - sum(parts)) {
    const step = Math.sign(short);
    const movable = parts
      .map((part, i) => ({ i, part, gap: step * ((wanted[i] as number) - part) }))
      .filter(({ i, part }) => part + step >= low(i) && part + step <= high(i));
    const furthest = movable.reduce<(typeof movable)[number] | null>(
      (best, next) => (best === null || next.gap > best.gap ? next : best),
      null,
    );
    if (!furthest) throw new Error(`${total} cannot be shared out within the limits`);
    parts[furthest.i] = furthest.part + step;
  }
  return parts;
}

/**
 * A table of whole numbers with the given row and column totals, near the given weights (one row of weights per row).
 * What rounding takes from a column in one row it gets back in the next.
 */
export function shareTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  weights: readonly (readonly number[])[],
): number[][] {
  const expected = scaleToTotals(rowTotals, columnTotals, weights);
  const left = [...columnTotals];
  const owed = columnTotals.map(() => 0);
  return rowTotals.map((rowTotal, row) => {
    const later = sum(rowTotals.slice(row + 1));
    const wanted = left.map((_, column) =>
      Math.max((expected[row]?.[column] ?? 0) + (owed[column] as number), 0),
    );
    const least = left.map((part) => Math.max(part - later, 0));
    const parts = share(rowTotal, wanted, { least, most: left });
    parts.forEach((part, column) => {
      owed[column] = (wanted[column] as number) - part;
      left[column] = (left[column] as number) - part;
    });
    return parts;
  });
}

/** Scales rows and columns by turns until both totals hold (iterative proportional fitting, Deming and Stephan 1940). */
function scaleToTotals(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  weights: readonly (readonly number[])[],
): number[][] {
  let table = weights.map((row) => [...row]);
  for (let round = 0; round < 30; round++) {
    table = table.map((row, i) => row.map((cell) => (cell * (rowTotals[i] as number)) / (sum(row) || 1)));
    const columns = columnTotals.map((_, j) => sum(table.map((row) => row[j] as number)));
    table = table.map((row) =>
      row.map((cell, j) => (cell * (columnTotals[j] as number)) / (columns[j] || 1)),
    );
  }
  return table;
}
