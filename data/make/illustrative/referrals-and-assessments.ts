import { quartersOf, windowBefore } from "./calendar.ts";
import { mashContacts } from "./mash-contacts.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";
import { sumInQuarter } from "./sum-in-quarter.ts";

/**
 * Totals of each year. Printed: assessments of both years and their share within 45 days. The rest is invented, with
 * more re-referrals and more children found not to be in need in the second year.
 */
const yearTotals = {
  "2018-19": {
    ...{ decided: 7092, referrals: 3418, again: 492, noAction: 143, notInNeed: 1172 },
    ...{ assessments: 2957, inTime: 2398, withFactors: 2684 },
  },
  "2019-20": {
    ...{ decided: 7588, referrals: 3793, again: 808, noAction: 186, notInNeed: 1680 },
    ...{ assessments: 3588, inTime: 3125, withFactors: 3231 },
  },
};

/** Open beyond 45 working days at the end of the quarter; children referred and assessed in the year up to it. */
const atQuarterEnds: Record<string, readonly (readonly [number, number, number])[]> = {
  "2018-19": [
    [148, 2588, 2388],
    [171, 2719, 2455],
    [139, 2874, 2561],
    [118, 3052, 2702],
  ],
  "2019-20": [
    [96, 3127, 2861],
    [104, 3209, 2984],
    [81, 3288, 3117],
    [73, 3347, 3246],
  ],
};

/** Quarters within a year: something that grows through it, and the rhythm of assessments. */
const rising = [0.94, 1, 0.99, 1.07];
const season = [1.01, 0.95, 1.02, 1.02];

/** How far chance alone moves a part of a quarter's events: the binomial standard deviation, against the part. */
function spreadOfShare(count: number, of: readonly number[]): number {
  const all = of.reduce((sum, events) => sum + events, 0);
  return Math.sqrt((1 - count / all) / (count / of.length));
}

/** Contacts decided in time, referrals and assessments: one row per quarter. */
export function referralsAndAssessments(): Row[] {
  const random = randomFrom(636);
  const contactRows = mashContacts();
  return Object.entries(yearTotals).flatMap(([year, total]) => {
    const quarters = quartersOf(year);
    const like = (weights: readonly number[], spread: number, trend?: readonly number[]) =>
      weights.map((weight, q) => weight * (trend?.[q] ?? 1) * vary(random, spread));
    const among = (count: number, of: number[], trend?: readonly number[]) =>
      share(count, like(of, spreadOfShare(count, of), trend), { most: of });
    const contacts = quarters.map((quarter) => sumInQuarter(contactRows, "contacts", quarter));
    const progressed = quarters.map((quarter) => sumInQuarter(contactRows, "progressed", quarter));
    const decided = among(total.decided, contacts);
    const referrals = share(total.referrals, like(progressed, 0.01), { most: progressed });
    const again = among(total.again, referrals, rising);
    const noAction = among(total.noAction, referrals);
    const notInNeed = among(total.notInNeed, referrals, rising);
    const assessments = share(total.assessments, like(season, 0.04));
    const inTime = among(total.inTime, assessments);
    const withFactors = among(total.withFactors, assessments);
    return quarters.map((quarter, q) => {
      const [overdue, referred, assessed] = atQuarterEnds[year]?.[q] ?? [];
      return {
        quarter: quarter.label,
        contacts: contacts[q] as number,
        contacts_decided_in_1_day: decided[q] as number,
        referrals: referrals[q] as number,
        re_referrals: again[q] as number,
        no_further_action: noAction[q] as number,
        not_in_need: notInNeed[q] as number,
        assessments: assessments[q] as number,
        assessments_within_45_days: inTime[q] as number,
        assessments_with_factors: withFactors[q] as number,
        assessments_overdue: overdue as number,
        children_window: windowBefore(quarter, 0),
        children_referred: referred as number,
        children_assessed: assessed as number,
      };
    });
  });
}
