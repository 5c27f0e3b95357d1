import { describe, expect, it } from "vitest";
import { type Fact, publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn } = publishedWarehouse();

describe("one-value-for-one-fact", () => {
  it("finds two values for one day, however the day is written, and keeps every print", async () => {
    expect(
      await findingsIn([
        { fact: "P001", value: "290", period: "2019-20", printed: "rose to 290", line: 438 },
        { fact: "P002", value: "294", period: "2020-03-31", line: 662 },
        { fact: "P003", value: "294", period: "2020-03-31", line: 700 },
      ]),
    ).toMatchObject([
      {
        key: "one-value-for-one-fact/2019-20/P001+P002",
        facts: ["P001", "P002", "P003"],
        found: "“rose to 290” (line 438); “294” (line 662); “294” (line 700)",
        arithmetic: "290 and 294 differ by 4",
      },
    ]);
  });

  it("finds a year's figure that another table prints with two digits swapped", async () => {
    expect(
      await findingsIn([
        { fact: "P001", value: "3179" },
        { fact: "P002", value: "3197" },
      ]),
    ).toMatchObject([{ arithmetic: "3,179 and 3,197 differ by 18; digits swapped" }]);
  });

  it("lets pass what agrees or is something else", async () => {
    const others: Omit<Fact, "fact">[] = [
      { value: "294" },
      { value: "300", rounded_to: "100" },
      { value: "290", period: "2018-19", about: "previous" },
      { value: "29", period: "2020-03" },
      { value: "194", breakdown: "category", category: "neglect" },
      { value: "39", measure: "rate", unit: "per 10,000" },
      { value: "51510", about: "national" },
    ];
    const pairs = others.flatMap((other, i): Fact[] => [
      { fact: `P0${i}1`, value: "294", subject: `thing-${i}` },
      { ...other, fact: `P0${i}2`, value: other.value as string, subject: `thing-${i}` },
    ]);
    expect(await findingsIn(pairs)).toEqual([]);
  });
});

describe("units-of-one-subject", () => {
  const conferences = { fact: "P001", value: "448", unit: "conferences", line: 438 };

  it("finds conferences beside children with nearly the same number", async () => {
    expect(await findingsIn([conferences, { fact: "P002", value: "446", line: 654 }])).toMatchObject([
      {
        rule: "units-of-one-subject",
        facts: ["P001", "P002"],
        arithmetic: "448 conferences and 446 children",
      },
    ]);
  });

  it("finds one number in two units", async () => {
    expect(
      await findingsIn([
        { fact: "P001", value: "3179", unit: "people", line: 299 },
        { fact: "P002", value: "3179", unit: "modules", line: 1442 },
        { fact: "P003", value: "3179", unit: "people", line: 1463 },
      ]),
    ).toMatchObject([
      {
        facts: ["P001", "P002", "P003"],
        arithmetic: "3,179 people and 3,179 modules: one number in two units",
      },
    ]);
  });

  it("lets pass units side by side, numbers far apart, and other years", async () => {
    expect(await findingsIn([conferences, { fact: "P002", value: "446", line: 438 }])).toEqual([]);
    expect(await findingsIn([conferences, { fact: "P002", value: "246", line: 654 }])).toEqual([]);
    expect(
      await findingsIn([
        conferences,
        { fact: "P002", value: "446", line: 654, period: "2018-19", about: "previous" },
      ]),
    ).toEqual([]);
  });
});

describe("one-state-for-one-thing", () => {
  const review = (claim: string, says: string, line: number) => ({ claim, says, line, subject: "review" });

  it("finds a review that is completed in one place and published in another", async () => {
    expect(
      await findingsIn(
        [],
        [review("C001", "status:completed", 314), review("C002", "status:published", 1231)],
      ),
    ).toMatchObject([
      { rule: "one-state-for-one-thing", facts: ["C001", "C002"], arithmetic: "completed and published" },
    ]);
  });

  it("lets pass the same word twice, and a status beside an outcome", async () => {
    expect(
      await findingsIn(
        [],
        [
          review("C001", "status:completed", 314),
          review("C002", "status:completed", 1231),
          review("C003", "outcome:survived", 1235),
        ],
      ),
    ).toEqual([]);
  });
});

describe("year-is-a-year", () => {
  const printing = (words: string[]) =>
    findingsIn(words.map((printed, i) => ({ fact: `P00${i}`, value: "5", subject: `thing-${i}`, printed })));

  it("finds years whose halves do not follow each other", async () => {
    expect(await printing(["5 in 2019-21", "5 in 2020/19", "5 in 2019-19"])).toMatchObject([
      { rule: "year-is-a-year", facts: ["P000"], expected: "2019-20" },
      { facts: ["P001"], expected: "2020-21" },
      { facts: ["P002"], arithmetic: "2019 is not followed by 19" },
    ]);
  });

  it("lets pass years that are, days and months", async () => {
    const years = ["2019-20", "1999/2000", "2019 / 2020", "2020-03-31", "2019", "2020-03"];
    expect(await printing(years.map((year) => `5 in ${year}`))).toEqual([]);
  });
});
