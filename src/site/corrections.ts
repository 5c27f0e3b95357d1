import { countedIn } from "./counted-in.ts";
import type { Publication } from "./publication.ts";
import type { Meeting } from "./register-rows.ts";
import type { Revision } from "./revision-rows.ts";
import { seriesOf } from "./series.ts";

/** Figures that read otherwise now than when a meeting saw them. */
export interface Corrections {
  /** The day (ISO) of that meeting. */
  since: string;
  /** What turned a verdict first, then what an agency corrected, then by how many (of what is counted) it differs. */
  figures: Revision[];
}

/**
 * What was corrected since the meeting that looked at a quarter, or since the newest one where that has not met: headline
 * figures in the rhythm that their page leads with, of periods until the end of the quarter. A figure that first came
 * after the meeting is late and not corrected. Undefined where no meeting has seen any figure.
 */
export function correctionsOf(
  publication: Publication,
  quarter: string,
  quarterEnd: string,
): Corrections | undefined {
  const since = lastMeeting(publication, quarter);
  if (!since) return undefined;
  const figures = publication.metrics.flatMap((metric) => {
    const rows = publication.revisions(metric.metric);
    if (rows.length === 0) return [];
    const rhythm = seriesOf(publication, metric, quarterEnd).latest?.period_type;
    return rows
      .filter(
        ({ seen_at, breakdown, period_type }) =>
          seen_at === since && breakdown === "all" && period_type === rhythm,
      )
      .filter(({ period_end, old_value }) => period_end <= quarterEnd && old_value !== null)
      .map((row) => ({
        row,
        size: countedIn(metric, (row.new_value ?? 0) - (row.old_value ?? 0), row.new_denominator),
      }));
  });
  return {
    since,
    figures: figures
      .toSorted((a, b) => rankOf(a.row) - rankOf(b.row) || b.size - a.size)
      .map(({ row }) => row),
  };
}

const rankOf = ({ is_flip, cause }: Revision): number => {
  if (is_flip) return 0;
  return cause === "population" ? 2 : 1;
};

/** The first of each metric, so that a short list is not about one measure. */
export const oneOfEachMetric = (figures: readonly Revision[]): Revision[] =>
  figures.filter((row, i) => figures.findIndex(({ metric }) => metric === row.metric) === i);

/** Of the days on which a meeting saw figures: the one on which that quarter was looked at, the subgroup's newest, or the newest. */
function lastMeeting({ meetings, seenDays }: Publication, quarter: string): string | undefined {
  const days = seenDays
    .filter(({ meetings }) => meetings !== null)
    .map(({ seen_at }) => seen_at)
    .toSorted()
    .toReversed();
  const heldBy = (test: (meeting: Meeting) => boolean) =>
    days.find((day) => meetings.some((meeting) => meeting.held_on === day && test(meeting)));
  return (
    heldBy((meeting) => meeting.quarter === quarter) ?? heldBy(({ forum }) => forum === "pci") ?? days[0]
  );
}
