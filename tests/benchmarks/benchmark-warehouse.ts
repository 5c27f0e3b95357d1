import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { fillPoissonLimits } from "../../pipelines/metrics/poisson-limits.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { parsePeriod } from "../../src/lib/period.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";

export const home = "E09000006";
export const england = "E92000001";

/** A warehouse of Bromley with the metrics given; each is a percentage where high is good unless it says otherwise. */
export async function warehouseWith(...metrics: ({ metric: string } & Row)[]): Promise<Warehouse> {
  const warehouse = await emptyWarehouse();
  await fillPoissonLimits(warehouse);
  const usual = {
    title: "Title",
    theme: "protection",
    unit: "children",
    shape: "percentage",
    basis: "flow",
    polarity: "high",
    per: 100,
    denominator: "children with a conference",
    owner: "Owner",
    source: "Source",
    definition: "Definition",
    target_kind: "none",
    datasets: [],
    file: "file.sql",
    sql: "select 1",
  };
  await insertRows(
    warehouse,
    "metric",
    metrics.map((metric) => ({ ...usual, ...metric })),
  );
  return warehouse;
}

/** An area other than the home area. */
export async function addArea(warehouse: Warehouse, code: string, more: Row = {}): Promise<void> {
  await insertRows(warehouse, "area", [
    { area_code: code, area_name: code, area_type: "authority", ...more },
  ]);
}

export interface Figure {
  metric: string;
  area?: string;
  period: string;
  numerator?: number | null;
  denominator?: number | null;
  /** Only for figures without counts; else it follows from them. */
  value?: number;
  missing?: string;
  status?: string;
}

/** A headline figure; the home area's come from returns, others from a national file. */
export async function addFigures(warehouse: Warehouse, ...figures: Figure[]): Promise<void> {
  const rows = figures.map(({ area = home, ...figure }) => {
    const period = parsePeriod(figure.period);
    if (!period) throw new Error(`${figure.period} is no period`);
    return {
      area_code: area,
      area_name: area,
      breakdown: "all",
      category: "all",
      period_type: period.type,
      period_start: period.start,
      period_end: period.end,
      status: area === home ? "" : "published",
      figure: `${figure.metric}/${figure.period}/${area}`,
      origin: area === home ? "returns" : "national",
      ...figure,
    };
  });
  await insertRows(warehouse, "observation", rows);
  await warehouse.runFile("benchmarks/national-tables.sql");
  await warehouse.run(`
    update observation
    set
      value = coalesce(value, case shape when 'count' then numerator else numerator / observation.denominator * per end),
      lower = value_lower(shape, numerator, observation.denominator, per, 0.95),
      upper = value_upper(shape, numerator, observation.denominator, per, 0.95),
      lower_998 = value_lower(shape, numerator, observation.denominator, per, 0.998),
      upper_998 = value_upper(shape, numerator, observation.denominator, per, 0.998)
    from metric
    where metric.metric = observation.metric and observation.missing is null`);
}

/** Compares, and gives the home area's rows of one metric and period by comparator. */
export async function compared(
  warehouse: Warehouse,
  metric: string,
  period: string,
): Promise<Record<string, Row>> {
  await compareAll(warehouse);
  const rows = await warehouse.rows(
    "select * from comparison where metric = $1 and period = $2 and area_code = $3",
    [metric, period, home],
  );
  return Object.fromEntries(rows.map((row) => [String(row.comparator), row]));
}
