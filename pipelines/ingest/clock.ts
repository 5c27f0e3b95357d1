import type { Warehouse } from "../warehouse/warehouse.ts";
import { type LedgerLine, ledgerName } from "./ledger.ts";
import type { FolderIssue } from "./list-returns.ts";

/** A day of grace in milliseconds: clocks differ, and a time without a zone may be a local one. */
const grace = 86_400_000;

/** True when a moment (ISO) is later than another beyond doubt. */
const isAfter = (moment: string, other: string): boolean => Date.parse(moment) > Date.parse(other) + grace;

/**
 * What to say of rows of the ledger that lie ahead of the clock (`now`, ISO). One issue for all of them: it is more likely
 * that the clock is wrong than that many rows are.
 */
export function receivedInFuture(rows: readonly LedgerLine[], now: string): FolderIssue[] {
  const [first, ...others] = rows.filter(({ receivedAt }) => isAfter(receivedAt, now));
  if (!first) return [];
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  return [
    {
      file: ledgerName,
      rule: "received-in-future",
      line: first.line,
      found: `received_at ${first.receivedAt}${more}`,
      expected: `a moment that has passed; the clock of this machine says ${now.slice(0, 16)}Z`,
      mend: "Correct the row, or set the clock; then run: los load --rebuild. Until then no correction replaces that return.",
    },
  ];
}

/** What to say when the clock of this machine (`now`, ISO) is behind the last load: one of the two was wrong. */
export async function clockBehind(warehouse: Warehouse, now: string): Promise<FolderIssue[]> {
  const [last] = await warehouse.rows<{ loaded_at: string | null }>(
    "select strftime(max(loaded_at), '%Y-%m-%dT%H:%M:%SZ') as loaded_at from load_record",
  );
  if (!last?.loaded_at || !isAfter(last.loaded_at, now)) return [];
  return [
    {
      file: "the clock of this machine",
      rule: "clock-behind",
      found: `${now.slice(0, 16)}Z`,
      expected: `a moment after the last load, ${last.loaded_at}`,
      mend: "Set the clock. A return that was loaded while it was wrong needs its true received_at in the ledger; then run: los load --rebuild.",
    },
  ];
}

/**
 * What to say when a return that is received now (ISO) would count as older than one that is here, so that it would never
 * take its place and nothing would tell; else null.
 */
export async function clockBehindReturns(warehouse: Warehouse, now: string): Promise<string | null> {
  const [newest] = await warehouse.rows<{ received_at: string | null }>(
    "select strftime(max(received_at), '%Y-%m-%dT%H:%M:%SZ') as received_at from submission where status <> 'rejected'",
  );
  if (!newest?.received_at || Date.parse(newest.received_at) <= Date.parse(now)) return null;
  return (
    `The clock of this machine says ${now.slice(0, 19)}Z, but the newest return here was received on ` +
    `${newest.received_at}: a return received now would count as older.\n` +
    "  to mend it: set the clock. If it is right, correct received_at in returns/ledger.csv (a return without a row needs " +
    "one), then run: los load --rebuild."
  );
}
