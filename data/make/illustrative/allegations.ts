import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const sectors = [
  "schools",
  "early-years",
  "foster-care",
  "residential",
  "health",
  "social-care",
  "community",
  "other",
];

/** Totals of each year: allegations by sector, meetings and what was resolved. Printed: 206 allegations, 72 meetings. */
const yearTotals = {
  "2018-19": { bySector: [88, 31, 24, 14, 9, 8, 17, 12], meetings: 41, resolved: 196, inTime: 137 },
  "2019-20": { bySector: [91, 34, 21, 15, 8, 7, 19, 11], meetings: 72, resolved: 199, inTime: 131 },
};

/** Fewer allegations come in the quarter of the summer holiday. */
const season = [1.05, 0.82, 1.1, 1.03];

/** Allegations against people who work with children: one row per quarter and sector. */
export function allegations(): Row[] {
  const random = randomFrom(1152);
  return Object.entries(yearTotals).flatMap(([year, { bySector, meetings, resolved, inTime }]) => {
    const total = bySector.reduce((sum, count) => sum + count, 0);
    const made = shareTable(
      share(
        total,
        season.map((weight) => weight * vary(random, 0.05)),
      ),
      bySector,
      season.map(() => bySector.map((count) => count * vary(random, 0.15))),
    ).flat();
    const like = (count: number, weights: number[], most: number[] = []) =>
      share(
        count,
        weights.map((weight) => weight * vary(random, 0.1)),
        { most },
      );
    const met = like(meetings, made, made);
    const closed = like(resolved, made);
    const inOneMonth = like(inTime, closed, closed);
    return quartersOf(year).flatMap(({ label }, q) =>
      sectors.map((sector, s) => {
        const i = q * sectors.length + s;
        return {
          quarter: label,
          sector,
          allegations: made[i] as number,
          meetings: met[i] as number,
          resolved: closed[i] as number,
          resolved_in_time: inOneMonth[i] as number,
        };
      }),
    );
  });
}
