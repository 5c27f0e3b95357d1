import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { readPartnership } from "../benchmarks/reference.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import type { Metric } from "../metrics/read-metrics.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { loadCalendar } from "./bank-holidays.ts";
import { readCommentaries } from "./commentary.ts";
import { gapsFile } from "./gaps.ts";
import type { Known } from "./names.ts";
import { readRegisters } from "./read-registers.ts";

/**
 * Fills the tables of the registers anew from a partnership's folder, and the working days that their clocks count. Rows
 * with a fault are left out; the faults are returned and kept in `issue_record`. A folder without registers has none.
 */
export async function loadRegisters(
  warehouse: Warehouse,
  dataFolder: string,
  metrics: readonly Pick<Metric, "id" | "theme">[],
): Promise<FileIssue[]> {
  const holidays = await loadCalendar(warehouse, dataFolder);
  const { read, known, issues } = readRegisters(dataFolder, knownOutside(dataFolder, metrics));
  const written = readCommentaries(dataFolder, known);
  const tables = [...read, { table: "commentary_record", rows: written.commentaries }];
  for (const { table, rows } of tables) {
    await warehouse.run(`delete from ${table}`);
    await insertRows(warehouse, table, rows);
  }
  const faults = [...issues, ...written.issues];
  await recordIssues(warehouse, "register", faults);
  return [...holidays, ...faults];
}

/**
 * Computes what the figures say of the registers: whether each challenge worked. The metrics must be compared in the same
 * connection, whose tests it uses. The questions are the files of `sql/registers/`.
 */
export async function judgeRegisters(warehouse: Warehouse): Promise<void> {
  await warehouse.runFolder("registers");
}

/** What registers may name that is in none of them. */
function knownOutside(dataFolder: string, metrics: readonly Pick<Metric, "id" | "theme">[]): Known {
  const ids = metrics.map(({ id }) => id);
  const themes = [...new Set(metrics.map(({ theme }) => `theme:${theme}`))];
  return new Map([
    ["metric", ids],
    ["touched", [...ids, ...themes, "all"]],
    ["gap", readReferenceFile(dataFolder, gapsFile).rows.map(({ id }) => id)],
    ["agency", readPartnership(dataFolder).agencies.map(({ id }) => id)],
  ]);
}
