import { describe, expect, it } from "vitest";
import { type Fact, publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn } = publishedWarehouse();

const against = (fact: string, value: string, measure: string, more: Partial<Fact> = {}): Fact => ({
  fact,
  value,
  measure,
  about: "previous",
  against: "P001",
  period: "2018-19",
  line: 1,
  ...more,
});

describe("change-agrees-with-its-figures", () => {
  const now: Fact = { fact: "P001", value: "54" };

  it("finds a percentage that the two counts do not give", async () => {
    expect(
      await findingsIn([now, against("P002", "-29", "change-percent"), against("P003", "74", "count")]),
    ).toMatchObject([
      {
        rule: "change-agrees-with-its-figures",
        facts: ["P002", "P003", "P001"],
        arithmetic: "from 74 to 54 is -27%, printed -29%",
      },
    ]);
  });

  it("finds a percentage that the change in numbers beside it does not give", async () => {
    expect(
      await findingsIn([now, against("P002", "-29", "change-percent"), against("P003", "-74", "change")]),
    ).toMatchObject([{ arithmetic: "from 128 to 54 is -57.8%, printed -29%" }]);
  });

  it("finds a difference that is not one", async () => {
    expect(
      await findingsIn([now, against("P002", "-18", "change"), against("P003", "74", "count")]),
    ).toMatchObject([{ arithmetic: "from 74 to 54 is -20, printed -18" }]);
  });

  it("lets pass what agrees within rounding, and a change of which nothing else is printed", async () => {
    expect(
      await findingsIn([
        { fact: "P001", value: "182" },
        against("P002", "-18", "change-percent", { about: "earlier" }),
        against("P003", "-39", "change", { about: "earlier" }),
      ]),
    ).toEqual([]);
    expect(
      await findingsIn([now, against("P002", "-27", "change-percent"), against("P003", "74", "count")]),
    ).toEqual([]);
    expect(await findingsIn([now, against("P002", "-29", "change-percent")])).toEqual([]);
  });
});

describe("count-and-rate-change-alike", () => {
  const counts = (percent: string): Fact[] => [
    { fact: "P001", value: "446" },
    against("P002", percent, "change-percent"),
    { fact: "P003", value: "59", measure: "rate", unit: "per 10,000" },
  ];
  const same = { claim: "C001", says: "same", about: "previous", fact: "P003" };
  const before: Fact = { ...against("P004", "59", "rate"), unit: "per 10,000", against: "P003" };

  it("finds a rate that stayed while its count rose by 5%", async () => {
    expect(await findingsIn([...counts("5"), before])).toMatchObject([
      { rule: "count-and-rate-change-alike", facts: ["P002", "P004", "P001", "P003"] },
    ]);
    const inWords = await findingsIn(counts("5"), [{ ...same, about_period: "2018-19" }]);
    expect(inWords.map(({ key }) => key)).toContain("count-and-rate-change-alike/2019-20/P002+C001");
  });

  it("lets pass a rise that rounding or a usual growth of the population hides", async () => {
    expect(await findingsIn([...counts("1"), before])).toEqual([]);
    expect(await findingsIn([...counts("5"), { ...before, value: "56" }])).toEqual([]);
  });
});

describe("per-cent-or-points", () => {
  const difference = (measure: string): Fact =>
    against("P002", "-5", measure, { about: "national", unit: "%", period: "2019-20" });
  const reoffending: Fact = { fact: "P001", value: "37", measure: "share", unit: "%" };

  it("finds a bare per cent between two percentages and says both readings", async () => {
    expect(await findingsIn([reoffending, difference("difference-percent")])).toMatchObject([
      {
        rule: "per-cent-or-points",
        arithmetic: "5% lower than the other: it was 42% if these are points, 38.9% if per cent",
      },
    ]);
  });

  it("lets pass points, and a per cent of a count", async () => {
    expect(await findingsIn([reoffending, difference("change-points")])).toEqual([]);
    expect(await findingsIn([{ fact: "P001", value: "37" }, difference("difference-percent")])).toEqual([]);
  });
});
