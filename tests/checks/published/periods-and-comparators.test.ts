import { describe, expect, it } from "vitest";
import { type Fact, publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn } = publishedWarehouse();

describe("period-in-heading-and-text", () => {
  const sentences = (period: string, heading_period: string) =>
    findingsIn([{ fact: "P001", value: "4", period, heading_period }]);

  it("finds a financial year under a heading that says calendar year", async () => {
    expect(await sentences("2019-20", "CY 2019")).toMatchObject([
      { rule: "period-in-heading-and-text", arithmetic: "2019-20 is not within calendar year 2019" },
    ]);
  });

  it("finds a July count in the row of the next academic year", async () => {
    expect(await sentences("2019-07", "AY 2019-20")).toMatchObject([
      { arithmetic: "July 2019 is not within academic year 2019-20" },
    ]);
  });

  it("lets pass the same period, a month and a day within it", async () => {
    for (const period of ["2019-20", "2019-07", "2020-03-31"]) {
      expect(await sentences(period, "2019-20")).toEqual([]);
    }
  });
});

describe("period-of-the-report", () => {
  const plans = { fact: "P001", value: "63", period: "2018-19" };

  it("finds last year's figure given as the report's own, and one of after the year", async () => {
    expect(await findingsIn([plans])).toMatchObject([
      { rule: "period-of-the-report", arithmetic: "2018-19 was over before the year began" },
    ]);
    expect(await findingsIn([{ ...plans, period: "2020-08" }])).toMatchObject([
      { arithmetic: "August 2020 begins after the year ended" },
    ]);
  });

  it("lets pass a comparator, a series, a cohort that its heading declares, and an old figure beside the new one", async () => {
    expect(await findingsIn([{ ...plans, about: "previous" }])).toEqual([]);
    expect(await findingsIn([{ ...plans, table: "By year" }])).toEqual([]);
    expect(await findingsIn([{ ...plans, heading_period: "2018-19" }])).toEqual([]);
    expect(await findingsIn([plans, { fact: "P002", value: "70" }])).toEqual([]);
  });
});

describe("comparison-with-itself", () => {
  const now = { fact: "P001", value: "110", period: "2019-03-31", table: "t" };
  const before: Fact = {
    fact: "P002",
    value: "122",
    about: "previous",
    against: "P001",
    period: "2019-03-31",
  };

  it("finds a figure that is compared with the same day, however it is written", async () => {
    for (const period of ["2019-03-31", "2018-19"]) {
      expect(await findingsIn([now, { ...before, period }])).toMatchObject([
        { rule: "comparison-with-itself", facts: ["P001", "P002"] },
      ]);
    }
  });

  it("finds a change against the same day", async () => {
    expect(await findingsIn([now, { ...before, value: "-17", measure: "change" }])).toMatchObject([
      { rule: "comparison-with-itself" },
    ]);
  });

  it("lets pass the year before, and a national figure of the same day", async () => {
    expect(await findingsIn([now, { ...before, period: "2018-03-31" }])).toEqual([]);
    expect(await findingsIn([now, { ...before, about: "national" }])).toEqual([]);
  });
});

const rate: Fact = { fact: "P001", value: "322", measure: "rate", unit: "per 10,000", period: "2020-03-31" };
const national: Fact = { ...rate, fact: "P002", value: "334", about: "national", against: "P001" };

describe("comparator-of-another-year", () => {
  it("finds last year's England beside this year's figure, and lets the same year pass", async () => {
    expect(await findingsIn([rate, { ...national, period: "2018-19" }])).toMatchObject([
      { rule: "comparator-of-another-year", arithmetic: "2018-19 is not 31 March 2020" },
    ]);
    expect(await findingsIn([rate, { ...national, period: "2019-20" }])).toEqual([]);
  });
});

describe("comparator-year-not-stated", () => {
  it("finds a national figure without a year, one finding a section", async () => {
    expect(
      await findingsIn([
        { ...national, subject: "children-in-need", period: null },
        { ...national, fact: "P003", value: "44", subject: "plans", period: null },
      ]),
    ).toMatchObject([
      { arithmetic: "2 comparators without a year in the section A section", facts: ["P002", "P003"] },
    ]);
  });

  it("lets pass one whose heading says the year, and a target", async () => {
    expect(await findingsIn([rate, { ...national, period: null, heading_period: "2019-20" }])).toEqual([]);
    expect(await findingsIn([rate, { ...national, period: null, about: "target" }])).toEqual([]);
  });
});
