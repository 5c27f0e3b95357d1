import type { Warehouse } from "../warehouse/warehouse.ts";
import { type ColumnKind, type Contract, columnMeta, tableOf } from "./contract.ts";
import { contracts } from "./index.ts";

const sqlTypes: Record<ColumnKind, string> = {
  month: "varchar",
  quarter: "varchar",
  window: "varchar",
  category: "varchar",
  text: "varchar",
  date: "date",
  count: "integer",
  number: "double",
};

/** A column of `accepted.<table>`: its name and DuckDB type. */
export interface AcceptedColumn {
  name: string;
  type: string;
}

/** True for columns that may hold a missing code instead of a number, and so have a `_code` beside them. */
export const hasCode = (kind: ColumnKind): boolean => kind === "count" || kind === "number";

/**
 * The columns of a dataset's accepted rows, in order: where the row came from (`submission`; `in_quarter`, the
 * financial quarter that holds its period; `line` of a CSV, null throughout a large list without a fault, whose rows
 * stand in the order of the file; `cells` of a workbook, as JSON from column to "Sheet!D7"), then the contract's
 * columns, every figure followed by its code (null, or c suppressed, x not available, z not applicable, e estimated).
 */
export function acceptedColumns(contract: Contract): AcceptedColumn[] {
  const origin = [
    { name: "submission", type: "integer not null" },
    { name: "in_quarter", type: "varchar not null" },
    { name: "line", type: "integer" },
    { name: "cells", type: "varchar" },
  ];
  const fromContract = Object.keys(contract.row.shape).flatMap((name) => {
    const { kind } = columnMeta(contract, name);
    const column = { name, type: sqlTypes[kind] };
    return hasCode(kind) ? [column, { name: `${name}_code`, type: "figure_code" }] : [column];
  });
  return [...origin, ...fromContract];
}

/** Creates the schema `accepted` with one empty table per contract. */
export async function createAcceptedTables(warehouse: Warehouse): Promise<void> {
  await warehouse.run("create schema accepted");
  for (const contract of contracts) {
    const columns = acceptedColumns(contract).map(({ name, type }) => `"${name}" ${type}`);
    await warehouse.run(
      `-- ${contract.grain}.\ncreate table accepted.${tableOf(contract.dataset)} (\n  ${columns.join(",\n  ")}\n)`,
    );
  }
}
