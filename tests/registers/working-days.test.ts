import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { folderWith } from "./register-files.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const load = (folder: string) => loadRegisters(warehouse, folder, []);

describe("working days", () => {
  const data = path.resolve(import.meta.dirname, "../../data/reference/bank-holidays-england.json");
  beforeAll(async () => {
    const files = { "reference/bank-holidays-england.json": readFileSync(data) };
    expect(await load(folderWith({}, files))).toEqual([]);
  });

  // Department for Education, Children in need census: day 0 is the first day
  const spans: [string, string, number | null, string][] = [
    ["2019-06-03", "2019-06-03", 0, "the same day"],
    ["2019-06-07", "2019-06-10", 1, "Friday to Monday"],
    ["2019-06-07", "2019-06-08", 0, "a Saturday adds nothing"],
    ["2019-06-03", "2019-06-25", 16, "one day late"],
    ["2019-12-20", "2020-01-10", 12, "Christmas and New Year"],
    ["2022-05-27", "2022-06-21", 15, "the Jubilee of two days"],
    ["2023-04-28", "2023-05-24", 16, "the coronation"],
    ["2019-10-01", "2019-12-04", 46, "nine weeks and a day"],
    ["2011-01-03", "2011-01-04", null, "before the list begins"],
  ];
  it.each(spans)("from %s to %s there are %s (%s)", async (first, last, days) => {
    const [row] = await warehouse.rows("select working_days_between($1::date, $2::date) as days", [
      first,
      last,
    ]);
    expect(row?.days).toBe(days);
  });

  it.each([
    ["2019-06-03", 15, "2019-06-24"],
    ["2019-12-16", 15, "2020-01-09"],
    ["2022-05-20", 15, "2022-06-14"],
    ["2019-12-02", 45, "2020-02-06"],
    ["2022-09-05", 10, "2022-09-20"],
    ["2011-01-03", 15, null],
  ])("%s and %i working days is %s", async (first, days, due) => {
    const [row] = await warehouse.rows("select working_day_after($1::date, $2::integer) as due", [
      first,
      days,
    ]);
    expect(row?.due).toBe(due);
  });

  it("a list that cannot be read is named", async () => {
    const folder = folderWith({}, { "reference/bank-holidays-england.json": '{"from": "2018"}' });
    const issues = await load(folder);
    expect(issues.map(({ rule, found }) => [rule, found])).toEqual([
      ["bank-holidays", "from"],
      ["bank-holidays", "to"],
      ["bank-holidays", "days"],
    ]);
  });
});
