import { expect, test } from "vitest";
import { againstInWords, directionVerdict, isReal } from "../../src/lib/verdict.ts";

test("better and worse are said only where it is known which way is good", () => {
  expect(directionVerdict(true, "high")).toBe("better");
  expect(directionVerdict(true, "low")).toBe("worse");
  expect(directionVerdict(false, "low")).toBe("better");
  expect(directionVerdict(true, "none")).toBe("higher");
  expect(directionVerdict(false, "none")).toBe("lower");
});

test("only a test's own words count as real", () => {
  expect(["better", "worse", "higher", "lower"].every(isReal)).toBe(true);
  expect(["no real change", "too few to tell", "not signed", "break in series"].some(isReal)).toBe(false);
});

test("a comparison with a place reads as a phrase", () => {
  expect(againstInWords("no real change", "England")).toBe("no real difference from England");
  expect(againstInWords("worse", "England")).toBe("worse than England");
  expect(againstInWords("too few to tell", "London")).toBe("too few to tell apart from London");
});
