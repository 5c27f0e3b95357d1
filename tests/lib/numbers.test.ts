import { expect, test } from "vitest";
import {
  countOf,
  formatGap,
  formatNumber,
  formatValue,
  perWords,
  printsTheSame,
  singular,
} from "../../src/lib/numbers.ts";

test("a value is written with the decimals and the sign of its shape", () => {
  expect(formatValue(1234, "count")).toBe("1,234");
  expect(formatValue(59.42, "rate")).toBe("59.4");
  expect(formatValue(78.923, "percentage")).toBe("78.9%");
  expect(formatValue(3.2647, "average")).toBe("3.26");
  expect(formatValue(0, "count")).toBe("0");
});

test("money has its pound sign, but in a column whose header says pounds", () => {
  expect(formatValue(150480, "money")).toBe("£150,480");
  expect(formatValue(-42672, "money")).toBe("−£42,672");
  expect(formatGap(-38000, "money")).toBe("£38,000");
  expect(formatNumber(150480, "money")).toBe("150,480");
});

test("a difference of percentages is in points, and one point is singular", () => {
  expect(formatGap(-2.8, "percentage")).toBe("2.8 percentage points");
  expect(formatGap(1, "percentage")).toBe("1.0 percentage point");
  expect(formatGap(-12, "count")).toBe("12");
});

test("values that print alike are called the same", () => {
  expect(printsTheSame(78.94, 78.91, "percentage")).toBe(true);
  expect(printsTheSame(78.94, 78.96, "percentage")).toBe(false);
});

test("a unit agrees with its number", () => {
  expect(countOf(1, "children")).toBe("1 child");
  expect(countOf(2, "young people")).toBe("2 young people");
  expect(countOf(0, "contacts")).toBe("0 contacts");
  expect(["enquiries", "sentences", "children at a conference", "people"].map(singular)).toEqual([
    "enquiry",
    "sentence",
    "children at a conference",
    "person",
  ]);
});

test("a rate says per what", () => {
  expect(perWords("rate", 10000, "children-0-17")).toBe("per 10,000 children aged 0 to 17");
  expect(perWords("rate", 100000, "young-people-10-17")).toBe("per 100,000 young people aged 10 to 17");
  expect(perWords("count", 1, null)).toBe("");
});
