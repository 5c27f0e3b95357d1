import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/** What the services for people who suffer domestic abuse did, and the cases of high risk that agencies discussed. */
export const domesticAbuseServices = defineContract({
  dataset: "domestic-abuse-services",
  title: "Domestic abuse services",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which it happened" }),
    idva_referrals: count({
      label: "New referrals to an adviser",
      description:
        "New referrals to the independent domestic violence advisers; somebody referred twice counts twice",
      unit: "referrals",
      max: 5000,
    }),
    one_stop_shop_window: window({
      label: "One Stop Shop: 12 months covered",
      description: "The 12 months over which people at the One Stop Shop are counted",
    }),
    one_stop_shop_people: count({
      label: "People at the One Stop Shop",
      description: "People who came to the One Stop Shop at least once in those 12 months, each counted once",
      unit: "people",
      max: 5000,
    }),
    freedom_offered: count({
      label: "Women offered the Freedom Programme",
      description: "Women who were offered a place on the Freedom Programme in the quarter",
      unit: "women",
      max: 2000,
    }),
    freedom_completed: count({
      label: "Of these, completed it",
      description: "Women offered a place in the quarter who have since completed the course",
      unit: "women",
      max: 2000,
    }),
    marac_cases: count({
      label: "Cases discussed at MARAC",
      description:
        "Cases discussed at the multi-agency risk assessment conference for domestic abuse (MARAC), repeats included",
      unit: "cases",
      max: 2000,
    }),
    marac_repeats: count({
      label: "Of these, repeats",
      description: "Cases with the same victim and the same perpetrator as a case of the 12 months before",
      unit: "cases",
      max: 2000,
    }),
    marac_children: count({
      label: "Children in the households discussed",
      description: "Children who live in the households of the cases discussed",
      unit: "children",
      max: 5000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Advice", measures: ["idva_referrals", "one_stop_shop_window", "one_stop_shop_people"] },
    { name: "Freedom Programme", measures: ["freedom_offered", "freedom_completed"] },
    { name: "MARAC", measures: ["marac_cases", "marac_repeats", "marac_children"] },
  ],
  checks: [
    {
      rule: "freedom-completed-at-most-offered",
      left: "freedom_completed",
      atMostSumOf: ["freedom_offered"],
      because: "it counts some of the women who were offered a place",
    },
    {
      rule: "marac-repeats-at-most-cases",
      left: "marac_repeats",
      atMostSumOf: ["marac_cases"],
      because: "it counts some of the cases discussed",
    },
  ],
});
