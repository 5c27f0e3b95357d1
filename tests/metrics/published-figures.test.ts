import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { exampleWarehouse } from "../example/example-state.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await exampleWarehouse();
});
afterAll(() => warehouse.close());

describe("the figures of the annual report 2019-20", () => {
  it("are what the file says of them: equal to what the returns give, different, or printed only", async () => {
    const apart = await warehouse.rows(
      `select fact, line, printed, metric, gives, computed, agreement, computed_value
       from published_fact
       join published_coverage using (report, fact)
       where coalesce(computed, 'printed only') <> agreement`,
    );
    expect(apart).toEqual([]);
    expect(
      await warehouse.rows("select * from issue where rule in ('published-file', 'published-figure')"),
    ).toEqual([]);
  });

  it("are held whole, more than half of them computed", async () => {
    const [count] = await warehouse.rows<{
      figures: number;
      equal: number;
      different: number;
      comparators: number;
    }>(
      `select
         count(*) as figures,
         count(*) filter (agreement = 'equal') as equal,
         count(*) filter (agreement = 'different') as different,
         count(*) filter (about <> 'own') as comparators
       from published_fact
       join published_coverage using (report, fact)`,
    );
    expect(count?.figures).toBeGreaterThanOrEqual(690);
    expect(count?.equal).toBeGreaterThanOrEqual(375);
    expect(count?.comparators).toBeGreaterThanOrEqual(48);
    expect(count?.different).toBeLessThanOrEqual(10);
  });

  it("differ where the report contradicts itself, and each says why", async () => {
    const different = await warehouse.rows<{ line: number; reason: string }>(
      "select distinct line, reason from published_fact where computed = 'different' order by line",
    );
    expect([...new Set(different.map(({ line }) => line))]).toEqual([
      438, 668, 672, 705, 715, 1497, 1623, 1652,
    ]);
    expect(different.every(({ reason }) => reason.length > 10)).toBe(true);
  });

  it("are typed as printed: their words hold their number", async () => {
    const facts = await warehouse.rows<{ printed: string; value: number }>(
      "select printed, value from published_fact",
    );
    const without = facts.filter(({ printed, value }) => !numbersIn(printed).includes(Math.abs(value)));
    expect(without.map(({ printed }) => printed)).toEqual([
      ...["the same as 2018-19", "the same as last year", "the same as 2018-19"],
      ...["the lowest rate", "£2.1 m"],
    ]);
  });
});

const words: Record<string, number> = {
  ...{ nobody: 0, none: 0, not: 0, a: 1, one: 1, two: 2, twice: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ seven: 7, ten: 10, seventeen: 17 },
};

/** The numbers of a piece of English, in digits or in words. */
function numbersIn(text: string): number[] {
  const plain = text.replaceAll(",", "").toLowerCase();
  const spelt = (plain.match(/[a-z]+/g) ?? [])
    .map((word) => words[word])
    .filter((number) => number !== undefined);
  return [...(plain.match(/\d+(\.\d+)?/g) ?? []).map(Number), ...spelt];
}
