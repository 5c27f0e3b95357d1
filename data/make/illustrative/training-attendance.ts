import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { shareTable } from "./share.ts";
import { trainingCourses } from "./training-courses.ts";

const agencies = [
  "council",
  "oxleas",
  "bromley-healthcare",
  "kings",
  "other-health",
  "early-years",
  "education",
  "foster-carers",
  "police",
  "other",
];

/** Attendance of each year by agency, in the order above; printed for 2018-19 and 2019-20. */
const yearTotals: Record<Year, number[]> = {
  "2017-18": [340, 22, 31, 16, 17, 79, 132, 9, 7, 50],
  "2018-19": [378, 20, 30, 17, 19, 82, 153, 10, 5, 71],
  "2019-20": [449, 48, 55, 17, 35, 50, 181, 4, 0, 56],
};

/**
 * Attendance by agency: one row per quarter and agency. Adds up, quarter by quarter, to the attendance of all courses
 * and briefings but those for schools' safeguarding leads.
 */
export function trainingAttendance(): Row[] {
  const random = randomFrom(1615);
  const attended = new Map<string, number>();
  for (const row of trainingCourses().filter(({ kind }) => kind !== "lead")) {
    const quarter = String(row.quarter);
    attended.set(quarter, (attended.get(quarter) ?? 0) + Number(row.attended));
  }
  return years.flatMap((year) => {
    const quarters = quartersOf(year);
    const table = shareTable(
      quarters.map(({ label }) => attended.get(label) ?? 0),
      yearTotals[year],
      quarters.map(() => yearTotals[year].map((count) => count * vary(random, 0.12))),
    );
    return quarters.flatMap(({ label }, q) =>
      agencies.map((agency, a) => ({
        quarter: label,
        from_agency: agency,
        attended: table[q]?.[a] as number,
      })),
    );
  });
}
