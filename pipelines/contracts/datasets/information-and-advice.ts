import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** Impartial information, advice and support for families of children with special needs or a disability. */
export const informationAndAdvice = defineContract({
  dataset: "information-and-advice",
  title: "Information, advice and support service",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the case was opened" }),
    cases: count({
      label: "Cases opened",
      description: "Families for whom the service opened a case in the quarter",
      unit: "cases",
      max: 2000,
    }),
  }),
  key: ["quarter"],
  tabs: [{ name: "Cases", measures: ["cases"] }],
  checks: [],
});
