import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/**
 * Care leavers whose birthday fell in the quarter. Each has one birthday in twelve months, so that four quarters add up
 * to the young people of a year.
 */
export const careLeavers = defineContract({
  dataset: "care-leavers",
  title: "Care leavers",
  grain: "One row per quarter and age group of the care leavers whose birthday fell in it",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter in which the young person's birthday fell",
    }),
    age: category(
      { "17-18": "17 and 18", "19-21": "19 to 21" },
      { label: "Age", description: "The age that the young person reached on that birthday" },
    ),
    care_leavers: count({
      label: "Care leavers",
      description: "Care leavers whose birthday fell in the quarter, in touch or not",
      unit: "young people",
      max: 1000,
    }),
    in_touch: count({
      label: "Of these, in touch",
      description: "Young people with whom the authority was in touch around the birthday",
      unit: "young people",
      max: 1000,
    }),
    in_employment_or_education: count({
      label: "Of these, in education, employment or training",
      description: "Young people in education, employment or training around the birthday",
      unit: "young people",
      max: 1000,
    }),
    with_known_home: count({
      label: "Of these, with a known home",
      description:
        "Leave out those who died, had returned to their family for 6 months or more, live abroad, or whose home is not known; keep those who are not in touch if it is known where they live",
      unit: "young people",
      max: 1000,
    }),
    suitable_home: count({
      label: "Of those with a known home, in suitable accommodation",
      description:
        "Young people whose accommodation was judged suitable; custody and bed and breakfast are not",
      unit: "young people",
      max: 1000,
    }),
  }),
  key: ["quarter", "age"],
  tabs: [
    { name: "In touch", measures: ["care_leavers", "in_touch", "in_employment_or_education"] },
    { name: "Accommodation", measures: ["with_known_home", "suitable_home"] },
  ],
  checks: [
    {
      rule: "in-touch-at-most-care-leavers",
      left: "in_touch",
      atMostSumOf: ["care_leavers"],
      because: "it counts some of the care leavers",
    },
    {
      rule: "employed-at-most-care-leavers",
      left: "in_employment_or_education",
      atMostSumOf: ["care_leavers"],
      because: "it counts some of the care leavers",
    },
    {
      rule: "known-home-at-most-care-leavers",
      left: "with_known_home",
      atMostSumOf: ["care_leavers"],
      because: "it counts some of the care leavers",
    },
    {
      rule: "suitable-at-most-known-home",
      left: "suitable_home",
      atMostSumOf: ["with_known_home"],
      because: "a home that is judged suitable is known",
    },
  ],
});
