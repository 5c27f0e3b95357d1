import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Child protection conferences held, and how many had enough agencies in the room to decide. */
export const childProtectionConferences = defineContract({
  dataset: "child-protection-conferences",
  title: "Child protection conferences",
  grain: "One row per quarter and kind of conference",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the conference was held" }),
    kind: category(
      { initial: "Initial", review: "Review" },
      {
        label: "Kind",
        description: "Initial conference, or review of a plan; initial ones as in the return of section 47",
      },
    ),
    held: count({
      label: "Conferences held",
      description: "Conferences held in the quarter; one conference may be about several children",
      unit: "conferences",
      max: 3000,
    }),
    quorate: count({
      label: "Of these, quorate",
      description:
        "Conferences attended by children's social care and at least two other agencies that know the child",
      unit: "conferences",
      max: 3000,
    }),
  }),
  key: ["quarter", "kind"],
  tabs: [{ name: "Conferences", measures: ["held", "quorate"] }],
  checks: [
    {
      rule: "quorate-at-most-held",
      left: "quorate",
      atMostSumOf: ["held"],
      because: "it counts some of the conferences held",
    },
  ],
});
