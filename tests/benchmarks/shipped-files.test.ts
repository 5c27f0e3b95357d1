import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";

const data = path.resolve(import.meta.dirname, "../../data");
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await emptyWarehouse();
  expect(await loadReference(warehouse, data)).toEqual([]);
  const { metrics } = readMetrics();
  await computeMetrics(warehouse, metrics);
  expect(await loadBenchmarks(warehouse, data, metrics)).toEqual([]);
});

test("every figure of the invented files is marked illustrative", async () => {
  const statuses = await warehouse.rows("select distinct status from observation where origin <> 'returns'");
  expect(statuses).toEqual([{ status: "illustrative" }]);
});

test("no invented figure carries the name of a real council", async () => {
  const names = await warehouse.rows<{ area_name: string }>(
    "select distinct area.area_name from observation join area using (area_code) where area_type = 'authority'",
  );
  expect(names.length).toBeGreaterThan(20);
  for (const { area_name } of names) expect(area_name).toMatch(/^(Neighbour [A-J]|Authority [A-Z]+)$/);
});

test.each([
  { metric: "icpc-children", printed: 65 },
  { metric: "child-protection-plans", printed: 44 },
  { metric: "children-looked-after", printed: 65 },
  { metric: "repeat-plans", printed: 21 },
  { metric: "three-or-more-placements", printed: 10 },
])(
  "England's $metric of 2019-20 is the $printed that the annual report prints",
  async ({ metric, printed }) => {
    const [row] = await warehouse.rows(
      "select round(value) as value from observation where metric = $1 and area_code = 'E92000001' and period = '2019-20'",
      [metric],
    );
    expect(row).toEqual({ value: printed });
  },
);
