import { readFileSync } from "node:fs";
import path from "node:path";
import { isMachineFault } from "../warehouse/machine-fault.ts";
import { sqlFiles, sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";
import { databaseFault, firstLineOfQuery } from "./check-columns.ts";
import { type CheckedQuery, checkQuery, datasetViews } from "./check-sql.ts";
import type { MetricFault } from "./metric-fault.ts";
import { fillPoissonLimits } from "./poisson-limits.ts";
import { fillProcessPoints } from "./process-points.ts";
import type { Metric } from "./read-metrics.ts";

/** What a run of the metrics gave. */
export interface Computed {
  /** Ids of the metrics that gave figures. */
  computed: string[];
  faults: MetricFault[];
}

/**
 * Rebuilds the tables `metric`, `observation`, `process_chart` and `process_point` from the returns in force, as of the
 * variable `as_seen` where it is set. A metric at fault stops only itself. Figures are those of the home area; other areas
 * come from national files.
 */
export async function computeMetrics(warehouse: Warehouse, metrics: readonly Metric[]): Promise<Computed> {
  await fillPoissonLimits(warehouse);
  await warehouse.run("truncate metric; truncate observation; truncate process_point");
  await warehouse.run(
    `create or replace temp table metric_row (
       metric varchar, area_code varchar, period varchar, breakdown varchar, category varchar,
       numerator double, denominator double, missing varchar, reported varchar
     )`,
  );
  const faults: MetricFault[] = [];
  const ran: MetricWithDatasets[] = [];
  const views = await datasetViews(warehouse);
  for (const metric of metrics) {
    const { datasets, faults: found } = await runQuery(warehouse, metric, views);
    if (found.length === 0) ran.push({ metric, datasets });
    faults.push(...found);
  }
  await insertMetrics(warehouse, ran);
  faults.push(...(await removeFaulty(warehouse, metrics)));
  for (const file of sqlFiles("metrics-engine").filter((name) => /^\d/.test(path.basename(name)))) {
    await warehouse.run(readFileSync(file, "utf8"));
  }
  await fillProcessPoints(warehouse);
  await warehouse.run(
    `drop view if exists metric_query; drop table metric_row; drop table part; drop table rolled;
     drop table contributing_return; drop table standing`,
  );
  const faulty = new Set(faults.map((fault) => fault.file));
  return {
    computed: metrics.filter((metric) => !faulty.has(metric.file)).map((metric) => metric.id),
    faults,
  };
}

interface MetricWithDatasets {
  metric: Metric;
  datasets: string[];
}

/** Runs one metric's query into `metric_row`, or leaves nothing of it and says why. */
async function runQuery(
  warehouse: Warehouse,
  metric: Metric,
  views: readonly string[],
): Promise<CheckedQuery> {
  const checked = await checkQuery(warehouse, metric, views);
  if (checked.faults.length > 0) return checked;
  try {
    await warehouse.run(`create or replace temp view metric_query as ${metric.text}`);
    const orElse = (name: string, fallback: string) =>
      checked.columns.includes(name) ? name : `${fallback} as ${name}`;
    await warehouse.run(
      `insert into metric_row by name
       select $1 as metric, area_code, period, ${orElse("breakdown", "'all'")}, ${orElse("category", "'all'")},
         numerator, denominator, ${orElse("missing", "null")}, ${orElse("reported", "null")}
       from metric_query`,
      [metric.id],
    );
    return checked;
  } catch (error) {
    if (isMachineFault(error)) throw new Error(`${metric.file} was not computed`, { cause: error });
    return { ...checked, faults: [databaseFault(metric, error as Error)] };
  }
}

/** Takes out the metrics whose rows make no sense, such as two rows for one period. */
async function removeFaulty(warehouse: Warehouse, metrics: readonly Metric[]): Promise<MetricFault[]> {
  const found = await warehouse.rows<{ metric: string; found: string; expected: string; mend: string }>(
    readFileSync(path.join(sqlFolder, "metrics-engine", "row-faults.sql"), "utf8"),
  );
  for (const id of new Set(found.map((row) => row.metric))) {
    await warehouse.run("delete from metric_row where metric = $1", [id]);
    await warehouse.run("delete from metric where metric = $1", [id]);
  }
  return found.flatMap(({ metric: id, ...rest }) => {
    const metric = metrics.find((each) => each.id === id);
    return metric ? [{ file: metric.file, line: firstLineOfQuery(metric), field: "sql", ...rest }] : [];
  });
}

async function insertMetrics(warehouse: Warehouse, metrics: readonly MetricWithDatasets[]): Promise<void> {
  const rows = metrics.map(({ metric, datasets }) => rowOf(metric, datasets));
  await warehouse.run(
    `insert into metric by name
     select unnest(from_json($1::json, '[{
       "metric":"varchar","title":"varchar","theme":"varchar","unit":"varchar","pair":"varchar","shape":"varchar",
       "basis":"varchar","polarity":"varchar","per":"integer","denominator":"varchar","owner":"varchar",
       "source":"varchar","definition":"varchar","caution":"varchar","target_value":"double","target_kind":"varchar",
       "target_source":"varchar","datasets":["varchar"],"file":"varchar","sql":"varchar"
     }]'), max_depth := 2)`,
    [JSON.stringify(rows)],
  );
}

/** The row of the table `metric`. */
function rowOf(metric: Metric, datasets: string[]) {
  const { id, title, theme, unit, shape, basis, polarity, per, owner, source, definition, file, sql } =
    metric;
  const { target, denominator, pair, caution = null } = metric;
  return {
    ...{ metric: id, title, theme, unit, shape, basis, polarity, per, owner, source, definition, caution },
    ...{ datasets, file, sql },
    pair: typeof pair === "object" ? pair.none : (pair ?? null),
    denominator: typeof denominator === "object" ? denominator.population : (denominator ?? null),
    target_value: target.kind === "none" ? null : target.value,
    target_kind: target.kind,
    target_source: target.kind === "none" ? target.reason : target.source,
  };
}
