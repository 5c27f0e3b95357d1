import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

const afterCourse = (rating: string) =>
  count({
    label: `Rated ${rating}`,
    description: `Evaluations returned straight after a course that rated it ${rating}`,
    unit: "evaluations",
    max: 5000,
  });

/** What people said of multi-agency courses on the day, by rating, and what the courses did for them 8 weeks later. */
export const trainingEvaluation = defineContract({
  dataset: "training-evaluation",
  title: "Training: ratings and impact",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the evaluations were returned" }),
    excellent: afterCourse("excellent"),
    good: afterCourse("good"),
    satisfactory: afterCourse("satisfactory"),
    poor: afterCourse("poor"),
    invited: count({
      label: "Invited to the 8-week evaluation",
      description:
        "People asked 8 weeks after a course what it had changed; one session of each course is chosen",
      unit: "people",
      max: 5000,
    }),
    returned: count({
      label: "Of these, answered",
      description: "People who answered the 8-week evaluation",
      unit: "people",
      max: 5000,
    }),
    better_equipped: count({
      label: "Of these, significantly or much better equipped",
      description: "People who said that they were significantly or much better equipped to do their job",
      unit: "people",
      max: 5000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "After the course", measures: ["excellent", "good", "satisfactory", "poor"] },
    { name: "After 8 weeks", measures: ["invited", "returned", "better_equipped"] },
  ],
  checks: [
    {
      rule: "returned-at-most-invited",
      left: "returned",
      atMostSumOf: ["invited"],
      because: "only those who were invited can answer",
    },
    {
      rule: "better-equipped-at-most-returned",
      left: "better_equipped",
      atMostSumOf: ["returned"],
      because: "it counts some of those who answered",
    },
  ],
});
