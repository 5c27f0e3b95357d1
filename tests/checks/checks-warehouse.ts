import { afterAll, beforeAll, beforeEach } from "vitest";
import { runChecks } from "../../pipelines/warehouse/checks.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";
import { forgetReturns, receive } from "../metrics/test-warehouse.ts";

/** Opens a warehouse for the tests of one file, without returns at the start of each. */
export function checksWarehouse() {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await emptyWarehouse();
  });
  beforeEach(() => forgetReturns(warehouse));
  afterAll(() => warehouse.close());

  return {
    /** What the checks find when the agency "council" has sent these rows and nothing else. */
    async findingsOf(dataset: string, rows: Row[]): Promise<Row[]> {
      await forgetReturns(warehouse);
      await receive(warehouse, { dataset, agency: "council", rows });
      await runChecks(warehouse);
      return warehouse.rows(
        "select * exclude (submission, sheet, cell, line) from issue_record order by rule, period, found",
      );
    },
  };
}

/** The quarters of two financial years, in order. */
export const quarters = ["2018-19", "2019-20"].flatMap((year) => [1, 2, 3, 4].map((n) => `${year} Q${n}`));

/** One row per value: the quarters in order from `first`, each with the same other columns. */
export const byQuarter = (column: string, values: (number | null)[], others: Row = {}, first = 0): Row[] =>
  values.map((value, i) => ({ quarter: quarters[first + i] ?? "", ...others, [column]: value }));

/** One row per value: the months in order from January 2019, each with the same other columns. */
export const byMonth = (column: string, values: number[], others: Row = {}): Row[] =>
  values.map((value, i) => ({
    month: `${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    ...others,
    [column]: value,
  }));
