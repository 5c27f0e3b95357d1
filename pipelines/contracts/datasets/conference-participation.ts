import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/**
 * Which agencies report to child protection conferences in time and come to them. Everything is counted against the
 * conferences that concern the agency, so that one that knows few families is not measured by all of them.
 */
export const conferenceParticipation = defineContract({
  dataset: "conference-participation",
  title: "Agencies at child protection conferences",
  grain: "One row per quarter and agency",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the conference was held" }),
    invited_agency: category(
      {
        "social-care": "Children's social care",
        schools: "Schools and early years",
        "health-visiting-and-school-nursing": "Health visiting and school nursing",
        "general-practice": "General practice",
        "hospitals-and-midwifery": "Hospitals and midwifery",
        "mental-health": "Mental health services",
        police: "Police",
        "early-help": "Early help",
        "substance-misuse": "Substance misuse services",
        probation: "Probation",
      },
      { label: "Agency", description: "The agency that was invited" },
    ),
    conferences: count({
      label: "Conferences that concern the agency",
      description: "Initial and review conferences about a child or family that the agency knows",
      unit: "conferences",
      max: 3000,
    }),
    attended: count({
      label: "Of these, attended",
      description: "Conferences to which the agency sent someone, in person or by telephone or video",
      unit: "conferences",
      max: 3000,
    }),
    reports_due: count({
      label: "Reports due",
      description: "Conferences for which the agency was asked for a written report",
      unit: "reports",
      max: 3000,
    }),
    reports_on_time: count({
      label: "Of these, on time",
      description:
        "Reports that arrived at least 2 working days before an initial and 5 before a review conference",
      unit: "reports",
      max: 3000,
    }),
  }),
  key: ["quarter", "invited_agency"],
  tabs: [
    { name: "Attendance", measures: ["conferences", "attended"] },
    { name: "Reports", measures: ["reports_due", "reports_on_time"] },
  ],
  checks: [
    {
      rule: "attended-at-most-conferences",
      left: "attended",
      atMostSumOf: ["conferences"],
      because: "it counts some of the conferences that concern the agency",
    },
    {
      rule: "reports-due-at-most-conferences",
      left: "reports_due",
      atMostSumOf: ["conferences"],
      because: "an agency owes one report to each conference that concerns it",
    },
    {
      rule: "on-time-at-most-due",
      left: "reports_on_time",
      atMostSumOf: ["reports_due"],
      because: "it counts some of the reports that were due",
    },
  ],
});
