import { optional } from "../benchmarks/reference.ts";
import { amount, ids, oneOf, period, registerRow, slug, text, whole } from "./cells.ts";
import { register } from "./register.ts";

/** One row per priority that the partnership set itself. */
export const priorities = register({
  file: "registers/priorities.csv",
  table: "priority_record",
  kind: "priority",
  key: ["priority"],
  names: { document: "document" },
  row: registerRow({
    priority: slug,
    number: optional(whole(1, 100)),
    title: text,
    outcome: optional(text),
    years: optional(text),
  }),
});

/** One row per promise that a priority makes, with what would measure it. */
export const promises = register({
  file: "registers/promises.csv",
  table: "promise_record",
  key: ["promise"],
  names: { priority: "priority", metrics: "metric", gap: "gap", document: "document" },
  row: registerRow({
    promise: slug,
    priority: slug,
    text,
    metrics: ids,
    gap: optional(slug),
    target: optional(amount),
    direction: optional(oneOf("rise", "fall")),
    owner: optional(text),
    words: optional(text),
  }),
});

/** One row per measure that an earlier report gave and no return gives now. */
export const vanished = register({
  file: "registers/vanished.csv",
  table: "vanished_measure_record",
  key: ["measure"],
  names: { metric: "metric", document: "document" },
  row: registerRow({
    measure: slug,
    title: text,
    last_period: optional(period),
    last_value: optional(amount),
    last_unit: optional(text),
    metric: optional(slug),
    why: optional(text),
  }),
});
