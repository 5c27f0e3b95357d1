import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../pipelines/contracts/index.ts";
import { checkMetrics } from "../../pipelines/metrics/check-metrics.ts";
import { checkQuery, datasetViews } from "../../pipelines/metrics/check-sql.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, metricFrom } from "./test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

describe("the metrics that ship", () => {
  const { metrics } = readMetrics();

  it("have sound queries and answer their own examples", async () => {
    expect(await checkMetrics(warehouse, metrics)).toEqual([]);
  });

  it("make something of every dataset that is collected", async () => {
    const views = await datasetViews(warehouse);
    const checked = await Promise.all(metrics.map((metric) => checkQuery(warehouse, metric, views)));
    const used = new Set(checked.flatMap(({ datasets }) => datasets));
    expect(contracts.map(({ dataset }) => dataset).filter((dataset) => !used.has(dataset))).toEqual([]);
  });
});

describe("an example in the front matter", () => {
  const query = `select month as period, area_code, total(icpc_within_15_days) as numerator,
    total(icpc_children) as denominator from section_47_and_icpc group by all`;
  const given = {
    section_47_and_icpc: [
      { month: "2019-07", agency: "a", icpc_within_15_days: 8, icpc_children: 10 },
      { month: "2019-07", agency: "b", icpc_within_15_days: 3, icpc_children: 5 },
    ],
  };
  const checking = (example: object, sql = query) =>
    checkMetrics(warehouse, [
      metricFrom("late", { tests: [{ name: "adds agencies", given, ...example }] }, sql),
    ]);

  it("passes when the query gives the expected rows", async () => {
    expect(await checking({ expect: [{ numerator: 11, denominator: 15 }] })).toEqual([]);
  });

  it("shows both rows when they differ", async () => {
    const faults = await checking({ expect: [{ period: "2019-07", numerator: 12 }] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: "sql/metrics/protection/late.sql",
      line: 14,
      field: "tests.0.expect",
      found: '{"period":"2019-07","numerator":11}',
      expected: '{"period":"2019-07","numerator":12}',
    });
  });

  it("fails on a row too many", async () => {
    const faults = await checking({ expect: [] });
    expect(faults.map((fault) => fault.field)).toEqual(["tests.0.expect"]);
  });

  it("names a view that the query does not read", async () => {
    const faults = await checking({ given: { section_47_and_icp: [] }, expect: [] });
    expect(faults[0]).toMatchObject({ field: "tests.0.given", mend: "Did you mean section_47_and_icpc?" });
  });

  it("names a column that the view does not have", async () => {
    const rows = { section_47_and_icpc: [{ month: "2019-07", icpc_childen: 10 }] };
    const faults = await checking({ given: rows, expect: [] });
    expect(faults[0]?.found).toBe(
      "section_47_and_icpc has no column icpc_childen. Did you mean icpc_children?",
    );
  });

  it("names a value of the wrong type", async () => {
    const rows = { section_47_and_icpc: [{ month: "2019-07", icpc_children: "many" }] };
    const faults = await checking({ given: rows, expect: [] });
    expect(faults.map((fault) => fault.field)).toEqual(["tests.0.given"]);
  });

  it("is not run when the query itself is at fault", async () => {
    const faults = await checking({ expect: [] }, "select 1 from read_text('x')");
    expect(faults.map((fault) => fault.field)).toEqual(["sql"]);
  });
});
