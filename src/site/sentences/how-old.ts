import { dateInWords, daysBetween, periodInWords } from "../../lib/period-words.ts";
import { statusList } from "../../lib/shorthand.ts";
import type { Metric, Observation } from "../publication.ts";

/** "How old is it?" What the newest value covers, how long after that its return came, and whether it was corrected. */
export function howOld(
  metric: Metric,
  latest: Observation | undefined,
  received: string | undefined,
  dataAsAt: string | null,
  isPublic = false,
): string {
  if (!latest) return isPublic ? "No figure is shown." : "There is no figure.";
  const covers =
    metric.basis === "snapshot"
      ? `Counted on ${dateInWords(latest.period_end)}.`
      : `It covers ${periodInWords(latest.period)}.`;
  if (latest.national_source) {
    return [covers, `Source: ${latest.national_source}.`, vintage(latest)].filter(Boolean).join(" ");
  }
  return [
    covers,
    arrival(latest, received),
    age(latest, dataAsAt),
    corrections(latest, isPublic),
    vintage(latest),
  ]
    .filter(Boolean)
    .join(" ");
}

function arrival(latest: Observation, received: string | undefined): string {
  if (!received) return "";
  const days = daysBetween(latest.period_end, received);
  return `The return came ${days} ${days === 1 ? "day" : "days"} after the period ended.`;
}

function age(latest: Observation, dataAsAt: string | null): string {
  if (!dataAsAt) return "";
  return `This site holds what had been received by ${dateInWords(dataAsAt)}, ${daysBetween(latest.period_end, dataAsAt)} days after the period ended.`;
}

/** The public edition holds no corrections, so it does not say that there was none. */
function corrections(latest: Observation, isPublic: boolean): string {
  if (statusList(latest.status).includes("revised"))
    return "It has been corrected since it was first reported.";
  return isPublic ? "" : "It has not been corrected since it was first reported.";
}

const vintage = (latest: Observation): string =>
  latest.denominator_vintage ? `Population: ${latest.denominator_vintage}.` : "";
