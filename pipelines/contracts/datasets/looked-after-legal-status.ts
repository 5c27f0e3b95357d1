import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Children looked after on the last day of the quarter, by the law under which they are looked after. */
export const lookedAfterLegalStatus = defineContract({
  dataset: "looked-after-legal-status",
  title: "Children looked after: legal status",
  grain: "One row per quarter and legal status",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    legal_status: category(
      {
        "section-20": "Section 20: accommodated by agreement",
        "interim-care-order": "Interim care order",
        "care-order": "Full care order",
        "placement-order": "Placement order",
        emergency: "Emergency or police protection",
        "youth-justice": "Remanded or sentenced",
      },
      {
        label: "Legal status",
        description: "The child's status on that day; a child with a placement order counts there alone",
      },
    ),
    children: count({
      label: "Children looked after",
      description: "Children looked after on the last day of the quarter under that status",
      unit: "children",
      max: 3000,
    }),
  }),
  key: ["quarter", "legal_status"],
  tabs: [{ name: "Legal status", measures: ["children"] }],
  checks: [],
});
