import { expect, test } from "vitest";
import {
  countLimits,
  differenceLimits,
  proportionLimits,
  ratesDiffer,
} from "../../pipelines/statistics/intervals.ts";
import differences from "../oracles/differences.json" with { type: "json" };
import oracle from "../oracles/phe.json" with { type: "json" };

const whole = oracle.cases.filter((each) => each.x !== null && !each.error && each.lower !== null);
const confidenceOf = ({ confidence }: { confidence: number }) =>
  confidence === 0.95 || confidence === 0.998 ? confidence : undefined;

test("limits of rates and proportions equal those of the reference package", () => {
  let compared = 0;
  for (const each of whole) {
    const confidence = confidenceOf(each);
    if (!confidence || (each.kind !== "rate" && each.kind !== "proportion")) continue;
    const [x, n, per] = [each.x as number, each.n as number, each.per as number];
    const isRate = each.kind === "rate";
    const limits = isRate ? countLimits(x, confidence) : proportionLimits(x, n, confidence);
    const scale = isRate ? per / n : per;
    expect(limits.lower * scale).toBeCloseTo(each.lower as number, 8);
    expect(limits.upper * scale).toBeCloseTo(each.upper as number, 8);
    compared++;
  }
  expect(compared).toBeGreaterThan(20);
});

test.each(differences.differences.cases)("$x1/$n1 less $x2/$n2", ({ x1, n1, x2, n2, lower, upper }) => {
  const limits = differenceLimits(x1, n1, x2, n2, 0.95);
  expect(limits.lower).toBeCloseTo(lower, 4);
  expect(limits.upper).toBeCloseTo(upper, 4);
});

test("two rates without an event are not told apart", () => {
  expect(ratesDiffer(0, 100, 0, 100, 0.998)).toBe(0);
});

test("what is no proportion is refused", () => {
  expect(() => proportionLimits(6, 5, 0.95)).toThrow(RangeError);
  expect(() => proportionLimits(0, 0, 0.95)).toThrow(RangeError);
});
