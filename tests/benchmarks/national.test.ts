import { describe, expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { addFigures, warehouseWith } from "./benchmark-warehouse.ts";
import { authority, entry, figures, file, header, load, national } from "./national-file.ts";
import { partnershipFolder } from "./partnership-folder.ts";

describe("a file in the layout of Explore Education Statistics", () => {
  test("gives numerator, denominator, value and interval of every area", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const csv = file(
      national("2020", '"10,000",50000,77000'),
      authority("2020", "E09000006", "Bromley", "60,305,474", "305"),
      authority("2020", "E08000009", "Trafford", "20,80,120", "358"),
    );
    expect(await load(warehouse, `\uFEFF${csv}`)).toEqual([]);
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ numerator: 60000, denominator: 77000 }]);
    const [bromley] = await warehouse.rows("select * from observation where area_code = 'E09000006'");
    expect(bromley).toMatchObject({
      period: "2019-20",
      period_type: "financial-year",
      period_end: "2020-03-31",
      numerator: 365,
      denominator: 474,
      status: "published",
      origin: "test-file",
      breakdown: "all",
    });
    expect(bromley?.value).toBeCloseTo((365 / 474) * 100, 10);
    expect(Number(bromley?.lower_998)).toBeLessThan(Number(bromley?.lower));
    expect(
      await warehouse.rows(
        "select area_name, area_type, region_code from area where area_code = 'E08000009'",
      ),
    ).toEqual([{ area_name: "Trafford", area_type: "authority", region_code: "E12000007" }]);
    expect(await warehouse.rows("select origin, publisher, released from national_file")).toEqual([
      { origin: "test-file", publisher: "Department for Education", released: "2020-10-31" },
    ]);
  });

  test.each([
    { cell: "c", missing: "c" },
    { cell: "k", missing: "k" },
    { cell: "low", missing: "low" },
    { cell: "u", missing: "u" },
    { cell: "x", missing: "x" },
    { cell: "z", missing: "z" },
    { cell: " C ", missing: "c" },
    { cell: "~", missing: "low" },
    { cell: ":", missing: "x" },
    { cell: "", missing: "x" },
  ])('keeps the symbol "$cell" as $missing, and never reads it as nought', async ({ cell, missing }) => {
    const warehouse = await warehouseWith({ metric: "timely" });
    expect(await load(warehouse, file(authority("2020", "E08000009", "Trafford", `${cell},80,120`)))).toEqual(
      [],
    );
    expect(await figures(warehouse, "E08000009")).toMatchObject([
      { numerator: null, denominator: 120, value: null, missing },
    ]);
  });

  test("a true nought stays nought, and a base of nought has no percentage", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    await load(
      warehouse,
      file(
        authority("2019", "E08000009", "Trafford", "0,0,120"),
        authority("2020", "E08000009", "Trafford", "0,0,0"),
      ),
    );
    expect(await figures(warehouse, "E08000009")).toMatchObject([
      { value: 0, missing: null },
      { value: null, missing: "z" },
    ]);
  });

  test("a word that is no symbol is asked about and counts as not available", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const issues = await load(warehouse, file(authority("2020", "E08000009", "Trafford", "NULL,80,120")));
    expect(issues).toMatchObject([
      { severity: "warning", file: "benchmarks/file.csv", line: 2, found: '"NULL"' },
    ]);
    expect(await figures(warehouse, "E08000009")).toMatchObject([{ missing: "x" }]);
  });

  test.each([
    { type: "financial-year", year: "201920", period: "2019-20" },
    { type: "financial-year", year: "2020", period: "2019-20" },
    { type: "academic-year", year: "201920", period: "AY 2019-20" },
    { type: "calendar-year", year: "2019", period: "CY 2019" },
  ])("$year of a file of $type is $period", async ({ type, year, period }) => {
    const warehouse = await warehouseWith({ metric: "timely" });
    await load(warehouse, file(national(year, "1,2,4")), entry(`  period: ${type}`));
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ period }]);
  });

  test("years of another type are left out with a warning", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const issues = await load(warehouse, file(national("201921", "1,2,4"), national("2020", "1,2,4")));
    expect(issues).toMatchObject([{ severity: "warning", found: "Reporting year 201921" }]);
    expect(await figures(warehouse, "E92000001")).toHaveLength(1);
  });

  test("columns may stand in any order and an authority may come under its old code", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    await warehouse.run(
      "insert into area by name select 'E08000037' as area_code, 'Gateshead' as area_name, 'authority' as area_type, '390' as old_code",
    );
    const csv = [
      "la_name,all,geographic_level,11_to_15,early_%,old_la_code,new_la_code,country_name,country_code,region_code,region_name,time_identifier,time_period",
      "Gateshead,10,Local authority,4,1,390,E08000020,England,E92000001,E12000001,North East,Reporting year,2020",
      "Gateshead,10,Local authority,4,2,390,z,England,E92000001,E12000001,North East,Reporting year,2021",
    ];
    expect(await load(warehouse, csv.join("\r\n"))).toEqual([]);
    expect(await figures(warehouse, "E08000037")).toMatchObject([{ value: 50 }, { value: 60 }]);
  });

  test("two authorities that are counted as one are an area of their own, which has no rank", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const joint = authority("2020", "E09000021 / E09000027", "Kingston / Richmond", "1,2,4", "314 / 318");
    expect(await load(warehouse, file(joint, national("2020", "1,2,4")))).toEqual([]);
    expect(await figures(warehouse, "E09000021-E09000027")).toMatchObject([{ value: 75 }]);
    expect(
      await warehouse.rows("select area_name, area_type, old_code from area where area_type = 'joint'"),
    ).toEqual([{ area_name: "Kingston / Richmond", area_type: "joint", old_code: "314-318" }]);
  });

  test("years that the file itself calls otherwise than the catalogue are not read as those", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const named = (identifier: string, year: string) =>
      national(year, "1,2,4").replace("Reporting year", identifier);
    const csv = file(named("Academic year", "202021"), named("Financial year", "202021"));
    expect(await load(warehouse, csv)).toMatchObject([
      { severity: "warning", line: 2, found: "Academic year 202021" },
    ]);
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ period: "2020-21" }]);
    const terms = file(named("Autumn term", "202021"), named("Six half terms", "201819"));
    await load(warehouse, terms, entry("  period: academic-year"));
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ period: "AY 2018-19" }]);
  });

  test("where chooses rows; without it two rows for one area are refused", async () => {
    const csv = `${header}group,early_%,11_to_15,all\n${national("2020", "boys,1,2,4")}\n${national("2020", "Girls' homes,1,3,4")}\n`;
    const warehouse = await warehouseWith({ metric: "timely" });
    expect(await load(warehouse, csv)).toMatchObject([
      { severity: "error", line: 3, found: "2 rows for England in 2020" },
    ]);
    expect(await figures(warehouse, "E92000001")).toEqual([]);
    expect(await load(warehouse, csv, entry(`  where: { group: "Girls' homes" }`))).toEqual([]);
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ value: 100 }]);
    expect(await load(warehouse, csv, entry("  where: { group: girls }"))).toMatchObject([
      {
        severity: "error",
        file: "benchmarks/catalogue.yaml",
        found: 'benchmarks/file.csv has no row with "girls" in the column "group"',
        mend: expect.stringContaining('The nearest text is "boys"'),
      },
    ]);
    expect(await load(warehouse, csv, entry("  where: { group: boys, all: 5 }"))).toMatchObject([
      { severity: "error" },
    ]);
    const apart = entry(`  where: { group: boys, 11_to_15: "3" }`);
    expect(await load(warehouse, csv, apart)).toMatchObject([{ severity: "error", found: "no row" }]);
  });

  test("a finished percentage is taken as it is, without an interval", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const catalogue = entry().replace(/ {2}numerator.*\n {2}denominator.*/, "  value: all");
    expect(await load(warehouse, file(national("2020", "1,2,81.4")), catalogue)).toEqual([]);
    const [row] = await warehouse.rows("select value, lower, numerator from observation");
    expect(row).toEqual({ value: 81.4, lower: null, numerator: null });
  });

  test("a rate can be divided by the population of the year, and says by which", async () => {
    const warehouse = await warehouseWith({
      metric: "timely",
      shape: "rate",
      per: 10000,
      denominator: "children-0-17",
    });
    const catalogue = entry().replace("[all]", "population");
    await load(
      warehouse,
      file(authority("2020", "E09000006", "Bromley", "200,246,1"), national("2020", "1,2,4")),
      catalogue,
    );
    const [row] = await warehouse.rows(
      "select value, denominator_vintage from observation where area_code = 'E09000006'",
    );
    expect(row?.value).toBeCloseTo((446 / 75055) * 10000, 10);
    expect(row?.denominator_vintage).toBe("first estimate");
    expect(await figures(warehouse, "E92000001")).toMatchObject([
      { numerator: 3, value: null, missing: "x" },
    ]);
  });
});

