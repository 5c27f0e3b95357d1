import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Online modules of the children's programme, course by course. The system counts modules and not people. */
export const eLearning = defineContract({
  dataset: "e-learning",
  title: "Training: e-learning by course",
  grain: "One row per quarter and course that was on offer",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the module was completed" }),
    course: category(
      {
        autism: "Autism awareness",
        "child-sexual-exploitation": "Child sexual exploitation",
        "data-protection": "Data protection law",
        "domestic-abuse": "Domestic abuse",
        "female-genital-mutilation": "Female genital mutilation",
        "gangs-and-youth-violence": "Gangs and youth violence",
        "hate-crime": "Hate crime",
        "human-trafficking": "Trafficking and modern slavery",
        "information-sharing": "Information sharing and consent",
        "violence-and-aggression-at-work": "Violence and aggression at work",
        "online-safety-children": "Online safety: risks to children",
        "online-safety-parents": "Online safety: parents and carers",
        "safeguarding-awareness": "Safeguarding awareness",
        prevent: "Radicalisation: the Prevent duty",
        "safeguarding-level-1": "Safeguarding children, level 1",
        "safeguarding-level-2": "Safeguarding children, level 2",
        "children-with-disabilities": "Safeguarding disabled children",
      },
      { label: "E-learning course", description: "Course of the children's programme" },
    ),
    modules: count({
      label: "Modules completed",
      description: "Modules completed in the quarter; a person who completes three counts three times",
      unit: "modules",
      max: 20_000,
    }),
  }),
  key: ["quarter", "course"],
  tabs: [{ name: "E-learning by course", measures: ["modules"] }],
  checks: [],
});
