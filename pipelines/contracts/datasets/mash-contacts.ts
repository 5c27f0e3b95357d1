import { z } from "zod";
import { category, count, defineContract, month } from "../contract.ts";

/** Enquiries to the multi-agency safeguarding hub. The agencies that send them are the report's (lines 620 to 628). */
export const mashContacts = defineContract({
  dataset: "mash-contacts",
  title: "MASH contacts",
  grain: "One row per month and source of the contact",
  row: z.object({
    month: month({ label: "Month", description: "The month in which the contact was received" }),
    source: category(
      {
        police: "Police",
        health: "Health",
        schools: "Schools",
        "childrens-services": "Other children's services",
        "family-or-public": "Family, neighbours or the public",
        other: "Other or not recorded",
      },
      { label: "Source", description: "Who made the contact" },
    ),
    contacts: count({
      label: "Contacts received",
      description: "Contacts received in the month, one per child; a child may have several",
      unit: "contacts",
      max: 5000,
    }),
    progressed: count({
      label: "Progressed to assessment",
      description: "Contacts of the month that were referred to children's social care for an assessment",
      unit: "contacts",
      max: 5000,
    }),
  }),
  key: ["month", "source"],
  tabs: [
    { name: "Contacts", measures: ["contacts"] },
    { name: "Progressed", measures: ["progressed"] },
  ],
  checks: [
    {
      rule: "progressed-at-most-contacts",
      left: "progressed",
      atMostSumOf: ["contacts"],
      because: "only a contact that was received can progress",
    },
  ],
});
