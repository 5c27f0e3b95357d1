import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { authority, entry, file } from "../benchmarks/national-file.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";

const published = (warehouse: Warehouse, table: string) =>
  warehouse.rows(readFileSync(path.join(sqlFolder, "publication", `${table}.sql`), "utf8"));

test("the pages get every release, how many of its figures count, and what it changed with the codes", async () => {
  const warehouse = await warehouseWith({ metric: "timely" });
  const trafford = (year: string, cells: string) => authority(year, "E08000009", "Trafford", cells);
  const folder = partnershipFolder({
    "benchmarks/catalogue.yaml": `${entry()}${entry()
      .replace("test-file", "earlier")
      .replace("2020-10-31", "2019-10-31")
      .replace("year to March 2020", "year to March 2019")
      .replace("file.csv", "old.csv")}`,
    "benchmarks/old.csv": file(trafford("2018", "1,1,4"), trafford("2019", "2,2,4")),
    "benchmarks/file.csv": file(trafford("2019", "u,2,4"), trafford("2020", "1,1,4")),
  });
  await loadBenchmarks(warehouse, folder, [{ id: "timely" }]);
  expect(await published(warehouse, "national_file")).toMatchObject([
    { origin: "test-file", released: "2020-10-31", figures: 2, figures_in_force: 2 },
    { origin: "earlier", released: "2019-10-31", figures: 2, figures_in_force: 1 },
  ]);
  expect(await published(warehouse, "national_change")).toEqual([
    {
      metric: "timely",
      area_code: "E08000009",
      area_name: "Trafford",
      area_type: "authority",
      period: "2018-19",
      change: "withheld",
      before: 100,
      before_numerator: 4,
      before_denominator: 4,
      before_missing: null,
      after: null,
      after_numerator: null,
      after_denominator: 4,
      after_missing: "u",
      before_title: "Test",
      before_edition: "year to March 2019",
      before_released: "2019-10-31",
      after_title: "Test",
      after_edition: "year to March 2020",
      after_released: "2020-10-31",
    },
  ]);
});
