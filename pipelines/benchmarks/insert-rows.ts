import type { Warehouse } from "../warehouse/warehouse.ts";

/** Adds objects to a table in one statement; a column that an object does not name becomes null. */
export async function insertRows(
  warehouse: Warehouse,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const columns = await warehouse.rows<{ name: string; type: string }>(
    "select column_name as name, data_type as type from duckdb_columns() where table_name = $1 and not internal",
    [table],
  );
  const shape = JSON.stringify([Object.fromEntries(columns.map(({ name, type }) => [name, type]))]);
  await warehouse.run(
    `insert into ${table} by name
     select r.* from (select unnest(from_json($1::json, '${shape}')) as r)`,
    [JSON.stringify(rows)],
  );
}
