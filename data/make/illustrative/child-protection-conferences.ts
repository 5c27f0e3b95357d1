import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { section47AndIcpc } from "./section-47-and-icpc.ts";
import { sumInQuarter } from "./sum-in-quarter.ts";

/** Review conferences of each quarter, and the share of all conferences that was quorate; invented. */
const counted: Record<string, { reviews: number[]; quorate: number[] }> = {
  "2018-19": { reviews: [131, 127, 138, 136], quorate: [0.87, 0.85, 0.86, 0.88] },
  "2019-20": { reviews: [142, 139, 151, 148], quorate: [0.9, 0.91, 0.93, 0.92] },
};

/** Child protection conferences: one row per quarter and kind. Initial ones are those of the return of section 47. */
export function childProtectionConferences(): Row[] {
  const random = randomFrom(288);
  const initial = section47AndIcpc();
  return Object.entries(counted).flatMap(([year, { reviews, quorate }]) =>
    quartersOf(year).flatMap((quarter, q) => {
      const held = {
        initial: sumInQuarter(initial, "icpc_conferences", quarter),
        review: reviews[q] as number,
      };
      return Object.entries(held).map(([kind, count]) => ({
        quarter: quarter.label,
        kind,
        held: count,
        quorate: Math.min(count, Math.round(count * (quorate[q] as number) * vary(random, 0.015))),
      }));
    }),
  );
}
