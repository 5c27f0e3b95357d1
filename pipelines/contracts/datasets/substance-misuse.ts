import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Referrals to the drug and alcohol service for children and young people, by who made them. */
export const substanceMisuse = defineContract({
  dataset: "substance-misuse",
  title: "Alcohol and substance misuse",
  grain: "One row per quarter and source of the referral",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the referral was received" }),
    source: category(
      {
        "secondary-schools": "Secondary schools",
        "youth-justice": "Youth offending service",
        "childrens-social-care": "Children's social care",
        health: "Health",
        "family-or-self": "Family or the young person",
        other: "Other or not recorded",
      },
      { label: "Source", description: "Who made the referral" },
    ),
    referrals: count({
      label: "Referrals received",
      description: "Referrals received in the quarter; a young person may be referred more than once",
      unit: "referrals",
      max: 1000,
    }),
    appropriate: count({
      label: "Of these, appropriate",
      description: "Referrals of young people for whom the service is meant",
      unit: "referrals",
      max: 1000,
    }),
  }),
  key: ["quarter", "source"],
  tabs: [{ name: "Referrals", measures: ["referrals", "appropriate"] }],
  checks: [
    {
      rule: "appropriate-at-most-referrals",
      left: "appropriate",
      atMostSumOf: ["referrals"],
      because: "it counts some of the referrals",
    },
  ],
});
