import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/**
 * From contact to finished assessment. Events are counted by quarter; the children behind them over twelve months, by
 * the agency itself, since a child who comes in two quarters must count once.
 */
export const referralsAndAssessments = defineContract({
  dataset: "referrals-and-assessments",
  title: "Referrals and assessments",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the event happened" }),
    contacts: count({
      label: "Contacts received",
      description: "Contacts that the hub (MASH) received in the quarter, as in the return of MASH contacts",
      unit: "contacts",
      max: 15000,
    }),
    contacts_decided_in_1_day: count({
      label: "Of these, decided in 1 working day",
      description: "Contacts with a decision by the end of the next working day",
      unit: "contacts",
      max: 15000,
    }),
    referrals: count({
      label: "Referrals received",
      description: "Requests for services for a child who had no open case; each referral of a child counts",
      unit: "referrals",
      max: 10000,
    }),
    re_referrals: count({
      label: "Of these, within 12 months of an earlier one",
      description: "Referrals within 12 months of an earlier referral of the same child",
      unit: "referrals",
      max: 10000,
    }),
    no_further_action: count({
      label: "Of these, no further action",
      description: "Referrals that ended without an assessment or any other service",
      unit: "referrals",
      max: 10000,
    }),
    not_in_need: count({
      label: "Of these, assessed as not in need",
      description: "Referrals that were assessed, where the assessment found the child not to be in need",
      unit: "referrals",
      max: 10000,
    }),
    assessments: count({
      label: "Assessments completed",
      description: "Social work assessments that a manager authorised in the quarter",
      unit: "assessments",
      max: 10000,
    }),
    assessments_within_45_days: count({
      label: "Of these, within 45 working days",
      description: "Assessments that took 0 to 45 working days; the day of the start is day 0",
      unit: "assessments",
      max: 10000,
    }),
    assessments_with_factors: count({
      label: "Of these, with factors recorded",
      description: "Assessments with at least one factor in the return of assessment factors",
      unit: "assessments",
      max: 10000,
    }),
    assessments_overdue: count({
      label: "Assessments open for more than 45 working days",
      description: "Assessments still open on the last day of the quarter, more than 45 working days old",
      unit: "assessments",
      max: 5000,
    }),
    children_window: window({
      label: "Children: 12 months covered",
      description: "The 12 months over which the children are counted, up to the last day of the quarter",
    }),
    children_referred: count({
      label: "Children referred in these 12 months",
      description: "Children with at least one referral in those 12 months, each counted once",
      unit: "children",
      max: 20000,
    }),
    children_assessed: count({
      label: "Children assessed in these 12 months",
      description: "Children with at least one assessment completed in those 12 months, each counted once",
      unit: "children",
      max: 20000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Contacts", measures: ["contacts", "contacts_decided_in_1_day"] },
    { name: "Referrals", measures: ["referrals", "re_referrals", "no_further_action", "not_in_need"] },
    {
      name: "Assessments",
      measures: [
        "assessments",
        "assessments_within_45_days",
        "assessments_with_factors",
        "assessments_overdue",
      ],
    },
    { name: "Children", measures: ["children_window", "children_referred", "children_assessed"] },
  ],
  checks: [
    {
      rule: "decided-in-1-day-at-most-contacts",
      left: "contacts_decided_in_1_day",
      atMostSumOf: ["contacts"],
      because: "it counts some of the contacts received",
    },
    {
      rule: "re-referrals-at-most-referrals",
      left: "re_referrals",
      atMostSumOf: ["referrals"],
      because: "it counts some of the referrals",
    },
    {
      rule: "no-further-action-at-most-referrals",
      left: "no_further_action",
      atMostSumOf: ["referrals"],
      because: "it counts some of the referrals",
    },
    {
      rule: "not-in-need-at-most-referrals",
      left: "not_in_need",
      atMostSumOf: ["referrals"],
      because: "it counts some of the referrals",
    },
    {
      rule: "within-45-days-at-most-assessments",
      left: "assessments_within_45_days",
      atMostSumOf: ["assessments"],
      because: "it counts some of the assessments completed",
    },
    {
      rule: "with-factors-at-most-assessments",
      left: "assessments_with_factors",
      atMostSumOf: ["assessments"],
      because: "it counts some of the assessments completed",
    },
  ],
});
