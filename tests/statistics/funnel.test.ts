import { describe, expect, test } from "vitest";
import { countFunnel, proportionFunnel } from "../../pipelines/statistics/funnel.ts";
import oracle from "../oracles/funnel.json" with { type: "json" };

describe("the funnel of a proportion", () => {
  const cases = oracle.proportions;

  test.each(cases)(
    "$id: $base at an average of $average%",
    ({ base, average, lower_95, upper_95, ...outer }) => {
      const inner = proportionFunnel(base, average / 100, 0.95);
      expect(100 * inner.lower).toBeCloseTo(lower_95, 9);
      expect(100 * inner.upper).toBeCloseTo(upper_95, 9);
      const wide = proportionFunnel(base, average / 100, 0.998);
      expect(100 * wide.lower).toBeCloseTo(outer.lower_998, 9);
      expect(100 * wide.upper).toBeCloseTo(outer.upper_998, 9);
    },
  );

  test("refuses a base of nought and an average that is no share", () => {
    expect(() => proportionFunnel(0, 0.5, 0.95)).toThrow("The base must be above 0, not 0");
    expect(() => proportionFunnel(10, 66, 0.95)).toThrow("from 0 to 1, not 66");
  });
});

describe("the funnel of a count", () => {
  test.each(oracle.counts)("$id: $events lies on each limit where the oracle says so", (each) => {
    // the oracle stopped its bisection early, and holds to a relative 1e-5
    expect(countFunnel(each.on_lower_95, 0.95).lower / each.events).toBeCloseTo(1, 5);
    expect(countFunnel(each.on_upper_95, 0.95).upper / each.events).toBeCloseTo(1, 5);
    expect(countFunnel(each.on_lower_998, 0.998).lower / each.events).toBeCloseTo(1, 5);
    expect(countFunnel(each.on_upper_998, 0.998).upper / each.events).toBeCloseTo(1, 5);
  });

  test("no events lie inside where few are expected", () => {
    expect(countFunnel(3, 0.95).lower).toBe(0);
    expect(countFunnel(4, 0.95).lower).toBeGreaterThan(0);
    expect(countFunnel(4, 0.998).lower).toBe(0);
  });

  test("it narrows to the normal limits where many are expected", () => {
    const { lower, upper } = countFunnel(40_000, 0.95);
    expect((40_000 - lower) / 200).toBeCloseTo(1.96, 1);
    expect((upper - 40_000) / 200).toBeCloseTo(1.96, 1);
  });

  test("refuses an expected number of nought", () => {
    expect(() => countFunnel(0, 0.95)).toThrow("The expected number must be above 0, not 0");
  });
});
