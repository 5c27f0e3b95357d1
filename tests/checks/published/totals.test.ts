import { describe, expect, it } from "vitest";
import { type Fact, publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn } = publishedWarehouse();

const whole = (value: string, more: Partial<Fact> = {}): Fact => ({ fact: "P001", value, line: 10, ...more });
const part = (fact: string, category: string, value: string, more: Partial<Fact> = {}): Fact => ({
  fact,
  value,
  breakdown: "kind",
  category,
  line: 10,
  ...more,
});

describe("total-is-sum-of-parts", () => {
  it("finds a total that its rows do not give, and says when two digits changed places", async () => {
    const table = "Attendance";
    expect(
      await findingsIn([
        whole("967", { table }),
        part("P002", "classroom", "662", { table, line: 8 }),
        part("P003", "briefings", "314", { table, line: 9 }),
      ]),
    ).toMatchObject([
      {
        key: "total-is-sum-of-parts/2019-20/P001+P002",
        facts: ["P001", "P002", "P003"],
        found: "“967” (line 10)",
        expected: "976, the sum of its 2 parts",
        arithmetic: "662 + 314 = 976, printed 967; digits swapped",
      },
    ]);
  });

  it("finds parts in running text that fall short of the whole without a word about the rest", async () => {
    expect(
      await findingsIn([
        whole("8", { subject: "deaths", unit: "deaths" }),
        part("P002", "prematurity", "6", { subject: "deaths", unit: "deaths", line: 11 }),
        part("P003", "congenital", "1", { subject: "deaths", unit: "deaths", line: 11 }),
      ]),
    ).toMatchObject([{ rule: "total-is-sum-of-parts", arithmetic: "6 + 1 = 7, printed 8; 1 not shown" }]);
  });

  it("holds the rows of a table against a whole that is printed elsewhere", async () => {
    const rows = [
      part("P002", "a", "400", { table: "Courses", section: "Courses", line: 20 }),
      part("P003", "b", "262", { table: "Courses", section: "Courses", line: 21 }),
    ];
    expect(await findingsIn([whole("662"), ...rows])).toEqual([]);
    expect(await findingsIn([whole("626"), ...rows])).toMatchObject([
      { arithmetic: "400 + 262 = 662, printed 626; digits swapped" },
    ]);
  });

  it.each([
    ["parts that add up", "530", "62", "468"],
    ["rounded parts whose rounding leaves it open", "5500", "2400", "3000"],
  ])("lets pass %s", async (_, total, one, other) => {
    const rounded_to = total === "5500" ? "200" : null;
    expect(
      await findingsIn([
        whole(total),
        part("P002", "agencies", one, { rounded_to }),
        part("P003", "schools", other, { rounded_to }),
      ]),
    ).toEqual([]);
  });

  it("lets pass a list that says it is only a part, one part alone, and parts of another year", async () => {
    const plans = [whole("294"), part("P002", "neglect", "194"), part("P003", "emotional", "95")];
    expect(await findingsIn(plans, [{ claim: "C001", says: "part-list" }])).toEqual([]);
    expect(await findingsIn(plans.slice(0, 2))).toEqual([]);
    expect(
      await findingsIn([
        whole("294"),
        ...plans.slice(1).map((fact) => ({ ...fact, period: "2018-19", about: "previous" })),
      ]),
    ).toEqual([]);
  });
});

describe("part-above-its-whole", () => {
  it("finds a part that is more than the whole, even alone", async () => {
    expect(await findingsIn([whole("110"), part("P002", "own-carers", "122")])).toMatchObject([
      { rule: "part-above-its-whole", facts: ["P002", "P001"], arithmetic: "122 is more than 110" },
    ]);
  });

  it("finds a numerator above its base, and lets an equal one pass", async () => {
    const share = (n: string) => [
      whole("75", { subject: "care-leavers" }),
      { fact: "P002", value: n, subject: "in-touch" },
      { fact: "P003", value: "100", subject: "in-touch", measure: "share", unit: "%", base: "P001" },
    ];
    const rules = async (n: string) => (await findingsIn(share(n))).map(({ rule }) => rule);
    expect(await rules("76")).toContain("part-above-its-whole");
    expect(await rules("75")).toEqual([]);
  });
});

describe("income-covers-spend", () => {
  const money = (fact: string, subject: string, value: string): Fact => ({
    fact,
    value,
    subject,
    measure: "money",
    unit: "pounds",
  });
  const spend = money("P001", "partnership-spend", "193152");
  const income = money("P002", "partnership-income", "150480");

  it("finds a spend above the income, with the words that say it was met", async () => {
    expect(
      await findingsIn(
        [spend, income],
        [{ claim: "C001", says: "met", subject: "partnership-spend", fact: "P001" }],
      ),
    ).toMatchObject([
      { facts: ["P001", "P002", "C001"], arithmetic: "193,152 - 150,480 = 42,672, not accounted for" },
    ]);
  });

  it("lets pass a spend that income and printed reserves cover", async () => {
    expect(await findingsIn([spend, income, money("P003", "drawn-from-reserves", "42672")])).toEqual([]);
    expect(await findingsIn([spend, money("P002", "partnership-income", "193152")])).toEqual([]);
  });
});
