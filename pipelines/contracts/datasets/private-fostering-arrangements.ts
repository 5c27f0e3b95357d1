import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/** Private fostering arrangements: how many, of how many children, and whether they are visited as the law asks. */
export const privateFosteringArrangements = defineContract({
  dataset: "private-fostering-arrangements",
  title: "Private fostering: arrangements and visits",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter; open arrangements are counted on its last day",
    }),
    open: count({
      label: "Arrangements open",
      description: "Private fostering arrangements open on the last day of the quarter",
      unit: "arrangements",
      max: 500,
    }),
    year_window: window({
      label: "Year: 12 months covered",
      description: "The 12 months that the three counts below cover",
    }),
    arrangements: count({
      label: "Arrangements open at any time in those 12 months",
      description: "Arrangements carried over from before, and those that were new",
      unit: "arrangements",
      max: 1000,
    }),
    visited_on_time: count({
      label: "Of these, with every visit on time",
      description:
        "Arrangements of which no visit in the 12 months was late: the first within 7 working days of the notification, then every 6 weeks in the first year and every 12 weeks after it",
      unit: "arrangements",
      max: 1000,
    }),
    children: count({
      label: "Children in these arrangements",
      description: "Each child once, though a child may have had two arrangements",
      unit: "children",
      max: 1000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Open arrangements", measures: ["open"] },
    { name: "Over 12 months", measures: ["year_window", "arrangements", "visited_on_time", "children"] },
  ],
  checks: [
    {
      rule: "open-at-most-arrangements",
      left: "open",
      atMostSumOf: ["arrangements"],
      because: "an arrangement that is open on the last day was open in the 12 months",
    },
    {
      rule: "visited-at-most-arrangements",
      left: "visited_on_time",
      atMostSumOf: ["arrangements"],
      because: "it counts some of the arrangements of the 12 months",
    },
    {
      rule: "children-at-most-arrangements",
      left: "children",
      atMostSumOf: ["arrangements"],
      because: "an arrangement is of one child",
    },
  ],
});
