import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

/** What a cell of a count (0 to 2,000) says (E8 to E10), and how it must be read: value, code, rule. */
const cells: [string, number | null, string | null, string | null][] = [
  ["12", 12, null, null],
  ["0", 0, null, null],
  [" 12 ", 12, null, null],
  ["12.0", 12, null, null],
  ["007", 7, null, null],
  ["1,234", 1234, null, null],
  ["1 234", 1234, null, null],
  ["1\u00a0234", 1234, null, null],
  ["12 (est.)", 12, "e", null],
  ["1,200 est", 1200, "e", null],
  ["12 (estimated)", 12, "e", null],
  ["<5", null, "c", null],
  ["< 5", null, "c", null],
  ["fewer than 5", null, "c", null],
  ["c", null, "c", null],
  ["N/A", null, "z", null],
  ["Not applicable", null, "z", null],
  ["TBC", null, "x", null],
  ["..", null, "x", null],
  ["not available", null, "x", null],
  ["-", null, "x", "dash-cell"],
  ["–", null, "x", "dash-cell"],
  ["", null, "x", "blank-cell"],
  ["6-8", null, null, "range-cell"],
  ["6 to 8", null, null, "range-cell"],
  ["79%", null, null, "percentage-in-count"],
  ["0.79", null, null, "share-in-count"],
  ["12.5", null, null, "not-whole"],
  ["-3", null, null, "negative"],
  ["(3)", null, null, "negative"],
  ["2001", null, null, "above-maximum"],
  ["9".repeat(400), null, null, "above-maximum"],
  ["#REF!", null, null, "error-cell"],
  ["#DIV/0!", null, null, "error-cell"],
  ["=SUM(B2:B4)", null, null, "formula-without-value"],
  ["12-Nov", null, null, "not-a-number"],
  ["12/11/2019", null, null, "date-in-figure"],
  ["12,34", null, null, "not-a-number"],
  ["1e2", null, null, "not-a-number"],
  ["0x10", null, null, "not-a-number"],
  ["1_000", null, null, "not-a-number"],
  ["na", null, null, "not-a-number"],
  ["see notes", null, null, "not-a-number"],
];

describe("a cell that should hold a count", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await Warehouse.open(":memory:", "write");
    await warehouse.runFolder("ingest");
  });
  afterAll(() => warehouse.close());

  it.each(cells)("%j is read as %j, code %j, rule %j", async (cell, value, code, rule) => {
    const [read] = await warehouse.rows(
      `with tidied as (select tidy_cell($1) as tidy),
      split as (select *, digits_of(tidy) as digits from tidied),
      numbered as (select *, number_of(digits) as number, code_of(tidy, digits) as code from split)
      select number as value, code, rule_of(tidy, number, code, true, 2000) as rule from numbered`,
      [cell],
    );
    const refused = rule !== null && code === null;
    expect({ ...read, value: refused ? null : read?.value }).toEqual({ value, code, rule });
  });
});
