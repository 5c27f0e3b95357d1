import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/**
 * Early help assessments (common assessment framework) in the central register, by the agency that wrote them. An agency
 * that wrote none sends a 0: silence is what the partnership looks for (the report's lines 1018 and 1020).
 */
export const earlyHelpAssessments = defineContract({
  dataset: "early-help-assessments",
  title: "Early help assessments",
  grain: "One row per quarter and agency that wrote the assessment",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the assessment was logged" }),
    author: category(
      {
        "primary-schools": "Primary schools",
        "secondary-schools": "Secondary schools",
        "special-schools": "Special schools and pupil referral units",
        "early-years": "Early years settings",
        "childrens-social-care": "Children's social care",
        "bromley-children-project": "Bromley Children Project",
        "health-visiting": "Health visiting and school nursing",
        hospitals: "Hospitals and midwifery",
        "mental-health": "Mental health services",
        "general-practice": "General practice",
        police: "Police",
        "voluntary-organisations": "Voluntary organisations",
        other: "Other or not recorded",
      },
      {
        label: "Author",
        description: "The agency that wrote the assessment; send a 0 for one that wrote none",
      },
    ),
    assessments: count({
      label: "Assessments logged",
      description: "Early help assessments that were logged in the central register in the quarter",
      unit: "assessments",
      max: 2000,
    }),
    children: count({
      label: "Children in these assessments",
      description: "Children whom these assessments are about; an assessment may be about several",
      unit: "children",
      max: 5000,
    }),
  }),
  key: ["quarter", "author"],
  tabs: [{ name: "Assessments by author", measures: ["assessments", "children"] }],
  checks: [
    {
      rule: "assessments-at-most-children",
      left: "assessments",
      atMostSumOf: ["children"],
      because: "each assessment is about at least one child",
    },
  ],
});
