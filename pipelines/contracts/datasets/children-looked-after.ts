import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Children looked after on the last day of the quarter, by where they live. */
export const childrenLookedAfter = defineContract({
  dataset: "children-looked-after",
  title: "Children looked after",
  grain: "One row per quarter and placement",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    placement: category(
      {
        "foster-in-house": "Foster care: in-house carers",
        "foster-agency": "Foster care: independent agency",
        "foster-connected": "Foster care: connected persons",
        residential: "Residential",
        independent: "Independent living",
        adoptive: "Placed for adoption",
        home: "Placed at home with parents",
      },
      { label: "Placement", description: "Where the child lives on that day" },
    ),
    children: count({
      label: "Children looked after",
      description: "Children looked after on the last day of the quarter",
      unit: "children",
      max: 3000,
    }),
    unaccompanied: count({
      label: "Of these, unaccompanied asylum-seeking",
      description: "Unaccompanied asylum-seeking children",
      unit: "children",
      max: 1000,
    }),
    three_or_more_placements: count({
      label: "Of these, 3 or more placements in 12 months",
      description: "Children who lived in 3 or more placements in the 12 months before that day",
      unit: "children",
      max: 1000,
    }),
  }),
  key: ["quarter", "placement"],
  tabs: [{ name: "Placements", measures: ["children", "unaccompanied", "three_or_more_placements"] }],
  checks: [
    {
      rule: "unaccompanied-at-most-children",
      left: "unaccompanied",
      atMostSumOf: ["children"],
      because: "it counts some of the children in the placement",
    },
    {
      rule: "three-placements-at-most-children",
      left: "three_or_more_placements",
      atMostSumOf: ["children"],
      because: "it counts some of the children in the placement",
    },
  ],
});
