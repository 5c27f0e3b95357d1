import { optional } from "../benchmarks/reference.ts";
import { day, ids, notBefore, oneOf, period, registerRow, slug, text } from "./cells.ts";
import { register } from "./register.ts";

/** One row per challenge that somebody put to somebody, with the answer and the test of whether it worked. */
export const challenges = register({
  file: "registers/challenges.csv",
  table: "challenge_record",
  kind: "challenge",
  key: ["challenge"],
  names: { metrics: "metric", gap: "gap", document: "document" },
  row: registerRow({
    challenge: slug,
    title: text,
    forum: optional(text),
    raised_on: optional(day),
    raised_in: optional(period),
    raised_by: optional(text),
    put_to: optional(text),
    asked: text,
    answer: optional(text),
    answered_on: optional(day),
    metrics: ids,
    gap: optional(slug),
    baseline_period: optional(period),
    expected: optional(oneOf("rise", "fall", "no change")),
    review_on: optional(day),
    words: optional(text),
  })
    .refine(...notBefore("answered_on", "raised_on"))
    .refine(({ answer, answered_on }) => answer !== null || answered_on === null, {
      path: ["answer"],
      message: "expected the answer that was given on answered_on",
    }),
});

/** One row per thing that somebody is to do, and what it follows from. */
export const actions = register({
  file: "registers/actions.csv",
  table: "action_record",
  key: ["action"],
  names: { of: ({ of_kind }) => of_kind, metrics: "metric", document: "document" },
  row: registerRow({
    action: slug,
    of_kind: oneOf("challenge", "review", "priority", "audit"),
    of: slug,
    text,
    owner: optional(text),
    due_on: optional(day),
    done_on: optional(day),
    evidence: optional(text),
    metrics: ids,
  }),
});

/** One row per question that a member put. */
export const questions = register({
  file: "registers/questions.csv",
  table: "question_record",
  key: ["question"],
  names: { metrics: "metric", document: "document" },
  row: registerRow({
    question: slug,
    asked_on: optional(day),
    asked_by: optional(text),
    forum: optional(text),
    authority: optional(text),
    asked: text,
    metrics: ids,
    answer: optional(text),
    answered_on: optional(day),
    words: optional(text),
  })
    .refine(...notBefore("answered_on", "asked_on"))
    .refine(({ answer, answered_on }) => answer !== null || answered_on === null, {
      path: ["answer"],
      message: "expected the answer that was given on answered_on",
    }),
});
