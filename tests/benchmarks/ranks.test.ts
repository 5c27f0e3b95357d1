import { describe, expect, test } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addArea, addFigures, compared, england, home, warehouseWith } from "./benchmark-warehouse.ts";

/** The home area with 50% among authorities with these shares, and England so that there is a row to carry the rank. */
async function rankAmong(
  shares: number[],
  polarity: string,
  areas: Record<number, { valid_to: string }> = {},
) {
  const warehouse = await warehouseWith({ metric: "m", polarity });
  await addFigures(
    warehouse,
    { metric: "m", period: "2019-20", numerator: 50, denominator: 100 },
    { metric: "m", area: england, period: "2019-20", numerator: 500, denominator: 1000 },
  );
  for (const [i, share] of shares.entries()) {
    const area = `A${String(i).padStart(8, "0")}`;
    await addArea(warehouse, area, areas[i] ?? {});
    await addFigures(warehouse, { metric: "m", area, period: "2019-20", numerator: share, denominator: 100 });
  }
  const { england: row } = await compared(warehouse, "m", "2019-20");
  return { rank: row?.rank, rank_of: row?.rank_of, band: row?.band };
}

describe("rank among authorities", () => {
  test("rank 1 is the best by polarity", async () => {
    expect(await rankAmong([10, 20, 60, 70], "high")).toEqual({ rank: 3, rank_of: 5, band: "C" });
    expect(await rankAmong([10, 20, 60, 70], "low")).toEqual({ rank: 3, rank_of: 5, band: "B" });
    expect(await rankAmong([10, 20, 30, 70], "high")).toEqual({ rank: 2, rank_of: 5, band: "B" });
  });

  test("ties share the better rank", async () => {
    expect(await rankAmong([50, 50, 60, 70], "high")).toMatchObject({ rank: 3, rank_of: 5 });
  });

  test("with neither way good, rank 1 is the highest and there is no band", async () => {
    expect(await rankAmong([10, 20, 60, 70], "none")).toEqual({ rank: 3, rank_of: 5, band: null });
  });

  test("the ends of a quartile belong to the better band below, as in R's type 7", async () => {
    // quartiles of 10 20 30 40 50 are 20, 30 and 40
    expect(await rankAmong([10, 20, 30, 40], "low")).toMatchObject({ band: "D" });
    // quartiles of 50 60 70 80 90 are 60, 70 and 80
    expect(await rankAmong([60, 70, 80, 90], "low")).toMatchObject({ band: "A" });
    // quartiles of 40 50 60 70 80 are 50, 60 and 70: home stands on the first
    expect(await rankAmong([40, 60, 70, 80], "low")).toMatchObject({ band: "A" });
    expect(await rankAmong([40, 60, 70, 80], "high")).toMatchObject({ band: "D" });
  });

  test("an authority that had been abolished by then does not count", async () => {
    expect(await rankAmong([10, 20, 60, 70], "high", { 3: { valid_to: "2019-03-31" } })).toMatchObject({
      rank: 2,
      rank_of: 4,
    });
    expect(await rankAmong([10, 20, 60, 70], "high", { 3: { valid_to: "2020-03-31" } })).toMatchObject({
      rank: 3,
      rank_of: 5,
    });
  });

  test("fewer than four have no quartiles", async () => {
    expect(await rankAmong([10, 60], "high")).toEqual({ rank: 2, rank_of: 3, band: null });
  });
});

interface Counts {
  numerator: number;
  denominator: number;
  value?: number;
}

/** Authorities A1, A2, … with these counts beside the home area's; `of` compares and gives an area's place. */
async function field(own: Counts, others: Counts[], polarity = "high", metric: Row = {}) {
  const warehouse = await warehouseWith({ metric: "m", polarity, ...metric });
  await addFigures(warehouse, { metric: "m", period: "2019-20", ...own });
  for (const [i, counts] of others.entries()) {
    await addArea(warehouse, codeOf(i));
    await addFigures(warehouse, { metric: "m", area: codeOf(i), period: "2019-20", ...counts });
  }
  await compareAll(warehouse);
  return warehouse;
}

const codeOf = (i: number): string => `A${String(i).padStart(8, "0")}`;

async function placeIn(warehouse: Warehouse, area = home): Promise<Row> {
  const [row] = await warehouse.rows("select * from place where area_code = $1", [area]);
  return row as Row;
}

const share = (percent: number, of = 1000): Counts => ({ numerator: (percent * of) / 100, denominator: of });

