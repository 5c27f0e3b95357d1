import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** The health of children who have been looked after for 12 months or more; no one else is counted here. */
export const lookedAfterHealth = defineContract({
  dataset: "looked-after-health",
  title: "Children looked after: health",
  grain: "One row per quarter; children looked after for 12 months or more on its last day",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    children: count({
      label: "Children looked after for 12 months or more",
      description: "Children who on the last day had been looked after without a break for 12 months or more",
      unit: "children",
      max: 3000,
    }),
    health_assessed: count({
      label: "Of these, with every health assessment that was due",
      description:
        "Children who had their yearly assessment in the 12 months, or both of the two that are due under 5; a refusal counts as not done",
      unit: "children",
      max: 3000,
    }),
    dental_checked: count({
      label: "Of these, with a dental check",
      description:
        "Children whose teeth were checked by a dentist in the 12 months; a refusal counts as not done",
      unit: "children",
      max: 3000,
    }),
    immunised: count({
      label: "Of these, with immunisations up to date",
      description: "Children who have had every immunisation of the national schedule for their age",
      unit: "children",
      max: 3000,
    }),
    under_5: count({
      label: "Children under 5 looked after for 12 months or more",
      description: "Those of the children above who are under 5 on the last day",
      unit: "children",
      max: 1000,
    }),
    under_5_checked: count({
      label: "Of these, with development checks up to date",
      description: "Children under 5 who have had every health and development check for their age",
      unit: "children",
      max: 1000,
    }),
    sdq_children: count({
      label: "Children aged 4 to 16 with a score",
      description:
        "Those of the children above for whom the carer returned a strengths and difficulties questionnaire (SDQ) in the 12 months",
      unit: "children",
      max: 2000,
    }),
    sdq_points: count({
      label: "Their scores added up",
      description: "The sum of the latest total difficulties score (0 to 40) of each of these children",
      unit: "points",
      max: 40000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Health", measures: ["children", "health_assessed", "dental_checked", "immunised"] },
    { name: "Under 5", measures: ["under_5", "under_5_checked"] },
    { name: "Strengths and difficulties", measures: ["sdq_children", "sdq_points"] },
  ],
  checks: [
    {
      rule: "assessed-at-most-children",
      left: "health_assessed",
      atMostSumOf: ["children"],
      because: "it counts some of the children looked after for 12 months or more",
    },
    {
      rule: "dental-at-most-children",
      left: "dental_checked",
      atMostSumOf: ["children"],
      because: "it counts some of the children looked after for 12 months or more",
    },
    {
      rule: "immunised-at-most-children",
      left: "immunised",
      atMostSumOf: ["children"],
      because: "it counts some of the children looked after for 12 months or more",
    },
    {
      rule: "under-5-at-most-children",
      left: "under_5",
      atMostSumOf: ["children"],
      because: "it counts some of the children looked after for 12 months or more",
    },
    {
      rule: "under-5-checked-at-most-under-5",
      left: "under_5_checked",
      atMostSumOf: ["under_5"],
      because: "it counts some of the children under 5",
    },
    {
      rule: "scored-at-most-children",
      left: "sdq_children",
      atMostSumOf: ["children"],
      because: "it counts some of the children looked after for 12 months or more",
    },
  ],
});
