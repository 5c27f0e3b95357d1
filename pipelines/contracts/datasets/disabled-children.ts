import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** Children open to the Children's Disability Service, and how many of them are protected by a plan or looked after. */
export const disabledChildren = defineContract({
  dataset: "disabled-children",
  title: "Children's Disability Service",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    children: count({
      label: "Children open to the service",
      description:
        "Children with a severe or profound disability who are open to the service on the last day, with those open through self-assessment",
      unit: "children",
      max: 5000,
    }),
    on_protection_plan: count({
      label: "Of these, on a child protection plan",
      description: "Children of the service who are the subject of a child protection plan on that day",
      unit: "children",
      max: 1000,
    }),
    looked_after: count({
      label: "Of these, looked after",
      description: "Children of the service who are looked after on that day, short breaks not counted",
      unit: "children",
      max: 1000,
    }),
  }),
  key: ["quarter"],
  tabs: [{ name: "Children", measures: ["children", "on_protection_plan", "looked_after"] }],
  checks: [
    {
      rule: "on-plan-at-most-children",
      left: "on_protection_plan",
      atMostSumOf: ["children"],
      because: "it counts some of the children open to the service",
    },
    {
      rule: "looked-after-at-most-children",
      left: "looked_after",
      atMostSumOf: ["children"],
      because: "it counts some of the children open to the service",
    },
  ],
});
