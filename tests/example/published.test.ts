import { readFileSync } from "node:fs";
import { parseCsv } from "hucre";
import { describe, expect, it } from "vitest";
import { partsOf, recipes } from "./totals.ts";

interface Fact {
  fact: string;
  period: string;
  heading_period: string;
  breakdown: string;
  category: string;
  value: string;
  rounded_to: string;
  base: string;
  against: string;
  printed: string;
  line: string;
  metric: string;
  gives: string;
  computed: string;
}

/** The rows of a CSV file of data/, every cell as text. */
function readRows<T>(file: string): T[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
  const [header = [], ...lines] = parseCsv(text);
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, String(cells[i])])) as T);
}

const printed = readRows<Fact>("published/2019-20.csv");
const byId = new Map(printed.map((fact) => [fact.fact, fact]));
const facts = printed.filter(({ metric, computed }) => computed === "equal" && recipes[metric] !== undefined);
const estimates = readRows<{ age_group: string; mid_year: string; population: string }>(
  "reference/population.csv",
);

/** Mid-year estimate of the 30 June inside the twelve months that end with the period. */
function population(ageGroup: string, period: string): number {
  const start = Number(/\d{4}/.exec(period)?.[0]);
  const found = estimates.find((one) => one.age_group === ageGroup && Number(one.mid_year) === start);
  return Number(found?.population);
}

/** The column of a return that holds the categories of a breakdown. */
const columnOf: Record<string, string> = { agency: "from_agency" };

/** The period of the returns that a figure is about; a stock is that of the financial year that ends with it. */
function periodOf({ metric, period, heading_period }: Fact): string {
  const label = period || heading_period || "2019-20";
  if (label === "2019-20" && heading_period === "CY 2019") return "year to 2019-20 Q3";
  if (label === "2018-19" && heading_period === "CY 2018") return "year to 2018-19 Q3";
  const end = /^(\d{4})-03(-31)?$/.exec(label);
  const isStock = recipes[metric]?.counted === "on the last day";
  return end && isStock ? `${Number(end[1]) - 1}-${String(end[1]).slice(2)}` : label;
}

/** Metrics that count one category alone: their headline is what the report prints under that category. */
const ofOneCategory = [
  ...["looked-after-in-foster-care", "looked-after-with-own-carers", "looked-after-in-residential"],
  ...["training-police-attendance", "training-rated-excellent"],
];

function partsOfFact(fact: Fact, period = periodOf(fact)) {
  const { metric, breakdown, category } = fact;
  if (breakdown === "all" || ofOneCategory.includes(metric)) return partsOf(metric, period, population);
  return partsOf(metric, period, population, (row) => row[columnOf[breakdown] ?? breakdown] === category);
}

function computed(fact: Fact): number {
  const of = partsOfFact(fact);
  const later = byId.get(fact.against);
  const now = later ? partsOfFact(fact, periodOf(later)) : of;
  switch (fact.gives) {
    case "numerator":
      return of.numerator;
    case "denominator":
      return of.denominator;
    case "value":
      return of.value;
    case "share": {
      const base = byId.get(fact.base)?.metric ?? "";
      const whole = partsOf(recipes[base] ? base : fact.metric, periodOf(fact), population);
      return (100 * of.numerator) / whole.numerator;
    }
    case "monthly-mean":
      return of.numerator / 12;
    case "change":
      return now.numerator - of.numerator;
    case "change-percent":
      return 100 * (now.numerator / of.numerator - 1);
    case "value-change":
      return now.value - of.value;
    case "value-change-percent":
      return 100 * (now.value / of.value - 1);
    default:
      throw new Error(`Unknown number ${fact.gives}`);
  }
}

describe("figures that the annual report prints", () => {
  it.each(facts)("$fact, line $line: $gives of $metric is $value", (fact) => {
    const decimals = fact.value.split(".")[1]?.length ?? 0;
    const step = Number(fact.rounded_to) || 10 ** -decimals;
    expect(Math.abs(computed(fact) - Number(fact.value))).toBeLessThanOrEqual(step / 2 + 1e-9);
  });

  it("are covered for every metric that has a recipe here", () => {
    expect(new Set(facts.map(({ metric }) => metric))).toEqual(new Set(Object.keys(recipes)));
  });
});

describe("what the annual report says in words", () => {
  const parts = (metric: string, period: string) => partsOf(metric, period, population);
  const months = monthsFrom("2017-04", 36);
  const lastYear = months.slice(24);

  it("no month has as many contacts as July 2019 (line 620)", () => {
    const others = months.filter((month) => month !== "2019-07");
    expect(Math.max(...others.map((month) => parts("mash-contacts", month).numerator))).toBeLessThan(870);
  });

  it("police, health and schools make most contacts, in that order (lines 622 to 626)", () => {
    const sources = ["police", "health", "schools", "childrens-services", "family-or-public", "other"];
    const counts = sources.map(
      (source) => partsOf("mash-contacts", "2019-20", population, (row) => row.source === source).numerator,
    );
    expect([...counts].sort((a, b) => b - a).slice(0, 3)).toEqual(counts.slice(0, 3));
  });

  it("conversion is highest in October 2019 and lowest in March 2020 (line 628)", () => {
    const byRate = [...lastYear].sort(
      (a, b) => parts("mash-conversion", a).value - parts("mash-conversion", b).value,
    );
    expect([byRate[0], byRate[11]]).toEqual(["2020-03", "2019-10"]);
  });

  it("conferences are fewest in January 2020 and most in June 2019 (line 654)", () => {
    const counts = lastYear.map((month) => parts("icpc-children", month).numerator);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([22, 49]);
    expect(counts.filter((count) => count === 22 || count === 49)).toHaveLength(2);
  });

  it.each([
    ["section-47-enquiries", "numerator"],
    ["icpc-within-15-days", "value"],
  ] as const)("%s fell from 2018-19 (lines 652 and 656)", (metric, part) => {
    expect(parts(metric, "2019-20")[part]).toBeLessThan(parts(metric, "2018-19")[part]);
  });

  it("the rate of children on a plan rose from 2018-19 (line 662)", () => {
    const [now, before] = [
      parts("child-protection-plans", "2019-20"),
      parts("child-protection-plans", "2018-19"),
    ];
    expect(now.value).toBeGreaterThan(before.value);
  });
});

function monthsFrom(first: string, count: number): string[] {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  return Array.from({ length: count }, (_, i) => {
    const month = start + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}
