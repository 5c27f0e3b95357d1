import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addArea, warehouseWith } from "./benchmark-warehouse.ts";
import { entry as eesEntry, file as eesFile, figures, national } from "./national-file.ts";
import { partnershipFolder } from "./partnership-folder.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

const entry = (more = "  metric: timely\n  measure: Conf", id = "lait") => `
- id: ${id}
  publisher: Department for Education
  title: Local authority interactive tool
  released: 2026-04-08
  edition: April 2026
  file: long.csv
  layout: lait
  dictionary: dictionary.csv
${more}
`;
const dictionary = (yearType = "Financial Year", decimals = "NA") =>
  "Topic,Measure,Measure_short,Polarity,y_axis_name,dps,Year_Type,No_Quartile,Description,Methodology,Hyperlink(s)\n" +
  `Protection,Conferences in time,Conf,High,% of conferences,${decimals},${yearType},NA,What it is,"How, exactly",https://example.org\n` +
  `Protection,Conferences in time,Conf,Low,other,2,${yearType},N,NA,NA,NA\n`;
const long = (...rows: string[]) =>
  `Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n${rows.map((row) => `${row}\n`).join("")}`;
const row = (years: string, area: string, value: string, number: number | string, measure = "Conf") =>
  `${measure},item,${years},${area},${value},${number},NA`;

async function loadLait(
  rows: string[],
  { catalogue = entry(), words = dictionary(), more = {} as Record<string, string> } = {},
) {
  const warehouse = await warehouseWith({ metric: "timely" });
  await warehouse.run("update area set old_code = '305' where area_code = 'E09000006'");
  const folder = partnershipFolder({
    "benchmarks/catalogue.yaml": catalogue,
    "benchmarks/long.csv": long(...rows),
    "benchmarks/dictionary.csv": words,
    ...more,
  });
  const issues = await loadBenchmarks(warehouse, folder, [{ id: "timely" }]);
  return { warehouse, issues };
}

