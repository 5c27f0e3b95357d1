import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/** Who starts to be looked after, and whether children stay in one home, near where they come from, and safe. */
export const lookedAfterStability = defineContract({
  dataset: "looked-after-stability",
  title: "Children looked after: starting, stability and distance",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter in which, or on whose last day, it was counted",
    }),
    started: count({
      label: "Started to be looked after",
      description:
        "Children who started to be looked after in the quarter; a child who starts twice in it counts once",
      unit: "children",
      max: 1000,
    }),
    children: count({
      label: "Children looked after",
      description: "Children looked after on the last day of the quarter",
      unit: "children",
      max: 3000,
    }),
    over_20_miles: count({
      label: "Of these, outside the authority and over 20 miles from home",
      description:
        "Children placed outside the authority's boundary and more than 20 miles from where they used to live",
      unit: "children",
      max: 1000,
    }),
    long_term: count({
      label: "Children under 16 looked after for 2.5 years or more",
      description:
        "Children under 16 who on the last day had been looked after without a break for 2.5 years or more",
      unit: "children",
      max: 2000,
    }),
    long_term_same_placement: count({
      label: "Of these, in the same placement for 2 years or more",
      description:
        "Count a child who is placed for adoption too, if that placement and the one before it make 2 years together",
      unit: "children",
      max: 2000,
    }),
    missing_window: window({
      label: "Missing: 12 months covered",
      description: "The 12 months that the two counts below cover",
    }),
    looked_after_in_window: count({
      label: "Children looked after at any time in those 12 months",
      description: "Each child once",
      unit: "children",
      max: 5000,
    }),
    missing_in_window: count({
      label: "Of these, went missing from care",
      description:
        "Children who went missing at least once while looked after, each child once. Leave out children who were away without permission but whose whereabouts were known",
      unit: "children",
      max: 2000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Started", measures: ["started"] },
    { name: "Distance", measures: ["children", "over_20_miles"] },
    { name: "Stability", measures: ["long_term", "long_term_same_placement"] },
    {
      name: "Missing from care",
      measures: ["missing_window", "looked_after_in_window", "missing_in_window"],
    },
  ],
  checks: [
    {
      rule: "over-20-miles-at-most-children",
      left: "over_20_miles",
      atMostSumOf: ["children"],
      because: "it counts some of the children looked after on the last day",
    },
    {
      rule: "same-placement-at-most-long-term",
      left: "long_term_same_placement",
      atMostSumOf: ["long_term"],
      because: "it counts some of the children who have been looked after for 2.5 years or more",
    },
    {
      rule: "missing-at-most-looked-after",
      left: "missing_in_window",
      atMostSumOf: ["looked_after_in_window"],
      because: "it counts some of the children looked after in the 12 months",
    },
    {
      rule: "on-last-day-at-most-in-12-months",
      left: "children",
      atMostSumOf: ["looked_after_in_window"],
      because: "whoever is looked after on the last day was looked after in the 12 months",
    },
  ],
});
