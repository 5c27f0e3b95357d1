import { quartersOf } from "./calendar.ts";
import type { Row } from "./row.ts";

/** Invented. In post, vacant posts, agency staff; social workers with cases, their children; leavers in the year. */
const counted: Record<string, readonly (readonly [number, number, number, number, number, number])[]> = {
  "2018-19": [
    [164, 58, 55, 131, 2064, 38],
    [168, 55, 52, 134, 2092, 36],
    [170, 52, 53, 133, 2105, 37],
    [173, 51, 47, 131, 2088, 35],
  ],
  "2019-20": [
    [176, 50, 45, 130, 2061, 33],
    [175, 51, 46, 127, 2049, 34],
    [184, 48, 41, 128, 2032, 31],
    [189, 46, 38, 126, 2016, 30],
  ],
};

/** Children's social workers: one row per quarter. */
export function socialWorkWorkforce(): Row[] {
  return Object.entries(counted).flatMap(([year, ends]) =>
    quartersOf(year).map(({ label }, q) => {
      const [inPost, vacant, agency, withCases, children, leavers] = ends[q] as (typeof ends)[number];
      return {
        quarter: label,
        in_post: inPost,
        vacant_posts: vacant,
        agency_workers: agency,
        workers_with_cases: withCases,
        children_allocated: children,
        leavers,
      };
    }),
  );
}
