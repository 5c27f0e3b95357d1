import { z } from "zod";
import { category, count, defineContract, quarter } from "../contract.ts";

/** Who tells the authority of a private fostering arrangement. The sources are the report's (lines 862 to 871). */
export const privateFostering = defineContract({
  dataset: "private-fostering",
  title: "Private fostering: notifications",
  grain: "One row per quarter and source of the notification",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the notification was received" }),
    source: category(
      {
        "school-admissions": "School admissions",
        "childrens-social-care": "Children's social care",
        "kings-college": "Kings College Beckenham",
        public: "Public",
        housing: "Housing",
        "school-inclusion": "School inclusion",
        gp: "GP surgery",
        hospital: "Hospital",
        "other-professionals": "Other professionals",
        "faith-group": "Faith group",
      },
      { label: "Source", description: "Who sent the notification" },
    ),
    notifications: count({
      label: "Notifications received",
      description:
        "Notifications of a private fostering arrangement, found to be one or not; write 0 for a source that sent none",
      unit: "notifications",
      max: 500,
    }),
  }),
  key: ["quarter", "source"],
  tabs: [{ name: "Notifications", measures: ["notifications"] }],
  checks: [],
});
