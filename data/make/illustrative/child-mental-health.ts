import { quarters, windowBefore } from "./calendar.ts";
import type { Row } from "./row.ts";

/**
 * Each quarter from 2018-19: referrals; children who wait, of these over 18 weeks; attendances after self-harm; children seen
 * and young people who attended in the twelve months to its end; referrals to social care. Printed: the children seen and the
 * referrals to social care of 2019-20, both much as the year before.
 */
const counted = [
  [301, 148, 31, 47, 1021, 131, 22],
  [236, 131, 28, 38, 1014, 134, 17],
  [312, 155, 34, 52, 1026, 137, 24],
  [309, 162, 39, 51, 1019, 141, 21],
  [318, 171, 43, 53, 1033, 144, 24],
  [244, 152, 41, 41, 1041, 147, 18],
  [331, 176, 49, 60, 1037, 153, 25],
  [296, 184, 55, 54, 1030, 158, 19],
] as const;

/** Children's mental health and self-harm: one row per quarter. */
export function childMentalHealth(): Row[] {
  return quarters.slice(-counted.length).map((quarter, i) => {
    const [referrals, waiting, overdue, attendances, seen, youngPeople, toSocialCare] = counted[
      i
    ] as (typeof counted)[number];
    return {
      quarter: quarter.label,
      referrals,
      waiting,
      waiting_over_18_weeks: overdue,
      attendances,
      twelve_months: windowBefore(quarter, 0),
      seen,
      self_harm_young_people: youngPeople,
      social_care_referrals: toSocialCare,
    };
  });
}
