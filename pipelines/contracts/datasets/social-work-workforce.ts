import { z } from "zod";
import { count, defineContract, number, quarter } from "../contract.ts";

/**
 * Social workers in children's social care, in full-time equivalents as the national census of the workforce counts
 * them: two people who each work half the week are one.
 */
export const socialWorkWorkforce = defineContract({
  dataset: "social-work-workforce",
  title: "Children's social work workforce",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; staff are counted on its last day" }),
    in_post: number({
      label: "Social workers in post (full-time equivalent)",
      description: "Employed social workers, full-time equivalent, without agency staff",
      unit: "social workers",
      max: 2000,
    }),
    vacant_posts: number({
      label: "Vacant posts (full-time equivalent)",
      description:
        "Posts without an employed social worker, full-time equivalent, even where agency staff cover them",
      unit: "posts",
      max: 2000,
    }),
    agency_workers: number({
      label: "Agency social workers (full-time equivalent)",
      description: "Social workers from an agency, full-time equivalent",
      unit: "social workers",
      max: 2000,
    }),
    workers_with_cases: number({
      label: "Social workers who hold cases (full-time equivalent)",
      description: "Employed and agency social workers who hold at least one case, full-time equivalent",
      unit: "social workers",
      max: 2000,
    }),
    children_allocated: count({
      label: "Children allocated to them",
      description: "Children allocated to these social workers; three siblings are three",
      unit: "children",
      max: 20000,
    }),
    leavers: number({
      label: "Social workers who left in 12 months (full-time equivalent)",
      description: "Employed social workers who left in the 12 months up to that day, full-time equivalent",
      unit: "social workers",
      max: 2000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Posts", measures: ["in_post", "vacant_posts", "agency_workers"] },
    { name: "Caseload", measures: ["workers_with_cases", "children_allocated"] },
    { name: "Leavers", measures: ["leavers"] },
  ],
  checks: [
    {
      rule: "with-cases-at-most-workers",
      left: "workers_with_cases",
      atMostSumOf: ["in_post", "agency_workers"],
      because: "only a social worker in post or from an agency can hold cases",
    },
    {
      rule: "leavers-at-most-in-post",
      left: "leavers",
      atMostSumOf: ["in_post"],
      because: "more leavers in a year than social workers in post are a likely slip",
    },
  ],
});
