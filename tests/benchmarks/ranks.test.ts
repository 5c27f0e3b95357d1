import { describe, expect, test } from "vitest";
import { addArea, addFigures, compared, england, warehouseWith } from "./benchmark-warehouse.ts";

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
