import { existsSync } from "node:fs";
import path from "node:path";
import { closest } from "../../src/lib/nearest.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type CatalogueEntry, catalogueIssue, type PlacedEntry } from "./catalogue.ts";
import type { FileIssue } from "./file-issue.ts";
import { insertRows } from "./insert-rows.ts";

/** Columns that every file of the layout has, whatever their order. */
const required = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"];
/** Columns that it has when it goes below the nation. */
const places = ["region_code", "region_name", "old_la_code", "new_la_code", "la_name"];

/** Every cell is read as text: a symbol must reach us as it stands. */
const fileRead = "read_csv($1, all_varchar = true, header = true, delim = ',', quote = '\"')";

/**
 * Reads the file of one catalogue entry in the layout of Explore Education Statistics into `national_reading`.
 * Returns what is wrong; after an error nothing of the file is read. Source of the layout: Department for Education,
 * analysts' guide, open data standards.
 */
export async function readEes(
  warehouse: Warehouse,
  dataFolder: string,
  { entry, line }: PlacedEntry,
): Promise<FileIssue[]> {
  const file = path.join(dataFolder, "benchmarks", entry.file);
  const report = (found: string | null, expected: string, mend: string) => [
    catalogueIssue(line, found, `${entry.id}: ${expected}`, mend),
  ];
  if (!existsSync(file)) {
    return report("no such file", `benchmarks/${entry.file}`, "Put the file there, or take the entry out.");
  }
  // read_csv takes a pattern; a name with brackets must stand for itself
  const pattern = file.replace(/[[*?]/g, (letter) => `[${letter}]`);
  let header: string[];
  try {
    header = await columnsOf(warehouse, pattern);
    const absent = [...required, ...usedColumns(entry)].filter((column) => !header.includes(column));
    if (absent.length > 0) return absent.flatMap((column) => absentColumn(entry, line, column, header));
    await stage(warehouse, pattern, header, entry);
  } catch (error) {
    const reason = (error as Error).message.split("\n").slice(0, 3).join(" ");
    return report(
      reason,
      "a CSV file in UTF-8 with commas",
      "Download the file again as the publisher gives it.",
    );
  }
  await warehouse.runFile("benchmarks/ees-placed.sql");
  const faults = await faultsOf(warehouse, entry);
  if (faults.every(({ severity }) => severity === "warning")) {
    await warehouse.runFile("benchmarks/ees-reading.sql");
  }
  return faults;
}

const usedColumns = (entry: CatalogueEntry): string[] => [
  ...(entry.numerator ?? []),
  ...(Array.isArray(entry.denominator) ? entry.denominator : []),
  ...(entry.value ? [entry.value] : []),
  ...Object.keys(entry.where),
];

async function columnsOf(warehouse: Warehouse, pattern: string): Promise<string[]> {
  const columns = await warehouse.rows<{ column_name: string }>(`describe select * from ${fileRead}`, [
    pattern,
  ]);
  return columns.map(({ column_name }) => column_name);
}

function absentColumn(entry: CatalogueEntry, line: number, column: string, header: string[]): FileIssue[] {
  const near = closest(column, header);
  const issue = catalogueIssue(
    line,
    `benchmarks/${entry.file} has no column "${column}"`,
    `${entry.id}: a column "${column}"`,
    `The nearest column is "${near}"; write that in the catalogue if the publisher has renamed it.`,
  );
  return [issue];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const list = (columns: readonly string[]): string => `[${columns.map(quoted).join(", ")}]::varchar[]`;

/** The rows and columns that the entry asks for, as the temporary table `ees_row` in one shape for all files. */
async function stage(
  warehouse: Warehouse,
  pattern: string,
  header: string[],
  entry: CatalogueEntry,
): Promise<void> {
  await warehouse.run("delete from catalogue_entry");
  await insertRows(warehouse, "catalogue_entry", [
    {
      entry: entry.id,
      metric: entry.metric,
      released: entry.released,
      status: entry.status,
      period_type: entry.period,
      denominator_from: Array.isArray(entry.denominator) ? "columns" : entry.denominator,
      by_value: entry.value !== undefined,
    },
  ]);
  const place = places.map((name) => (header.includes(name) ? quoted(name) : `null::varchar as ${name}`));
  const chosen = Object.entries(entry.where).map(
    ([column, wanted]) => `trim(${quoted(column)}) = ${text(wanted)}`,
  );
  await warehouse.run(
    `create or replace temp table ees_row as
     with numbered as (select row_number() over () + 1 as line, * from ${fileRead})
     select
       line, ${[...required.map(quoted), ...place].join(", ")},
       ${list(entry.numerator ?? [])} as numerator_cells,
       ${list(Array.isArray(entry.denominator) ? entry.denominator : [])} as denominator_cells,
       ${entry.value ? quoted(entry.value) : "null::varchar"} as value_cell
     from numbered
     where ${["true", ...chosen].join(" and ")}`,
    [pattern],
  );
}

type Fault = {
  severity: FileIssue["severity"];
  line: number | null;
  found: string;
  expected: string;
  mend: string;
};

async function faultsOf(warehouse: Warehouse, entry: CatalogueEntry): Promise<FileIssue[]> {
  await warehouse.runFile("benchmarks/ees-faults.sql");
  const faults = await warehouse.rows<Fault>("from ees_fault");
  return faults.map((fault) => ({ rule: "benchmark-file", file: `benchmarks/${entry.file}`, ...fault }));
}
