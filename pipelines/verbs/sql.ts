import { existsSync } from "node:fs";
import { withoutFormula } from "../../src/lib/csv.ts";
import { inReadingOrder } from "../../src/lib/plain-text.ts";
import { assertReadOnlySelect } from "../metrics/analyst-query.ts";
import type { Progress } from "../progress.ts";
import { asSeenAt, warehouseFile } from "../warehouse/replace.ts";
import { UnreadableWarehouse } from "../warehouse/unreadable.ts";
import { type Cell, type Row, Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders, WrongWords } from "./folders.ts";

export const sqlFormats = ["table", "csv", "json"] as const;

/** Answers one SELECT, read-only, from the warehouse as it is or as it was seen at a date. */
export async function query(
  folders: Folders,
  sql: string,
  asSeen: string | undefined,
  progress: Progress,
): Promise<Row[]> {
  if (!sql.trim()) throw new WrongWords('Write the query in quotes: los sql "select * from metric"');
  if (!existsSync(warehouseFile(folders.state))) {
    throw new DataAtFault(`There is no warehouse in ${folders.state} yet. Run: los load`);
  }
  const answer = async (warehouse: Warehouse): Promise<Row[]> => {
    await assertReadOnlySelect(sql, warehouse);
    try {
      return await warehouse.rows(sql);
    } catch (error) {
      if (error instanceof UnreadableWarehouse) throw error;
      throw new DataAtFault(`The query failed: ${(error as Error).message}`);
    }
  };
  if (asSeen) {
    const { compute } = await import("./load.ts");
    return asSeenAt(folders.state, asSeen, async (warehouse) => {
      await compute(warehouse, folders.data, progress);
      await warehouse.lockDown();
      return answer(warehouse);
    });
  }
  const warehouse = await Warehouse.open(warehouseFile(folders.state), "read");
  try {
    return await answer(warehouse);
  } finally {
    warehouse.close();
  }
}

/**
 * Rows as text. A CSV cell that a spreadsheet would run as a formula gets an apostrophe in front; a table shows by their names
 * the characters that a terminal would obey.
 */
export async function formatRows(rows: Row[], format: (typeof sqlFormats)[number]): Promise<string> {
  if (format === "json") return JSON.stringify(rows, null, 2);
  if (format === "csv") {
    const { csvFormat } = await import("d3");
    return csvFormat(rows.map(defusedRow));
  }
  if (rows.length === 0) return "No rows.";
  const names = Object.keys(rows[0] as Row);
  const lines = [names, ...rows.map((row) => names.map((name) => asText(row[name] ?? null)))].map((line) =>
    line.map(inReadingOrder),
  );
  const widths = names.map((_, i) => Math.min(60, Math.max(...lines.map((line) => (line[i] ?? "").length))));
  const draw = (line: string[]) =>
    line
      .map((text, i) => text.slice(0, 60).padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [draw(lines[0] ?? []), rule, ...lines.slice(1).map(draw)].join("\n");
}

const asText = (cell: Cell): string =>
  cell === null
    ? ""
    : typeof cell === "object"
      ? JSON.stringify(cell)
      : String(cell).replaceAll(/[\r\n\t]+/g, " ");

/** A number keeps its sign. */
const defused = (text: string): string => (Number.isNaN(Number(text)) ? withoutFormula(text) : text);

const defusedRow = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [defused(name), defused(asText(cell))]));
