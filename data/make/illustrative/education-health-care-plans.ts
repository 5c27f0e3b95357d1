import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

/**
 * Plans in force at the end of each quarter, and the new plans of each year. Printed: 2,544 plans in March 2020, 14% more
 * than in March 2019. Timeliness is invented.
 */
const yearTotals = {
  "2018-19": { inForce: [2025, 2071, 2158, 2232], issued: 397, inTime: 226 },
  "2019-20": { inForce: [2311, 2368, 2469, 2544], issued: 448, inTime: 296 },
};

/** Fewer plans are issued in the summer holidays. */
const season = [1.02, 0.82, 1.12, 1.04];

/** Education, health and care plans: one row per quarter. */
export function educationHealthCarePlans(): Row[] {
  const random = randomFrom(902);
  return Object.entries(yearTotals).flatMap(([year, { inForce, issued, inTime }]) => {
    const issuedIn = share(
      issued,
      season.map((weight) => weight * vary(random, 0.05)),
    );
    const inTimeIn = share(
      inTime,
      issuedIn.map((count) => count * vary(random, 0.07)),
      { most: issuedIn },
    );
    return quartersOf(year).map(({ label }, q) => ({
      quarter: label,
      in_force: inForce[q] as number,
      issued: issuedIn[q] as number,
      issued_in_20_weeks: inTimeIn[q] as number,
    }));
  });
}
