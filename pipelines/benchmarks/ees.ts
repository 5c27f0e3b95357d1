import { closest } from "../../src/lib/nearest.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { PlacedEntry } from "./catalogue.ts";
import type { EesEntry } from "./catalogue-entry.ts";
import type { FileIssue } from "./file-issue.ts";
import { insertRows } from "./insert-rows.ts";
import { issueOf, type NationalTable, openNationalTable, unreadable } from "./national-table.ts";

/** Columns that every file of the layout has, whatever their order. */
const required = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"];
/** Columns that it has when it goes below the nation. */
const places = ["region_code", "region_name", "old_la_code", "new_la_code", "la_name"];

/**
 * Reads the file of one catalogue entry in the layout of Explore Education Statistics into `national_reading`.
 * Returns what is wrong; after an error nothing of the file is read. Source of the layout: Department for Education,
 * analysts' guide, open data standards.
 */
export async function readEes(
  warehouse: Warehouse,
  dataFolder: string,
  placed: PlacedEntry<EesEntry>,
): Promise<FileIssue[]> {
  const { entry } = placed;
  const wanted = [...required, ...usedColumns(entry)];
  const table = await openNationalTable(warehouse, dataFolder, placed, entry.file, wanted);
  if (Array.isArray(table)) return table;
  try {
    const renamed = await absentTexts(warehouse, table, placed);
    if (renamed.length > 0) return renamed;
    await stage(warehouse, table, entry);
  } catch (error) {
    return [unreadable(placed, error)];
  }
  await warehouse.runFile("benchmarks/ees-placed.sql");
  const faults = await faultsOf(warehouse, entry);
  if (faults.every(({ severity }) => severity === "warning")) {
    await warehouse.runFile("benchmarks/ees-reading.sql");
  }
  return faults;
}

const usedColumns = (entry: EesEntry): string[] => [
  ...(entry.numerator ?? []),
  ...(Array.isArray(entry.denominator) ? entry.denominator : []),
  ...(entry.value ? [entry.value] : []),
  ...Object.keys(entry.where),
];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const list = (columns: readonly string[]): string => `[${columns.map(quoted).join(", ")}]::varchar[]`;

/** An issue for each text of `where` that its column does not have. */
async function absentTexts(
  warehouse: Warehouse,
  { source, pattern }: NationalTable,
  placed: PlacedEntry<EesEntry>,
): Promise<FileIssue[]> {
  const issues: FileIssue[] = [];
  for (const [column, wanted] of Object.entries(placed.entry.where)) {
    const rows = await warehouse.rows<{ text: string }>(
      `select distinct trim(${quoted(column)}) as text from ${source} where ${quoted(column)} is not null limit 1000`,
      [pattern],
    );
    const texts = rows.map((row) => row.text);
    if (texts.includes(wanted)) continue;
    const near = closest(wanted, texts);
    issues.push(
      issueOf(
        placed,
        `benchmarks/${placed.entry.file} has no row with "${wanted}" in the column "${column}"`,
        "the texts of where as they stand in the file",
        `The nearest text is "${near}"; write that in the catalogue if the publisher has renamed it.`,
      ),
    );
  }
  return issues;
}

/** The rows and columns that the entry asks for, as the temporary table `ees_row` in one shape for all files. */
async function stage(warehouse: Warehouse, table: NationalTable, entry: EesEntry): Promise<void> {
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
  const place = places.map((name) =>
    table.header.includes(name) ? quoted(name) : `null::varchar as ${name}`,
  );
  const chosen = Object.entries(entry.where).map(
    ([column, wanted]) => `trim(${quoted(column)}) = ${text(wanted)}`,
  );
  await warehouse.run(
    `create or replace temp table ees_row as
     with numbered as (select row_number() over () + 1 as line, * from ${table.source})
     select
       line, ${[...required.map(quoted), ...place].join(", ")},
       ${list(entry.numerator ?? [])} as numerator_cells,
       ${list(Array.isArray(entry.denominator) ? entry.denominator : [])} as denominator_cells,
       ${entry.value ? quoted(entry.value) : "null::varchar"} as value_cell
     from numbered
     where ${["true", ...chosen].join(" and ")}`,
    [table.pattern],
  );
}

type Fault = {
  severity: FileIssue["severity"];
  line: number | null;
  found: string;
  expected: string;
  mend: string;
};

async function faultsOf(warehouse: Warehouse, entry: EesEntry): Promise<FileIssue[]> {
  await warehouse.runFile("benchmarks/ees-faults.sql");
  const faults = await warehouse.rows<Fault>("from ees_fault");
  return faults.map((fault) => ({ rule: "benchmark-file", file: `benchmarks/${entry.file}`, ...fault }));
}
