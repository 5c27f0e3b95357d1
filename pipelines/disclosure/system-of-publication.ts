import { addBalances, type Balance, balancesOf } from "./balances.ts";
import { Cells, type SharedCounts } from "./cells.ts";
import { type LedgerLine, parseFigure, releasesOf } from "./ledger.ts";
import { type DisclosurePolicy, ruleFor } from "./policy.ts";
import { type Entry, type PublicationRow, sides } from "./publication-row.ts";
import { type Relations, relationsOf } from "./relations.ts";
import { Release } from "./release.ts";
import { spanOf } from "./spans.ts";
import { type Cell, groupsOf, type System } from "./system.ts";

export interface Published {
  system: System;
  /** The cells of each row, by its place; undefined for what is no count. */
  cellsOf: { numerator?: number; denominator?: number }[];
  relations: Relations;
  balances: Balance[];
}

/**
 * Everything that is public together as one system of cells and equations: the rows, and all that earlier releases showed.
 * The rows hold true counts before suppression; with what the public sees in their place it is the system that an attacker
 * builds, who takes `relations` and `balances` from the publication.
 *
 * Cells are numerators, denominators that are counts, the complement of every percentage, what printed categories leave, and
 * the difference that a revision makes. Equal months are one cell: the first quarter is the year to date, the rolling year
 * to the fourth quarter is the year.
 */
export function systemOfPublication(
  rows: PublicationRow[],
  {
    policy,
    ledger = [],
    shared = new Map(),
    relations,
    balances,
  }: {
    policy: DisclosurePolicy;
    ledger?: LedgerLine[];
    shared?: SharedCounts;
    relations?: Relations;
    balances?: Balance[];
  },
): Published {
  const entries = rows.map((row) => entryOf(row, policy));
  const given = entries.filter((entry) => entry !== null);
  const known = relations ?? relationsOf(given);
  const balancing = balances ?? balancesOf(given);
  const cells = new Cells(shared);
  const now = new Release(cells, known);
  const cellsOf = entries.map((entry) => (entry ? now.addRow(entry) : {}));
  now.close();
  addBalances(cells, balancing, entries, cellsOf);
  const kinds = new Map(rows.map(({ metric, shape, basis }) => [metric, { shape, basis }]));
  for (const { day, lines } of releasesOf(ledger)) {
    const earlier = lines.flatMap((line) => {
      const code = parseFigure(line.figure);
      const kind = kinds.get(code.metric);
      const entry = kind && entryOf({ ...code, ...kind, ...line, period_type: "" }, policy);
      return entry ? [entry] : [];
    });
    const unrevised = hiddenAsToday(earlier, cells, shared, known);
    const release = new Release(cells, known, { day, unrevised });
    for (const entry of earlier) release.addEarlier(entry);
    release.close();
  }
  return {
    system: { cells: cells.list, equations: cells.equations, rounding: policy.rounding },
    cellsOf,
    relations: known,
    balances: balancing,
  };
}

function entryOf(row: PublicationRow, policy: DisclosurePolicy): Entry | null {
  const span = spanOf(row.period);
  return (
    span && { ...row, span, rule: ruleFor(policy, row.metric), version: parseFigure(row.figure).version }
  );
}

/**
 * The hidden counts of an earlier release that are most likely what they are today: with the counts of today in their place,
 * every sum that the release printed comes out. A new version of a return leaves most of its figures as they were.
 */
function hiddenAsToday(
  earlier: Entry[],
  today: Cells,
  shared: SharedCounts,
  relations: Relations,
): Set<string> {
  const scratch = new Cells(shared);
  const release = new Release(scratch, relations);
  const hidden = new Set<string>();
  for (const entry of earlier) {
    const filled = { ...entry };
    for (const side of sides) {
      if (entry[side] !== "c") continue;
      const name = today.nameOf(entry, side);
      const value = today.list[today.placeOf(name) ?? -1]?.value;
      hidden.add(name);
      if (typeof value === "number") filled[side] = value;
    }
    release.addRow(filled);
  }
  release.close();
  const countOf = ({ id, value }: Cell): number =>
    value ?? today.list[today.placeOf(id) ?? -1]?.value ?? Number.NaN;
  const isOpen = (cell: Cell): boolean => hidden.has(cell.id) || cell.value === null;
  const sums = scratch.equations.map(({ terms }) => terms.map(({ cell }) => scratch.list[cell] as Cell));
  const links = scratch.equations.map(({ terms }) =>
    terms.map(({ cell }) => cell).filter((cell) => isOpen(scratch.list[cell] as Cell)),
  );
  // One sum that fails casts doubt on every hidden count that sums connect with it.
  const failing = new Set<number>();
  for (const [at, { terms, equals }] of scratch.equations.entries()) {
    const cells = sums[at] as Cell[];
    const sum = terms.reduce((all, { times }, place) => all + times * countOf(cells[place] as Cell), 0);
    if (sum !== equals || cells.some((cell) => countOf(cell) < 0))
      for (const cell of links[at] ?? []) failing.add(cell);
  }
  const sound = groupsOf(scratch.list.length, links).filter(
    (group) => !group.some((cell) => failing.has(cell)),
  );
  return new Set(sound.flat().map((cell) => (scratch.list[cell] as Cell).id));
}
