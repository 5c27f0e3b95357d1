import { closest } from "../../src/lib/nearest.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { PlacedEntry } from "./catalogue.ts";
import type { LaitEntry } from "./catalogue-entry.ts";
import type { FileIssue } from "./file-issue.ts";
import { insertRows } from "./insert-rows.ts";
import { laitYearType, readLaitYears } from "./lait-years.ts";
import { issueOf, type NationalTable, openNationalTable, unreadable } from "./national-table.ts";

const longColumns = ["Short Desc", "Years", "LA and Regions", "Values", "LA Number"];
const dictionaryColumns = [
  ...["Topic", "Measure", "Measure_short", "Polarity", "y_axis_name", "dps", "Year_Type", "No_Quartile"],
  ...["Description", "Methodology", "Hyperlink(s)"],
];

/**
 * Reads one entry of LAIT's long file: the whole file and its dictionary into `lait_figure` and `lait_measure`, once for
 * all entries of the file, and the measure of the entry into `national_reading`. Returns what is wrong; after an error
 * nothing is read. Source of the layout: Department for Education, local authority interactive tool, data folder.
 */
export async function readLait(
  warehouse: Warehouse,
  dataFolder: string,
  placed: PlacedEntry<LaitEntry>,
): Promise<FileIssue[]> {
  const { file } = placed.entry;
  const [held] = await warehouse.rows("select 1 from lait_figure where file = $1 limit 1", [file]);
  const issues = held ? [] : await readFile(warehouse, dataFolder, placed);
  if (issues.some(({ severity }) => severity === "error")) return issues;
  return [...issues, ...(await readMeasure(warehouse, placed))];
}

async function readFile(
  warehouse: Warehouse,
  dataFolder: string,
  placed: PlacedEntry<LaitEntry>,
): Promise<FileIssue[]> {
  const { entry } = placed;
  const long = await openNationalTable(warehouse, dataFolder, placed, entry.file, longColumns);
  if (Array.isArray(long)) return long;
  const dictionary = await openNationalTable(
    warehouse,
    dataFolder,
    placed,
    entry.dictionary,
    dictionaryColumns,
  );
  if (Array.isArray(dictionary)) return dictionary;
  try {
    await stage(warehouse, entry, long, dictionary);
  } catch (error) {
    return [unreadable(placed, error)];
  }
  await warehouse.runFile("benchmarks/lait-measures.sql");
  const years = await warehouse.rows<{ years: string; year_type: string | null; measures: string }>(`
    select years, year_type, array_to_string(list_sort(list(distinct measure_short))[1:3], ', ') as measures
    from lait_row
    left join lait_meaning using (measure_short)
    group by years, year_type
    order by years`);
  await fillYears(warehouse, years);
  await warehouse.runFile("benchmarks/lait-figures.sql");
  const strange = years.filter(({ years: text, year_type }) => !readLaitYears(text, laitYearType(year_type)));
  return strange.length === 0 ? [] : [unreadYears(entry, strange)];
}

/** The long file as `lait_row` and its dictionary as `lait_dictionary`, as printed. */
async function stage(
  warehouse: Warehouse,
  { file, released }: LaitEntry,
  long: NationalTable,
  dictionary: NationalTable,
): Promise<void> {
  await warehouse.run("create or replace temp table lait_file as select $1 as file, $2::date as released", [
    file,
    released,
  ]);
  await warehouse.run(
    `create or replace temp table lait_row as
     select trim("Short Desc") as measure_short, trim("Years"::varchar) as years,
       coalesce(trim("LA and Regions"), 'area ' || "LA Number"::varchar) as area_name,
       trim("Values"::varchar) as printed, try_cast("LA Number" as integer) as lait_number
     from ${long.source}
     where "Years" is not null and "Short Desc" is not null and try_cast("LA Number" as integer) is not null`,
    [long.pattern],
  );
  await warehouse.run(
    `create or replace temp table lait_dictionary as
     select row_number() over () as line, ${dictionaryColumns.map((column) => `"${column}"`).join(", ")}
     from ${dictionary.source}`,
    [dictionary.pattern],
  );
}

/** `lait_year`: what each label of a year means for measures of a type. */
async function fillYears(
  warehouse: Warehouse,
  labels: readonly { years: string; year_type: string | null }[],
): Promise<void> {
  await warehouse.run("delete from lait_year");
  const read = labels.map(({ years, year_type }) => {
    const found = readLaitYears(years, laitYearType(year_type));
    return { years, year_type, period: found?.period.label ?? null, mark: found?.mark ?? null };
  });
  await insertRows(warehouse, "lait_year", read);
}

function unreadYears(
  { id, file }: LaitEntry,
  strange: readonly { years: string; year_type: string | null; measures: string }[],
): FileIssue {
  const shown = strange.map(({ years, measures }) => `"${years}" (${measures})`);
  return {
    rule: "benchmark-file",
    severity: "warning",
    file: `benchmarks/${file}`,
    line: null,
    found: `${strange.length} labels that are no year of their measure: ${shown.slice(0, 10).join("; ")}`,
    expected: `${id}: years such as 2025, 2023/24, 2024 (Rev) or 2021/22-23/24, as the dictionary's Year_Type says`,
    mend: "Nothing needs to be done. These figures can be looked up as they are printed, but are compared with nothing.",
  };
}

async function readMeasure(warehouse: Warehouse, placed: PlacedEntry<LaitEntry>): Promise<FileIssue[]> {
  const { entry } = placed;
  if (entry.metric === undefined || entry.measure === undefined) return [];
  const years = await warehouse.rows<{ years: string; year_type: string | null }>(
    `select distinct years, coalesce($3, year_type) as year_type
     from lait_figure
     left join (select measure_short, any_value(year_type) as year_type from lait_measure where file = $1 group by all)
       using (measure_short)
     where file = $1 and measure_short = $2`,
    [entry.file, entry.measure, entry.period ?? null],
  );
  if (years.length === 0) {
    const known = await warehouse.rows<{ measure_short: string }>(
      "select distinct measure_short from lait_figure where file = $1",
      [entry.file],
    );
    const near = closest(
      entry.measure,
      known.map(({ measure_short }) => measure_short),
    );
    return [
      issueOf(
        placed,
        `benchmarks/${entry.file} has no measure "${entry.measure}"`,
        "a Measure_short of the dictionary that the long file has",
        `The nearest measure is "${near}"; write that in the catalogue if it is the one.`,
      ),
    ];
  }
  await fillYears(warehouse, years);
  await warehouse.run("delete from lait_entry");
  await insertRows(warehouse, "lait_entry", [{ ...entry, entry: entry.id }]);
  await warehouse.runFile("benchmarks/lait-reading.sql");
  return placesWithoutCode(warehouse, entry);
}

async function placesWithoutCode(warehouse: Warehouse, entry: LaitEntry): Promise<FileIssue[]> {
  const [row] = await warehouse.rows<{ names: string | null }>(
    `select array_to_string(list_sort(list(distinct area_name)), '; ') as names
     from lait_figure
     where file = $1 and measure_short = $2 and area_code is null and value is not null`,
    [entry.file, entry.measure as string],
  );
  if (!row?.names) return [];
  return [
    {
      rule: "benchmark-file",
      severity: "warning",
      file: `benchmarks/${entry.file}`,
      line: null,
      found: row.names,
      expected: `${entry.id}: authorities whose three-digit code areas.csv or another national file has`,
      mend: "Add them to reference/areas.csv with old_code; until then they are left out of comparisons.",
    },
  ];
}
