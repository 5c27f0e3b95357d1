import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Offenders in the community who are managed under multi-agency public protection arrangements (MAPPA). */
export const mappa = defineContract({
  dataset: "mappa",
  title: "Offenders managed under public protection arrangements",
  grain: "One row per quarter and category of offender",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; offenders are counted on its last day" }),
    category: category(
      {
        "category-1": "Category 1: registered sex offenders",
        "category-2": "Category 2: violent offenders",
        "category-3": "Category 3: other dangerous offenders",
      },
      { label: "Category", description: "MAPPA category of the offender" },
    ),
    offenders: count({
      label: "Offenders in the community",
      description:
        "Offenders in the community, supervised by the probation service and subject to MAPPA, on the last day of the quarter",
      unit: "offenders",
      max: 5000,
    }),
  }),
  key: ["quarter", "category"],
  tabs: [{ name: "Offenders", measures: ["offenders"] }],
  checks: [],
});
