import { readFileSync } from "node:fs";
import path from "node:path";
import { xmr } from "../statistics/xmr.ts";
import { sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

interface SeriesPoint {
  [column: string]: string | number | null;
  metric: string;
  period: string;
  value: number | null;
}

/** From this many points on, limits are called full; from 8, trial. */
const fullFrom = 12;

/** Fills the table `process_point` from `observation`, for the metrics that a control chart fits. */
export async function fillProcessPoints(warehouse: Warehouse): Promise<void> {
  const points = await warehouse.rows<SeriesPoint>(
    readFileSync(path.join(sqlFolder, "metrics-engine", "process-series.sql"), "utf8"),
  );
  const series = new Map<string, SeriesPoint[]>();
  for (const point of points) series.set(point.metric, [...(series.get(point.metric) ?? []), point]);
  const charted = [...series.values()].flatMap(chart);
  await warehouse.run(
    `insert into process_point
     select p.metric, p.period, p.value, p.centre, p.lower_limit, p.upper_limit, p.signal, p.limits
     from (select unnest(from_json($1::json, '[{"metric":"varchar","period":"varchar","value":"double",
       "centre":"double","lower_limit":"double","upper_limit":"double","signal":"varchar","limits":"varchar"}]')) as p)`,
    [JSON.stringify(charted)],
  );
}

function chart(points: SeriesPoint[]) {
  const { centre, lower, upper, signals } = xmr(points.map((point) => point.value));
  const count = points.filter((point) => point.value !== null).length;
  const limits = count >= fullFrom ? "full" : "trial";
  return points.flatMap((point, i) =>
    point.value === null
      ? []
      : [{ ...point, centre, lower_limit: lower, upper_limit: upper, signal: signals[i], limits }],
  );
}
