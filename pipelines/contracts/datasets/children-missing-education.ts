import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Children referred as missing education: who referred them and what was found. */
export const childrenMissingEducation = defineContract({
  dataset: "children-missing-education",
  title: "Children missing education",
  grain: "One row per quarter, source of the referral and outcome",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the referral was received" }),
    source: category(
      { schools: "Schools", agencies: "Other agencies" },
      { label: "Source", description: "Who made the referral" },
    ),
    outcome: category(
      {
        "in-school": "Attending or back in a Bromley school",
        "out-of-borough": "Moved out of borough",
        overseas: "Moved overseas",
        "home-educated": "Identified as home educated",
        "not-recorded": "Outcome not recorded",
      },
      { label: "Outcome", description: "What was found when the case was closed" },
    ),
    referrals: count({
      label: "Referrals",
      description: "Referrals received in the quarter; a child may be referred more than once",
      unit: "referrals",
      max: 2000,
    }),
  }),
  key: ["quarter", "source", "outcome"],
  tabs: [{ name: "Referrals", measures: ["referrals"] }],
  checks: [],
});
