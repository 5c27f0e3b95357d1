import { describe, expect, it } from "vitest";
import { type Fact, publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn } = publishedWarehouse();

const share = (fact: string, value: string, more: Partial<Fact> = {}): Fact => ({
  fact,
  value,
  measure: "share",
  unit: "%",
  ...more,
});

describe("share-is-numerator-over-base", () => {
  const printed = (value: string) =>
    findingsIn([
      { fact: "P001", value: "895", subject: "attendance" },
      { fact: "P002", value: "4", subject: "foster-carers" },
      share("P003", value, { subject: "foster-carers", base: "P001" }),
    ]);

  it("finds a share that its numbers do not give", async () => {
    expect(await printed("1")).toMatchObject([
      {
        rule: "share-is-numerator-over-base",
        facts: ["P003", "P002", "P001"],
        arithmetic: "4 / 895 = 0.45%, printed 1%",
      },
    ]);
  });

  it("lets pass what rounding gives", async () => {
    expect(await printed("0.4")).toEqual([]);
    expect(await printed("0")).toEqual([]);
  });
});

describe("shares-sum-to-100", () => {
  const table = "Reasons";
  const list = (values: string[], more: Partial<Fact> = {}) =>
    values.map((value, i) =>
      share(`P00${i}`, value, { breakdown: "reason", category: `reason-${i}`, line: 10 + i, ...more }),
    );

  it("finds a column that leaves a tenth out", async () => {
    expect(await findingsIn(list(["13", "26", "1.1", "50"], { table }))).toMatchObject([
      { rule: "shares-sum-to-100", arithmetic: "13 + 26 + 1.1 + 50 = 90.1%, 9.9% not shown" },
    ]);
  });

  it("finds a column that is too much", async () => {
    expect(await findingsIn(list(["60", "30", "20"], { table }))).toMatchObject([
      { arithmetic: "60 + 30 + 20 = 110%, 10% too much" },
    ]);
  });

  it("lets pass 100, what rounding leaves open, a list that says it is a part, and separate paragraphs", async () => {
    expect(await findingsIn(list(["18.8", "31.98", "1.3", "47.92"], { table }))).toEqual([]);
    expect(await findingsIn(list(["33", "33", "33"], { table }))).toEqual([]);
    expect(await findingsIn(list(["43", "19", "14"]), [{ claim: "C001", says: "part-list" }])).toEqual([]);
    expect(
      await findingsIn([
        share("P001", "12", { breakdown: "reason", category: "adopted", line: 705 }),
        share("P002", "14", { breakdown: "reason", category: "guardianship", line: 707 }),
      ]),
    ).toEqual([]);
  });

  it("lets pass a metric's own value in each of its categories", async () => {
    expect(await findingsIn(list(["100", "75", "50"], { table, metric: "plans", gives: "value" }))).toEqual(
      [],
    );
  });
});

describe("share-of-whole-people", () => {
  const of = (n: string, value: string) =>
    findingsIn([{ fact: "P001", value: n, subject: "attendance" }, share("P002", value, { base: "P001" })]);

  it("finds a share below one person, and one between two people", async () => {
    expect(await of("867", "0.02")).toMatchObject([
      { rule: "share-of-whole-people", facts: ["P002", "P001"], expected: "0%, or at least 0.12%" },
    ]);
    expect(await of("4", "60")).toMatchObject([{ arithmetic: "60% of 4 is 2.4, not a whole number" }]);
  });

  it("lets pass nothing, one person and what rounding allows", async () => {
    for (const [n, value] of [
      ["867", "0"],
      ["867", "0.1"],
      ["4", "75"],
      ["319", "40.75"],
    ] as const) {
      expect(await of(n, value)).toEqual([]);
    }
  });
});

describe("scale-outlier-in-column", () => {
  const column = (values: string[]) =>
    values.map((value, i) =>
      share(`P00${i}`, value, {
        table: "Ratings",
        period: `20${14 + i}-${15 + i}`,
        breakdown: "rating",
        category: "fair",
      }),
    );

  it("finds a fraction among percentages", async () => {
    expect(await findingsIn(column(["2", "1.4", "1.6", "0.02", "1"]))).toMatchObject([
      { rule: "scale-outlier-in-column", facts: ["P003"], arithmetic: "0.02 x 70 = 1.4" },
    ]);
  });

  it("lets pass a small one, and a column too short to tell", async () => {
    expect(await findingsIn(column(["2", "1.4", "1.6", "0.2", "1"]))).toEqual([]);
    expect(await findingsIn(column(["2", "1.6", "0.02"]))).toEqual([]);
  });
});

describe("shares-imply-one-base", () => {
  const ceased = (n: string, of: string, at: number): Fact[] => [
    { fact: `P${at}1`, value: n, breakdown: "reason", category: `reason-${at}`, line: at },
    share(`P${at}2`, of, { breakdown: "reason", category: `reason-${at}`, line: at }),
  ];

  it("finds two shares of one whole that need two bases", async () => {
    expect(await findingsIn([...ceased("8", "12", 705), ...ceased("27", "14", 707)])).toMatchObject([
      {
        rule: "shares-imply-one-base",
        facts: ["P7052", "P7072", "P7051", "P7071"],
        arithmetic: "8 / 12% implies a base of 64 to 69; 27 / 14% implies 187 to 200",
      },
    ]);
  });

  it("lets pass shares that one base gives", async () => {
    expect(await findingsIn([...ceased("194", "66", 664), ...ceased("95", "32", 666)])).toEqual([]);
  });
});

describe("percentage-above-100", () => {
  it("finds 104% and lets 100% and a growth of 104% pass", async () => {
    expect(await findingsIn([share("P001", "104")])).toMatchObject([{ rule: "percentage-above-100" }]);
    expect(await findingsIn([share("P001", "100")])).toEqual([]);
    expect(await findingsIn([share("P001", "104", { measure: "change-percent" })])).toEqual([]);
  });
});

const population = (fact: string, value: string): Fact => ({
  fact,
  value,
  subject: "children-0-17",
  period: null,
});
const rate = (subject: string, n: string, per: string, at: number): Fact[] => [
  { fact: `P${at}1`, value: n, subject, line: at },
  {
    fact: `P${at}2`,
    value: per,
    subject,
    measure: "rate",
    unit: "per 10,000",
    base: "population:children-0-17",
    line: at,
  },
];
const rates = [...rate("children-in-need", "2419", "322", 648), ...rate("plans", "294", "39", 662)];

describe("population-gives-the-rates", () => {
  it("finds a population on which the rates would be others", async () => {
    expect(await findingsIn([population("P001", "80000"), ...rates])).toMatchObject([
      {
        rule: "population-gives-the-rates",
        expected: "75,008 to 75,241, which the printed rates imply",
        arithmetic: "on 80,000 the rates would be 302, 37; printed 322, 39",
      },
    ]);
  });

  it("lets pass the one that gives them", async () => {
    expect(await findingsIn([population("P001", "75055"), ...rates])).toEqual([]);
  });
});

describe("rates-share-a-denominator", () => {
  it("finds two rates that need two populations, and lets those of one pass", async () => {
    expect(await findingsIn([...rates, ...rate("looked-after", "331", "41", 672)])).toMatchObject([
      { rule: "rates-share-a-denominator", subject: "children-in-need" },
    ]);
    expect(await findingsIn([...rates, ...rate("looked-after", "331", "44", 672)])).toEqual([]);
  });
});
