import type { FileIssue } from "./issue.ts";
import type { LedgerRow } from "./ledger.ts";
import type { ReturnFile } from "./list-returns.ts";

/** A return and what the ledger says about how it came. */
export interface Arrival extends ReturnFile {
  receivedAt: string;
  preparedBy: string | null;
  signedBy: string | null;
  signedAt: string | null;
  reason: string | null;
  issues: FileIssue[];
}

/**
 * Joins a file with its ledger row. A row vouches only for the bytes that it names: a file that has changed since counts
 * as unsigned and as received now.
 */
export function withLedger(found: ReturnFile, ledger: readonly LedgerRow[], receivedNow: string): Arrival {
  const rows = ledger.filter(({ file }) => file === found.file);
  const row = rows.findLast(({ sha256 }) => sha256 === found.sha256 || sha256 === "");
  if (row) {
    const { receivedAt, preparedBy, signedBy, signedAt, reason } = row;
    return { ...found, receivedAt, preparedBy, signedBy, signedAt, reason, issues: [] };
  }
  const isChanged = rows.length > 0;
  return {
    ...found,
    receivedAt: receivedNow,
    preparedBy: null,
    signedBy: null,
    signedAt: null,
    reason: null,
    issues: isChanged ? [changed(found)] : [],
  };
}

const changed = (found: ReturnFile): FileIssue => ({
  rule: "changed-since-received",
  found: `sha256 ${found.sha256.slice(0, 16)}…`,
  expected: "the bytes that the ledger recorded",
  mend: "If the new file is right, receive it (npx los receive) so that it can be signed; it counts as unsigned.",
});

/** The arrival as it was known at a moment (ISO): none before it came, unsigned before it was signed. */
export function asSeen(arrival: Arrival, moment: string | undefined): Arrival[] {
  if (moment === undefined) return [arrival];
  if (arrival.receivedAt > moment) return [];
  const isSigned = arrival.signedAt === null || arrival.signedAt <= moment.slice(0, 10);
  return [isSigned ? arrival : { ...arrival, signedBy: null, signedAt: null }];
}

/** Earlier arrivals first; those of one moment by path. */
export function byArrival(a: Arrival, b: Arrival): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1;
  return a.file < b.file ? -1 : 1;
}
