import type { Warehouse } from "../warehouse/warehouse.ts";
import { readCatalogue } from "./catalogue.ts";
import { readEes } from "./ees.ts";
import { type FileIssue, recordIssues } from "./file-issue.ts";
import { insertRows } from "./insert-rows.ts";

/**
 * Adds the values of every area in the national files of `benchmarks/catalogue.yaml` to `observation`; files released
 * after the moment asked about (`as_seen`) are not seen. The table `metric` must be filled. The home area keeps what
 * its own returns say. Faulty entries and files are left out; they are returned and kept in `issue_record`.
 */
export async function loadBenchmarks(
  warehouse: Warehouse,
  dataFolder: string,
  metrics: readonly { id: string }[],
): Promise<FileIssue[]> {
  const { entries, issues } = readCatalogue(
    dataFolder,
    metrics.map(({ id }) => id),
  );
  await warehouse.runFile("benchmarks/national-tables.sql");
  await warehouse.run("delete from national_file");
  const seen = await lastDaySeen(warehouse);
  for (const placed of entries) {
    if (seen !== null && placed.entry.released > seen) continue;
    issues.push(...(await readEes(warehouse, dataFolder, placed)));
    await insertRows(warehouse, "national_file", [{ ...placed.entry, origin: placed.entry.id }]);
  }
  await warehouse.runFile("benchmarks/national-observations.sql");
  await recordIssues(warehouse, "benchmark-file", issues);
  return issues;
}

async function lastDaySeen(warehouse: Warehouse): Promise<string | null> {
  const [row] = await warehouse.rows<{ day: string | null }>(
    "select getvariable('as_seen')::date::varchar as day",
  );
  return row?.day ?? null;
}
