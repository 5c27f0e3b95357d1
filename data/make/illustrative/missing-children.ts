import { quartersOf, windowBefore } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

const places = ["home", "care"];

/**
 * Totals of each year: episodes from home and from care, and interviews; and the children from home and from care in
 * the twelve months to the end of each quarter. The interviews done in both years are printed.
 */
const yearTotals = {
  "2018-19": {
    episodes: [431, 381],
    interviews: { offered: 676, done: 453, inTime: 281 },
    children: [
      [162, 76],
      [165, 77],
      [166, 79],
      [164, 80],
    ],
  },
  "2019-20": {
    episodes: [462, 412],
    interviews: { offered: 789, done: 633, inTime: 434 },
    children: [
      [167, 81],
      [171, 80],
      [172, 83],
      [174, 84],
    ],
  },
};

/** More children go missing in the light evenings of summer. */
const season = [1.08, 1.1, 0.93, 0.89];

/** From quarter to quarter more of the interviews offered are done. */
const taking = [0.93, 0.98, 1.03, 1.06];

/** Missing children: one row per quarter and place that they went missing from. */
export function missingChildren(): Row[] {
  const random = randomFrom(1106);
  return Object.entries(yearTotals).flatMap(([year, { episodes, interviews, children }]) => {
    const byPlace = episodes.map((total) =>
      share(
        total,
        season.map((weight) => weight * vary(random, 0.06)),
      ),
    );
    const all = byPlace.flat();
    const among = (total: number, most: number[], weights = season.map(() => 1)) =>
      share(
        total,
        most.map((count, i) => count * (weights[i % 4] as number) * vary(random, 0.03)),
        { most },
      );
    const offered = among(interviews.offered, all);
    const done = among(interviews.done, offered, taking);
    const inTime = among(interviews.inTime, done);
    return quartersOf(year).flatMap((quarter, q) =>
      places.map((place, p) => ({
        quarter: quarter.label,
        missing_from: place,
        episodes: all[p * 4 + q] as number,
        children_window: windowBefore(quarter, 0),
        children: children[q]?.[p] as number,
        interviews_offered: offered[p * 4 + q] as number,
        interviews_done: done[p * 4 + q] as number,
        interviews_in_72_hours: inTime[p * 4 + q] as number,
      })),
    );
  });
}
