import { quarters } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";

/**
 * Staff who need the training, and the share that was up to date at the first and at the last quarter end. All but one is
 * invented: at the end of 2019-20, 98% of general practitioners had the training of level 3.
 */
const agencies: Record<string, readonly [staff: number, first: number, last: number]> = {
  council: [638, 0.86, 0.89],
  schools: [6820, 0.93, 0.94],
  "general-practice": [243, 0.91, 0.98],
  oxleas: [412, 0.88, 0.91],
  "bromley-healthcare": [557, 0.9, 0.93],
  kings: [2466, 0.87, 0.89],
  police: [734, 0.86, 0.87],
  "national-probation-service": [61, 0.84, 0.87],
  "community-rehabilitation-company": [47, 0.85, 0.87],
  "voluntary-sector": [318, 0.84, 0.86],
};

const start = quarters.findIndex(({ year }) => year === "2018-19");

/** Staff up to date on the last day: one row per quarter and agency. */
export function singleAgencyTraining(): Row[] {
  const random = randomFrom(524);
  const ends = quarters.slice(start);
  return ends.flatMap(({ label }, q) =>
    Object.entries(agencies).map(([employer, [usual, first, last]]) => {
      const isLast = q === ends.length - 1;
      const staff = isLast ? usual : Math.round(usual * vary(random, 0.01));
      const trend = first + ((last - first) * q) / (ends.length - 1);
      const upToDate = isLast ? last : trend * vary(random, 0.008);
      return { quarter: label, employer, staff, up_to_date: Math.min(Math.round(staff * upToDate), staff) };
    }),
  );
}
