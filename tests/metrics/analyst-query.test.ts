import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertReadOnlySelect } from "../../pipelines/metrics/analyst-query.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "./test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

describe("an analyst's query", () => {
  it.each([
    "select * from observation",
    "with a as (select * from submission) select count(*) from a",
    "from accepted.mash_contacts",
    "describe observation",
    "select * from duckdb_tables()",
    "select table_name from information_schema.tables",
    "select unnest([1, 2])",
    "values (1)",
  ])("may be %s", async (sql) => {
    await expect(assertReadOnlySelect(sql, warehouse)).resolves.toBeUndefined();
  });

  it.each([
    ["select 1; drop table metric", "exactly one SELECT"],
    ["delete from metric", "exactly one SELECT"],
    ["set threads = 1", "exactly one SELECT"],
    ["install httpfs", "exactly one SELECT"],
    ["selec 1", "exactly one SELECT"],
    ["", "exactly one SELECT"],
    ["select * from read_csv('/etc/passwd')", "read_csv() is refused"],
    ["select * from glob('*')", "glob() is refused"],
    ["select * from query('select 1')", "query() is refused"],
    ["select * from '/etc/passwd'", "/etc/passwd is refused"],
    ["select getenv('HOME')", "getenv() is refused"],
    ["select nextval('submission_number')", "nextval() is refused"],
    ["select * from observaton", "Did you mean observation?"],
  ])("is refused when it is %s", async (sql, message) => {
    await expect(assertReadOnlySelect(sql, warehouse)).rejects.toThrow(message);
  });
});