describe("LAIT's long file", () => {
  test("gives the values of England, the regions and authorities in our codes and periods", async () => {
    const { warehouse, issues } = await loadLait([
      row("2025", "Bromley", "71.3", 305),
      row("2025", "England", "79.4", 970),
      row("2025", "London", "80.100000000000001", 986),
      row("2025", "London (Outer)", "78", "988.0"),
    ]);
    expect(issues).toEqual([]);
    expect(
      await warehouse.rows(
        "select area_code, period, value, status, origin from observation order by area_code",
      ),
    ).toEqual(
      [
        ["E09000006", 71.3],
        ["E12000007", 80.1],
        ["E13000002", 78],
        ["E92000001", 79.4],
      ].map(([area_code, value]) => ({
        area_code,
        period: "2024-25",
        value,
        status: "published",
        origin: "lait",
      })),
    );
    expect(await warehouse.rows("select * from lait_measure")).toMatchObject([
      {
        measure: "Conferences in time",
        polarity: "high",
        decimals: 1,
        is_banded: true,
        methodology: "How, exactly",
        year_type: "Financial Year",
      },
    ]);
  });

  test("loses the noise of binary fractions, and nothing else", async () => {
    const { warehouse } = await loadLait(
      [row("2024", "England", "0.30000000000000004", 970), row("2025", "England", "38.461538", 970)],
      { words: dictionary("Financial Year", "2") },
    );
    expect(await warehouse.rows("select value, printed from lait_figure order by years")).toEqual([
      { value: 0.3, printed: "0.30000000000000004" },
      { value: 38.461538, printed: "38.461538" },
    ]);
  });

  test.each([
    { cell: "-", missing: "x" },
    { cell: "..", missing: "x" },
    { cell: "NA", missing: "x" },
    { cell: "c", missing: "c" },
    { cell: "u", missing: "u" },
  ])('"$cell" is no number but $missing', async ({ cell, missing }) => {
    const { warehouse } = await loadLait([row("2025", "England", cell, 970)]);
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ value: null, missing }]);
  });

  test("an area without a name goes by its number", async () => {
    const { warehouse, issues } = await loadLait([row("2025", "", "71.3", 305)]);
    expect(issues).toEqual([]);
    expect(await warehouse.rows("select area_name, value from lait_figure")).toEqual([
      { area_name: "area 305", value: 71.3 },
    ]);
  });

  test("a nought and a number below it are numbers", async () => {
    const { warehouse } = await loadLait([
      row("2024", "England", "0", 970),
      row("2025", "England", "-0.4", 970),
    ]);
    expect(await warehouse.rows("select value, missing from lait_figure order by years")).toEqual([
      { value: 0, missing: null },
      { value: -0.4, missing: null },
    ]);
  });

  test("a revised figure comes before a plain one, and says so", async () => {
    const { warehouse } = await loadLait([
      row("2024", "England", "80", 970),
      row("2024 (Rev)", "England", "81", 970),
      row("2025 (prov)", "England", "82", 970),
    ]);
    expect(await figures(warehouse, "E92000001")).toMatchObject([
      { period: "2023-24", value: 81, status: "published, revised" },
      { period: "2024-25", value: 82, status: "published, provisional" },
    ]);
  });

  test("a year that is none is named, and can be looked up as it is printed", async () => {
    const { warehouse, issues } = await loadLait([
      row("0", "England", "80", 970),
      row("2025", "England", "81", 970),
    ]);
    expect(issues).toMatchObject([
      {
        severity: "warning",
        file: "benchmarks/long.csv",
        found: '1 labels that are no year of their measure: "0" (Conf)',
      },
    ]);
    expect(await warehouse.rows("select years, period from lait_figure order by years")).toEqual([
      { years: "0", period: null },
      { years: "2025", period: "2024-25" },
    ]);
  });

  test("the catalogue may say what the years are", async () => {
    const { warehouse } = await loadLait([row("2024", "England", "80", 970)], {
      catalogue: entry("  metric: timely\n  measure: Conf\n  period: calendar-year"),
    });
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ period: "CY 2024" }]);
  });

  test("an authority that nothing else knows is named and left out of comparisons", async () => {
    const { issues } = await loadLait([row("2025", "England", "80", 970), row("2025", "Kent", "80", 886)]);
    expect(issues).toMatchObject([{ severity: "warning", found: "Kent" }]);
  });

  test("authorities come under the codes of the other files", async () => {
    const code = eesFile(
      "2020,Reporting year,Local authority,E92000001,England,E12000008,South East,886,E10000016,Kent,1,2,4",
      national("2020", "1,2,4"),
    );
    const { warehouse, issues } = await loadLait([row("2025", "Kent", "80", 886)], {
      catalogue: entry() + eesEntry(),
      more: { "benchmarks/file.csv": code },
    });
    expect(issues).toEqual([]);
    expect(await figures(warehouse, "E10000016")).toMatchObject([
      { origin: "test-file" },
      { origin: "lait", value: 80 },
    ]);
  });

  test("a file with counts comes before it, whatever their ages", async () => {
    const { warehouse } = await loadLait(
      [row("2020", "England", "70", 970), row("2021", "England", "71", 970)],
      {
        catalogue: entry() + eesEntry(),
        more: { "benchmarks/file.csv": eesFile(national("2020", "1,2,4")) },
      },
    );
    expect(await figures(warehouse, "E92000001")).toMatchObject([
      { period: "2019-20", value: 75, origin: "test-file" },
      { period: "2020-21", value: 71, origin: "lait" },
    ]);
    expect(await warehouse.rows("select * from national_change")).toEqual([]);
  });

  test("without a metric its measures can be asked, and nothing is compared", async () => {
    const { warehouse, issues } = await loadLait([row("2025", "England", "80", 970)], {
      catalogue: entry(""),
    });
    expect(issues).toEqual([]);
    expect(await warehouse.rows("select value from lait_figure")).toEqual([{ value: 80 }]);
    expect(await warehouse.rows("select * from national_file")).toEqual([]);
  });
});

