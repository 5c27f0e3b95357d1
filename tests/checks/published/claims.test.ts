import { describe, expect, it } from "vitest";
import { type Claim, type Fact, publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn, prepare } = publishedWarehouse();

const now: Fact = { fact: "P001", value: "54" };
const yearBefore = (value: string, more: Partial<Fact> = {}): Fact => ({
  fact: "P002",
  value,
  about: "previous",
  against: "P001",
  period: "2018-19",
  ...more,
});
const claim = (says: string, more: Partial<Claim> = {}): Claim => ({
  claim: "C001",
  says,
  about: "previous",
  fact: "P001",
  ...more,
});

describe("claim-without-figure", () => {
  it("finds a decrease from a figure that is not printed", async () => {
    expect(await findingsIn([now], [claim("significantly-lower")])).toMatchObject([
      {
        rule: "claim-without-figure",
        facts: ["C001", "P001"],
        arithmetic: "“significantly lower” with no figure to compare with",
      },
    ]);
  });

  it("finds words without any figure, and a steady increase of two", async () => {
    expect(
      await findingsIn(
        [yearBefore("40"), now],
        [
          claim("lower", { subject: "another", fact: null }),
          claim("steady-increase", { claim: "C002", about: "earlier" }),
          claim("majority", { claim: "C003", subject: "a-third", about: null, fact: null }),
        ],
      ),
    ).toMatchObject([
      { facts: ["C001"], arithmetic: "“lower” with no figure at all" },
      { facts: ["C002", "P001"], arithmetic: "“steady increase” with 2 of the figures" },
      { facts: ["C003"] },
    ]);
  });

  it("lets pass a claim beside the figure, and one whose figure stands in a table", async () => {
    expect(await findingsIn([now, yearBefore("74")], [claim("lower")])).toEqual([]);
    const table = "By year";
    expect(
      await findingsIn([now, { fact: "P002", value: "74", period: "2018-19", table }], [claim("lower")]),
    ).toEqual([]);
  });
});

describe("claim-against-figures", () => {
  it.each([
    ["higher", "54 against 74"],
    ["same", "54 against 74"],
    ["similar", "54 against 74"],
  ])("finds “%s” where the figure fell", async (says, arithmetic) => {
    expect(await findingsIn([now, yearBefore("74")], [claim(says)])).toMatchObject([
      { rule: "claim-against-figures", facts: ["C001", "P002", "P001"], arithmetic },
    ]);
  });

  it("finds a rise that is printed as a fall", async () => {
    expect(
      await findingsIn([now, yearBefore("-20", { measure: "change" })], [claim("higher")]),
    ).toMatchObject([{ arithmetic: "-20 is a fall" }]);
  });

  it("finds a good development that is none, by the measure's own direction", async () => {
    await prepare(`insert into metric by name
      select 'first-time-entrants' as metric, 'First-time entrants' as title, 'youth-justice' as theme, 'people' as unit,
        'count' as shape, 'flow' as basis, 'low' as polarity, 1 as per, 'Youth justice service' as owner, 's' as source,
        'd' as definition, []::varchar[] as datasets, 'f' as file, 's' as sql`);
    const entrants = { ...now, metric: "first-time-entrants", gives: "numerator" };
    const rises = await findingsIn([entrants, yearBefore("40")], [claim("positive")]);
    expect(rises).toMatchObject([{ rule: "claim-against-figures", expected: "a fall" }]);
    expect(await findingsIn([entrants, yearBefore("74")], [claim("positive")])).toEqual([]);
  });

  it("finds the fall in a steady increase, and leaves a figure of another row's period out", async () => {
    const years = ["178", "212", "206", "232"].map((value, i) => ({
      fact: `P00${i}`,
      value,
      table: "By year",
      period: `AY 20${14 + i}-${15 + i}`,
    }));
    const steady = claim("steady-increase", { about: "earlier", fact: "P003", period: null });
    expect(await findingsIn(years, [steady])).toMatchObject([
      {
        rule: "claim-against-figures",
        facts: ["C001", "P001", "P002"],
        arithmetic: "academic year 2015-16 to academic year 2016-17: 212 to 206",
      },
    ]);
    expect(
      await findingsIn(
        years.filter(({ fact }) => fact !== "P001"),
        [steady],
      ),
    ).toEqual([]);
  });

  it("finds a majority of 46% and a largest that is not", async () => {
    const shares = ["46", "54"].map((value, i) => ({
      fact: `P00${i + 1}`,
      value,
      measure: "share",
      unit: "%",
      breakdown: "reason",
      category: `reason-${i}`,
    }));
    const findings = await findingsIn(shares, [
      claim("majority", { about: null }),
      claim("largest", { claim: "C002", about: null }),
    ]);
    expect(findings.map(({ arithmetic }) => arithmetic)).toEqual([
      "46% is not a majority",
      "46 is less than 54",
    ]);
    expect(
      await findingsIn(shares, [
        claim("majority", { about: null, fact: "P002" }),
        claim("largest", { claim: "C002", about: null, fact: "P002" }),
      ]),
    ).toEqual([]);
  });

  it("lets pass words that the figures bear out, also through rounding", async () => {
    expect(await findingsIn([now, yearBefore("74")], [claim("lower")])).toEqual([]);
    expect(await findingsIn([{ ...now, value: "87" }, yearBefore("86")], [claim("similar")])).toEqual([]);
    const share = { measure: "share", unit: "%" };
    expect(
      await findingsIn([{ ...now, ...share, value: "10.0" }, yearBefore("10", share)], [claim("same")]),
    ).toEqual([]);
  });
});

describe("significant-by-test", () => {
  it("finds a significant rise that chance can make", async () => {
    expect(await findingsIn([now, yearBefore("50")], [claim("significantly-higher")])).toMatchObject([
      { rule: "significant-by-test", arithmetic: "54 and 50: 4 apart, chance makes up to 20" },
    ]);
  });

  it("lets pass one that chance does not", async () => {
    const modules = [{ ...now, value: "3179" }, yearBefore("2370")];
    expect(await findingsIn(modules, [claim("significantly-higher")])).toEqual([]);
  });

  it("tests a rate on its count", async () => {
    const plans = (national: string): Fact[] => [
      { fact: "P003", value: "331" },
      { fact: "P001", value: "44", measure: "rate", unit: "per 10,000", base: "population:children-0-17" },
      {
        ...yearBefore(national, { measure: "rate", unit: "per 10,000" }),
        about: "national",
        period: "2019-20",
      },
    ];
    const below = [claim("significantly-lower", { about: "national" })];
    expect(await findingsIn(plans("65"), below)).toEqual([]);
    expect(await findingsIn(plans("46"), below)).toMatchObject([{ rule: "significant-by-test" }]);
  });
});
