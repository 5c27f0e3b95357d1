import { z } from "zod";
import { count, defineContract, quarter } from "../contract.ts";

/** Young carers whom the local service knows and is in touch with. */
export const youngCarers = defineContract({
  dataset: "young-carers",
  title: "Young carers",
  grain: "One row per quarter",
  row: z.object({
    quarter: quarter({
      label: "Quarter",
      description: "The quarter; young carers are counted on its last day",
    }),
    in_contact: count({
      label: "Young carers in contact",
      description:
        "Young carers aged 4 to 19 with whom the service was in contact on the last day of the quarter",
      unit: "young people",
      max: 5000,
    }),
  }),
  key: ["quarter"],
  tabs: [{ name: "Young carers", measures: ["in_contact"] }],
  checks: [],
});
