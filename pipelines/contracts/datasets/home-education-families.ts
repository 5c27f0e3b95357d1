import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Families that educate at home: who they are, and whether the authority hears of the education that they give. */
export const homeEducationFamilies = defineContract({
  dataset: "home-education-families",
  title: "Elective home education: families",
  grain: "One row per quarter and ethnic group that the family disclosed",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; families are known on its last day" }),
    ethnicity: category(
      {
        "white-british": "White British",
        "minority-ethnic": "Minority ethnic group",
        "disclosed-in-neither-group": "Disclosed, in neither of these groups",
        "not-disclosed": "Not disclosed",
      },
      { label: "Ethnic group", description: "Ethnic group that the family gave; giving it is voluntary" },
    ),
    declared: count({
      label: "Families that declared home education",
      description: "Families that told the authority in the quarter that they educate a child at home",
      unit: "families",
      max: 2000,
    }),
    known: count({
      label: "Families known at the end of the quarter",
      description:
        "Families with a child registered as electively home educated on the last day of the quarter",
      unit: "families",
      max: 5000,
    }),
    engaging: count({
      label: "Of these, engaged in the last 12 months",
      description:
        "Families that had a home visit, or sent a report or samples of work, in the 12 months before",
      unit: "families",
      max: 5000,
    }),
  }),
  key: ["quarter", "ethnicity"],
  tabs: [
    { name: "Declared", measures: ["declared"] },
    { name: "Engagement", measures: ["known", "engaging"] },
  ],
  checks: [
    {
      rule: "engaging-at-most-known",
      left: "engaging",
      atMostSumOf: ["known"],
      because: "it counts some of the families known",
    },
  ],
});
