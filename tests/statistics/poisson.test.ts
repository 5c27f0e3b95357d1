import { describe, expect, it } from "vitest";
import { exactPoissonLimits } from "../../pipelines/statistics/poisson.ts";
import oracle from "../oracles/phe.json" with { type: "json" };

describe("exact limits of a Poisson count", () => {
  const cases = oracle.cases.filter(
    (each) => each.kind === "rate" && each.x !== null && each.x < 10 && !each.error,
  );

  it.each(cases)("$id: $x events at $confidence", ({ x, n, per, confidence, lower, upper }) => {
    const limits = exactPoissonLimits(x as number, confidence);
    const scale = (per as number) / (n as number);
    expect(limits.lower * scale).toBeCloseTo(lower as number, 9);
    expect(limits.upper * scale).toBeCloseTo(upper as number, 9);
  });

  it("start at zero when nothing happened", () => {
    expect(exactPoissonLimits(0, 0.95).lower).toBe(0);
  });

  it("widen with the confidence", () => {
    const at95 = exactPoissonLimits(5, 0.95);
    const at998 = exactPoissonLimits(5, 0.998);
    expect(at998.lower).toBeLessThan(at95.lower);
    expect(at998.upper).toBeGreaterThan(at95.upper);
  });

  it.each([
    [10, 0.95],
    [-1, 0.95],
    [2.5, 0.95],
    [3, 1],
    [3, 95],
  ])("refuse %d events at %d", (events, confidence) => {
    expect(() => exactPoissonLimits(events, confidence)).toThrow(RangeError);
  });
});
