import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Children subject to a child protection plan, by category of abuse. */
export const childProtectionPlans = defineContract({
  dataset: "child-protection-plans",
  title: "Child protection plans",
  grain: "One row per quarter and category of abuse",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter; children on a plan are counted on its last day",
    }),
    category: category(
      {
        neglect: "Neglect",
        emotional: "Emotional abuse",
        physical: "Physical abuse",
        sexual: "Sexual abuse",
        multiple: "Multiple",
      },
      { label: "Category of abuse", description: "Latest category recorded for the plan" },
    ),
    open: count({
      label: "On a plan at the end of the quarter",
      description: "Children subject to a plan on the last day of the quarter",
      unit: "children",
      max: 2000,
    }),
    started: count({
      label: "Plans started",
      description: "Plans that started in the quarter; a child who starts twice counts twice",
      unit: "plans",
      max: 1000,
    }),
    started_again: count({
      label: "Of these, for a second or later time",
      description: "Plans that started for a child who had been on a plan before, at any time",
      unit: "plans",
      max: 1000,
    }),
    ended: count({
      label: "Plans ended",
      description: "Plans that ended in the quarter",
      unit: "plans",
      max: 1000,
    }),
    ended_after_2_years: count({
      label: "Of these, after 2 years or more",
      description: "Plans that ended in the quarter and had lasted more than 729 days",
      unit: "plans",
      max: 1000,
    }),
  }),
  key: ["quarter", "category"],
  tabs: [
    { name: "On a plan", measures: ["open"] },
    { name: "Started", measures: ["started", "started_again"] },
    { name: "Ended", measures: ["ended", "ended_after_2_years"] },
  ],
  checks: [
    {
      rule: "started-again-at-most-started",
      left: "started_again",
      atMostSumOf: ["started"],
      because: "it counts some of the plans that started",
    },
    {
      rule: "ended-after-2-years-at-most-ended",
      left: "ended_after_2_years",
      atMostSumOf: ["ended"],
      because: "it counts some of the plans that ended",
    },
  ],
});
