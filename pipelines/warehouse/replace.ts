import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { UnreadableWarehouse } from "./unreadable.ts";
import { Warehouse } from "./warehouse.ts";

/** Where the warehouse of a state folder is. */
export const warehouseFile = (stateFolder: string): string => path.join(stateFolder, "warehouse.duckdb");

/**
 * Changes the warehouse so that nobody ever sees a half-made one: `change` works on a copy (or on a new, empty file
 * when `fromNothing`), which takes the old one's place by a rename once it is complete. Killed at any moment, it
 * leaves the last complete warehouse. The caller holds the lock.
 */
export async function replaceWarehouse<T>(
  stateFolder: string,
  fromNothing: boolean,
  change: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  mkdirSync(stateFolder, { recursive: true });
  const current = warehouseFile(stateFolder);
  const next = path.join(stateFolder, "warehouse.next.duckdb");
  removeDatabase(next);
  try {
    if (!fromNothing && existsSync(current)) copyFileSync(current, next);
    const result = await using(next, current, async (warehouse) => {
      const changed = await change(warehouse);
      await warehouse.checkpoint();
      return changed;
    });
    renameSync(next, current);
    return result;
  } catch (error) {
    // what is half made would keep a full disk full
    removeDatabase(next);
    throw error;
  }
}

/** Runs `use` on a throw-away copy of the warehouse in which every question is answered as of `moment` (ISO). */
export async function asSeenAt<T>(
  stateFolder: string,
  moment: string,
  use: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  return onCopy(stateFolder, async (warehouse) => {
    await warehouse.run(`set variable as_seen = timestamp '${momentOf(moment)}'`);
    return use(warehouse);
  });
}

/** Runs `use` on a throw-away copy of the warehouse, which it may change. */
export async function onCopy<T>(stateFolder: string, use: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const copy = path.join(stateFolder, `copy-${process.pid}.duckdb`);
  try {
    copyFileSync(warehouseFile(stateFolder), copy);
    return await using(copy, warehouseFile(stateFolder), use);
  } finally {
    removeDatabase(copy);
  }
}

/** Opens a copy for the time of `use`. Damage that is found in the copy is damage of its `original`. */
async function using<T>(
  copy: string,
  original: string,
  use: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  try {
    const warehouse = await Warehouse.open(copy, "write");
    try {
      return await use(warehouse);
    } finally {
      warehouse.close();
    }
  } catch (error) {
    throw error instanceof UnreadableWarehouse ? new UnreadableWarehouse(original, error.why) : error;
  }
}

/** Removes a database file with what DuckDB keeps beside it. */
function removeDatabase(file: string): void {
  for (const part of [file, `${file}.wal`, `${file}.tmp`]) rmSync(part, { recursive: true, force: true });
}

/** The moment in the form that the database reads; a day means its last second. Throws when it is no date. */
export function momentOf(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59Z` : text;
  const moment = new Date(day);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(moment.getTime())) {
    throw new RangeError(`"${text}" is not a date; write it as 2019-11-12`);
  }
  return moment.toISOString().slice(0, 19).replace("T", " ");
}
