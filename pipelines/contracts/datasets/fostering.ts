import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** The authority's own foster households. */
export const fostering = defineContract({
  dataset: "fostering",
  title: "Foster households",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter in which, or on whose last day, it was counted",
    }),
    households: count({
      label: "Approved foster households",
      description:
        "Foster households approved on the last day of the quarter: mainstream, respite and connected persons",
      unit: "households",
      max: 2000,
    }),
    mainstream_approved: count({
      label: "Mainstream foster households newly approved",
      description: "Households approved in the quarter, without respite carers and connected persons",
      unit: "households",
      max: 500,
    }),
  }),
  key: ["quarter"],
  tabs: [{ name: "Foster households", measures: ["households", "mainstream_approved"] }],
  checks: [],
});
