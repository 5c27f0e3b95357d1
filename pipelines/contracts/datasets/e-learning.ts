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
        autism: "Autism Awareness",
        "child-sexual-exploitation": "Child Sexual Exploitation, levels 1 and 2",
        "data-protection": "Data Protection Law, Definitions and Principles",
        "domestic-abuse": "Domestic Abuse",
        "female-genital-mutilation": "Female Genital Mutilation",
        "gangs-and-youth-violence": "Gangs and Youth Violence",
        "hate-crime": "Hate Crime",
        "human-trafficking": "Human Trafficking and Modern Day Slavery",
        "information-sharing": "Information Sharing and Consent for people working with children",
        "violence-and-aggression-at-work": "Handling Violence and Aggression at Work",
        "online-safety-children": "Online Safety: risks to children",
        "online-safety-parents": "Online Safety for Parents and Carers",
        "safeguarding-awareness": "Safeguarding Awareness",
        prevent: "Safeguarding Against Radicalisation: the Prevent duty",
        "safeguarding-level-1": "Safeguarding Children, level 1",
        "safeguarding-level-2": "Safeguarding Children, level 2",
        "children-with-disabilities": "Safeguarding Children with Disabilities",
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
