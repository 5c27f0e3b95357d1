import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/**
 * What social workers found at the end of assessments, in the list of the children in need census for 2019-20. One
 * assessment may have several factors, so the rows of a quarter never add up to a number of assessments.
 */
export const assessmentFactors = defineContract({
  dataset: "assessment-factors",
  title: "Assessment factors",
  grain: "One row per quarter and factor",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the assessment was completed" }),
    factor: category(
      {
        "domestic-abuse-of-parent-or-carer": "Domestic abuse of parent or carer",
        "domestic-abuse-of-child": "Domestic abuse of child",
        "domestic-abuse-of-another-person": "Domestic abuse of another person",
        "mental-health-of-parent-or-carer": "Mental health of parent or carer",
        "mental-health-of-child": "Mental health of child",
        "mental-health-of-another-person": "Mental health of another person",
        "alcohol-misuse-by-parent-or-carer": "Alcohol misuse by parent or carer",
        "alcohol-misuse-by-child": "Alcohol misuse by child",
        "alcohol-misuse-by-another-person": "Alcohol misuse by another person",
        "drug-misuse-by-parent-or-carer": "Drug misuse by parent or carer",
        "drug-misuse-by-child": "Drug misuse by child",
        "drug-misuse-by-another-person": "Drug misuse by another person",
        "learning-disability-of-parent-or-carer": "Learning disability of parent or carer",
        "learning-disability-of-child": "Learning disability of child",
        "learning-disability-of-another-person": "Learning disability of another person",
        "physical-disability-of-parent-or-carer": "Physical disability of parent or carer",
        "physical-disability-of-child": "Physical disability of child",
        "physical-disability-of-another-person": "Physical disability of another person",
        neglect: "Neglect",
        "emotional-abuse": "Emotional abuse",
        "physical-abuse": "Physical abuse",
        "sexual-abuse": "Sexual abuse",
        "child-sexual-exploitation": "Child sexual exploitation",
        trafficking: "Trafficking",
        gangs: "Gangs",
        "going-missing": "Going missing",
        "self-harm": "Self-harm",
        "socially-unacceptable-behaviour": "Socially unacceptable behaviour",
        "young-carer": "Young carer",
        "private-fostering": "Private fostering",
        "unaccompanied-asylum-seeker": "Unaccompanied asylum seeker",
        "female-genital-mutilation": "Female genital mutilation",
        "faith-linked-abuse": "Abuse linked to faith or belief",
        other: "Other",
      },
      { label: "Factor", description: "What the assessment found; mark every factor that applies" },
    ),
    assessments: count({
      label: "Assessments with the factor",
      description: "Assessments completed in the quarter in which the factor was recorded",
      unit: "assessments",
      max: 10000,
    }),
  }),
  key: ["quarter", "factor"],
  tabs: [{ name: "Factors", measures: ["assessments"] }],
  checks: [],
});
