import type { Warehouse } from "../warehouse/warehouse.ts";
import { checkColumns, firstLineOfQuery } from "./check-columns.ts";
import { didYouMean, type MetricFault } from "./metric-fault.ts";
import type { Metric } from "./read-metrics.ts";
import { lineOfByte, type Mention, parseSelect, type QueryTree } from "./sql-tree.ts";

/** Tables that a metric may read beside the views of the datasets. */
const referenceTables = ["area", "partnership", "period", "population_vintage"];
/** Table functions that only compute. */
export const harmless = ["unnest", "range", "generate_series"];
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
  "tablesample",
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
  /** The columns that it gives; none when it was refused before they were looked at. */
  columns: string[];
  faults: MetricFault[];
}

/** The names of the datasets' views: those of the tables of their accepted rows. */
export async function datasetViews(warehouse: Warehouse): Promise<string[]> {
  const tables = await warehouse.rows<{ name: string }>(
    "select table_name as name from duckdb_tables() where schema_name = 'accepted' order by name",
  );
  return tables.map(({ name }) => name);
}

/**
 * Checks a metric's query without running it: one SELECT, only the views of datasets and reference tables as sources,
 * no function that reaches outside or changes from run to run, and the columns that the engine needs. `views` are those of
 * the datasets, which the warehouse is slow to list: whoever checks many queries lists them once.
 */
export async function checkQuery(
  warehouse: Warehouse,
  metric: Metric,
  views: readonly string[],
): Promise<CheckedQuery> {
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
    return { datasets: [], columns: [], faults: [found] };
  }
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
  if (faults.length > 0) return { datasets, columns: [], faults };
  return { datasets, ...(await checkColumns(warehouse, metric)) };
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
