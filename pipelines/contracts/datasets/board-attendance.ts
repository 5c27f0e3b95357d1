import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Who comes to the meetings of the partnership board. A deputy counts. */
export const boardAttendance = defineContract({
  dataset: "board-attendance",
  title: "Attendance at the partnership board",
  grain: "One row per quarter and member of the board",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the board met" }),
    member: category(
      {
        "independent-chair": "Independent chair",
        "childrens-social-care": "Council: children's social care",
        education: "Council: education",
        "youth-offending-service": "Council: youth offending service",
        "public-health": "Council: public health",
        "learning-and-development": "Council: learning and development",
        "national-probation-service": "National Probation Service",
        "community-rehabilitation-company": "Community Rehabilitation Company",
        "lay-members": "Lay members",
        cafcass: "Cafcass (family courts)",
        "secondary-schools": "Secondary schools",
        "primary-schools": "Primary schools",
        "clinical-commissioning-group": "Clinical Commissioning Group",
        kings: "King's College Hospital",
        police: "Metropolitan Police",
        "bromley-healthcare": "Bromley Healthcare",
        oxleas: "Oxleas NHS Foundation Trust",
        "voluntary-sector-forum": "Voluntary sector forum",
        "change-grow-live": "Change, Grow, Live",
      },
      { label: "Member", description: "The agency or role that has a seat on the board" },
    ),
    meetings: count({
      label: "Meetings held",
      description: "Meetings of the board in the quarter while the seat was part of it",
      unit: "meetings",
      max: 12,
    }),
    attended: count({
      label: "Of these, attended",
      description: "Meetings to which the member or a deputy came",
      unit: "meetings",
      max: 12,
    }),
  }),
  key: ["quarter", "member"],
  tabs: [{ name: "Board attendance", measures: ["meetings", "attended"] }],
  checks: [
    {
      rule: "attended-at-most-meetings",
      left: "attended",
      atMostSumOf: ["meetings"],
      because: "only a meeting that was held can be attended",
    },
  ],
});
