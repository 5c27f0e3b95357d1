import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listReturns } from "../../pipelines/ingest/ingest.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { dataFolder, exampleWarehouse } from "./example-state.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await exampleWarehouse();
});
afterAll(() => warehouse.close());

describe("the example, loaded", () => {
  it("is accepted to the last row, without a fault or a question", async () => {
    const counts = await warehouse.rows(
      "select status, count(*) as returns, sum(rows_rejected) as rejected from submission group by all",
    );
    const returns = (await listReturns(`${dataFolder}/returns`)).length;
    expect(counts).toEqual([{ status: "accepted", returns, rejected: 0 }]);
    expect(await warehouse.rows("select rule, period, found from issue")).toEqual([]);
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
