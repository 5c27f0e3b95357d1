import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import type { ExpectedReturn, Metric, Submission } from "../publication.ts";

/** A return that the newest value rests on: when it was due, and what came. */
export interface Supply {
  expected: ExpectedReturn;
  submission: Submission | undefined;
}

/** "Who owns it, and is it signed?" One sentence for the owner and one for each return that the newest value rests on. */
export function whoOwns(metric: Metric, supplies: Supply[], nationalSource: string | null): string {
  const owner = `Owned by ${metric.owner.replace(/\.$/, "")}.`;
  if (supplies.length === 0) {
    return nationalSource ? `${owner} The figure is the one that is published nationally.` : owner;
  }
  return [owner, ...supplies.map(supplySentence)].join(" ");
}

function supplySentence({ expected, submission }: Supply): string {
  const period = periodInWords(expected.quarter);
  if (!submission) return `Not received: the return of ${expected.agency_name} for ${period}.`;
  const received = `The return of ${expected.agency_name} for ${period} was received on ${dateInWords(submission.received_at)}`;
  if (!submission.signed_by) return `${received}. Not signed.`;
  const on = submission.signed_at ? ` on ${dateInWords(submission.signed_at)}` : "";
  return `${received} and signed by ${submission.signed_by}${on}.`;
}
