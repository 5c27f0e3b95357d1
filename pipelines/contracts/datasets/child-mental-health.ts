import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/**
 * The specialist mental health service for children (CAMHS), self-harm, and what its trust refers to social care.
 * Children are counted over twelve months, since a child of two quarters is still one child.
 */
export const childMentalHealth = defineContract({
  dataset: "child-mental-health",
  title: "Children's mental health",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter; children who wait are counted on its last day",
    }),
    referrals: count({
      label: "Referrals to CAMHS",
      description: "Referrals that the specialist service received in the quarter, accepted or not",
      unit: "referrals",
      max: 5000,
    }),
    waiting: count({
      label: "Children who wait for treatment",
      description:
        "Children accepted by the specialist service whose treatment had not started on the last day",
      unit: "children",
      max: 5000,
    }),
    waiting_over_18_weeks: count({
      label: "Of these, for more than 18 weeks",
      description: "Children who had then waited more than 18 weeks since the referral",
      unit: "children",
      max: 5000,
    }),
    attendances: count({
      label: "Attendances after self-harm",
      description:
        "Attendances of under-18s at urgent care after self-harm, overdoses included, of which the trust was told",
      unit: "attendances",
      max: 2000,
    }),
    twelve_months: window({
      label: "12 months covered",
      description: "The 12 months over which the children of this sheet are counted",
    }),
    seen: count({
      label: "Children seen by CAMHS",
      description:
        "Children whom the specialist service saw at least once in those 12 months, each counted once",
      unit: "children",
      max: 10_000,
    }),
    self_harm_young_people: count({
      label: "Young people who attended after self-harm",
      description: "Under-18s with at least one such attendance in those 12 months, each counted once",
      unit: "young people",
      max: 2000,
    }),
    social_care_referrals: count({
      label: "Referrals to children's social care",
      description:
        "Referrals made in the quarter by CAMHS, adult mental health services and health visiting together",
      unit: "referrals",
      max: 1000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "CAMHS", measures: ["referrals", "waiting", "waiting_over_18_weeks"] },
    { name: "Self-harm", measures: ["attendances"] },
    { name: "Over 12 months", measures: ["twelve_months", "seen", "self_harm_young_people"] },
    { name: "Social care", measures: ["social_care_referrals"] },
  ],
  checks: [
    {
      rule: "over-18-weeks-at-most-waiting",
      left: "waiting_over_18_weeks",
      atMostSumOf: ["waiting"],
      because: "it counts some of the children who wait",
    },
  ],
});
