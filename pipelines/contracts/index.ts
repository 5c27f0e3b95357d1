import type { Contract } from "./contract.ts";
import { adoptionAndPermanence } from "./datasets/adoption-and-permanence.ts";
import { allegations } from "./datasets/allegations.ts";
import { assessmentFactors } from "./datasets/assessment-factors.ts";
import { boardAttendance } from "./datasets/board-attendance.ts";
import { careLeavers } from "./datasets/care-leavers.ts";
import { childDeaths } from "./datasets/child-deaths.ts";
import { childMentalHealth } from "./datasets/child-mental-health.ts";
import { childProtectionConferences } from "./datasets/child-protection-conferences.ts";
import { childProtectionPlans } from "./datasets/child-protection-plans.ts";
import { childProtectionReviews } from "./datasets/child-protection-reviews.ts";
import { childrenInNeed } from "./datasets/children-in-need.ts";
import { childrenLookedAfter } from "./datasets/children-looked-after.ts";
import { childrenMissingEducation } from "./datasets/children-missing-education.ts";
import { conferenceParticipation } from "./datasets/conference-participation.ts";
import { disabledChildren } from "./datasets/disabled-children.ts";
import { domesticAbusePolice } from "./datasets/domestic-abuse-police.ts";
import { domesticAbuseServices } from "./datasets/domestic-abuse-services.ts";
import { eLearning } from "./datasets/e-learning.ts";
import { eLearningBySector } from "./datasets/e-learning-by-sector.ts";
import { earlyHelpAssessments } from "./datasets/early-help-assessments.ts";
import { educationHealthCarePlans } from "./datasets/education-health-care-plans.ts";
import { electiveHomeEducation } from "./datasets/elective-home-education.ts";
import { exploitation } from "./datasets/exploitation.ts";
import { familySupport } from "./datasets/family-support.ts";
import { fostering } from "./datasets/fostering.ts";
import { homeEducationFamilies } from "./datasets/home-education-families.ts";
import { informationAndAdvice } from "./datasets/information-and-advice.ts";
import { lookedAfterHealth } from "./datasets/looked-after-health.ts";
import { lookedAfterLegalStatus } from "./datasets/looked-after-legal-status.ts";
import { lookedAfterStability } from "./datasets/looked-after-stability.ts";
import { mappa } from "./datasets/mappa.ts";
import { mashContacts } from "./datasets/mash-contacts.ts";
import { missingChildren } from "./datasets/missing-children.ts";
import { partnershipFinance } from "./datasets/partnership-finance.ts";
import { privateFostering } from "./datasets/private-fostering.ts";
import { privateFosteringArrangements } from "./datasets/private-fostering-arrangements.ts";
import { referralsAndAssessments } from "./datasets/referrals-and-assessments.ts";
import { schoolRoll } from "./datasets/school-roll.ts";
import { section47AndIcpc } from "./datasets/section-47-and-icpc.ts";
import { singleAgencyTraining } from "./datasets/single-agency-training.ts";
import { socialWorkWorkforce } from "./datasets/social-work-workforce.ts";
import { substanceMisuse } from "./datasets/substance-misuse.ts";
import { trainingAttendance } from "./datasets/training-attendance.ts";
import { trainingCourses } from "./datasets/training-courses.ts";
import { trainingEvaluation } from "./datasets/training-evaluation.ts";
import { youngCarers } from "./datasets/young-carers.ts";
import { youthOffending } from "./datasets/youth-offending.ts";

/** Every dataset that the partnership collects, in the order of a child's journey. */
export const contracts: readonly Contract[] = [
  mashContacts,
  earlyHelpAssessments,
  familySupport,
  youngCarers,
  referralsAndAssessments,
  assessmentFactors,
  childrenInNeed,
  section47AndIcpc,
  childProtectionConferences,
  conferenceParticipation,
  childProtectionPlans,
  childProtectionReviews,
  childrenLookedAfter,
  lookedAfterLegalStatus,
  lookedAfterStability,
  lookedAfterHealth,
  careLeavers,
  adoptionAndPermanence,
  fostering,
  privateFostering,
  privateFosteringArrangements,
  disabledChildren,
  missingChildren,
  exploitation,
  mappa,
  domesticAbusePolice,
  domesticAbuseServices,
  youthOffending,
  childDeaths,
  childMentalHealth,
  substanceMisuse,
  educationHealthCarePlans,
  informationAndAdvice,
  electiveHomeEducation,
  homeEducationFamilies,
  childrenMissingEducation,
  schoolRoll,
  allegations,
  socialWorkWorkforce,
  trainingCourses,
  trainingAttendance,
  trainingEvaluation,
  eLearning,
  eLearningBySector,
  singleAgencyTraining,
  boardAttendance,
  partnershipFinance,
];
