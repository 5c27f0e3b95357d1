import type { Warehouse } from "../warehouse/warehouse.ts";
import { type PlacedEntry, readCatalogue } from "./catalogue.ts";
import type { EesEntry, LaitEntry } from "./catalogue-entry.ts";
import { readEes } from "./ees.ts";
import { type FileIssue, recordIssues } from "./file-issue.ts";
import { implausibleFigures, implausibleLait } from "./implausible.ts";
import { insertRows } from "./insert-rows.ts";
import { readLait } from "./lait.ts";

/**
 * Reads the national files of `benchmarks/catalogue.yaml`: every release into `national_figure`, what releases changed
 * into `national_change`, what cannot be right into `national_fault`, and the figures in force into `observation`. Files
 * released after the moment asked about (`as_seen`) are not seen. The table `metric` must be filled. The home area
 * keeps what its own returns say. Faulty entries and files are left out; they are returned and kept in `issue_record`.
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
  await warehouse.run("delete from national_file; delete from lait_measure; delete from lait_figure");
  const seen = await lastDaySeen(warehouse);
  const published = entries.filter(({ entry }) => seen === null || entry.released <= seen);

  for (const placed of published.filter(isEes)) {
    issues.push(...(await added(warehouse, placed, await readEes(warehouse, dataFolder, placed))));
  }
  // LAIT names areas by DfE's numbers alone: the other files say which those are
  await warehouse.runFile("benchmarks/national-areas.sql");
  for (const placed of published.filter(isLait)) {
    issues.push(...(await added(warehouse, placed, await readLait(warehouse, dataFolder, placed))));
  }
  const laitFaults = await implausibleLait(warehouse);
  for (const step of ["areas", "figures", "changes", "faults", "observations"]) {
    await warehouse.runFile(`benchmarks/national-${step}.sql`);
  }
  issues.push(...(await implausibleFigures(warehouse)), ...laitFaults);
  await recordIssues(warehouse, "benchmark-file", issues);
  return issues;
}

const isEes = (placed: PlacedEntry): placed is PlacedEntry<EesEntry> => placed.entry.layout === "ees";
const isLait = (placed: PlacedEntry): placed is PlacedEntry<LaitEntry> => placed.entry.layout === "lait";

/** Notes the file among those that were read, unless an error left it out. Gives back the issues. */
async function added(
  warehouse: Warehouse,
  { entry }: PlacedEntry,
  issues: FileIssue[],
): Promise<FileIssue[]> {
  const isRead = issues.every(({ severity }) => severity === "warning");
  if (isRead && entry.metric !== undefined) {
    await insertRows(warehouse, "national_file", [{ ...entry, origin: entry.id }]);
  }
  return issues;
}

async function lastDaySeen(warehouse: Warehouse): Promise<string | null> {
  const [row] = await warehouse.rows<{ day: string | null }>(
    "select getvariable('as_seen')::date::varchar as day",
  );
  return row?.day ?? null;
}
