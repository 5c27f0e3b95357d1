import { randomFrom, vary } from "./random.ts";
import { referralsAndAssessments } from "./referrals-and-assessments.ts";
import type { Row } from "./row.ts";

/**
 * Of 1,000 assessments with factors, how many have each. Printed: which three are the most common in 2019-20, in the
 * order domestic abuse and mental health of the parent, emotional abuse of the child.
 */
const per1000: Record<string, number> = {
  "domestic-abuse-of-parent-or-carer": 380,
  "domestic-abuse-of-child": 150,
  "domestic-abuse-of-another-person": 80,
  "mental-health-of-parent-or-carer": 335,
  "mental-health-of-child": 195,
  "mental-health-of-another-person": 45,
  "alcohol-misuse-by-parent-or-carer": 155,
  "alcohol-misuse-by-child": 30,
  "alcohol-misuse-by-another-person": 20,
  "drug-misuse-by-parent-or-carer": 140,
  "drug-misuse-by-child": 65,
  "drug-misuse-by-another-person": 30,
  "learning-disability-of-parent-or-carer": 25,
  "learning-disability-of-child": 110,
  "learning-disability-of-another-person": 12,
  "physical-disability-of-parent-or-carer": 50,
  "physical-disability-of-child": 70,
  "physical-disability-of-another-person": 12,
  neglect: 240,
  "emotional-abuse": 295,
  "physical-abuse": 135,
  "sexual-abuse": 50,
  "child-sexual-exploitation": 40,
  trafficking: 8,
  gangs: 30,
  "going-missing": 55,
  "self-harm": 70,
  "socially-unacceptable-behaviour": 85,
  "young-carer": 45,
  "private-fostering": 3,
  "unaccompanied-asylum-seeker": 10,
  "female-genital-mutilation": 4,
  "faith-linked-abuse": 4,
  other: 75,
};

/** Assessments with each factor: one row per quarter and factor. An assessment counts once under each of its factors. */
export function assessmentFactors(): Row[] {
  const random = randomFrom(638);
  return referralsAndAssessments().flatMap(({ quarter, assessments_with_factors: withFactors }) =>
    Object.entries(per1000).map(([factor, often]) => ({
      quarter: quarter as string,
      factor,
      assessments: Math.round((Number(withFactors) * often * vary(random, often < 20 ? 0.25 : 0.05)) / 1000),
    })),
  );
}
