import { describe, expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { warehouseWith } from "./benchmark-warehouse.ts";
import { entry, figures, file, load, national } from "./national-file.ts";
import { partnershipFolder } from "./partnership-folder.ts";

describe("a fault of the catalogue", () => {
  const found = async (catalogue: string, csv = file(national("2020", "1,2,4"))) =>
    load(await warehouseWith({ metric: "timely" }), csv, catalogue);

  test("a renamed column is named with its entry and the nearest column", async () => {
    expect(await found(entry().replace("11_to_15", "11_till_15"))).toEqual([
      {
        rule: "benchmark-file",
        severity: "error",
        file: "benchmarks/catalogue.yaml",
        line: 2,
        found: 'benchmarks/file.csv has no column "11_till_15"',
        expected: 'test-file: a column "11_till_15"',
        mend: 'The nearest column is "11_to_15"; write that in the catalogue if the publisher has renamed it.',
      },
    ]);
  });

  test.each([
    { was: "metric: timely", is: "metric: timly", line: 3, found: "timly", mend: "nearest is timely" },
    {
      was: "released: 2020-10-31",
      is: "released: 31/10/2020",
      line: 6,
      found: '"31/10/2020"',
      mend: "Correct released",
    },
    {
      was: "file: file.csv",
      is: "file: ../../secret.csv",
      line: 8,
      found: '"../../secret.csv"',
      mend: "Correct file",
    },
    {
      was: "layout: ees",
      is: "layout: ees\n  perriod: x",
      line: 2,
      found: "perriod",
      mend: "nearest is period",
    },
    {
      was: "publisher: Department for Education",
      is: "",
      line: 2,
      found: "nothing",
      mend: "Correct publisher",
    },
    {
      was: "denominator: [all]",
      is: "",
      line: null,
      found: "numerator without denominator",
      mend: "Add denominator",
    },
    {
      was: "file: file.csv",
      is: "file: other.csv",
      line: 2,
      found: "no such file",
      mend: "Put the file there",
    },
  ])("$is", async ({ was, is, line, found: what, mend }) => {
    const issues = await found(entry().replace(was, is));
    expect(issues).toMatchObject([{ severity: "error", line, found: what }]);
    expect(issues[0]?.mend).toContain(mend);
  });

  test("YAML that is none, and a catalogue that is no list", async () => {
    expect(await found("- id: [")).toMatchObject([{ severity: "error", mend: "Correct the YAML." }]);
    expect(await found("id: x")).toMatchObject([
      { severity: "error", expected: "a list of entries, each beginning with - id:" },
    ]);
  });

  test("a faulty entry does not stop the next", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const second = entry().replace("test-file", "second");
    expect(
      await load(warehouse, file(national("2020", "1,2,4")), `${entry("  colour: red")}${second}`),
    ).toHaveLength(1);
    expect(await figures(warehouse, "E92000001")).toMatchObject([{ origin: "second" }]);
  });

  test("a file that is no CSV in UTF-8 is refused", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const folder = partnershipFolder({
      "benchmarks/catalogue.yaml": entry(),
      "benchmarks/file.csv": Buffer.from(`${file(national("2020", "1,2,4"))}Caf\xe9\n`, "latin1"),
    });
    const issues = await loadBenchmarks(warehouse, folder, [{ id: "timely" }]);
    expect(issues).toMatchObject([
      { severity: "error", expected: "test-file: a CSV file in UTF-8 with commas" },
    ]);
  });

  test.each([
    { content: "<!DOCTYPE html><html><body>Sign in</body></html>", is: "a web page" },
    { content: "PK\u0003\u0004", is: "a spreadsheet or zip file" },
    { content: "PAR1 PAR1", is: "a Parquet file" },
    { content: "", is: "empty" },
  ])("a file that is $is says so, once", async ({ content, is }) => {
    expect(await found(entry(), content)).toMatchObject([
      { severity: "error", found: `benchmarks/file.csv is ${is}`, expected: "test-file: a CSV file" },
    ]);
  });

  test("every column that is missing is named once", async () => {
    const twice = entry().replace("[all]", "[al, al]").replace('"early_%"', '"early"');
    expect(await found(twice)).toMatchObject([
      { found: 'benchmarks/file.csv has no column "early"', mend: expect.stringContaining('"early_%"') },
      { found: 'benchmarks/file.csv has no column "al"', mend: expect.stringContaining('"all"') },
    ]);
  });

  test("no catalogue is no fault", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    expect(await loadBenchmarks(warehouse, partnershipFolder(), [{ id: "timely" }])).toEqual([]);
  });
});
