import { z } from "zod";
import { category, count, defineContract, quarter, text } from "../contract.ts";

/** Multi-agency training: sessions, places, attendance and what people said straight after. */
export const trainingCourses = defineContract({
  dataset: "training-courses",
  title: "Training: courses and evaluation",
  grain: "One row per quarter and course",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the sessions were held" }),
    course: text({ label: "Course", description: "Title of the course or briefing" }),
    kind: category(
      {
        classroom: "Classroom course",
        lead: "Designated safeguarding lead course",
        briefing: "Briefing or seminar",
      },
      {
        label: "Kind",
        description: "Formal course, course for schools' safeguarding leads, or short briefing",
      },
    ),
    sessions: count({ label: "Sessions", description: "Sessions held", unit: "sessions", max: 200 }),
    booked: count({
      label: "Places booked",
      description: "Places booked; not applicable to briefings, which need no booking",
      unit: "bookings",
      max: 5000,
    }),
    attended: count({
      label: "People who attended",
      description: "Attendances; a person who comes twice counts twice",
      unit: "attendances",
      max: 5000,
    }),
    no_shows: count({
      label: "No-shows and late cancellations",
      description: "Booked places not used without notice",
      unit: "bookings",
      max: 5000,
    }),
    rated: count({
      label: "Evaluations returned",
      description: "Evaluations returned straight after the course",
      unit: "evaluations",
      max: 5000,
    }),
    rated_excellent: count({
      label: "Of these, excellent",
      description: "Evaluations that rated the course excellent",
      unit: "evaluations",
      max: 5000,
    }),
  }),
  key: ["quarter", "course", "kind"],
  tabs: [
    { name: "Sessions", measures: ["sessions"] },
    { name: "Attendance", measures: ["booked", "attended", "no_shows"] },
    { name: "Evaluation", measures: ["rated", "rated_excellent"] },
  ],
  checks: [
    {
      rule: "no-shows-at-most-booked",
      left: "no_shows",
      atMostSumOf: ["booked"],
      because: "only a booked place can be missed",
    },
    {
      rule: "excellent-at-most-rated",
      left: "rated_excellent",
      atMostSumOf: ["rated"],
      because: "it counts some of the evaluations",
    },
  ],
});
