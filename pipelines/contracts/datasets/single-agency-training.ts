import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Safeguarding training that agencies give to their own staff: who needs it for their work, and who is up to date. */
export const singleAgencyTraining = defineContract({
  dataset: "single-agency-training",
  title: "Training: single agency",
  grain: "One row per quarter and agency",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; staff are counted on its last day" }),
    employer: category(
      {
        council: "Council: children's services",
        schools: "Schools and colleges",
        "general-practice": "General practitioners, level 3",
        oxleas: "Oxleas NHS Foundation Trust",
        "bromley-healthcare": "Bromley Healthcare",
        kings: "King's College Hospital",
        police: "Metropolitan Police",
        "national-probation-service": "National Probation Service",
        "community-rehabilitation-company": "Community Rehabilitation Company",
        "voluntary-sector": "Voluntary sector",
      },
      { label: "Agency", description: "The agency that the staff work for" },
    ),
    staff: count({
      label: "Staff who need the training",
      description:
        "Staff on the last day whose role needs safeguarding children training, at the level of the role",
      unit: "staff",
      max: 20_000,
    }),
    up_to_date: count({
      label: "Of these, up to date",
      description: "Staff whose training at that level had not run out on the last day",
      unit: "staff",
      max: 20_000,
    }),
  }),
  key: ["quarter", "employer"],
  tabs: [{ name: "Single-agency training", measures: ["staff", "up_to_date"] }],
  checks: [
    {
      rule: "up-to-date-at-most-staff",
      left: "up_to_date",
      atMostSumOf: ["staff"],
      because: "it counts some of the staff who need the training",
    },
  ],
});
