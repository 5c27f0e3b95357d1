import { countOf, formatGap, isPlainNumber, perWords } from "../../lib/numbers.ts";
import {
  dateInWords,
  daysBetween,
  lastDayInWords,
  periodInWords,
  shortPeriod,
} from "../../lib/period-words.ts";
import { countedIn } from "../counted-in.ts";
import type { Finding } from "../findings.ts";
import { valueInWords } from "../parts/figures.ts";
import type { Comparison, Metric, Publication } from "../publication.ts";
import type { Revision } from "../revision-rows.ts";
import type { Series } from "../series.ts";
import { flipSentence } from "./is-it-real.ts";
import { whyRevised } from "./revised.ts";

/**
 * A finding with the figures that it rests on, the earlier one first, each with its count; and how many would turn it,
 * where the test against that earlier figure is the one that it speaks of.
 */
export function headlineSentence({ series, verdict, finding, against }: Finding): string {
  const { metric, latest, main } = series;
  const before = against && main.find(({ period }) => period === against.comparator_period);
  const figures = [before, latest].flatMap((row) =>
    row && row.value !== null ? [`${when(metric, row.period)}: ${valueInWords(metric, row)}.`] : [],
  );
  const flip = against?.verdict === verdict ? flipSentence(metric, against) : "";
  return [`${finding}.`, ...figures, flip].filter(Boolean).join(" ");
}

/** What is counted on a day bears that day. */
const when = ({ basis }: Metric, period: string): string =>
  basis === "snapshot" ? lastDayInWords(period) : shortPeriod(period);

/** `Up 5.2 percentage points (6 children) from the period before: chance alone can do that`; never good or bad. */
export function noiseWords(
  { metric, latest }: Series,
  { value, comparator_value, verdict }: Comparison,
): string {
  const change = (value ?? 0) - (comparator_value ?? 0);
  const counted = isPlainNumber(metric.shape) ? 0 : countedIn(metric, change, latest?.denominator ?? null);
  const size =
    counted > 0 ? `${gap(metric, change)} (${countOf(counted, metric.unit)})` : gap(metric, change);
  const why = verdict === "too few to tell" ? "too few to tell it from chance" : "chance alone can do that";
  return `${change > 0 ? "Up" : "Down"} ${size} from the period before: ${why}`;
}

/** `12 children`, `5.2 percentage points`, `3.1 per 10,000`. */
function gap({ shape, unit, per }: Metric, change: number): string {
  if (shape === "count") return countOf(Math.abs(change), unit);
  return [formatGap(change, shape), perWords(shape, per, null)].filter(Boolean).join(" ");
}

/** Of a change of which nobody has spoken: that the yearly report (its year) prints nothing of it either. */
export const notInReport = (report: string): string =>
  `The yearly report for ${periodInWords(report)} prints no figure of it.`;

/** From so many days on an age is said in months too. */
const manyDays = 60;

const age = (from: string, to: string): string => {
  const days = daysBetween(from, to);
  const months = days < manyDays ? "" : ` (about ${countOf(Math.round(days / 30.44), "months")})`;
  return `${countOf(days, "days")}${months}`;
};

/**
 * How old the figures of a quarter are on the day of the data, and on the day of the meeting that looks at the quarter.
 * Empty where there are no returns.
 */
export function dataAge(
  { dataAsAt, meetings }: Pick<Publication, "dataAsAt" | "meetings">,
  quarter: string,
  quarterEnd: string,
): string {
  if (!dataAsAt) return "";
  const meeting = meetings.find((row) => row.quarter === quarter);
  const then =
    meeting && meeting.held_on > quarterEnd
      ? ` On ${dateInWords(meeting.held_on)}, when the meeting ${meeting.held_on > dataAsAt ? "looks" : "looked"} at it, that ${meeting.held_on > dataAsAt ? "is" : "was"} ${age(quarterEnd, meeting.held_on)}.`
      : "";
  return `Data as at ${dateInWords(dataAsAt)}, ${age(quarterEnd, dataAsAt)} after the quarter ended on ${dateInWords(quarterEnd)}.${then}`;
}

/** `79.2% (95 of 120 children) then, 77.1% (91 of 118 children) now: agency correction.` */
export function correctionSentence(metric: Metric, revision: Revision): string {
  const then = valueInWords(metric, {
    value: revision.old_value,
    numerator: revision.old_numerator,
    denominator: revision.old_denominator,
    missing: revision.old_missing,
  });
  const now = valueInWords(metric, {
    value: revision.new_value,
    numerator: revision.new_numerator,
    denominator: revision.new_denominator,
    missing: revision.new_missing,
  });
  const { code, words } = whyRevised(revision);
  return `${then} then, ${now} now: ${code ?? words}.`;
}
