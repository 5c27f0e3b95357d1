import { parsePeriod } from "../lib/period.ts";
import type { Publication } from "./publication.ts";
import type { Challenge } from "./register-rows.ts";
import { endOf, type Series } from "./series.ts";

type Registers = Pick<Publication, "commentary" | "challenges">;

/**
 * True when somebody has spoken of the newest value of a series: its owner commented on that period or a later one, or a
 * challenge that names the metric was made in that period or after it.
 */
export function isSpokenOf({ commentary, challenges }: Registers, { metric, latest }: Series): boolean {
  if (!latest) return false;
  return (
    commentary.some((row) => row.metric === metric.metric && endOf(row.period) >= latest.period_end) ||
    challenges.some(
      (row) => row.metrics.includes(metric.metric) && lastPossibleDay(row) >= latest.period_start,
    )
  );
}

/** Where the day is not known the challenge may be of any day of its period: "nobody has spoken" must be certain. */
const lastPossibleDay = ({ raised_on, raised_in }: Challenge): string =>
  raised_on ?? (raised_in === null ? "9999" : endOf(raised_in));

/**
 * The yearly report (its year, such as `2019-20`) that covers the end of the newest period and prints no figure of the
 * metric. Null where there is no such report, or where it prints one.
 */
export function reportWithout(
  { published }: Pick<Publication, "published">,
  { metric, latest }: Series,
): string | null {
  if (!latest) return null;
  const covers = (report: string): boolean => {
    const year = parsePeriod(report);
    return year !== null && year.start <= latest.period_end && latest.period_end <= year.end;
  };
  const printed = published.filter(({ report }) => covers(report));
  const [first] = printed;
  return first && !printed.some((fact) => fact.metric === metric.metric) ? first.report : null;
}
