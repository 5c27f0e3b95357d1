import { readFileSync } from "node:fs";
import path from "node:path";
import { parseCsv } from "hucre/csv";
import { describe, expect, test } from "vitest";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { compared, home, warehouseWith } from "./benchmark-warehouse.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

interface Card {
  measure: string;
  year: string;
  polarity: string;
  value: number;
  rank: number | null;
  rankOf: number;
  band: string | null;
  neighboursMean: number;
  neighbours: number;
  neighboursMedian: number;
}

const { cards } = JSON.parse(
  readFileSync(new URL("../oracles/lait-cards.json", import.meta.url), "utf8"),
) as {
  cards: Card[];
};

/** DfE's code of Bromley; the codes of England and the regions are 970 and above. */
const bromley = "305";

/** Bromley's neighbours of May 2025, closest first, by DfE's codes. */
function neighbourCodes(): string[] {
  const text = readFileSync(path.join(realFolder, "neighbours/sn_model_2025_wide.csv"), "utf8");
  const cells = parseCsv(text, { delimiter: "," }).find(([code]) => String(code).trim() === bromley) ?? [];
  return Array.from({ length: 10 }, (_, i) => String(cells[4 + 2 * i]).trim());
}

/** All values of a card's measure and year as published figures of 2024-25, beside Bromley's neighbours. */
async function warehouseOf({ measure, year, polarity }: Card) {
  const warehouse = await warehouseWith({ metric: "m", polarity });
  await warehouse.run(
    `create temp table value_of as
     select
       case "LA Number" when ${bromley} then '${home}' when 970 then 'E92000001' else 'L' || "LA Number"::integer end as area_code,
       try_cast("Values" as double) as value
     from read_parquet($1)
     where "Short Desc" = $2 and "Years" = $3 and "LA Number" not between 971 and 999`,
    [path.join(realFolder, "lait_long_selection.parquet"), measure, year],
  );
  await warehouse.run(`
    insert into area by name
    select area_code, area_code as area_name, if(area_code = 'E92000001', 'country', 'authority') as area_type
    from value_of
    where area_code <> '${home}';
    insert into observation by name
    select
      'm' as metric, area_code, area_code as area_name, '2024-25' as period, 'financial-year' as period_type,
      date '2024-04-01' as period_start, date '2025-03-31' as period_end, 'all' as breakdown, 'all' as category,
      value, if(value is null, 'x', null) as missing, 'published' as status, area_code as figure, 'lait' as origin
    from value_of;
    update partnership set neighbour_set = 'dfe-2025'`);
  const rows = neighbourCodes().map((code, i) => ({
    neighbour_set: "dfe-2025",
    valid_from: "2025-05-01",
    area_code: home,
    neighbour_code: `L${code}`,
    position: i + 1,
  }));
  await insertRows(warehouse, "neighbour", rows);
  return warehouse;
}

describe.skipIf(!hasRealFiles)("DfE's own tool gives the same answers", () => {
  test.each(cards)("for $measure of $year", async (card) => {
    const warehouse = await warehouseOf(card);
    const rows = await compared(warehouse, "m", "2024-25");
    expect(rows.england?.value).toBeCloseTo(card.value, 9);
    expect(rows.england).toMatchObject({ rank_of: card.rankOf, band: card.band });
    if (card.rank !== null) expect(rows.england).toMatchObject({ rank: card.rank });
    expect(rows["neighbours-mean"]?.comparator_value).toBeCloseTo(card.neighboursMean, 9);
    expect(rows["neighbours-mean"]?.comparator_n).toBe(card.neighbours);
    expect(rows["neighbours-median"]?.comparator_value).toBeCloseTo(card.neighboursMedian, 9);
    warehouse.close();
  });
});
