import { z } from "zod";
import { category, count, defineContract, quarter, window } from "../contract.ts";

/** Children who go missing from home or care, and the interviews that they are offered when they return. */
export const missingChildren = defineContract({
  dataset: "missing-children",
  title: "Missing children and return home interviews",
  grain: "One row per quarter and place that the child went missing from",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the child was missing" }),
    missing_from: category(
      { home: "Home", care: "Care" },
      { label: "Missing from", description: "Where the child lived when they went missing" },
    ),
    episodes: count({
      label: "Missing episodes",
      description: "Times that a child was missing and came back in the quarter; one child may have many",
      unit: "episodes",
      max: 5000,
    }),
    children_window: window({
      label: "Children: 12 months covered",
      description: "The 12 months over which children are counted",
    }),
    children: count({
      label: "Children who went missing",
      description:
        "Children with at least one episode in those 12 months, each counted once; a child missing from both counts under care",
      unit: "children",
      max: 2000,
    }),
    interviews_offered: count({
      label: "Return home interviews offered",
      description: "Episodes after which the child was offered an interview by somebody independent",
      unit: "interviews",
      max: 5000,
    }),
    interviews_done: count({
      label: "Of these, done",
      description: "Interviews offered that the child took up and that were done",
      unit: "interviews",
      max: 5000,
    }),
    interviews_in_72_hours: count({
      label: "Of these, within 72 hours",
      description: "Interviews done within 72 hours of the child's return, counted by the clock",
      unit: "interviews",
      max: 5000,
    }),
  }),
  key: ["quarter", "missing_from"],
  tabs: [
    { name: "Missing", measures: ["episodes", "children_window", "children"] },
    { name: "Interviews", measures: ["interviews_offered", "interviews_done", "interviews_in_72_hours"] },
  ],
  checks: [
    {
      rule: "offered-at-most-episodes",
      left: "interviews_offered",
      atMostSumOf: ["episodes"],
      because: "one interview is offered after an episode",
    },
    {
      rule: "done-at-most-offered",
      left: "interviews_done",
      atMostSumOf: ["interviews_offered"],
      because: "it counts some of the interviews that were offered",
    },
    {
      rule: "in-72-hours-at-most-done",
      left: "interviews_in_72_hours",
      atMostSumOf: ["interviews_done"],
      because: "it counts some of the interviews that were done",
    },
  ],
});