describe("the places that chance leaves open", () => {
  test("are the rank alone where every other is far away", async () => {
    const warehouse = await field(share(50), [share(10), share(30), share(70), share(90)]);
    expect(await placeIn(warehouse)).toMatchObject({ rank: 3, rank_lower: 3, rank_upper: 3 });
  });

  test("are all places where nothing sets the authorities apart", async () => {
    const warehouse = await field(share(50, 40), [share(45, 40), share(47.5, 40), share(52.5, 40)]);
    expect(await placeIn(warehouse)).toMatchObject({ rank: 2, rank_lower: 1, rank_upper: 4 });
  });

  test("count from the good end", async () => {
    // 70 and 90 lie surely above, 48 does not differ
    const others = [share(48), share(70), share(90)];
    expect(await placeIn(await field(share(50), others, "high"))).toMatchObject({
      rank: 3,
      rank_lower: 3,
      rank_upper: 4,
    });
    expect(await placeIn(await field(share(50), others, "low"))).toMatchObject({
      rank: 2,
      rank_lower: 1,
      rank_upper: 2,
    });
  });

  test("are not given for values without counts, nor is a quartile", async () => {
    const value = (percent: number) => ({ value: percent }) as Counts;
    const warehouse = await field(value(50), [value(10), value(20), value(60), value(70)]);
    expect(await placeIn(warehouse)).toMatchObject({
      rank: 3,
      rank_of: 5,
      rank_lower: null,
      rank_upper: null,
      band: null,
    });
  });

  test("hold the true rank at least as often as they promise", async () => {
    // twenty authorities with true shares of 40 to 59 per cent; the draws come from a fixed sequence
    const random = sequence(20251122);
    const truth = Array.from({ length: 20 }, (_, i) => 40 + i);
    const areas = truth.map((_, i) => (i === 0 ? home : codeOf(i)));
    const rounds = Array.from({ length: 15 }, (_, round) => `m${round}`);
    const warehouse = await warehouseWith(...rounds.map((metric) => ({ metric, polarity: "high" })));
    for (const area of areas.slice(1)) await addArea(warehouse, area);
    const draws = rounds.flatMap((metric) =>
      truth.map((percent, i) => ({
        metric,
        area: areas[i] as string,
        period: "2019-20",
        numerator: Array.from({ length: 200 }).filter(() => random() < percent / 100).length,
        denominator: 200,
      })),
    );
    await addFigures(warehouse, ...draws);
    await compareAll(warehouse);
    const places = await warehouse.rows<{ area_code: string; rank_lower: number; rank_upper: number }>(
      "select area_code, rank_lower, rank_upper from place",
    );
    const trueRank = (area: string): number => truth.length - areas.indexOf(area);
    const held = places.filter(
      ({ area_code, rank_lower, rank_upper }) =>
        rank_lower <= trueRank(area_code) && trueRank(area_code) <= rank_upper,
    );
    expect(places).toHaveLength(rounds.length * truth.length);
    expect(held.length / places.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("a place among authorities", () => {
  test("says how many there were, with a figure and without, and how many share it", async () => {
    const warehouse = await field(share(50), [share(50), share(50), share(60), share(70)]);
    await addArea(warehouse, "A90000000");
    await addArea(warehouse, "A90000001", { valid_from: "2021-04-01" });
    await compareAll(warehouse);
    expect(await placeIn(warehouse)).toMatchObject({ rank: 3, rank_of: 5, authorities: 6, tied_with: 2 });
  });

  test("leaves out a figure that cannot be right", async () => {
    const warehouse = await field(share(50), [share(60), share(70)]);
    await warehouse.run(
      "insert into national_fault values ('m', $1, '2019-20', 'national', 'It is too high.')",
      [codeOf(1)],
    );
    await compareAll(warehouse);
    expect(await placeIn(warehouse)).toMatchObject({ rank: 2, rank_of: 2, highest: 60 });
  });

  test("is given to every authority", async () => {
    const warehouse = await field(share(50), [share(60), share(70)]);
    expect(await placeIn(warehouse, codeOf(1))).toMatchObject({ rank: 1, rank_of: 3 });
  });
});

describe("a quartile", () => {
  // quartiles of 20, 30, 40, 50 and 60 are 30, 40 and 50
  const others = [share(20), share(30), share(40), share(60)];

  test("comes with those that the 95% interval reaches", async () => {
    expect(await placeIn(await field(share(50, 50), others, "low"))).toMatchObject({
      band: "C",
      band_best: "B",
      band_worst: "D",
    });
    expect(await placeIn(await field(share(50, 50), others, "high"))).toMatchObject({
      band: "B",
      band_best: "A",
      band_worst: "C",
    });
  });

  test("says how many would reach the next better one", async () => {
    // a low share of 50 belongs to C, and 40 of 100 to B; a high one of 50 to B, and more than 50 to A
    expect(await placeIn(await field(share(50, 100), others, "low"))).toMatchObject({ to_next_band: -10 });
    expect(await placeIn(await field(share(50, 100), others, "high"))).toMatchObject({ to_next_band: 1 });
    expect(await placeIn(await field(share(90, 100), others, "high"))).toMatchObject({
      band: "A",
      to_next_band: null,
    });
  });

  test("is none where neither way is good", async () => {
    const place = await placeIn(await field(share(50), others, "none"));
    expect(place).toMatchObject({ band: null, band_best: null, to_next_band: null });
    expect(place.rank).toBe(2);
  });
});

/** Numbers from 0 to 1, the same in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
