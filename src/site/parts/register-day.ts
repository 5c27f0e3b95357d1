import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import type { Publication } from "../publication.ts";
import type { Meeting } from "../register-rows.ts";

/** A forum in full; a word that is not of the list stands as it is. */
export function forumWords(forum: string): string {
  const known: Record<string, string> = {
    pci: "Performance, Challenge and Impact Subgroup",
    board: "Partnership Board",
    scrutiny: "Scrutiny committee",
    cabinet: "Cabinet",
  };
  return known[forum] ?? forum;
}

/** The newest meeting that was held by the day of the data; a later one cannot have seen them. */
export const newestMeeting = ({ meetings, dataAsAt }: Publication): Meeting | undefined =>
  dataAsAt === null
    ? undefined
    : meetings
        .filter(({ held_on }) => held_on <= dataAsAt)
        .toSorted((a, b) => a.held_on.localeCompare(b.held_on))
        .at(-1);

/** The day of the data, to which days are counted, and which meeting was the last by then. */
export function asAtSentence(publication: Publication): string {
  const { dataAsAt } = publication;
  if (!dataAsAt) return "";
  const meeting = newestMeeting(publication);
  const last = meeting
    ? ` The last meeting by then: ${forumWords(meeting.forum)}, ${dateInWords(meeting.held_on)}${meeting.status === "illustrative" ? " (an invented day)" : ""}.`
    : "";
  return `Days are counted to ${dateInWords(dataAsAt)}, the day of the data, and not to today.${last}`;
}

/** A day, or the period that is known in its place. */
export const dayOrPeriod = (day: string | null, period: string | null): string => {
  if (day) return dateInWords(day);
  return period ? `In ${periodInWords(period)}; the day is not known` : "The day is not known";
};
