import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/** How children leave care, and how long adoption takes. */
export const adoptionAndPermanence = defineContract({
  dataset: "adoption-and-permanence",
  title: "Leaving care, adoption and special guardianship",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter in which, or on whose last day, it was counted",
    }),
    ceased: count({
      label: "Ceased to be looked after",
      description:
        "Children who ceased to be looked after in the quarter, for any reason, and had not come back by its last day",
      unit: "children",
      max: 1000,
    }),
    adopted: count({
      label: "Of these, adopted",
      description: "Children who ceased to be looked after because they were adopted",
      unit: "children",
      max: 500,
    }),
    special_guardianship: count({
      label: "Of these, left to a special guardian",
      description: "Children who ceased to be looked after because of a special guardianship order",
      unit: "children",
      max: 500,
    }),
    days_to_placement: count({
      label: "Days from entering care to moving in, added up",
      description:
        "For the children adopted in the quarter: the days from entering care to moving in with the adoptive family, added up",
      unit: "days",
      max: 200000,
    }),
    adopted_with_order: count({
      label: "Children adopted who had a placement order",
      description: "Children adopted in the quarter for whom a court had given authority to place",
      unit: "children",
      max: 500,
    }),
    days_court_to_match: count({
      label: "Days from placement order to match, added up",
      description:
        "For these children: the days from the placement order to the match with a family, added up; 0 for a child who was matched before the order",
      unit: "days",
      max: 200000,
    }),
    newly_placed: count({
      label: "Newly placed for adoption",
      description: "Children who moved in with an adoptive family in the quarter",
      unit: "children",
      max: 500,
    }),
    waiting: count({
      label: "Waiting to be placed for adoption",
      description: "Children with a decision for adoption who on the last day had not moved in with a family",
      unit: "children",
      max: 500,
    }),
    wait_window: window({
      label: "Waits: 12 months covered",
      description: "The 12 months that the two counts below cover",
    }),
    adopted_or_waiting: count({
      label: "Children adopted in those 12 months or still waiting at their end",
      description: "Children adopted in the 12 months, and those waiting to be placed on their last day",
      unit: "children",
      max: 1000,
    }),
    waited_under_14_months: count({
      label: "Of these, waited less than 14 months",
      description:
        "Children who moved in with their adoptive family, or who have been waiting, less than 14 months after entering care",
      unit: "children",
      max: 1000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Leaving care", measures: ["ceased", "adopted", "special_guardianship"] },
    { name: "Timeliness", measures: ["days_to_placement", "adopted_with_order", "days_court_to_match"] },
    { name: "Placed and waiting", measures: ["newly_placed", "waiting"] },
    { name: "Waits", measures: ["wait_window", "adopted_or_waiting", "waited_under_14_months"] },
  ],
  checks: [
    {
      rule: "adopted-at-most-ceased",
      left: "adopted",
      atMostSumOf: ["ceased"],
      because: "it counts some of the children who ceased to be looked after",
    },
    {
      rule: "special-guardianship-at-most-ceased",
      left: "special_guardianship",
      atMostSumOf: ["ceased"],
      because: "it counts some of the children who ceased to be looked after",
    },
    {
      rule: "with-order-at-most-adopted",
      left: "adopted_with_order",
      atMostSumOf: ["adopted"],
      because: "it counts some of the children who were adopted",
    },
    {
      rule: "short-wait-at-most-adopted-or-waiting",
      left: "waited_under_14_months",
      atMostSumOf: ["adopted_or_waiting"],
      because: "it counts some of the children who were adopted or are still waiting",
    },
  ],
});
