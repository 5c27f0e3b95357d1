import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseCsvObjects } from "hucre/csv";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "./benchmark-warehouse.ts";
import { partnershipFolder } from "./partnership-folder.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

const ees = path.join(realFolder, "ees");
type Row = Record<string, string>;

/** The rows of a real file as text, by a reader that is not the warehouse's. */
function rowsOf(file: string): Row[] {
  const text = readFileSync(path.join(ees, file), "utf8");
  return parseCsvObjects(text, { header: true, delimiter: "," }).data as unknown as Row[];
}

/** One column of a real file, for the rows in which other columns hold a text. */
async function read(file: string, column: string, where: Row): Promise<Warehouse> {
  const folder = partnershipFolder({
    "benchmarks/catalogue.yaml": stringify([
      {
        id: "file",
        metric: "m",
        publisher: "Department for Education",
        title: "Title",
        released: "2025-10-31",
        edition: "2025",
        file,
        layout: "ees",
        // estimates of a mid-year begin with 2012, which is in no financial year of ours
        period: file.startsWith("ons_") ? "calendar-year" : "financial-year",
        numerator: [column],
        where,
      },
    ]),
  });
  mkdirSync(path.join(folder, "benchmarks"), { recursive: true });
  copyFileSync(path.join(ees, file), path.join(folder, "benchmarks", file));
  const warehouse = await warehouseWith({ metric: "m", shape: "count", denominator: null });
  expect(await loadBenchmarks(warehouse, folder, [{ id: "m" }])).toEqual([]);
  return warehouse;
}

/** How often each symbol stands among texts; numbers are counted together. */
function tally(cells: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const cell of cells) {
    const kind = Number.isNaN(Number(cell)) ? cell : "number";
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Every real file, with the columns that have the rarest symbols. */
const variants: { file: string; column: string; where?: Row; symbols: string }[] = [
  { file: "b1_children_in_need", column: "awaiting_assessment", symbols: "cux" },
  { file: "c1_children_in_need_referrals", column: "no_further_action_percent", symbols: "cux" },
  { file: "c3_factors", column: "Female_Genital_Mutilation", symbols: "cuxz" },
  { file: "c4_children_in_need", column: "Duration_0-10_days", symbols: "cux" },
  {
    file: "cla_number_and_rate",
    column: "rate_per_10000",
    where: { population_type: "Children ceasing to be looked after each year" },
    symbols: "cz",
  },
  { file: "csww_indicators", column: "agency_cover_rate_fte", symbols: "uxz" },
  { file: "csww_indicators", column: "agency_rate_fte", symbols: "low u x" },
  { file: "d3_cpps_subsequent", column: "CPP_subsequent_percent", symbols: "cuxz" },
  { file: "d5_cpps_at31march", column: "2_years_or_more_percent", symbols: "cuxz" },
  {
    file: "la_cla_placement_stability",
    column: "children_percent",
    where: {
      cla_group: "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years",
      placement_stability: "Living with the same carer for at least 2 years",
    },
    symbols: "cz",
  },
  { file: "ons_mid-year_population", column: "population_estimate", symbols: "x" },
];

describe.skipIf(!hasRealFiles)("every real file of Explore Education Statistics", () => {
  test.each(variants)(
    "$file: $column keeps its numbers and each symbol",
    async ({ file: prefix, ...variant }) => {
      const { column, where = {} } = variant;
      const file = readdirSync(ees).find((name) => name.startsWith(prefix)) as string;
      const warehouse = await read(file, column, where);
      const asked = rowsOf(file).filter((row) =>
        Object.entries(where).every(([name, text]) => row[name]?.trim() === text),
      );
      const kept = await warehouse.rows<{ cell: string }>(
        "select coalesce(missing, value::varchar) as cell from national_figure",
      );
      const inFile = tally(asked.map((row) => row[column] as string));
      expect(tally(kept.map(({ cell }) => cell))).toEqual(inFile);
      for (const symbol of variant.symbols.match(/low|[a-z]/g) ?? [])
        expect(inFile[symbol]).toBeGreaterThan(0);
      warehouse.close();
    },
  );

  test("Inner and Outer London are regions beside London, and joint authorities areas of their own", async () => {
    const file = readdirSync(ees).find((name) => name.startsWith("csww_indicators")) as string;
    const warehouse = await read(file, "caseload_fte", {});
    const named = await warehouse.rows(
      "select distinct area_code, area_type from national_figure join area using (area_code) where area_code[:3] = 'E13' or length(area_code) > 9 order by all",
    );
    expect(named).toEqual([
      { area_code: "E06000061-E06000062", area_type: "joint" },
      { area_code: "E09000021-E09000027", area_type: "joint" },
      { area_code: "E13000001", area_type: "region" },
      { area_code: "E13000002", area_type: "region" },
    ]);
    warehouse.close();
  });
});