describe("a fault of an entry for LAIT", () => {
  test.each([
    {
      was: "measure: Conf",
      is: "measure: Comf",
      found: 'benchmarks/long.csv has no measure "Comf"',
      mend: 'The nearest measure is "Conf"',
    },
    { was: "  measure: Conf\n", is: "", found: "nothing", mend: "Correct measure." },
    { was: "dictionary.csv", is: "other.csv", found: "no such file", mend: "Put the file there" },
    { was: "layout: lait", is: "layout: lite", found: '"lite"', mend: "Correct layout." },
  ])("$is", async ({ was, is, found, mend }) => {
    const { issues } = await loadLait([row("2025", "England", "80", 970)], {
      catalogue: entry().replace(was, is),
    });
    expect(issues).toMatchObject([{ severity: "error", file: "benchmarks/catalogue.yaml", found }]);
    expect(issues[0]?.mend).toContain(mend);
  });

  test("a renamed column of the dictionary", async () => {
    const { issues } = await loadLait([row("2025", "England", "80", 970)], {
      words: dictionary().replace("Measure_short", "Measure short"),
    });
    expect(issues).toMatchObject([
      {
        found: 'benchmarks/dictionary.csv has no column "Measure_short"',
        expected: 'lait: a column "Measure_short"',
        mend: expect.stringContaining('The nearest column is "Measure short"'),
      },
    ]);
  });
});

describe.skipIf(!hasRealFiles)("the real long file", () => {
  let warehouse: Warehouse;
  let issues: Row[];

  beforeAll(async () => {
    warehouse = await warehouseWith(
      { metric: "first-time-entrants", shape: "rate", per: 100000, polarity: "low" },
      { metric: "icpc-within-15-days" },
    );
    await addArea(warehouse, "E08000009", { old_code: "358" });
    const of = (metric: string, measure: string) =>
      entry(`  metric: ${metric}\n  measure: ${measure}`, metric).replace("long.csv", "long.parquet");
    const folder = partnershipFolder({
      "benchmarks/catalogue.yaml":
        of("first-time-entrants", "FirstYJS") + of("icpc-within-15-days", "CP_conf_15days"),
    });
    mkdirSync(path.join(folder, "benchmarks"), { recursive: true });
    for (const [name, as] of Object.entries({
      "lait_long_selection.parquet": "long.parquet",
      "lait_dictionary_selection.csv": "dictionary.csv",
    }))
      copyFileSync(path.join(realFolder, name), path.join(folder, "benchmarks", as));
    issues = (await loadBenchmarks(warehouse, folder, [
      { id: "first-time-entrants" },
      { id: "icpc-within-15-days" },
    ])) as unknown as Row[];
  });

  test("is read whole, with every missing sign kept as a code", async () => {
    expect(
      await warehouse.rows(
        "select count(*) as rows, count(missing) as missing, count(distinct measure_short) as measures, count(period) as read from lait_figure",
      ),
    ).toEqual([{ rows: 34340, missing: 3861, measures: 21, read: 34340 }]);
  });

  test("its England of first-time entrants is caught in every year, and nothing else is", async () => {
    const caught = await warehouse.rows(
      "select years, lait_number from lait_fault where measure_short = 'FirstYJS' order by years",
    );
    expect(caught).toHaveLength(9);
    expect(caught.every(({ lait_number }) => lait_number === 970)).toBe(true);
    expect(await warehouse.rows("select count(*) as n from lait_fault")).toEqual([{ n: 9 }]);
    expect(
      await warehouse.rows(
        "select reason from lait_fault where measure_short = 'FirstYJS' and years = '2024'",
      ),
    ).toEqual([
      {
        reason: expect.stringMatching(
          /^1,258 for England is above every one of 1\d\d authorities, which have 63 to 318\.$/,
        ),
      },
    ]);
  });

  test("so that its rate for England is no comparator of the metric", async () => {
    const faults = await warehouse.rows(
      "select area_code, count(*) as years from national_fault group by all",
    );
    expect(faults).toEqual([{ area_code: "E92000001", years: 9 }]);
  });

  test("authorities that no area is known for are named", () => {
    expect(issues).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        found: expect.stringContaining("Bath and North East Somerset"),
      }),
    );
  });
});
