import type { Warehouse } from "../warehouse/warehouse.ts";
import { harmless } from "./check-sql.ts";
import { didYouMean } from "./metric-fault.ts";
import { lineOfByte, parseSelect } from "./sql-tree.ts";

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
