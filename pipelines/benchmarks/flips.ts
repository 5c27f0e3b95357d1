import { readFileSync } from "node:fs";
import path from "node:path";
import { type Tested, toFlip } from "../statistics/to-flip.ts";
import { sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

interface TestedRow {
  [column: string]: string | number | boolean | null;
  row_number: number;
  shape: Tested["shape"];
  per: number;
  numerator: number;
  denominator: number | null;
  is_earlier: boolean;
  is_neutral: boolean;
  comparator_value: number;
  earlier_numerator: number | null;
  earlier_denominator: number | null;
}

/** Fills `to_flip` of the home area's comparisons: how many more or fewer would make their test say something else. */
export async function fillFlips(warehouse: Warehouse): Promise<void> {
  const rows = await warehouse.rows<TestedRow>(
    readFileSync(path.join(sqlFolder, "benchmarks", "tested.sql"), "utf8"),
  );
  const flips = rows.map((row) => ({ row_number: row.row_number, to_flip: toFlip(testedOf(row)) }));
  await warehouse.run(
    `update comparison_by_set
     set to_flip = flip.to_flip
     from (select unnest(from_json($1::json, '[{"row_number":"bigint","to_flip":"integer"}]'), max_depth := 2)) as flip
     where flip.row_number = comparison_by_set.rowid`,
    [JSON.stringify(flips)],
  );
}

/** The test that `sql/benchmarks/comparison.sql` makes of such a row. */
function testedOf(row: TestedRow): Tested {
  const { shape, per, numerator, denominator, earlier_numerator: earlier } = row;
  const own = { shape, per, numerator, denominator };
  return row.is_earlier && earlier !== null
    ? {
        ...own,
        confidence: 0.998,
        against: { numerator: earlier, denominator: row.earlier_denominator },
      }
    : { ...own, confidence: row.is_neutral ? 0.95 : 0.998, against: { fixed: row.comparator_value } };
}
