import { z } from "zod";
import { count, defineContract, month } from "../contract.ts";

/** Strategy discussions, section 47 enquiries and initial child protection conferences (ICPC). */
export const section47AndIcpc = defineContract({
  dataset: "section-47-and-icpc",
  title: "Section 47 enquiries and initial conferences",
  grain: "One row per month",
  row: z.object({
    month: month({ label: "Month", description: "The month in which the event happened" }),
    strategy_discussions: count({
      label: "Strategy discussions held",
      description: "Strategy discussions held in the month",
      unit: "discussions",
      max: 2000,
    }),
    section_47: count({
      label: "Section 47 enquiries started",
      description: "Enquiries under section 47 of the Children Act 1989 that started in the month",
      unit: "enquiries",
      max: 2000,
    }),
    icpc_conferences: count({
      label: "Initial conferences held",
      description: "Initial child protection conferences held; one conference may be about several children",
      unit: "conferences",
      max: 1000,
    }),
    icpc_children: count({
      label: "Children at an initial conference",
      description: "Children who were the subject of an initial child protection conference",
      unit: "children",
      max: 1000,
    }),
    icpc_within_15_days: count({
      label: "Of these, within 15 working days",
      description:
        "Children whose conference was within 15 working days of the start of the section 47 enquiry",
      unit: "children",
      max: 1000,
    }),
    icpc_to_plan: count({
      label: "Of these, became subject to a plan",
      description: "Children whose conference decided on a child protection plan",
      unit: "children",
      max: 1000,
    }),
  }),
  key: ["month"],
  tabs: [
    { name: "Section 47", measures: ["strategy_discussions", "section_47"] },
    {
      name: "Initial conferences",
      measures: ["icpc_conferences", "icpc_children", "icpc_within_15_days", "icpc_to_plan"],
    },
  ],
  checks: [
    {
      rule: "within-15-days-at-most-children",
      left: "icpc_within_15_days",
      atMostSumOf: ["icpc_children"],
      because: "it counts some of the children who had a conference",
    },
    {
      rule: "to-plan-at-most-children",
      left: "icpc_to_plan",
      atMostSumOf: ["icpc_children"],
      because: "it counts some of the children who had a conference",
    },
  ],
});
