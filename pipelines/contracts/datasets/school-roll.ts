import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/** Who leaves a school's roll, who is often away, and who has no school at all. Absence covers its own twelve months. */
export const schoolRoll = defineContract({
  dataset: "school-roll",
  title: "School roll and absence",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter; children are counted on its last day" }),
    off_roll_notifications: count({
      label: "Notifications of intention to delete from the school roll",
      description:
        "Notifications received from schools in the quarter that a pupil is to be taken off the roll",
      unit: "notifications",
      max: 10_000,
    }),
    missing_education: count({
      label: "Children missing education at the end of the quarter",
      description:
        "Children of compulsory school age known on the last day to be on no school's roll and not suitably educated otherwise",
      unit: "children",
      max: 2000,
    }),
    absence_window: window({
      label: "Absence: 12 months covered",
      description: "The 12 months that the figures of absence cover",
    }),
    enrolments: count({
      label: "Enrolments in those 12 months",
      description:
        "Enrolments of pupils aged 5 to 15 in state-funded schools of the area; a pupil of two schools counts twice",
      unit: "enrolments",
      max: 200_000,
    }),
    persistently_absent: count({
      label: "Of these, persistently absent",
      description: "Enrolments that missed 10% or more of their possible sessions in those 12 months",
      unit: "enrolments",
      max: 200_000,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "School roll", measures: ["off_roll_notifications", "missing_education"] },
    { name: "Absence", measures: ["absence_window", "enrolments", "persistently_absent"] },
  ],
  checks: [
    {
      rule: "persistently-absent-at-most-enrolments",
      left: "persistently_absent",
      atMostSumOf: ["enrolments"],
      because: "it counts some of the enrolments",
    },
  ],
});
