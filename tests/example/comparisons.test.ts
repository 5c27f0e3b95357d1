import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { exampleWarehouse } from "./example-state.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await exampleWarehouse();
});
afterAll(() => warehouse.close());

const against = async (metric: string, comparator: string) => {
  const [row] = await warehouse.rows(
    "select * from comparison semi join partnership using (area_code) where metric = $1 and comparator = $2 and period = '2019-20'",
    [metric, comparator],
  );
  return row;
};

describe("what the annual report 2019-20 says of England, judged again", () => {
  it.each([
    [648, "children-in-need", "below", 334, "no real change"],
    [654, "icpc-children", "below", 65, "no real change"],
    [662, "child-protection-plans", "below", 44, "lower"],
    [672, "children-looked-after", "significantly below", 65, "lower"],
    [668, "repeat-plans", "lower", 21, "no real change"],
    [656, "icpc-within-15-days", "in line with", 79, "no real change"],
  ])("line %i: %s is %s %i; the test says %s", async (_, metric, __, england, verdict) => {
    const row = await against(metric, "england");
    expect(Math.round(Number(row?.comparator_value))).toBe(england);
    expect(row?.verdict).toBe(verdict);
  });

  it("gives how many children lie between: none are needed where there is no real difference to close", async () => {
    const { to_level, comparator_value } = (await against("children-in-need", "england")) ?? {};
    expect(2419 + Number(to_level)).toBeGreaterThanOrEqual((Number(comparator_value) * 75_055) / 10_000);
    expect(2418 + Number(to_level)).toBeLessThan((Number(comparator_value) * 75_055) / 10_000);
  });
});

describe("the neighbours of the example", () => {
  it("come in two sets, each computed and each named; the partnership's own is the default", async () => {
    const rows = await warehouse.rows(
      "select neighbour_set, comparator_n, comparator_of from comparison_by_set semi join partnership using (area_code) where metric = 'icpc-children' and comparator = 'neighbours-mean' and period = '2019-20'",
    );
    expect(rows.map((row) => row.neighbour_set)).toEqual(["illustrative", "illustrative-2014"]);
    expect(rows.every((row) => row.comparator_of === 10)).toBe(true);
    expect((await against("icpc-children", "neighbours-mean"))?.neighbour_set).toBe("illustrative");
  });

  it("are ranked with the authorities of their time: the one that was abolished in 2019 no longer counts", async () => {
    const places = await warehouse.rows(
      "select period, rank_of, authorities from place semi join partnership using (area_code) where metric = 'icpc-children' and period in ('2018-19', '2019-20') order by period",
    );
    expect(places.map((row) => row.authorities)).toEqual([30, 30]);
    const [abolished] = await warehouse.rows(
      "select count(*) as places from place join area using (area_code) where valid_to < date '2020-01-01' and period = '2019-20'",
    );
    expect(abolished?.places).toBe(0);
  });
});
