import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import { ingestReturns } from "../../pipelines/ingest/ingest.ts";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { createSchema } from "../../pipelines/verbs/load.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

const data = path.resolve(import.meta.dirname, "../../data");

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:", "write");
  await createSchema(warehouse);
  await loadReference(warehouse, data);
  await ingestReturns(warehouse, {
    returnsFolder: path.join(data, "returns"),
    areaCode: "E09000006",
    receivedNow: "2020-07-31T00:00:00Z",
    progress: () => {},
  });
  const { faults } = await computeMetrics(warehouse, readMetrics().metrics);
  expect(faults).toEqual([]);
}, 120_000);
afterAll(() => warehouse.close());

interface Printed {
  [column: string]: string | number | null;
  metric: string;
  period: string;
  category: string;
  measure: string;
  value: number;
  found: number | null;
}

it("the shipped returns give every figure that the annual report prints", async () => {
  const printed = await warehouse.rows<Printed>(
    `select printed.metric, printed.period, printed.category, printed.measure, printed.value::double as value,
       case printed.measure
         when 'numerator' then own.numerator
         when 'denominator' then own.denominator
         when 'value' then own.value
         when 'share' then 100 * own.numerator / headline.numerator
       end as found
     from read_csv($1, all_varchar = true) as printed
     left join observation as own using (metric, period, breakdown, category)
     left join observation as headline
       on headline.metric = printed.metric and headline.period = printed.period and headline.breakdown = 'all'
     where printed.measure in ('numerator', 'denominator', 'value', 'share')`,
    [path.join(data, "published", "2019-20.csv")],
  );
  expect(printed.length).toBeGreaterThan(100);
  const apart = printed.filter(({ measure, value, found }) => {
    const isCount = measure === "numerator" || measure === "denominator";
    const decimals = String(value).split(".")[1]?.length ?? 0;
    const rounding = isCount ? 0 : 0.5 * 10 ** -decimals + 1e-9;
    return found === null || Math.abs(found - value) > rounding;
  });
  expect(apart).toEqual([]);
});
