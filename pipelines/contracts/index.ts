import type { Contract } from "./contract.ts";
import { childProtectionPlans } from "./datasets/child-protection-plans.ts";
import { childrenLookedAfter } from "./datasets/children-looked-after.ts";
import { childrenMissingEducation } from "./datasets/children-missing-education.ts";
import { electiveHomeEducation } from "./datasets/elective-home-education.ts";
import { mashContacts } from "./datasets/mash-contacts.ts";
import { section47AndIcpc } from "./datasets/section-47-and-icpc.ts";
import { trainingAttendance } from "./datasets/training-attendance.ts";
import { trainingCourses } from "./datasets/training-courses.ts";
import { youthOffending } from "./datasets/youth-offending.ts";

/** Every dataset that the partnership collects, in the order of a child's journey. */
export const contracts: readonly Contract[] = [
  mashContacts,
  section47AndIcpc,
  childProtectionPlans,
  childrenLookedAfter,
  youthOffending,
  electiveHomeEducation,
  childrenMissingEducation,
  trainingCourses,
  trainingAttendance,
];
