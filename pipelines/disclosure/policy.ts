import { z } from "zod";

const reason = z.string().trim().min(1, "expected the reason");

const metricRule = z
  .strictObject({
    /** Which periods the public sees; all of them when left out. */
    publish: z.enum(["years", "three-years", "never"]).optional(),
    /** Counts from 1 up to this are hidden, in place of the partnership's threshold; 0 where nobody can be harmed. */
    threshold: z.int().min(0).optional(),
    /** Zero tells something about everyone in the group, so that it is hidden like a small count. */
    hideZero: z.boolean().optional(),
    reason,
  })
  .refine(
    ({ publish, threshold, hideZero }) => [publish, threshold, hideZero].some((rule) => rule !== undefined),
    "expected publish, threshold or hideZero beside the reason",
  );

/**
 * What the public may see: `disclosure` in `partnership.json`. Counts from 1 to `threshold` are hidden, `rounding` is the
 * base to which shown counts are rounded (null: not), and `metrics` holds what differs, by metric, each with its reason.
 */
export const disclosurePolicy = z.strictObject({
  threshold: z.int().min(1),
  rounding: z
    .union([z.literal(5), z.literal(10)])
    .nullable()
    .default(null),
  metrics: z.record(z.string(), metricRule).default({}),
});

export type DisclosurePolicy = z.infer<typeof disclosurePolicy>;

const yearTypes = [
  "financial-year",
  "academic-year",
  "calendar-year",
  "rolling-12-months",
  "three-years",
] as const;

/** What the policy says of one metric. */
export interface MetricRule {
  /** Counts from 1 up to this are hidden; 0 hides none. */
  threshold: number;
  /** True when a zero is hidden too. */
  hideZero: boolean;
  /** Whether the public sees periods of this type. */
  shows(periodType: string): boolean;
}

/** The rule for a metric: its own where it has one, else the partnership's. */
export function ruleFor(policy: DisclosurePolicy, metric: string): MetricRule {
  const own = policy.metrics[metric];
  return {
    threshold: own?.threshold ?? policy.threshold,
    hideZero: own?.hideZero ?? false,
    shows(periodType) {
      if (own?.publish === "never") return false;
      if (own?.publish === "three-years") return periodType === "three-years";
      return own?.publish !== "years" || yearTypes.some((type) => type === periodType);
    },
  };
}
