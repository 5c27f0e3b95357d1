import { z } from "zod";
import { parsePeriod } from "../../src/lib/period.ts";
import type { FileIssue } from "../benchmarks/file-issue.ts";
import { optional } from "../benchmarks/reference.ts";

/** What a printed figure is: a count, a share of a base, a change on its comparator, and so on. */
export const measures = [
  "count",
  "share",
  "rate",
  "change",
  "change-percent",
  "change-points",
  "difference-percent",
  "average",
  "rank",
  "money",
  "text",
] as const;

/** Whom or what a figure is about: the partnership itself in the period of the report, or one of its comparators. */
export const subjectsOfComparison = [
  "own",
  "previous",
  "earlier",
  "national",
  "region",
  "neighbours",
  "target",
  "threshold",
] as const;

/**
 * Which number of its metric a figure is; sql/schema/06-published-coverage.sql computes them.
 *
 * | gives                  | is                                                                     |
 * |------------------------|------------------------------------------------------------------------|
 * | `numerator`            | the number counted                                                     |
 * | `denominator`          | what it is divided by                                                  |
 * | `value`                | the metric's figure: count, rate, percentage or average                |
 * | `remainder`            | 100 less the percentage                                                |
 * | `share`                | the number counted as a percentage of the base, or of the headline     |
 * | `monthly-mean`         | a twelfth of the number counted                                        |
 * | `change`               | the number counted less that of the period that the change is from     |
 * | `change-percent`       | that change as a percentage of the earlier number                      |
 * | `value-change`         | the metric's figure less the earlier one, in its own unit              |
 * | `value-change-percent` | that change as a percentage of the earlier figure                      |
 */
export const numbersOfMetric = [
  "numerator",
  "denominator",
  "value",
  "remainder",
  "share",
  "monthly-mean",
  "change",
  "change-percent",
  "value-change",
  "value-change-percent",
] as const;

const factId = z.string().regex(/^P\d{3,5}$/, "expected the id of a figure, such as P001");
const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected small letters and hyphens, such as child-protection-plans");
const filled = z.string().min(1, "expected some text");
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, "expected a number without commas or signs, with the decimals that are printed");
const period = z
  .string()
  .refine(
    (label) => parsePeriod(label) !== null,
    "expected a period such as 2019-20, 2019-20 Q4 or 2020-03-31",
  );
const base = z
  .string()
  .regex(
    /^(P\d{3,5}|population:[a-z]+(-[a-z0-9]+)*)$/,
    "expected the id of a figure, or population: and an age group",
  );

/** The columns of `data/published/<report>.csv`: one row per figure that the report prints, typed as printed. */
export const factRow = z.object({
  fact: factId,
  section: filled,
  table: optional(filled),
  subject: name,
  measure: z.enum(measures),
  about: z.enum(subjectsOfComparison),
  period: optional(period),
  heading_period: optional(period),
  breakdown: name,
  category: filled,
  value: number,
  to: optional(number),
  unit: filled,
  rounded_to: optional(number),
  base: optional(base),
  against: optional(factId),
  printed: filled,
  line: z
    .string()
    .regex(/^[1-9]\d*$/, "expected the number of a line of the report")
    .transform(Number),
  metric: optional(name),
  gives: optional(z.enum(numbersOfMetric)),
  computed: optional(z.enum(["equal", "different"])),
  reason: optional(filled),
  owner: filled,
  note: optional(filled),
});

export type FactRow = z.infer<typeof factRow>;

/**
 * What a printed number is rounded to: `rounded_to` where the file gives it, else one unit of its last printed decimal
 * (43 to 1, 40.75 to 0.01).
 */
export function stepOf({ value, rounded_to }: Pick<FactRow, "value" | "rounded_to">): number {
  if (rounded_to !== null) return Number(rounded_to);
  return 10 ** -(value.split(".")[1]?.length ?? 0);
}

/** A row that was read, with its line in the file. */
export interface ReadFact extends FactRow {
  file_line: number;
}

/**
 * What is wrong with rows that are each well written: a base or a comparator that is no row of the file, a computed
 * number without its metric, a gap in what is computed without a reason, a range that runs backwards.
 */
export function factFaults(file: string, facts: readonly ReadFact[]): FileIssue[] {
  const ids = new Set(facts.map(({ fact }) => fact));
  return facts.flatMap((fact) => {
    const issue = (found: string, expected: string, mend: string): FileIssue => ({
      rule: "published-file",
      severity: "error",
      file,
      line: fact.file_line,
      found: `${fact.fact}: ${found}`,
      expected,
      mend,
    });
    const issues: FileIssue[] = [];
    for (const column of ["base", "against"] as const) {
      const other = fact[column];
      if (other === null || other.startsWith("population:")) continue;
      if (other === fact.fact || !ids.has(other)) {
        issues.push(
          issue(`${column} ${other}`, "the id of another figure of this file", `Correct ${column}.`),
        );
      }
    }
    if ((fact.metric === null) !== (fact.gives === null)) {
      issues.push(
        issue(
          fact.metric === null
            ? `gives ${fact.gives} without a metric`
            : `metric ${fact.metric} without gives`,
          "metric and gives together, or neither",
          "Say which number of the metric it is, or empty both.",
        ),
      );
    }
    if (fact.computed !== null && fact.metric === null) {
      issues.push(
        issue(
          `computed ${fact.computed}`,
          "a metric that computes it",
          "Name the metric, or empty computed.",
        ),
      );
    }
    if (fact.computed !== "equal" && fact.reason === null) {
      issues.push(
        issue(
          "no reason",
          "why the figure is not computed, or computed and different",
          'Say why in a few words, such as "no metric: one-off event".',
        ),
      );
    }
    if (fact.to !== null && Number(fact.to) <= Number(fact.value)) {
      issues.push(
        issue(`${fact.value} to ${fact.to}`, "a range that rises", "Put the smaller end into value."),
      );
    }
    return issues;
  });
}
