import { optional } from "../benchmarks/reference.ts";
import { day, ids, notBefore, oneOf, period, registerRow, slug, text, whole } from "./cells.ts";
import { register } from "./register.ts";

/** One row per practice review, with the days that its clocks are read from. */
export const reviews = register({
  file: "registers/reviews.csv",
  table: "review_record",
  kind: "review",
  key: ["review"],
  names: { document: "document" },
  row: registerRow({
    review: slug,
    kind: oneOf(
      "serious case review",
      "rapid review",
      "local learning review",
      "domestic homicide review",
      "child death overview",
      "thematic review",
    ),
    title: text,
    notified_on: optional(day),
    rapid_review_on: optional(day),
    decided_on: optional(day),
    commissioned_on: optional(day),
    published_on: optional(day),
    state: optional(text),
  })
    .refine(...notBefore("rapid_review_on", "notified_on"))
    .refine(...notBefore("published_on", "notified_on"))
    .refine(...notBefore("published_on", "commissioned_on")),
});

/** One row per recommendation of a review. */
export const recommendations = register({
  file: "registers/recommendations.csv",
  table: "recommendation_record",
  key: ["recommendation"],
  names: { review: "review", metrics: "metric", document: "document" },
  row: registerRow({
    recommendation: slug,
    review: slug,
    text,
    owner: optional(text),
    due_on: optional(day),
    done_on: optional(day),
    evidence: optional(text),
    metrics: ids,
  }),
});

/** One row per audit: how many were looked at, who answered, and what was found. */
export const audits = register({
  file: "registers/audits.csv",
  table: "audit_record",
  kind: "audit",
  key: ["audit"],
  names: { metrics: "metric", document: "document" },
  row: registerRow({
    audit: slug,
    kind: oneOf("multi-agency", "single-agency", "schools"),
    title: text,
    agency_name: optional(text),
    period: optional(period),
    sample: optional(whole(0, 1_000_000)),
    sample_unit: optional(text),
    answered: optional(whole(0, 1_000_000)),
    asked: optional(whole(0, 1_000_000)),
    finding: optional(text),
    grade: optional(text),
    re_audit_on: optional(day),
    metrics: ids,
  }).refine(({ answered, asked }) => answered === null || asked === null || answered <= asked, {
    path: ["answered"],
    message: "expected at most as many as asked",
  }),
});
