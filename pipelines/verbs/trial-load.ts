import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogueFile, readCatalogue } from "../benchmarks/catalogue.ts";
import { type Extended, withAdditions } from "../benchmarks/catalogue-additions.ts";
import type { FileIssue } from "../benchmarks/file-issue.ts";
import { loadBenchmarks } from "../benchmarks/national.ts";
import { openNationalTable } from "../benchmarks/national-table.ts";
import type { NewFile } from "../benchmarks/new-releases.ts";
import { loadReference } from "../benchmarks/reference.ts";
import { createSchema } from "../contracts/schema.ts";
import { computeMetrics } from "../metrics/compute.ts";
import { type Metric, readMetrics } from "../metrics/read-metrics.ts";
import { type Row, Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault } from "./folders.ts";

/** A row of `national_change` in the words of a report. */
export interface ReleaseChange extends Row {
  metric: string;
  area_name: string;
  period: string;
  change: string;
  before: number | null;
  before_missing: string | null;
  before_released: string;
  after: number | null;
  after_missing: string | null;
  after_released: string;
}

/**
 * Loads the new files of a staging folder beside all others of `benchmarks/`, in memory, and writes the catalogue that
 * goes with them into the staging folder. Gives that catalogue and what the new releases give otherwise than those before.
 * Throws {@link DataAtFault} with every fault of a new file.
 */
export async function trialLoad(
  data: string,
  staging: string,
  found: NewFile[],
): Promise<{ catalogue: Extended; changes: ReleaseChange[] }> {
  copyTheOthers(data, staging, found);
  const warehouse = await Warehouse.open(":memory:", "write");
  try {
    await createSchema(warehouse);
    await loadReference(warehouse, data);
    const metrics = metricsOfCatalogue(data);
    await computeMetrics(warehouse, metrics);
    await refuseShortFiles(warehouse, staging, found);
    const additions = found.flatMap((file) => file.additions);
    for (const addition of additions) addition.edition ||= await yearsOf(warehouse, staging, addition.file);
    const catalogue = withAdditions(readFileSync(path.join(data, catalogueFile), "utf8"), additions);
    writeFileSync(path.join(staging, catalogueFile), catalogue.text);
    const issues = await loadBenchmarks(warehouse, staging, metrics);
    refuseFaults(issues, found, catalogue.ids);
    return { catalogue, changes: await changesOf(warehouse, catalogue.ids) };
  } finally {
    warehouse.close();
  }
}

/** The others need not be computed. */
function metricsOfCatalogue(data: string): Metric[] {
  const { metrics } = readMetrics();
  const { entries } = readCatalogue(
    data,
    metrics.map(({ id }) => id),
  );
  return metrics.filter(({ id }) => entries.some(({ entry }) => entry.metric === id));
}

function copyTheOthers(data: string, staging: string, found: NewFile[]): void {
  const present = path.join(data, "benchmarks");
  const isNew = (name: string) => found.some((file) => file.name === name);
  for (const name of readdirSync(present).filter((each) => /\.(csv|parquet)$/i.test(each) && !isNew(each))) {
    copyFileSync(path.join(present, name), path.join(staging, "benchmarks", name));
  }
}

const tableOf = (warehouse: Warehouse, staging: string, file: string) =>
  openNationalTable(warehouse, staging, { entry: { id: file }, line: 1 }, file, []);

/** A file that ends early may end with a whole line, so its rows are counted. */
async function refuseShortFiles(warehouse: Warehouse, staging: string, found: NewFile[]): Promise<void> {
  for (const { name, rows } of found) {
    const table = await tableOf(warehouse, staging, name);
    if (rows === undefined || Array.isArray(table)) continue;
    const [count] = await warehouse
      .rows<{ rows: number }>(`select count(*) as rows from ${table.source}`, [table.pattern])
      .catch(() => []);
    if (count && count.rows < rows) {
      throw new DataAtFault(
        `${name} came with ${count.rows} rows of the ${rows} that the publisher says it has. Try again later.\nNothing was changed.`,
      );
    }
  }
}

/** What a file covers, in words, where its publisher has not said so. */
async function yearsOf(warehouse: Warehouse, staging: string, file: string): Promise<string> {
  const table = await tableOf(warehouse, staging, file);
  if (Array.isArray(table)) return "unknown";
  const years = table.header.includes("time_period") ? "time_period" : '"Years"';
  const [row] = await warehouse
    .rows<{ last: string }>(`select max(${years}) as last from ${table.source}`, [table.pattern])
    .catch(() => []);
  return row ? `years to ${row.last}` : "unknown";
}

function refuseFaults(issues: FileIssue[], found: NewFile[], ids: string[]): void {
  const concerned = [...ids, ...found.flatMap(({ fills }) => fills)];
  const faults = issues
    .filter(({ severity }) => severity === "error")
    .filter(
      (issue) =>
        found.some(({ name }) => issue.file === `benchmarks/${name}`) ||
        concerned.some((id) => issue.expected.startsWith(`${id}: `)),
    );
  if (faults.length === 0) return;
  // the line of an entry that was added for the trial is in no file of the user's
  const shown = faults.map((issue) => {
    const isAdded = ids.some((id) => issue.expected.startsWith(`${id}: `));
    return faultText(isAdded ? { ...issue, line: null } : issue);
  });
  throw new DataAtFault(
    `${shown.join("\n")}\nNothing was changed. If a publisher has renamed columns, copy that file into benchmarks/, add an ` +
      "entry with the new names to the catalogue, and run this again for the others.",
  );
}

/** A fault of a file or of the catalogue, for people. */
export const faultText = (issue: FileIssue): string =>
  `error: ${issue.file}${issue.line ? `, line ${issue.line}` : ""}\n` +
  `  found: ${issue.found ?? "nothing"}\n  expected: ${issue.expected}\n  to mend it: ${issue.mend}`;

/** What was withheld or published first, then by how much it changed. */
async function changesOf(warehouse: Warehouse, ids: string[]): Promise<ReleaseChange[]> {
  return warehouse.rows<ReleaseChange>(
    `select *
     from national_change
     where after_origin in (select unnest(from_json($1::json, '["varchar"]')))
     order by metric, change = 'revised', abs(after - before) desc, period desc, area_name`,
    [JSON.stringify(ids)],
  );
}
