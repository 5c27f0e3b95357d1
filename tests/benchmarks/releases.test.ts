import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "./benchmark-warehouse.ts";
import { authority, entry, figures, file, national } from "./national-file.ts";
import { partnershipFolder } from "./partnership-folder.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

const earlier = entry()
  .replace("test-file", "earlier")
  .replace("2020-10-31", "2019-10-31")
  .replace("file.csv", "old.csv");
const trafford = (year: string, cells: string) => authority(year, "E08000009", "Trafford", cells);

/** Loads an earlier and a later release of one file. */
async function loadBoth(
  before: string,
  after: string,
  catalogue = `${entry()}${earlier}`,
): Promise<Warehouse> {
  const warehouse = await warehouseWith({ metric: "timely" });
  const folder = partnershipFolder({
    "benchmarks/catalogue.yaml": catalogue,
    "benchmarks/old.csv": before,
    "benchmarks/file.csv": after,
  });
  expect(await loadBenchmarks(warehouse, folder, [{ id: "timely" }])).toEqual([]);
  return warehouse;
}

const changes = (warehouse: Warehouse): Promise<Row[]> =>
  warehouse.rows(
    "select area_name, period, change, before, before_missing, after, after_missing from national_change order by period, change",
  );

describe("two releases of the same data", () => {
  test("the newest is in force, and the earlier one can still be asked", async () => {
    const warehouse = await loadBoth(
      file(trafford("2018", "1,2,4"), trafford("2019", "1,2,4")),
      file(trafford("2019", "1,1,4"), trafford("2020", "4,0,4")),
    );
    expect(await figures(warehouse, "E08000009")).toMatchObject([
      { period: "2017-18", value: 75, origin: "earlier" },
      { period: "2018-19", value: 50, origin: "test-file" },
      { period: "2019-20", value: 100, origin: "test-file" },
    ]);
    expect(
      await warehouse.rows(
        "select origin, released, value, is_in_force from national_figure where period = '2018-19' order by released",
      ),
    ).toEqual([
      { origin: "earlier", released: "2019-10-31", value: 75, is_in_force: false },
      { origin: "test-file", released: "2020-10-31", value: 50, is_in_force: true },
    ]);
  });

  test.each([
    { was: "1,2,4", is: "1,1,4", change: "revised", before: 75, after: 50 },
    { was: "1,1,4", is: "2,2,8", change: "revised", before: 50, after: 50 },
    { was: "2,2,4", is: "u,2,4", change: "withheld", before: 100, afterMissing: "u" },
    { was: "c,2,4", is: "0,2,4", change: "published", beforeMissing: "c", after: 50 },
    { was: "c,2,4", is: "u,2,4", change: "another code", beforeMissing: "c", afterMissing: "u" },
  ])(
    "$was that becomes $is is $change",
    async ({ was, is, change, before, beforeMissing, after, afterMissing }) => {
      const warehouse = await loadBoth(file(trafford("2019", was)), file(trafford("2019", is)));
      expect(await changes(warehouse)).toEqual([
        {
          area_name: "Trafford",
          period: "2018-19",
          change,
          before: before ?? null,
          before_missing: beforeMissing ?? null,
          after: after ?? null,
          after_missing: afterMissing ?? null,
        },
      ]);
    },
  );

  test("a figure that stays, a new year and a year that is gone are no changes; a new area is", async () => {
    const warehouse = await loadBoth(
      file(national("2018", "1,2,4"), national("2019", "1,2,4")),
      file(national("2019", "1,2,4"), trafford("2019", "1,2,4"), national("2020", "1,2,4")),
    );
    expect(await changes(warehouse)).toMatchObject([
      { area_name: "Trafford", change: "added", before: null },
    ]);
  });

  test("a file of another publisher is no later release", async () => {
    const other = earlier.replace("Department for Education", "Youth Justice Board");
    const warehouse = await loadBoth(
      file(national("2019", "1,1,4")),
      file(national("2019", "1,2,4")),
      `${entry()}${other}`,
    );
    expect(await changes(warehouse)).toEqual([]);
  });

  test("asked as seen between the two, the later one is not there", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    await warehouse.run("set variable as_seen = timestamp '2020-01-15'");
    const folder = partnershipFolder({
      "benchmarks/catalogue.yaml": `${entry()}${earlier}`,
      "benchmarks/old.csv": file(national("2019", "1,1,4")),
      "benchmarks/file.csv": file(national("2019", "1,2,4")),
    });
    await loadBenchmarks(warehouse, folder, [{ id: "timely" }]);
    expect(await changes(warehouse)).toEqual([]);
    expect(await warehouse.rows("select origin from national_file")).toEqual([{ origin: "earlier" }]);
  });
});

describe.skipIf(!hasRealFiles)("the real releases of 2024 and 2025", () => {
  const real = {
    "d3-2024.csv": "d3_cpps_subsequent_plan_2013_to_2024",
    "d3-2025.csv": "d3_cpps_subsequent_plan_2013_to_2025",
  };

  async function loadReal(): Promise<Warehouse> {
    const release = (year: string) => `
- id: d3-${year}
  metric: repeat-plans
  publisher: Department for Education
  title: Second or subsequent plans
  released: ${year}-10-31
  edition: year to March ${year}
  file: d3-${year}.csv
  layout: ees
  numerator: [CPP_subsequent]
  denominator: [CPP_start]
`;
    const folder = partnershipFolder({ "benchmarks/catalogue.yaml": release("2024") + release("2025") });
    mkdirSync(path.join(folder, "benchmarks"), { recursive: true });
    for (const [name, from] of Object.entries(real)) {
      const release = name.includes("2024") ? "ees-earlier-releases" : "ees";
      copyFileSync(path.join(realFolder, release, `${from}.csv`), path.join(folder, "benchmarks", name));
    }
    const warehouse = await warehouseWith({ metric: "repeat-plans" });
    expect(await loadBenchmarks(warehouse, folder, [{ id: "repeat-plans" }])).toEqual([]);
    return warehouse;
  }

  test("Doncaster's 437 of 437 repeat plans of 2021-22 became unreliable", async () => {
    const warehouse = await loadReal();
    const [doncaster] = await warehouse.rows(
      "select * from national_change where area_name = 'Doncaster' and period = '2021-22'",
    );
    expect(doncaster).toMatchObject({
      change: "withheld",
      before: 100,
      before_numerator: 437,
      before_denominator: 437,
      after: null,
      after_missing: "u",
      before_origin: "d3-2024",
      after_origin: "d3-2025",
    });
    const [both] = await warehouse.rows(
      "select count(*) as releases from national_figure where area_name = 'Doncaster' and period = '2021-22'",
    );
    expect(both).toEqual({ releases: 2 });
    warehouse.close();
  });
});
