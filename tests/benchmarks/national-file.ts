import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { partnershipFolder } from "./partnership-folder.ts";

/** Columns of place and time of the layout of Explore Education Statistics. */
export const header =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,";
/** A line of England; `cells` are the columns of the measures. */
export const national = (year: string, cells: string) =>
  `${year},Reporting year,National,E92000001,England,,,,,,${cells}`;
/** A line of an authority. */
export const authority = (year: string, code: string, name: string, cells: string, old = "") =>
  `${year},Reporting year,Local authority,E92000001,England,E12000007,London,${old},${code},${name},${cells}`;

/** A catalogue entry that reads {@link file}; `more` is further lines of YAML. */
export const entry = (more = "") => `
- id: test-file
  metric: timely
  publisher: Department for Education
  title: Test
  released: 2020-10-31
  edition: year to March 2020
  file: file.csv
  layout: ees
  numerator: ["early_%", 11_to_15]
  denominator: [all]
${more}`;

/** A national file with three measures, one of them named with a % and one beginning with a digit. */
export const file = (...lines: string[]) => `${header}"early_%",11_to_15,all\n${lines.join("\n")}\n`;

/** Loads a national file by a catalogue; returns what is wrong. */
export async function load(warehouse: Warehouse, csv: string, catalogue = entry()) {
  const folder = partnershipFolder({ "benchmarks/catalogue.yaml": catalogue, "benchmarks/file.csv": csv });
  return loadBenchmarks(warehouse, folder, [{ id: "timely" }, { id: "other" }]);
}

/** The observations of an area, oldest first. */
export const figures = (warehouse: Warehouse, area: string): Promise<Row[]> =>
  warehouse.rows(
    "select period, numerator, denominator, value, missing, status, origin from observation where area_code = $1 order by period",
    [area],
  );
