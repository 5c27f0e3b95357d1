import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/**
 * First-time entrants, reoffending and custody. Each figure covers its own twelve months, which end well before the
 * quarter in which it is reported; the windows are columns so that no one has to guess them.
 */
export const youthOffending = defineContract({
  dataset: "youth-offending",
  title: "Youth offending",
  grain: "One row per quarter in which the figures were reported",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the figures were reported" }),
    entrants_window: window({
      label: "First-time entrants: 12 months covered",
      description: "The 12 months that the count of first-time entrants covers",
    }),
    entrants: count({
      label: "First-time entrants",
      description: "Young people aged 10 to 17 who first received a caution or conviction in those 12 months",
      unit: "young people",
      max: 2000,
    }),
    cohort_window: window({
      label: "Reoffending cohort: 12 months covered",
      description: "The 12 months in which the cohort was sentenced, cautioned or released",
    }),
    cohort: count({
      label: "Young people in the cohort",
      description: "Young people in the reoffending cohort",
      unit: "young people",
      max: 2000,
    }),
    reoffenders: count({
      label: "Of these, reoffended within 12 months",
      description: "Young people of the cohort proved to have offended again within 12 months",
      unit: "young people",
      max: 2000,
    }),
    reoffences: count({
      label: "Further offences",
      description: "Proved offences that they committed in those 12 months",
      unit: "offences",
      max: 5000,
    }),
    custody_window: window({
      label: "Custody: 12 months covered",
      description: "The 12 months that the custody figures cover",
    }),
    custodial_sentences: count({
      label: "Custodial sentences",
      description: "Custodial sentences given; one young person may receive several",
      unit: "sentences",
      max: 500,
    }),
    young_people_in_custody: count({
      label: "Young people sentenced to custody",
      description: "Young people who received at least one custodial sentence",
      unit: "young people",
      max: 500,
    }),
  }),
  key: ["quarter"],
  tabs: [
    { name: "First-time entrants", measures: ["entrants_window", "entrants"] },
    { name: "Reoffending", measures: ["cohort_window", "cohort", "reoffenders", "reoffences"] },
    { name: "Custody", measures: ["custody_window", "custodial_sentences", "young_people_in_custody"] },
  ],
  checks: [
    {
      rule: "reoffenders-at-most-cohort",
      left: "reoffenders",
      atMostSumOf: ["cohort"],
      because: "it counts some of the young people in the cohort",
    },
    {
      rule: "young-people-at-most-sentences",
      left: "young_people_in_custody",
      atMostSumOf: ["custodial_sentences"],
      because: "each young person has at least one sentence",
    },
  ],
});