describe("beside our own returns", () => {
  test("the home area keeps what its returns say", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    await addFigures(warehouse, { metric: "timely", period: "2019-20", numerator: 352, denominator: 446 });
    const csv = file(
      authority("2020", "E09000006", "Bromley", "60,305,474"),
      authority("2019", "E09000006", "Bromley", "60,305,474"),
    );
    for (let i = 0; i < 2; i++) await load(warehouse, csv);
    expect(await figures(warehouse, "E09000006")).toMatchObject([
      { period: "2018-19", origin: "test-file" },
      { period: "2019-20", origin: "returns", numerator: 352 },
    ]);
  });

  test("the newest edition counts, and one released after the moment asked about is not seen", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const older = entry()
      .replace("test-file", "older")
      .replace("2020-10-31", "2019-10-31")
      .replace("file.csv", "old.csv");
    const folder = partnershipFolder({
      "benchmarks/catalogue.yaml": `${entry()}${older}`,
      "benchmarks/file.csv": file(national("2019", "1,2,4")),
      "benchmarks/old.csv": file(national("2018", "1,1,4"), national("2019", "1,1,4")),
    });
    const load = () => loadBenchmarks(warehouse, folder, [{ id: "timely" }]);
    await load();
    expect(await figures(warehouse, "E92000001")).toMatchObject([
      { value: 50 },
      { value: 75, origin: "test-file" },
    ]);
    await warehouse.run("set variable as_seen = timestamp '2020-01-15'");
    await load();
    expect(await figures(warehouse, "E92000001")).toMatchObject([
      { value: 50 },
      { value: 50, origin: "older" },
    ]);
  });
});
