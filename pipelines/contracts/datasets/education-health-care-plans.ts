import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** Education, health and care plans: how many are in force, and whether new ones are issued in time. */
export const educationHealthCarePlans = defineContract({
  dataset: "education-health-care-plans",
  title: "Education, health and care plans",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; plans in force are as on its last day" }),
    in_force: count({
      label: "Plans in force",
      description: "Children and young people up to 25 with a plan on the last day of the quarter",
      unit: "children and young people",
      max: 20_000,
    }),
    issued: count({
      label: "New plans issued, without exceptions",
      description: "First plans issued in the quarter, without those for which the regulations allow a delay",
      unit: "plans",
      max: 2000,
    }),
    issued_in_20_weeks: count({
      label: "Of these, within 20 weeks",
      description: "Plans issued within 20 weeks of the request for an assessment",
      unit: "plans",
      max: 2000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Plans in force", measures: ["in_force"] },
    { name: "New plans", measures: ["issued", "issued_in_20_weeks"] },
  ],
  checks: [
    {
      rule: "within-20-weeks-at-most-issued",
      left: "issued_in_20_weeks",
      atMostSumOf: ["issued"],
      because: "it counts some of the new plans",
    },
  ],
});
