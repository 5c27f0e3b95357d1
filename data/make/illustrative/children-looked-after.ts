import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

const placements = [
  "foster-in-house",
  "foster-agency",
  "foster-connected",
  "residential",
  "independent",
  "adoptive",
  "home",
];

/** Children on 31 March before the first year, by placement. */
const childrenBefore = [112, 96, 39, 62, 8, 9, 6];

/** On 31 March: children by placement, unaccompanied children and children with 3 or more placements. */
const yearEnds: Record<Year, { children: number[]; unaccompanied: number[]; threeOrMore: number[] }> = {
  "2017-18": {
    children: [115, 101, 40, 62, 9, 7, 6],
    unaccompanied: [43, 48, 45, 47],
    threeOrMore: [31, 34, 30, 32],
  },
  "2018-19": {
    children: [118, 104, 42, 64, 9, 4, 7],
    unaccompanied: [52, 47, 53, 50],
    threeOrMore: [33, 36, 32, 35],
  },
  "2019-20": {
    children: [106, 101, 45, 66, 3, 6, 4],
    unaccompanied: [46, 38, 34, 22],
    threeOrMore: [34, 31, 36, 33],
  },
};

/** Where unaccompanied children live, and where children who moved often live: weights against all children there. */
const unaccompaniedIn = [0.5, 1.3, 0.2, 1.2, 3, 0, 0];
const movedOftenIn = [0.6, 1.1, 0.4, 2.2, 1.5, 0.1, 0.4];

/** Children looked after on the last day: one row per quarter and placement. */
export function childrenLookedAfter(): Row[] {
  const random = randomFrom(672);
  let before = childrenBefore;
  return years.flatMap((year) => {
    const { children: after, unaccompanied, threeOrMore } = yearEnds[year];
    const start = before;
    before = after;
    return quartersOf(year).flatMap(({ label, number }) => {
      const children = after.map((goal, p) => {
        const onTheWay = (start[p] as number) + ((goal - (start[p] as number)) * number) / 4;
        return number === 4 ? goal : Math.round(onTheWay * vary(random, 0.06));
      });
      const among = (total: number, leaning: number[]) =>
        share(
          total,
          children.map((count, p) => count * (leaning[p] as number)),
          { most: children },
        );
      const alone = among(unaccompanied[number - 1] as number, unaccompaniedIn);
      const moved = among(threeOrMore[number - 1] as number, movedOftenIn);
      return placements.map((placement, p) => ({
        quarter: label,
        placement,
        children: children[p] as number,
        unaccompanied: alone[p] as number,
        three_or_more_placements: moved[p] as number,
      }));
    });
  });
}
