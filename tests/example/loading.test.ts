import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import { createAcceptedTables } from "../../pipelines/contracts/accepted-table.ts";
import { createDatasetViews } from "../../pipelines/contracts/dataset-views.ts";
import { type IngestReport, ingestReturns } from "../../pipelines/ingest/ingest.ts";
import { fillPeriods } from "../../pipelines/warehouse/periods.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

const dataFolder = fileURLToPath(new URL("../../data/", import.meta.url));
let warehouse: Warehouse;
let report: IngestReport;

beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:", "write");
  await warehouse.runFolder("schema");
  await fillPeriods(warehouse);
  await createAcceptedTables(warehouse);
  await warehouse.runFile("macros.sql");
  await createDatasetViews(warehouse);
  await loadReference(warehouse, dataFolder);
  report = await ingestReturns(warehouse, {
    returnsFolder: `${dataFolder}returns`,
    areaCode: "E09000006",
    receivedNow: "2020-06-30T12:00:00",
    progress: () => {},
  });
});
afterAll(() => warehouse.close());

describe("the example, loaded", () => {
  it("is accepted to the last row: 107 returns and one correction, no fault", async () => {
    const counts = await warehouse.rows(
      "select status, count(*) as returns, sum(rows_rejected) as rejected from submission group by all",
    );
    expect(counts).toEqual([{ status: "accepted", returns: 108, rejected: 0 }]);
    expect({ errors: report.errors, warnings: report.warnings }).toEqual({ errors: 0, warnings: 0 });
    expect(await warehouse.rows("select * from issue")).toEqual([]);
  });

  it("has the corrected figure in force, and the first one as seen before", async () => {
    const inTime = "select icpc_within_15_days as n from section_47_and_icpc where month = '2019-12'";
    const [now] = await warehouse.rows<{ n: number }>(inTime);
    await warehouse.run("set variable as_seen = timestamp '2020-02-10 00:00:00'");
    const [before] = await warehouse.rows<{ n: number }>(inTime);
    await warehouse.run("reset variable as_seen");
    expect(Number(now?.n) - Number(before?.n)).toBe(6);
  });

  it("keeps apart what is not available, not applicable and zero", async () => {
    expect(
      await warehouse.rows(
        "select entrants, entrants_code from youth_offending where quarter = '2017-18 Q2'",
      ),
    ).toEqual([{ entrants: null, entrants_code: "x" }]);
    expect(
      await warehouse.rows(
        "select distinct booked, booked_code from training_courses where kind = 'briefing'",
      ),
    ).toEqual([{ booked: null, booked_code: "z" }]);
    expect(
      await warehouse.rows(
        "select distinct attended, attended_code from training_attendance where from_agency = 'police' and quarter like '2019-20%'",
      ),
    ).toEqual([{ attended: 0, attended_code: null }]);
  });
});
