import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** How long children have been on a plan, and whether their plans were reviewed when they should be. */
export const childProtectionReviews = defineContract({
  dataset: "child-protection-reviews",
  title: "Reviews and length of child protection plans",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    on_plan: count({
      label: "Children on a plan",
      description: "Children on a child protection plan on the last day of the quarter",
      unit: "children",
      max: 5000,
    }),
    on_plan_2_years: count({
      label: "Of these, on the plan for 2 years or more",
      description: "Children whose plan had lasted more than 729 days on the last day of the quarter",
      unit: "children",
      max: 5000,
    }),
    on_plan_3_months: count({
      label: "Of these, on the plan for 3 months or more",
      description: "Children whose plan had lasted 3 months or more on the last day of the quarter",
      unit: "children",
      max: 5000,
    }),
    reviewed_in_time: count({
      label: "Of those on it for 3 months or more, every review in time",
      description: "Children whose first review was within 3 months and each later one within 6 months",
      unit: "children",
      max: 5000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    {
      name: "Reviews and length",
      measures: ["on_plan", "on_plan_2_years", "on_plan_3_months", "reviewed_in_time"],
    },
  ],
  checks: [
    {
      rule: "3-months-at-most-all",
      left: "on_plan_3_months",
      atMostSumOf: ["on_plan"],
      because: "it counts some of the children on a plan",
    },
    {
      rule: "2-years-at-most-3-months",
      left: "on_plan_2_years",
      atMostSumOf: ["on_plan_3_months"],
      because: "a plan of 2 years has lasted 3 months",
    },
    {
      rule: "reviewed-at-most-due",
      left: "reviewed_in_time",
      atMostSumOf: ["on_plan_3_months"],
      because: "it counts some of those children",
    },
  ],
});
