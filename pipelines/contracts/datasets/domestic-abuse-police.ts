import { z } from "zod";
import { count, defineContract, quarter, window } from "../contract.ts";

/**
 * Domestic abuse as the police record it. The police count over twelve months that end in any month, so the twelve
 * months are a column.
 */
export const domesticAbusePolice = defineContract({
  dataset: "domestic-abuse-police",
  title: "Domestic abuse recorded by the police",
  grain: "One row per quarter in which the figures were reported",
  row: z.object({
    quarter: quarter({ label: "Quarter", description: "The quarter in which the figures were reported" }),
    recorded_window: window({
      label: "12 months covered",
      description: "The 12 months that all three counts cover, such as June 2019 to May 2020",
    }),
    offences: count({
      label: "Domestic abuse offences",
      description: "Offences flagged as domestic abuse that were recorded as crimes in those 12 months",
      unit: "offences",
      max: 50_000,
    }),
    incidents: count({
      label: "Domestic abuse incidents",
      description:
        "Domestic abuse incidents in those 12 months in which no crime was committed; offences are not counted again",
      unit: "incidents",
      max: 50_000,
    }),
    sexual_offences: count({
      label: "Sexual offences",
      description: "Sexual offences recorded in those 12 months, whether or not flagged as domestic abuse",
      unit: "offences",
      max: 10_000,
    }),
  }),
  key: ["quarter"],
  tabs: [{ name: "Recorded", measures: ["recorded_window", "offences", "incidents", "sexual_offences"] }],
  checks: [],
});
