import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkQuery, datasetViews } from "../../pipelines/metrics/check-sql.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, metricFrom } from "./test-warehouse.ts";

let warehouse: Warehouse;
let views: string[];
beforeAll(async () => {
  warehouse = await emptyWarehouse();
  views = await datasetViews(warehouse);
});
afterAll(() => warehouse.close());

const checking = (sql: string) => checkQuery(warehouse, metricFrom("late", {}, sql), views);
const sound =
  "select month as period, area_code, icpc_within_15_days as numerator, icpc_children as denominator";

/** The front matter of the test metric takes 14 lines, so that the query starts on line 15. */
const firstLine = 15;

describe("a metric's query", () => {
  it("may be one SELECT of the views, and says which datasets it reads", async () => {
    const { datasets, faults } = await checking(
      `with s47 as (${sound} from section_47_and_icpc)
       select s47.* from s47 join period using (period)
       where exists (select 1 from child_protection_plans)`,
    );
    expect(faults).toEqual([]);
    expect(datasets).toEqual(["child-protection-plans", "section-47-and-icpc"]);
  });

  it("may end with a semicolon, and unnest a list", async () => {
    const { faults } = await checking(
      `select quarter as period, area_code, n as numerator, 1 as denominator from children_looked_after, unnest([1]) as t(n);`,
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ["a syntax error", `select month as period,\n  area_code\n  form section_47_and_icpc`, 2, "syntax error"],
    ["two statements", `${sound} from section_47_and_icpc;\nselect 1`, 0, "2 statements"],
    ["no statement", "-- nothing yet", 0, "0 statements"],
    ["copy", "copy section_47_and_icpc to 'out.csv'", 0, "not a SELECT"],
    ["drop", "drop table metric", 0, "not a SELECT"],
    ["attach", "attach 'other.duckdb'", 0, "not a SELECT"],
    ["read_csv", `${sound}\nfrom read_csv('returns.csv')`, 1, "read_csv()"],
    [
      "read_text in a join",
      `${sound}\nfrom section_47_and_icpc,\n  read_text('/etc/hosts')`,
      2,
      "read_text()",
    ],
    ["a file named as a table", `${sound}\nfrom 'returns.csv'`, 1, "returns.csv"],
    [
      "a file hidden in a subquery",
      `${sound} from section_47_and_icpc where 1 in (\n  select a from "x.parquet")`,
      1,
      "x.parquet",
    ],
    [
      "getenv",
      `select month as period, getenv('HOME') as area_code,\n  1 as numerator, 1 as denominator from section_47_and_icpc`,
      0,
      "getenv()",
    ],
    ["random", `${sound}\nfrom section_47_and_icpc where random() < 0.5`, 1, "random()"],
    ["today's date", `${sound}\nfrom section_47_and_icpc where month < current_date::varchar`, 1, "()"],
    ["an unknown view", `${sound}\nfrom section_47`, 1, "section_47"],
    [
      "a table of the warehouse",
      `${sound}\nfrom accepted.section_47_and_icpc`,
      1,
      "accepted.section_47_and_icpc",
    ],
    [
      "another metric's figures",
      `select period, area_code, numerator, denominator\nfrom observation`,
      1,
      "observation",
    ],
    ["describe", "describe section_47_and_icpc", 0, "describe"],
    ["settings", "select * from duckdb_settings()", 0, "duckdb_settings()"],
    [
      "no dataset",
      "select '2019-07' as period, 'E' as area_code, 1 as numerator, 1 as denominator",
      0,
      "reads no dataset",
    ],
    [
      "an unknown column",
      `select month as period, area_code,\n  late as numerator, 1 as denominator\nfrom section_47_and_icpc`,
      1,
      "late",
    ],
  ])("may not be %s", async (_, sql, linesDown, found) => {
    const { faults } = await checking(sql);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]?.found).toContain(found);
    expect(faults[0]).toMatchObject({
      file: "sql/metrics/protection/late.sql",
      field: "sql",
      line: firstLine + linesDown,
    });
  });

  it("cannot pass a file off as a common table expression of another scope", async () => {
    const { faults } = await checking(
      `${sound} from section_47_and_icpc, (with "x.csv" as (select 1) select 1) as inside, "x.csv"`,
    );
    expect(faults.map((fault) => fault.found)).toEqual(["x.csv"]);
  });

  it("cannot read a file in the common table expression that bears its name", async () => {
    const { faults } = await checking(
      `with "x.csv" as (select * from "x.csv") ${sound} from section_47_and_icpc, "x.csv"`,
    );
    expect(faults.map((fault) => fault.found)).toEqual(["x.csv"]);
  });

  it.each([
    ["period", "select area_code, 1 as numerator, 1 as denominator from section_47_and_icpc"],
    ["area_code", "select month as period, 1 as numerator, 1 as denominator from section_47_and_icpc"],
    ["numerator", "select month as period, area_code, 1 as denominator from section_47_and_icpc"],
    ["denominator", "select month as period, area_code, 1 as numerator from section_47_and_icpc"],
  ])("needs the column %s", async (column, sql) => {
    const { faults } = await checking(sql);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.expected).toBe(`a column ${column}`);
  });

  it("needs numbers as numbers and text as text", async () => {
    const { faults } = await checking(
      "select 2019 as period, area_code, month as numerator, 1 as denominator from section_47_and_icpc",
    );
    expect(faults.map((fault) => fault.found).sort()).toEqual([
      "numerator of type varchar",
      "period of type integer",
    ]);
  });

  it("may have no column that the engine does not know", async () => {
    const { faults } = await checking(`${sound}, month as catgory from section_47_and_icpc`);
    expect(faults[0]?.mend).toBe("Did you mean category?");
  });
});
