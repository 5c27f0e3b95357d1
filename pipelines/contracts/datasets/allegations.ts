import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Allegations against people who work with children, as the designated officer (LADO) handles them. */
export const allegations = defineContract({
  dataset: "allegations",
  title: "Allegations against people who work with children",
  grain: "One row per quarter and sector",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which it happened" }),
    sector: category(
      {
        schools: "Schools and colleges",
        "early-years": "Nurseries and childminders",
        "foster-care": "Foster care",
        residential: "Residential care",
        health: "Health services",
        "social-care": "Social care",
        community: "Sport, faith and voluntary groups",
        other: "Other",
      },
      { label: "Sector", description: "Where the person works with children" },
    ),
    allegations: count({
      label: "Allegations referred",
      description:
        "Referrals to the designated officer that met the threshold; requests for advice are left out",
      unit: "allegations",
      max: 2000,
    }),
    meetings: count({
      label: "Allegation meetings held",
      description: "First meetings on allegations against staff and volunteers; review meetings are left out",
      unit: "meetings",
      max: 1000,
    }),
    resolved: count({
      label: "Allegations resolved",
      description: "Allegations that were resolved in the quarter, whenever they were referred",
      unit: "allegations",
      max: 2000,
    }),
    resolved_in_time: count({
      label: "Of these, within one month",
      description: "Allegations resolved within one month of the referral",
      unit: "allegations",
      max: 2000,
    }),
  }),
  key: ["quarter", "sector"],
  tabs: [
    { name: "Allegations", measures: ["allegations", "meetings"] },
    { name: "Resolved", measures: ["resolved", "resolved_in_time"] },
  ],
  checks: [
    {
      rule: "in-time-at-most-resolved",
      left: "resolved_in_time",
      atMostSumOf: ["resolved"],
      because: "it counts some of the allegations resolved",
    },
  ],
});
