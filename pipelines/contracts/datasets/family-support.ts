import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/** Parenting courses, the children and family centres, and the families of the Troubled Families programme. */
export const familySupport = defineContract({
  dataset: "family-support",
  title: "Family support",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter; families attached are as on its last day",
    }),
    courses_run: count({
      label: "Parenting courses run",
      description: "Accredited parenting courses whose last session was planned for the quarter",
      unit: "courses",
      max: 200,
    }),
    courses_completed: count({
      label: "Of these, completed",
      description: "Courses of which every session was held",
      unit: "courses",
      max: 200,
    }),
    visits: count({
      label: "Visits to family centres",
      description: "Visits to the children and family centres in the quarter; a person counts at every visit",
      unit: "visits",
      max: 100_000,
    }),
    visitors_window: window({
      label: "Different visitors: 12 months covered",
      description: "The 12 months over which different visitors are counted",
    }),
    visitors: count({
      label: "Different visitors",
      description: "People who came to a centre at least once in those 12 months, each counted once",
      unit: "people",
      max: 100_000,
    }),
    families_attached: count({
      label: "Families attached",
      description:
        "Families attached to the Troubled Families programme since its second phase began in 2015",
      unit: "families",
      max: 20_000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "Parenting courses", measures: ["courses_run", "courses_completed"] },
    { name: "Family centres", measures: ["visits", "visitors_window", "visitors"] },
    { name: "Troubled Families", measures: ["families_attached"] },
  ],
  checks: [
    {
      rule: "completed-at-most-run",
      left: "courses_completed",
      atMostSumOf: ["courses_run"],
      because: "it counts some of the courses that were run",
    },
  ],
});
