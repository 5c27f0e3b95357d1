import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";
import { trainingCourses } from "./training-courses.ts";

/**
 * Totals of each year. Printed: the four ratings of "satisfactory" in 2019-20, the shares of good (18%, then 17%), and
 * the 8-week evaluation of 2019-20. "Poor" is printed as 0%.
 */
const yearTotals = {
  "2018-19": { satisfactory: 5, invited: 158, returned: 151, betterEquipped: 135 },
  "2019-20": { satisfactory: 4, invited: 164, returned: 163, betterEquipped: 149 },
};

/** Ratings and impact: one row per quarter. Quarter by quarter the ratings are those of the courses. */
export function trainingEvaluation(): Row[] {
  const random = randomFrom(1655);
  const courses = trainingCourses();
  const inQuarter = (label: string, column: string) =>
    courses
      .filter((row) => row.quarter === label && typeof row[column] === "number")
      .reduce((sum, row) => sum + Number(row[column]), 0);
  return Object.entries(yearTotals).flatMap(([year, totals]) => {
    const quarters = quartersOf(year);
    const excellent = quarters.map(({ label }) => inQuarter(label, "rated_excellent"));
    const others = quarters.map(({ label }, q) => inQuarter(label, "rated") - (excellent[q] as number));
    const spread = (total: number, weights: number[], most: number[] = []) =>
      share(
        total,
        weights.map((weight) => weight * vary(random, 0.1)),
        { most },
      );
    const satisfactory = spread(totals.satisfactory, others, others);
    const invited = spread(totals.invited, excellent);
    const returned = spread(totals.returned, invited, invited);
    const betterEquipped = spread(totals.betterEquipped, returned, returned);
    return quarters.map(({ label }, q) => ({
      quarter: label,
      excellent: excellent[q] as number,
      good: (others[q] as number) - (satisfactory[q] as number),
      satisfactory: satisfactory[q] as number,
      poor: 0,
      invited: invited[q] as number,
      returned: returned[q] as number,
      better_equipped: betterEquipped[q] as number,
    }));
  });
}
