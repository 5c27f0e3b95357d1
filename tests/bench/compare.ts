import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import { createSchema } from "../../pipelines/contracts/schema.ts";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { hasRealFiles, realFolder } from "../benchmarks/real-files.ts";

/**
 * Every comparison of every authority in the real national files, against the same means, medians, ranks and quartiles
 * as one query of DuckDB on the same table; each in a process of its own. The query tests nothing, names nobody who is
 * missing, and gives no interval of a rank. Prints seconds, rows and the peak memory of each process.
 */
export async function benchCompare(): Promise<void> {
  if (!hasRealFiles) return;
  const folder = mkdtempSync(path.join(tmpdir(), "los-bench-compare-"));
  try {
    const figures = await prepare(folder);
    console.log(`compare: ${figures} figures of authorities, regions and England`);
    const bare = run(folder, "bare");
    const ours = run(folder, "ours");
    for (const [name, { seconds, processor, rows, peak }] of Object.entries({
      "one bare query": bare,
      ours,
    })) {
      console.log(
        `  ${name}: ${seconds.toFixed(2)} s (${processor.toFixed(2)} s of the processor), ${rows} rows, ` +
          `peak ${(peak / 1e6).toFixed(0)} MB in the process`,
      );
    }
    console.log(
      `  ours takes ${(ours.processor / bare.processor).toFixed(2)} times the processor time for ` +
        `${(ours.rows / bare.rows).toFixed(1)} times the rows, and ${(ours.peak / bare.peak).toFixed(2)} times the memory`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cost {
  seconds: number;
  /** Seconds of the processor, which other work on the machine disturbs less. */
  processor: number;
  rows: number;
  /** Bytes. */
  peak: number;
}

const databaseOf = (folder: string): string => path.join(folder, "warehouse.duckdb");

function run(folder: string, what: "bare" | "ours"): Cost {
  const own = path.join(import.meta.dirname, "compare.ts");
  const words = ["--import", "tsx", own, what, folder];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: productFolder, encoding: "utf8" })) as Cost;
}

/** A warehouse of the real files and of every measure of LAIT's long file; returns how many figures it holds. */
async function prepare(folder: string): Promise<number> {
  const data = path.join(folder, "data");
  const make = ["--import", "tsx", path.join(productFolder, "data/make/real.ts")];
  execFileSync(process.execPath, [...make, "--from", realFolder, "--area", "305", "--to", data], {
    cwd: productFolder,
  });
  const warehouse = await Warehouse.open(databaseOf(folder), "write");
  try {
    await createSchema(warehouse);
    await loadReference(warehouse, data);
    const { metrics } = readMetrics();
    await computeMetrics(warehouse, metrics);
    const measures = await addLaitMeasures(warehouse, data);
    await loadBenchmarks(warehouse, data, [...metrics, ...measures]);
    const [row] = await warehouse.rows<{ n: number }>("select count(*) as n from observation");
    return row?.n ?? 0;
  } finally {
    warehouse.close();
  }
}

/** Makes a metric of each measure of LAIT's dictionary, and an entry of the catalogue that reads it. */
async function addLaitMeasures(warehouse: Warehouse, data: string): Promise<{ id: string }[]> {
  const [long, dictionary] = ["lait_long_selection.parquet", "lait_dictionary_selection.csv"];
  for (const file of [long, dictionary])
    copyFileSync(path.join(realFolder, file), path.join(data, "benchmarks", file));
  const named = await warehouse.rows<{ measure: string; polarity: string }>(
    `select "Measure_short" as measure, lower("Polarity") as polarity from read_csv($1)`,
    [path.join(data, "benchmarks", dictionary)],
  );
  const measures = named.map(({ measure, polarity }, i) => ({
    id: `lait-${i + 1}`,
    measure,
    polarity: polarity === "high" || polarity === "low" ? polarity : "none",
  }));
  const usual = { title: "", theme: "protection", unit: "children", shape: "percentage", basis: "flow" };
  const rest = { per: 100, owner: "", source: "", definition: "", datasets: [], file: "", sql: "" };
  await insertRows(
    warehouse,
    "metric",
    measures.map(({ id, polarity }) => ({ metric: id, polarity, ...usual, ...rest })),
  );
  const catalogue = path.join(data, "benchmarks/catalogue.yaml");
  const entries = measures.map(({ id, measure }) => ({
    id,
    metric: id,
    measure,
    publisher: "Department for Education",
    title: "Local authority interactive tool",
    released: "2026-04-08",
    edition: "April 2026",
    layout: "lait",
    file: long,
    dictionary,
  }));
  writeFileSync(catalogue, `${readFileSync(catalogue, "utf8")}\n${stringify(entries)}`);
  return measures;
}

/** The arithmetic alone, of the chosen set of neighbours and of all years. */
const bareQuery = `
create temp table bare as
with figure as (
  select observation.*, area.area_type, area.region_code
  from observation
  join area using (area_code)
  where breakdown = 'all'
),
beside as (
  select
    own.metric,
    own.area_code,
    own.period,
    avg(other.value) as mean,
    median(other.value) as median,
    sum(other.numerator) / sum(other.denominator) as pooled
  from figure as own
  join neighbour using (area_code)
  join figure as other
    on other.metric = own.metric and other.period = own.period and other.area_code = neighbour.neighbour_code
  group by all
),
field as (
  select metric, period, quantile_cont(value, [0.25, 0.5, 0.75]) as cut
  from figure
  where area_type = 'authority'
  group by all
),
ranked as (
  select *, rank() over (partition by metric, period order by value) as rank
  from figure
  where area_type = 'authority' and value is not null
)
select ranked.*, england.value as england, region.value as region, earlier.value as earlier, mean, median, pooled, cut
from ranked
left join figure as england
  on england.metric = ranked.metric and england.period = ranked.period and england.area_code = 'E92000001'
left join figure as region
  on region.metric = ranked.metric and region.period = ranked.period and region.area_code = ranked.region_code
left join figure as earlier
  on earlier.metric = ranked.metric
  and earlier.area_code = ranked.area_code
  and earlier.period_end = ranked.period_start - 1
left join beside
  on beside.metric = ranked.metric and beside.area_code = ranked.area_code and beside.period = ranked.period
left join field on field.metric = ranked.metric and field.period = ranked.period`;

async function measure(what: string, folder: string): Promise<Cost> {
  const warehouse = await Warehouse.open(databaseOf(folder), "write");
  const began = performance.now();
  const before = process.cpuUsage();
  if (what === "ours") await compareAll(warehouse);
  else await warehouse.run(bareQuery);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const [row] = await warehouse.rows<{ n: number }>(
    `select count(*) as n from ${what === "ours" ? "comparison_by_set" : "bare"}`,
  );
  warehouse.close();
  return {
    seconds,
    processor: (user + system) / 1e6,
    rows: row?.n ?? 0,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [what, folder] = process.argv.slice(2);
  if (what === undefined || folder === undefined) await benchCompare();
  else console.log(JSON.stringify(await measure(what, folder)));
}
