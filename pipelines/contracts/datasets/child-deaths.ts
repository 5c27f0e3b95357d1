import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** Deaths of children and their reviews. Sent by the quarter, published only for three years together. */
export const childDeaths = defineContract({
  dataset: "child-deaths",
  title: "Child deaths",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter in which the child died or the review was completed",
    }),
    deaths: count({
      label: "Deaths of children",
      description:
        "Children who died, born alive and under 18, and who lived in the area, wherever they died",
      unit: "children",
      max: 200,
    }),
    unexpected: count({
      label: "Of these, unexpected",
      description: "Deaths that nobody expected 24 hours before",
      unit: "children",
      max: 200,
    }),
    reviews_completed: count({
      label: "Reviews completed",
      description: "Child death reviews that the panel signed off, whenever the child died",
      unit: "reviews",
      max: 200,
    }),
    reviews_modifiable: count({
      label: "Of these, with modifiable factors",
      description: "Reviews that found something which, had it been otherwise, might have prevented a death",
      unit: "reviews",
      max: 200,
    }),
  }),
  key: ["quarter"],
  tabs: [
    {
      name: "Child deaths",
      measures: ["deaths", "unexpected", "reviews_completed", "reviews_modifiable"],
    },
  ],
  checks: [
    {
      rule: "modifiable-at-most-reviews",
      left: "reviews_modifiable",
      atMostSumOf: ["reviews_completed"],
      because: "it counts some of the reviews",
    },
    {
      rule: "unexpected-at-most-deaths",
      left: "unexpected",
      atMostSumOf: ["deaths"],
      because: "it counts some of the deaths",
    },
  ],
});
