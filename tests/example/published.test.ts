import { readFileSync } from "node:fs";
import { parseCsv } from "hucre";
import { describe, expect, it } from "vitest";
import { partsOf, recipes } from "./totals.ts";

interface Fact {
  section: string;
  metric: string;
  period: string;
  breakdown: string;
  category: string;
  value: string;
  unit: string;
  printed: string;
  line: string;
  measure: string;
}

/** The rows of a CSV file of data/, every cell as text. */
function readRows<T>(file: string): T[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
  const [header = [], ...lines] = parseCsv(text);
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, String(cells[i])])) as T);
}

const facts = readRows<Fact>("published/2019-20.csv");
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

const yearBefore = (period: string): string =>
  period.replace(/(\d{4})-(\d{2})/, (_, start, end) => `${Number(start) - 1}-${Number(end) - 1}`);

function computed({ metric, period, breakdown, category, measure }: Fact): number {
  const all = partsOf(metric, period, population);
  const column = columnOf[breakdown] ?? breakdown;
  const of =
    breakdown === "all" ? all : partsOf(metric, period, population, (row) => row[column] === category);
  const before = () => partsOf(metric, yearBefore(period), population);
  const foster = () => partsOf("looked-after-in-foster-care", period, population);
  const isRate = metric === "first-time-entrants";
  switch (measure) {
    case "numerator":
      return of.numerator;
    case "denominator":
      return of.denominator;
    case "value":
      return of.value;
    case "share":
      return (100 * of.numerator) / all.numerator;
    case "share of foster care":
      return (100 * of.numerator) / foster().numerator;
    case "change":
      return isRate ? 100 * (all.value / before().value - 1) : 100 * (all.numerator / before().numerator - 1);
    case "change in points":
      return all.value - before().value;
    case "monthly mean":
      return all.numerator / 12;
    default:
      throw new Error(`Unknown measure ${measure}`);
  }
}

describe("figures that the annual report prints", () => {
  it.each(facts.map((fact) => ({ ...fact, of: fact.category === "all" ? "" : ` ${fact.category}` })))(
    "line $line: $metric$of $period $measure is $value",
    (fact) => {
      const decimals = fact.value.split(".")[1]?.length ?? 0;
      const printed = Number(fact.value);
      if (/^(numerator|denominator)$/.test(fact.measure)) expect(computed(fact)).toBe(printed);
      else expect(Math.abs(computed(fact) - printed)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    },
  );

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
