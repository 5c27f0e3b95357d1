import { quarters } from "./calendar.ts";
import { lookedAfterOnLastDay } from "./looked-after-on-last-day.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

/**
 * Children under section 20, from 2018-19 Q1. Printed: 21% at the end, fewer than the year before. Most unaccompanied
 * children are among them, so that their number falls with theirs.
 */
const section20 = [101, 97, 106, 99, 94, 86, 83, 70];

/** The other statuses, and how common each is among them. */
const others = {
  "interim-care-order": 46,
  "care-order": 182,
  "placement-order": 17,
  emergency: 2,
  "youth-justice": 3,
};

/** Children looked after by legal status: one row per quarter and status. */
export function lookedAfterLegalStatus(): Row[] {
  const random = randomFrom(676);
  const totals = lookedAfterOnLastDay();
  return quarters.slice(-section20.length).flatMap(({ label: quarter }, q) => {
    const accommodated = section20[q] as number;
    const shared = share(
      (totals.get(quarter) as number) - accommodated,
      Object.values(others).map((weight) => weight * vary(random, 0.08)),
    );
    return [
      { quarter, legal_status: "section-20", children: accommodated },
      ...Object.keys(others).map((legal_status, i) => ({
        quarter,
        legal_status,
        children: shared[i] as number,
      })),
    ];
  });
}
