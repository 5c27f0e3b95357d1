import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Who comes to multi-agency training: attendances by agency, without the courses for schools' safeguarding leads. */
export const trainingAttendance = defineContract({
  dataset: "training-attendance",
  title: "Training: attendance by agency",
  grain: "One row per quarter and agency that people came from",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the sessions were held" }),
    from_agency: category(
      {
        council: "London Borough of Bromley",
        oxleas: "Oxleas NHS Foundation Trust",
        "bromley-healthcare": "Bromley Healthcare",
        kings: "King's College Hospital",
        "other-health": "Other health professionals",
        "early-years": "Early years",
        education: "Schools and colleges",
        "foster-carers": "Foster carers",
        police: "Metropolitan Police",
        other: "Voluntary, private and other",
      },
      { label: "Agency", description: "The agency that the person works for" },
    ),
    attended: count({
      label: "People who attended",
      description: "Attendances; a person who comes twice counts twice",
      unit: "attendances",
      max: 5000,
    }),
  }),
  key: ["quarter", "from_agency"],
  tabs: [{ name: "Attendance by agency", measures: ["attended"] }],
  checks: [],
});
