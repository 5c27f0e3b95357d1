import { readFrontMatter } from "../../pipelines/metrics/front-matter.ts";
import type { Metric } from "../../pipelines/metrics/read-metrics.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { parsePeriod, quarterHolding } from "../../src/lib/period.ts";
import { emptySchema } from "../empty-schema.ts";

/** An empty warehouse of Bromley in memory: every table, view, macro and period, and one population a year. */
export async function emptyWarehouse(returnsStatus: "illustrative" | "real" = "real"): Promise<Warehouse> {
  const warehouse = await emptySchema();
  await warehouse.run(
    `insert into partnership by name
       select 'Bromley' as name, 'E09000006' as area_code, '${returnsStatus}' as returns_status;
     insert into area by name
       select 'E09000006' as area_code, 'Bromley' as area_name, 'authority' as area_type;
     insert into population_vintage
       select 'E09000006', age_group, mid_year, 'first estimate', make_date(mid_year + 1, 6, 24), 75055, 'published'
       from unnest(['children-0-17', 'young-people-10-17']) as ages(age_group), range(2012, 2026) as years(mid_year)`,
  );
  return warehouse;
}

/** Takes every return out again, so that one warehouse serves several tests. */
export async function forgetReturns(warehouse: Warehouse): Promise<void> {
  const tables = await warehouse.rows<{ name: string }>(
    "select table_name as name from duckdb_tables() where schema_name = 'accepted'",
  );
  const emptied = [
    "submission_record",
    "submission_quarter",
    ...tables.map(({ name }) => `accepted.${name}`),
  ];
  await warehouse.run(emptied.map((table) => `delete from ${table};`).join("\n"));
}

export interface TestReturn {
  dataset: string;
  agency?: string;
  signedBy?: string | null;
  receivedAt?: string;
  /** Columns of the contract; the quarter comes from `month` or `quarter`. */
  rows: Row[];
}

/** Puts a return into the warehouse as the loader would: a submission, its quarters and its accepted rows. */
export async function receive(warehouse: Warehouse, given: TestReturn): Promise<void> {
  const { dataset, agency = "agency", signedBy = "Head of Performance", receivedAt = "2020-05-01" } = given;
  const quarterOfRow = (row: Row): string =>
    quarterHolding(parsePeriod(String(row.month ?? row.quarter))?.end ?? "").label;
  const quarters = [...new Set(given.rows.map(quarterOfRow))].sort();
  await warehouse.run(
    `insert into submission_record by name
     select $1 as dataset, $2 as agency, $3 as period, 'E09000006' as area_code, 'test.csv' as file, 'abc' as sha256,
       $4::timestamp as received_at, $5 as signed_by, 'accepted' as status, 1 as rows_read, 1 as rows_accepted,
       0 as rows_rejected`,
    [dataset, agency, quarters.at(-1) ?? "", receivedAt, signedBy],
  );
  const [last] = await warehouse.rows<{ submission: number }>(
    "select max(submission) as submission from submission_record",
  );
  const submission = last?.submission ?? 0;
  for (const quarter of quarters) {
    await warehouse.run("insert into submission_quarter values ($1::integer, $2)", [submission, quarter]);
  }
  const table = `accepted.${dataset.replaceAll("-", "_")}`;
  const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${table}`);
  const structure = Object.fromEntries(described.map((column) => [column.column_name, column.column_type]));
  const whole = given.rows.map((row) => ({
    ...Object.fromEntries(described.map((column) => [column.column_name, row[column.column_name] ?? null])),
    submission,
    in_quarter: quarterOfRow(row),
  }));
  await warehouse.run(
    `insert into ${table} select unnest(from_json_strict($1::json, '${JSON.stringify([structure]).replaceAll("'", "''")}'), max_depth := 2)`,
    [JSON.stringify(whole)],
  );
}

/** A metric made of a front matter and a query, as if it stood in a file. */
export function metricFrom(id: string, fields: Record<string, unknown>, sql: string): Metric {
  const text = metricText(fields, sql);
  const read = readFrontMatter(`sql/metrics/protection/${id}.sql`, text);
  if (!read.fields) throw new Error(JSON.stringify(read.faults));
  return {
    ...read.fields,
    id,
    file: `sql/metrics/protection/${id}.sql`,
    text,
    sql: read.sql,
    lineOf: read.lineOf,
  };
}

/** The text of a metric file: a complete front matter with some fields changed, and those that are undefined left out. */
export function metricText(fields: Record<string, unknown>, sql: string): string {
  const all: Record<string, unknown> = {
    title: "Late conferences",
    theme: "protection",
    shape: "percentage",
    basis: "flow",
    unit: "children",
    polarity: "high",
    per: 100,
    denominator: "children with a conference",
    owner: "Children's social care",
    target: { kind: "none", reason: "None is set" },
    source: "Return of children's social care",
    definition: "Share of children",
    ...fields,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ["/*---", ...lines, "---*/", sql, ""].join("\n");
}
