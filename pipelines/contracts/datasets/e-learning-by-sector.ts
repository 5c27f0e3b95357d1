import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Where the people work who complete online courses, of the children's and the adults' programme together. */
export const eLearningBySector = defineContract({
  dataset: "e-learning-by-sector",
  title: "Training: e-learning by sector",
  grain: "One row per quarter and sector that people work in",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the course was completed" }),
    sector: category(
      {
        "bromley-healthcare": "Bromley Healthcare",
        "care-home": "Care homes and domiciliary care",
        "early-years": "Early years",
        education: "Schools and colleges",
        "foster-carers": "Foster carers",
        kings: "King's College Hospital",
        "council-adults": "Council: adults' social care",
        "council-children": "Council: children's social care",
        "council-other": "Council: other staff",
        other: "Other",
        "other-health": "Other health professionals",
        oxleas: "Oxleas NHS Foundation Trust",
        voluntary: "Voluntary, private and charity",
      },
      { label: "Sector", description: "The sector or agency that the person works for" },
    ),
    courses: count({
      label: "Courses completed",
      description: "Online courses completed in the quarter, of the children's and the adults' programme",
      unit: "courses",
      max: 20_000,
    }),
  }),
  key: ["quarter", "sector"],
  tabs: [{ name: "E-learning by sector", measures: ["courses"] }],
  checks: [],
});
