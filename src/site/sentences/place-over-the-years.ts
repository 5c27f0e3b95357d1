import { ordinal } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import type { Metric, Place } from "../publication.ts";

/** `68th of 94 with data (153 authorities)`. */
export const placeOf = ({ rank, rank_of, authorities }: Place): string =>
  `${ordinal(rank)} of ${rank_of} with data (${authorities} authorities)`;

/** The places that chance leaves open: `20th to 110th`; nothing without counts. */
export function openPlacesOf({ rank_lower, rank_upper }: Place): string {
  if (rank_lower === null || rank_upper === null) return "";
  return rank_lower === rank_upper ? ordinal(rank_lower) : `${ordinal(rank_lower)} to ${ordinal(rank_upper)}`;
}

/** Last by the figures alone, shared or not. */
const isLast = ({ rank, tied_with, rank_of }: Place): boolean => rank + tied_with >= rank_of;

/**
 * "Were we ever the worst in the country?" By the figures alone, and by what a test leaves open; with the lowest place
 * of all years. Where neither way is good the last place is the lowest value and no judgement.
 *
 * @param places one a year, oldest first
 * @param without the periods that others published and for which the area has no figure, oldest first
 */
export function everLast({ polarity }: Metric, areaName: string, places: Place[], without: string[]): string {
  const gap =
    without.length > 0
      ? `It has no figure for ${listOf(without)}, so nobody can say where it stood then.`
      : "";
  if (places.length === 0) return gap;
  const worst = polarity === "none" ? "the lowest" : "the worst";
  const last = places.filter(isLast);
  const nearest = places.reduce((a, b) => (b.rank / b.rank_of > a.rank / a.rank_of ? b : a));
  const shown = last.at(-1) ?? nearest;
  const open = openPlacesOf(shown);
  const span =
    places.length === 1 ? "In the one year with a place" : `In the ${places.length} years with a place`;
  const found =
    last.length === 0
      ? `${areaName} never had ${worst} figure of all authorities. It came nearest in ${shortPeriod(nearest.period)}`
      : `${areaName} had ${worst} figure of all authorities in ${yearsOf(last)}`;
  const chance = open ? `, with ${open} left open by chance` : "";
  return [`${span}, ${found}: ${placeOf(shown)}${chance}.`, openLast(places, last, worst), gap]
    .filter(Boolean)
    .join(" ");
}

/** The years in which a test does not set the last place aside. */
function openLast(places: Place[], last: Place[], worst: string): string {
  const tested = places.filter(({ rank_upper }) => rank_upper !== null);
  if (tested.length === 0) return "";
  const open = tested.filter((place) => place.rank_upper === place.rank_of && !last.includes(place));
  if (open.length === 0) return last.length > 0 ? "" : "In no year does chance leave the last place open.";
  return `Chance leaves the last place open in ${yearsOf(open)}, so nobody can say that it was not ${worst} then.`;
}

const yearsOf = (places: Place[]): string => listOf(places.map(({ period }) => period));

/** Periods in words: `Apr 2016 to Mar 2017 and Apr 2018 to Mar 2019`. */
function listOf(periods: string[]): string {
  const years = periods.map(shortPeriod);
  return years.length < 2 ? years.join("") : `${years.slice(0, -1).join(", ")} and ${years.at(-1)}`;
}
