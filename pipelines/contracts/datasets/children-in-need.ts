import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/**
 * Children in need, in the wide sense of the national census and in the narrower local one. The two differ by about a
 * thousand children, so each has its own column.
 */
export const childrenInNeed = defineContract({
  dataset: "children-in-need",
  title: "Children in need",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    in_need: count({
      label: "Children in need",
      description:
        "Children in need on the last day as the national census counts them: with children on a protection plan, children looked after, care leavers and children who wait for an assessment",
      unit: "children",
      max: 20000,
    }),
    on_plan: count({
      label: "Of these, on a child in need plan only",
      description:
        "Children whom a finished assessment found to be in need, without children on a protection plan, looked after, care leavers or privately fostered",
      unit: "children",
      max: 20000,
    }),
    open_window: window({
      label: "Open at some point: 12 months covered",
      description: "The 12 months over which open children are counted, up to the last day of the quarter",
    }),
    open_in_12_months: count({
      label: "Children open at some point in 12 months",
      description:
        "Children who were open to children's social care at any time in those 12 months, each counted once",
      unit: "children",
      max: 30000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "On the last day", measures: ["in_need", "on_plan"] },
    { name: "Over 12 months", measures: ["open_window", "open_in_12_months"] },
  ],
  checks: [
    {
      rule: "on-plan-at-most-in-need",
      left: "on_plan",
      atMostSumOf: ["in_need"],
      because: "it counts some of the children in need",
    },
    {
      rule: "in-need-at-most-open",
      left: "in_need",
      atMostSumOf: ["open_in_12_months"],
      because: "a child in need on the last day was open in the 12 months up to it",
    },
  ],
});
