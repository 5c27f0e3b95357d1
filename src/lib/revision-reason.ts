/** Why a figure changes after somebody has seen it: the code that a reason starts with, and what it means. */
export const revisionReasons = {
  "late data": "figures that had not come in time",
  "agency correction": "the agency mended its own figures",
  "definition change": "what is counted has changed",
  "denominator rebased": "the population or number that it is divided by was estimated anew",
  "benchmark or neighbour revision": "a national file or the set of neighbours has changed",
  "census finalised": "provisional figures of a yearly return became final",
  "load error": "the file was read or stored wrongly",
  "suppression change": "a number that was hidden is shown, or the other way round",
} as const;

export type RevisionReason = keyof typeof revisionReasons;

/** A reason as it is written in the ledger: `agency correction: conferences of December were timed wrongly`. */
export interface Reason {
  /** Null where the words before the colon are no code of ours; older ledgers have none. */
  code: RevisionReason | null;
  /** What follows the code, else the whole text. */
  words: string;
}

/** Reads a reason: its code whatever the case and blanks, and its words. */
export function readReason(text: string): Reason {
  const [, before = "", after = ""] = /^([^:]*):([\s\S]*)$/.exec(text) ?? [];
  const given = before.trim().toLowerCase().replace(/\s+/g, " ");
  const code = reasonCodes.find((known) => known === given) ?? null;
  return { code, words: (code ? after : text).trim() };
}

/** The codes, in the order in which a reader is told of them. */
export const reasonCodes = Object.keys(revisionReasons) as RevisionReason[];
