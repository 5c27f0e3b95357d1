import { readFileSync } from "node:fs";
import path from "node:path";
import { fillPeriods } from "../warehouse/periods.ts";
import { type Cell, type Row, sqlFolder, Warehouse } from "../warehouse/warehouse.ts";
import { didYouMean, type MetricFault } from "./metric-fault.ts";
import type { Metric } from "./read-metrics.ts";

type Example = NonNullable<Metric["tests"]>[number];

interface ExampleRun {
  /** Where the columns of the views are looked up. */
  warehouse: Warehouse;
  /** Where the given rows are put; see {@link openScratch}. */
  scratch: Warehouse;
  metric: Metric;
  datasets: readonly string[];
  /** Place of the example in the front matter, from 0. */
  number: number;
  example: Example;
}

/** An empty database in memory with the macros and the reference tables. */
export async function openScratch(): Promise<Warehouse> {
  const scratch = await Warehouse.open(":memory:", "write");
  await scratch.runFolder("schema");
  await fillPeriods(scratch);
  await scratch.run(readFileSync(path.join(sqlFolder, "macros.sql"), "utf8"));
  return scratch;
}

/**
 * Puts the given rows where the views would be, runs the query and compares its rows with the expected ones: as many,
 * in any order, equal in the columns that the example names. Null when they agree.
 */
export async function runExample(run: ExampleRun): Promise<MetricFault | null> {
  const { scratch, metric, datasets, number, example } = run;
  const fault = (part: string, found: string, expected: string, mend: string): MetricFault => ({
    file: metric.file,
    line: metric.lineOf(["tests", number, part]),
    field: `tests.${number}.${part}`,
    found,
    expected,
    mend,
  });
  const views = datasets.map((dataset) => dataset.replaceAll("-", "_"));
  const stranger = Object.keys(example.given).find((view) => !views.includes(view));
  if (stranger) {
    return fault(
      "given",
      stranger,
      `a view that the query reads: ${views.join(", ")}`,
      didYouMean(stranger, views, "Give rows to the views of the query."),
    );
  }
  try {
    for (const view of views) await fillView(run, view, example.given[view] ?? []);
  } catch (error) {
    return fault("given", (error as Error).message, "rows of the view", "Change the rows that are given.");
  }
  try {
    await scratch.run(`create or replace temp view metric_query as ${metric.text}`);
    const actual = await scratch.rows("from metric_query");
    if (agree(example.expect, actual)) return null;
    const columns = [...new Set(example.expect.flatMap((row) => Object.keys(row)))];
    return fault(
      "expect",
      lines(actual.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))),
      lines(example.expect),
      `Correct the query or the example "${example.name}".`,
    );
  } catch (error) {
    return fault(
      "name",
      (error as Error).message,
      "a query that runs",
      `Correct the query or "${example.name}".`,
    );
  }
}

/** Replaces a view by a table of the same columns that holds the given rows. Throws what is wrong with them. */
async function fillView({ warehouse, scratch }: ExampleRun, view: string, rows: Row[]): Promise<void> {
  const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${view}`);
  const names = described.map((column) => column.column_name);
  const stranger = rows.flatMap((row) => Object.keys(row)).find((name) => !names.includes(name));
  if (stranger) {
    throw new Error(`${view} has no column ${stranger}. ${didYouMean(stranger, names, "")}`.trim());
  }
  const columns = described.map((column) => `"${column.column_name}" ${column.column_type}`);
  const structure = JSON.stringify([
    Object.fromEntries(described.map((column) => [column.column_name, column.column_type])),
  ]).replaceAll("'", "''");
  await scratch.run(`create or replace table ${view} (${columns.join(", ")})`);
  const whole = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  await scratch.run(
    `insert into ${view} select unnest(from_json_strict($1::json, '${structure}'), max_depth := 2)`,
    [JSON.stringify(whole)],
  );
}

/** The same rows, in any order. */
function agree(expected: Row[], actual: Row[]): boolean {
  if (expected.length !== actual.length) return false;
  const left = [...actual];
  return expected.every((row) => {
    const match = left.findIndex((candidate) =>
      Object.entries(row).every(([name, cell]) => name in candidate && same(cell, candidate[name] ?? null)),
    );
    if (match >= 0) left.splice(match, 1);
    return match >= 0;
  });
}

const same = (expected: Cell, actual: Cell): boolean =>
  typeof expected === "number" && typeof actual === "number"
    ? Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected))
    : expected === actual;

const lines = (rows: Row[]): string => rows.map((row) => JSON.stringify(row)).join("\n") || "no rows";
