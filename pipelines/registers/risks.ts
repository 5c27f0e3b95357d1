import { optional } from "../benchmarks/reference.ts";
import { day, ids, oneOf, registerRow, slug, text, whole } from "./cells.ts";
import { register } from "./register.ts";

/** One row per risk, with the metrics that would warn of it. */
export const risks = register({
  file: "registers/risks.csv",
  table: "risk_record",
  kind: "risk",
  key: ["risk"],
  names: { metrics: "metric", document: "document" },
  row: registerRow({
    risk: slug,
    title: text,
    owner: optional(text),
    cause: optional(text),
    effect: optional(text),
    mitigation: optional(text),
    metrics: ids,
    warn_when: optional(oneOf("rise", "fall")),
  }),
});

/** One row per risk and day on which it was scored. */
export const riskScores = register({
  file: "registers/risk_scores.csv",
  table: "risk_score_record",
  key: ["risk", "scored_on"],
  names: { risk: "risk", document: "document" },
  row: registerRow({
    risk: slug,
    scored_on: day,
    likelihood: whole(1, 5),
    impact: whole(1, 5),
    note: optional(text),
  }),
});
