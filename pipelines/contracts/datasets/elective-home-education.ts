import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Children known to be educated at home by their parents' choice, by the reason that the family gave. */
export const electiveHomeEducation = defineContract({
  dataset: "elective-home-education",
  title: "Elective home education",
  grain: "One row per quarter and reason given",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    reason: category(
      {
        philosophy: "Philosophical preference",
        bullying: "Bullying and anxiety",
        dissatisfaction: "Dissatisfaction with the school",
        other: "Another reason",
        "not-stated": "Reason not stated",
      },
      { label: "Reason", description: "Main reason that the family gave" },
    ),
    registered: count({
      label: "Registered at the end of the quarter",
      description: "Children registered as electively home educated on the last day of the quarter",
      unit: "children",
      max: 5000,
    }),
    declared: count({
      label: "Declared in the quarter",
      description: "Declarations of home education received in the quarter",
      unit: "declarations",
      max: 2000,
    }),
  }),
  key: ["quarter", "reason"],
  tabs: [
    { name: "Registered", measures: ["registered"] },
    { name: "Declared", measures: ["declared"] },
  ],
  checks: [],
});
