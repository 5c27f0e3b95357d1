import { readFileSync } from "node:fs";
import path from "node:path";
import { xmrInParts } from "../statistics/xmr.ts";
import { sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

interface SeriesPoint {
  [column: string]: string | number | null;
  metric: string;
  period: string;
  value: number | null;
  /** The event at which limits start anew with this point. */
  rebased_by: string | null;
  /** The break in series before this point at which they do not. */
  broken_by: string | null;
}

/** Fewer points than these have no limits; from `trialFrom` limits are called trial, from `fullFrom` full. */
const trialFrom = 8;
const fullFrom = 12;

/**
 * Fills the tables `process_chart` and `process_point` from `observation` and the registered events: which metrics a
 * control chart fits, and the points of each chart.
 */
export async function fillProcessPoints(warehouse: Warehouse): Promise<void> {
  await warehouse.run("truncate process_chart; truncate process_point");
  await warehouse.runFile("metrics-engine/process-chart.sql");
  const points = await warehouse.rows<SeriesPoint>(
    readFileSync(path.join(sqlFolder, "metrics-engine", "process-series.sql"), "utf8"),
  );
  const series = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    const own = series.get(point.metric);
    if (own) own.push(point);
    else series.set(point.metric, [point]);
  }
  const charted = [...series.values()].flatMap(chart);
  await warehouse.run(
    `insert into process_point
     select unnest(from_json($1::json, '[{"metric":"varchar","period":"varchar","value":"double","centre":"double",
       "lower_limit":"double","upper_limit":"double","signal":"varchar","limits":"varchar","part":"integer",
       "rebased_by":"varchar"}]'), max_depth := 2)`,
    [JSON.stringify(charted)],
  );
}

/** The points of one metric, each part between two fresh starts with its own limits. */
function chart(points: SeriesPoint[]) {
  const starts = points.flatMap(({ rebased_by }, i) => (rebased_by === null ? [] : [i]));
  const parts = xmrInParts(
    points.map(({ value }) => value),
    starts,
  );
  return parts.flatMap((part, i) => {
    const from = i === 0 ? 0 : (starts[i - 1] as number);
    const own = points.slice(from, from + part.signals.length);
    const limits = standingOf(own);
    const isJudged = limits === "full" || limits === "trial";
    return own.flatMap(({ metric, period, value }, j) => {
      if (value === null) return [];
      return {
        ...{ metric, period, value, limits, part: i + 1, rebased_by: own[0]?.rebased_by ?? null },
        centre: isJudged ? part.centre : null,
        lower_limit: isJudged ? part.lower : null,
        upper_limit: isJudged ? part.upper : null,
        signal: isJudged ? part.signals[j] : "common cause",
      };
    });
  });
}

/** How firm the limits of a part are. A break that runs through it would mix two ways of counting in them. */
function standingOf(part: SeriesPoint[]): "full" | "trial" | "none" | "broken" {
  if (part.some(({ broken_by }) => broken_by !== null)) return "broken";
  const count = part.filter(({ value }) => value !== null).length;
  if (count < trialFrom) return "none";
  return count < fullFrom ? "trial" : "full";
}
