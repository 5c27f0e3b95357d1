import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSchema } from "../../pipelines/contracts/schema.ts";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { passportText } from "../../pipelines/provenance/passport-text.ts";
import { explain } from "../../pipelines/verbs/explain.ts";
import { DataAtFault, WrongWords } from "../../pipelines/verbs/folders.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { receive } from "../metrics/test-warehouse.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-explain-"));
const folders = { data: home, state: path.join(home, "state") };
const silent = { step: () => {}, say: () => {}, done: () => {} };
const explained = (code: string) => explain(folders, code, silent);

/** A quarter of 90 children, of whom 66 at first, and after a correction 72, had their conference in time. */
beforeAll(async () => {
  mkdirSync(folders.state, { recursive: true });
  const warehouse = await Warehouse.open(warehouseFile(folders.state), "write");
  await createSchema(warehouse);
  await warehouse.run(
    `insert into partnership by name
       select 'Example' as name, 'E09000006' as area_code, 'illustrative' as returns_status;
     insert into area by name select 'E09000006' as area_code, 'Bromley' as area_name, 'authority' as area_type`,
  );
  for (const [receivedAt, late] of [
    ["2020-01-24 15:47:00", 18],
    ["2020-02-24 10:10:00", 24],
  ] as const) {
    await receive(warehouse, {
      dataset: "section-47-and-icpc",
      receivedAt,
      rows: ["2019-10", "2019-11", "2019-12"].map((month, i) => ({
        ...{ month, section_47: 90, icpc_children: 30, line: i + 2 },
        icpc_within_15_days: i === 2 ? late : 24,
      })),
    });
  }
  await warehouse.run(
    `update submission_record set reason = 'agency correction: December had been timed from the wrong day'
     where submission = (select max(submission) from submission_record)`,
  );
  const metrics = readMetrics().metrics.filter(({ id }) => id === "icpc-within-15-days");
  await computeMetrics(warehouse, metrics);
  warehouse.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("gives the figure as it is now, with what gave it", async () => {
  const passport = await explained("ICPC-within-15-days/2019-20 q3");
  expect(passport.figure).toBe("icpc-within-15-days/2019-20-Q3/v2");
  expect(passport.origin?.row).toMatchObject({ numerator: 72, denominator: 90, value: 80 });
  expect(passport.origin?.cells.at(-1)).toMatchObject({ row_period: "2019-12", value: 24, line: 4 });
});

it("works an earlier version out again, and says what replaced it and why", async () => {
  const passport = await explained("icpc-within-15-days/2019-20-Q3/v1");
  expect(passport.origin?.row).toMatchObject({ numerator: 66, denominator: 90 });
  expect(passport.origin?.cells.at(-1)).toMatchObject({ row_period: "2019-12", value: 18 });
  expect(passport.now).toMatchObject({ numerator: 72 });
  const text = passportText(passport);
  expect(text).toContain("As it was reported then: 73.3% (66 of 90)");
  expect(text).toContain("Replaced by icpc-within-15-days/2019-20-Q3/v2: 80.0% (72 of 90)");
  expect(text).toContain("agency correction: December had been timed from the wrong day");
});

it.each([
  "icpc-within-15-days/2019-20-Q3/v3",
  "icpc-within-15-dais/2019-20-Q3",
  "icpc-within-15-days/2019-20-Q3'; drop table observation; --",
  `a/${"b".repeat(100_000)}`,
])("answers %s with a sentence and loses nothing", async (code) => {
  await expect(explained(code)).rejects.toThrow(DataAtFault);
  expect((await explained("icpc-within-15-days/2019-20-Q3")).now.numerator).toBe(72);
});

it("asks for a code where none was written", async () => {
  await expect(explained(" ")).rejects.toThrow(WrongWords);
});
