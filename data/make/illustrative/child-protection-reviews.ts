import { quarters } from "./calendar.ts";
import { childProtectionPlans } from "./child-protection-plans.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { sumInQuarter } from "./sum-in-quarter.ts";

/** Children on a plan for 2 years or more at the end of each quarter from 2018-19 Q1; invented. */
const twoYears = [7, 8, 6, 8, 7, 6, 8, 7];

/** Length and reviews of plans: one row per quarter. The children on a plan are those of the plans' own return. */
export function childProtectionReviews(): Row[] {
  const random = randomFrom(662_19);
  const plans = childProtectionPlans();
  const sent = quarters.slice(quarters.length - twoYears.length);
  return sent.map((quarter, q) => {
    const onPlan = sumInQuarter(plans, "open", quarter);
    const threeMonths = Math.round(onPlan * 0.77 * vary(random, 0.02));
    return {
      quarter: quarter.label,
      on_plan: onPlan,
      on_plan_2_years: twoYears[q] as number,
      on_plan_3_months: threeMonths,
      reviewed_in_time: Math.min(threeMonths, Math.round(threeMonths * 0.955 * vary(random, 0.012))),
    };
  });
}
