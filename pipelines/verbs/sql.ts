import { existsSync } from "node:fs";
import { csvFormat } from "d3";
import { assertReadOnlySelect } from "../metrics/check-sql.ts";
import type { Progress } from "../progress.ts";
import { asSeenAt, warehouseFile } from "../warehouse/replace.ts";
import { type Cell, type Row, Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders, WrongWords } from "./folders.ts";
import { compute } from "./load.ts";

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
      throw new DataAtFault(`The query failed: ${(error as Error).message}`);
    }
  };
  if (asSeen) {
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

/** Rows as text. A CSV cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function formatRows(rows: Row[], format: (typeof sqlFormats)[number]): string {
  if (format === "json") return JSON.stringify(rows, null, 2);
  if (format === "csv") return csvFormat(rows.map((row) => mapValues(row, (cell) => defused(asText(cell)))));
  if (rows.length === 0) return "No rows.";
  const names = Object.keys(rows[0] as Row);
  const lines = [names, ...rows.map((row) => names.map((name) => asText(row[name] ?? null)))];
  const widths = names.map((_, i) => Math.min(60, Math.max(...lines.map((line) => (line[i] ?? "").length))));
  const draw = (line: string[]) =>
    line
      .map((text, i) => text.slice(0, 60).padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [draw(names), rule, ...lines.slice(1).map(draw)].join("\n");
}

const asText = (cell: Cell): string =>
  cell === null
    ? ""
    : typeof cell === "object"
      ? JSON.stringify(cell)
      : String(cell).replaceAll(/[\r\n\t]+/g, " ");

const defused = (text: string): string =>
  /^[=+\-@]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;

function mapValues(row: Row, change: (cell: Cell) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, change(cell)]));
}
