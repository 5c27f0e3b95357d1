import { describe, expect, it } from "vitest";
import { disclosurePolicy, ruleFor } from "../../pipelines/disclosure/policy.ts";

const withRule = (rule: object) => disclosurePolicy.parse({ threshold: 5, metrics: { courses: rule } });

describe("the disclosure policy", () => {
  it("may say that no count of a metric is small", () => {
    const policy = withRule({ threshold: 0, reason: "It counts courses" });
    expect(ruleFor(policy, "courses").threshold).toBe(0);
    expect(ruleFor(policy, "referrals").threshold).toBe(5);
  });

  it("keeps quarters back where only years are public", () => {
    const { shows } = ruleFor(withRule({ publish: "years", reason: "Few in a quarter" }), "courses");
    expect(["quarter", "financial-year", "rolling-12-months"].map(shows)).toEqual([false, true, true]);
  });

  it.each([
    ["a rule without its reason", { threshold: 0 }],
    ["a reason without a rule", { reason: "It counts courses" }],
    ["an unknown word", { publish: "sometimes", reason: "Few" }],
  ])("refuses %s", (_, rule) => {
    expect(() => withRule(rule)).toThrow(/courses/);
  });
});
