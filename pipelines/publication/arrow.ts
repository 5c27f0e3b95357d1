import { readFileSync } from "node:fs";
import {
  Bool,
  type DataType,
  Float64,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** The result of a query as an Arrow IPC file: text, numbers (64-bit floats) and booleans; null where there is none. */
export async function queryToArrow(warehouse: Warehouse, sql: string): Promise<Uint8Array> {
  const columns = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${sql}`);
  const rows = await warehouse.rows(sql);
  const vectors: Record<string, Vector> = {};
  for (const { column_name, column_type } of columns) {
    vectors[column_name] = vectorFromArray(
      rows.map((row) => row[column_name] ?? null),
      arrowType(column_type),
    );
  }
  return tableToIPC(new Table(vectors), "file");
}

/** The rows of an Arrow file, by the names of its columns. */
export const arrowRows = <Row = Record<string, unknown>>(file: string): Row[] =>
  tableFromIPC(readFileSync(file))
    .toArray()
    .map((row) => row?.toJSON() as Row);

function arrowType(type: string): DataType {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL)/.test(type)) return new Float64();
  return type === "BOOLEAN" ? new Bool() : new Utf8();
}
