import type { Warehouse } from "../warehouse/warehouse.ts";

/** Adds objects to a table in one statement; a column that an object does not name becomes null. */
export async function insertRows(
  warehouse: Warehouse,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const columns = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${table}`);
  const shape = JSON.stringify([
    Object.fromEntries(columns.map((column) => [column.column_name, column.column_type])),
  ]).replaceAll("'", "''");
  await warehouse.run(
    `insert into ${table} by name
     select r.* from (select unnest(from_json($1::json, '${shape}')) as r)`,
    [JSON.stringify(rows)],
  );
}
