import type { Warehouse } from "../warehouse/warehouse.ts";
import { columnFaults, firstLineOfQuery } from "./check-columns.ts";
import { didYouMean, type MetricFault } from "./metric-fault.ts";
import type { Metric } from "./read-metrics.ts";
import { lineOfByte, type Mention, parseSelect, type QueryTree } from "./sql-tree.ts";

/** Tables that a metric may read beside the views of the datasets. */
const referenceTables = ["area", "partnership", "period", "population_vintage"];
/** Table functions that only compute. */
const harmless = ["unnest", "range", "generate_series"];
/** Functions whose answer does not come from the returns alone, so that a rebuild could differ. */
const unrepeatable = [
  "current_date",
  "current_query",
  "current_setting",
  "current_time",
  "current_timestamp",
  "currval",
  "get_current_time",
  "get_current_timestamp",
  "getenv",
  "getvariable",
  "localtime",
  "localtimestamp",
  "gen_random_uuid",
  "nextval",
  "now",
  "random",
  "setseed",
  "sleep_ms",
  "today",
  "transaction_timestamp",
  "uuid",
  "uuidv4",
  "uuidv7",
  "write_log",
];

/** What a metric's query was found to be. */
export interface CheckedQuery {
  /** The datasets that it reads, sorted. */
  datasets: string[];
  faults: MetricFault[];
}

/** The names of the datasets' views: those of the tables of their accepted rows. */
async function datasetViews(warehouse: Warehouse): Promise<string[]> {
  const tables = await warehouse.rows<{ name: string }>(
    "select table_name as name from duckdb_tables() where schema_name = 'accepted' order by name",
  );
  return tables.map(({ name }) => name);
}

/**
 * Checks a metric's query without running it: one SELECT, only the views of datasets and reference tables as sources,
 * no function that reaches outside or changes from run to run, and the columns that the engine needs.
 */
export async function checkQuery(warehouse: Warehouse, metric: Metric): Promise<CheckedQuery> {
  const fault = (offset: number | null, rest: Pick<MetricFault, "found" | "expected" | "mend">) => ({
    file: metric.file,
    line: offset === null ? firstLineOfQuery(metric) : lineOfByte(metric.text, offset),
    field: "sql",
    ...rest,
  });
  const tree = await parseSelect(metric.text, warehouse);
  if ("problem" in tree) {
    const found = fault(tree.offset, {
      found: tree.problem,
      expected: "exactly one SELECT statement",
      mend: "A metric only reads: end the file after its one SELECT.",
    });
    return { datasets: [], faults: [found] };
  }
  const views = await datasetViews(warehouse);
  const faults = refusals(tree, [...views, ...referenceTables]).map(({ offset, ...rest }) =>
    fault(offset, rest),
  );
  const datasets = [...new Set(tree.sources.map((source) => source.name))]
    .filter((name) => views.includes(name))
    .map((name) => name.replaceAll("_", "-"))
    .sort();
  if (datasets.length === 0 && faults.length === 0) {
    faults.push(
      fault(null, {
        found: "a query that reads no dataset",
        expected: `at least one of ${views.join(", ")}`,
        mend: "Read the view of the dataset that the figure comes from.",
      }),
    );
  }
  if (faults.length === 0) faults.push(...(await columnFaults(warehouse, metric)));
  return { datasets, faults };
}

type Refusal = Pick<MetricFault, "found" | "expected" | "mend"> & { offset: number | null };

function refusals(tree: QueryTree, sources: string[]): Refusal[] {
  const badSource = ({ name, schema }: Mention) => !["", "main"].includes(schema) || !sources.includes(name);
  return [
    ...tree.sources.filter(badSource).map(({ name, schema, offset }) => ({
      offset,
      found: schema ? `${schema}.${name}` : name,
      expected: `one of ${sources.join(", ")}`,
      mend: didYouMean(name, sources, "A metric reads the views of datasets, never files or other tables."),
    })),
    ...tree.tableFunctions
      .filter(({ name }) => !harmless.includes(name))
      .map(({ name, offset }) => ({
        offset,
        found: `${name}()`,
        expected: `no table function but ${harmless.join(", ")}`,
        mend: "A metric reads no files and no settings: load the data as a return or a reference file.",
      })),
    ...tree.functions
      .filter(({ name }) => unrepeatable.includes(name))
      .map(({ name, offset }) => ({
        offset,
        found: `${name}()`,
        expected: "functions whose answer comes from the returns alone",
        mend: "Take the value from a column of the view.",
      })),
    ...tree.descriptions.map(({ name, offset }) => ({
      offset,
      found: `a ${name} statement`,
      expected: "a SELECT",
      mend: "Write the query that gives period, area_code, numerator and denominator.",
    })),
  ];
}

/** The words of an analyst's query are at fault: the message says what was refused and what is allowed. */
export class QueryRefused extends Error {}

/** Table functions that an analyst may call: those that compute, and those that describe the warehouse. */
const allowedToAnalysts = new Set([
  ...harmless,
  "duckdb_columns",
  "duckdb_functions",
  "duckdb_tables",
  "duckdb_views",
  "histogram",
  "json_each",
  "pragma_table_info",
  "summary",
]);
/** Functions that reach outside the warehouse or change it. */
const reachingOut = ["currval", "getenv", "nextval", "setseed", "sleep_ms", "write_log"];

/**
 * Lets an analyst's text pass if it is one SELECT (or describe, show, summarize) of tables and views of the
 * warehouse. Throws {@link QueryRefused} otherwise. Runs nothing of it.
 */
export async function assertReadOnlySelect(sql: string, warehouse: Warehouse): Promise<void> {
  const tree = await parseSelect(sql, warehouse);
  if ("problem" in tree) {
    const where = tree.offset === null ? "" : ` on line ${lineOfByte(sql, tree.offset)}`;
    throw new QueryRefused(`The query must be exactly one SELECT. Found${where}: ${tree.problem}.`);
  }
  const call = tree.tableFunctions.find(({ name }) => !allowedToAnalysts.has(name));
  if (call)
    throw new QueryRefused(
      `${call.name}() is refused: a query reads the warehouse only, never files or settings.`,
    );
  const reach = tree.functions.find(({ name }) => reachingOut.includes(name));
  if (reach)
    throw new QueryRefused(`${reach.name}() is refused: a query only reads, and only the warehouse.`);
  const relations = await warehouse.rows<{ schema: string; name: string }>(
    `select schema_name as schema, table_name as name from duckdb_tables()
     union select schema_name, view_name from duckdb_views()`,
  );
  const bySchema = relations.map(({ schema, name }) => `${schema}.${name}`.toLowerCase());
  const names = relations.map(({ name }) => name.toLowerCase());
  const stranger = tree.sources.find(
    ({ schema, name }) => !(schema === "" ? names.includes(name) : bySchema.includes(`${schema}.${name}`)),
  );
  if (stranger) {
    const name = stranger.schema ? `${stranger.schema}.${stranger.name}` : stranger.name;
    throw new QueryRefused(
      `${name} is refused: the warehouse has no such table or view. ${didYouMean(stranger.name, names, "To see them all: select table_name from information_schema.tables")}`,
    );
  }
}
