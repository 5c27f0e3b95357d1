import { fillPeriods } from "../warehouse/periods.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { createCellView } from "./accepted-cell.ts";
import { createFigureView } from "./accepted-figure.ts";
import { createAcceptedTables } from "./accepted-table.ts";
import { createDatasetViews } from "./dataset-views.ts";

/** The empty warehouse: tables, periods, macros and the views that metrics and checks read. */
export async function createSchema(warehouse: Warehouse): Promise<void> {
  await warehouse.runFolder("schema");
  await fillPeriods(warehouse);
  await createAcceptedTables(warehouse);
  await warehouse.runFile("macros.sql");
  await createDatasetViews(warehouse);
  await createFigureView(warehouse);
  await createCellView(warehouse);
}
