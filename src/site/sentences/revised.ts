import { formatValue } from "../../lib/numbers.ts";
import { dateInWords } from "../../lib/period-words.ts";
import { readReason } from "../../lib/revision-reason.ts";
import { inWords } from "../../lib/shorthand.ts";
import type { Metric } from "../publication.ts";
import type { Revision } from "../revision-rows.ts";

/** Why a figure changed: the code of the reason, null where no one has given one, and what there is to say beside it. */
export interface Why {
  code: string | null;
  words: string;
}

/** The reason of a revision, from the ledger where a return brought it. */
export function whyRevised(revision: Revision): Why {
  const { cause, reason, agency_name, received_at } = revision;
  if (cause === "population") {
    return {
      code: "denominator rebased",
      words: `divided by ${revision.old_population ?? "no estimate"} then, by ${revision.new_population ?? "no estimate"} now`,
    };
  }
  if (reason !== null) return readReason(reason);
  if (cause === "first return") {
    const when = received_at ? ` came on ${dateInWords(received_at)}` : " came later";
    return { code: "late data", words: `the return of ${agency_name ?? "an agency"}${when}` };
  }
  return { code: null, words: "no reason was given" };
}

/** A value as it was or is seen: `79.2%`, or why there is none. */
export function seenValue(metric: Metric, value: number | null, missing: string | null): string {
  if (value !== null) return formatValue(value, metric.shape);
  return missing === null ? "no figure" : inWords(missing);
}

/** `79.2% as seen on 12 November 2019; 77.1% now (agency correction)`. */
export function revisedSentence(metric: Metric, revision: Revision): string {
  const then = seenValue(metric, revision.old_value, revision.old_missing);
  const now = seenValue(metric, revision.new_value, revision.new_missing);
  const { code, words } = whyRevised(revision);
  return `${then} as seen on ${dateInWords(revision.seen_at)}; ${now} now (${code ?? words})`;
}
