import { countOf, formatCount, singular } from "../../lib/numbers.ts";
import type { Comparison, Metric, Place } from "../publication.ts";

/**
 * Where the area stands among all authorities: how many have a figure at all, which places chance leaves open, and the
 * quartile only together with those that its interval reaches.
 */
export function placeAmongAll(metric: Metric, place: Place): string {
  return [rank(metric, place), openPlaces(place), ties(place), quartile(place), nextQuartile(metric, place)]
    .filter(Boolean)
    .join(" ");
}

function rank({ polarity }: Metric, { rank: own, rank_of, authorities }: Place): string {
  const first = polarity === "none" ? "the highest" : "the best";
  return `Rank ${own} of ${rank_of} with a figure (${countOf(authorities, "authorities")}; 1 is ${first}).`;
}

function openPlaces({ rank_lower, rank_upper }: Place): string {
  if (rank_lower === null || rank_upper === null)
    return "It was published without counts, so nobody can say how far chance moves that rank.";
  return rank_lower === rank_upper
    ? "Chance leaves no other place open."
    : `Chance leaves places ${rank_lower} to ${rank_upper} open.`;
}

function ties({ tied_with }: Place): string {
  if (tied_with === 0) return "";
  return tied_with === 1 ? "1 other shares the place." : `${formatCount(tied_with)} others share the place.`;
}

function quartile({ band, band_best, band_worst }: Place): string {
  if (band === null || band_best === null || band_worst === null) return "";
  const reach =
    band_best === band_worst
      ? "its 95% interval lies in it"
      : `its 95% interval reaches from ${band_best} to ${band_worst}`;
  return `Quartile ${band}, of A (best) to D; ${reach}.`;
}

function nextQuartile(metric: Metric, { band, to_next_band }: Place): string {
  if (band === null || band === "A" || to_next_band === null || to_next_band === 0) return "";
  return `${moreOrFewer(metric, to_next_band)} would reach the next quartile.`;
}

/** `53 more children`, `1 fewer conference`. */
export function moreOrFewer({ unit }: Metric, difference: number): string {
  const size = Math.abs(difference);
  return `${formatCount(size)} ${difference > 0 ? "more" : "fewer"} ${size === 1 ? singular(unit) : unit}`;
}

/** True when a value that needs so many more (or fewer) to draw level lies on the better side already. */
export const isBetterSide = ({ polarity }: Metric, toLevel: number): boolean =>
  (polarity === "high" && toLevel < 0) || (polarity === "low" && toLevel > 0);

/**
 * How many lie between the value and the median of similar areas: what would close the gap where the value is worse, and
 * only the difference where neither way is good.
 */
export function toSimilarAreas(metric: Metric, median: Comparison | undefined): string {
  const toLevel = median?.to_level ?? 0;
  if (toLevel === 0 || isBetterSide(metric, toLevel)) return "";
  return metric.polarity === "none"
    ? `The difference from the median of similar areas is ${countOf(Math.abs(toLevel), metric.unit)}.`
    : `${moreOrFewer(metric, toLevel)} would bring it level with the median of similar areas.`;
}
