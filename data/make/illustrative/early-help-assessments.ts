import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const authors = [
  "primary-schools",
  "secondary-schools",
  "special-schools",
  "early-years",
  "childrens-social-care",
  "bromley-children-project",
  "health-visiting",
  "hospitals",
  "mental-health",
  "general-practice",
  "police",
  "voluntary-organisations",
  "other",
];

/**
 * Assessments of each year by author, in the order above. The report prints no number; it says who writes most and who
 * very few, and that there were fewer in 2019-20 than the year before.
 */
const yearTotals = {
  "2018-19": [206, 93, 9, 14, 121, 104, 13, 5, 4, 1, 0, 17, 5],
  "2019-20": [171, 72, 11, 9, 104, 88, 8, 4, 2, 0, 0, 14, 5],
};

/** Schools write fewest in the summer. */
const season = [1.08, 0.7, 1.16, 1.06];

const childrenPerAssessment = 1.6;

/** Early help assessments: one row per quarter and author, with a 0 for those who wrote none. */
export function earlyHelpAssessments(): Row[] {
  const random = randomFrom(1018);
  return Object.entries(yearTotals).flatMap(([year, byAuthor]) => {
    const total = byAuthor.reduce((sum, count) => sum + count, 0);
    const table = shareTable(
      share(
        total,
        season.map((weight) => weight * vary(random, 0.04)),
      ),
      byAuthor,
      season.map(() => byAuthor.map((count) => count * vary(random, 0.1))),
    );
    return quartersOf(year).flatMap(({ label }, q) =>
      authors.map((author, a) => {
        const assessments = table[q]?.[a] as number;
        return {
          quarter: label,
          author,
          assessments,
          children: Math.round(assessments * childrenPerAssessment * vary(random, 0.08)),
        };
      }),
    );
  });
}
