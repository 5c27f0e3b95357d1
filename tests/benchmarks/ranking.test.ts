import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { addArea, addFigures, home, warehouseWith } from "./benchmark-warehouse.ts";

const oracle = JSON.parse(readFileSync(new URL("../oracles/funnel.json", import.meta.url), "utf8")) as {
  significance: {
    id: string;
    shape: string;
    average: number;
    points: { numerator: number; denominator: number; side: string }[];
  }[];
};

/** Bromley with 50% in 2019-20, and authorities with these shares in the same year. */
async function ranked(polarity: string, shares: Record<string, number | null>, newer?: string) {
  const warehouse = await warehouseWith({ metric: "m", polarity });
  await addFigures(warehouse, { metric: "m", period: "2019-20", numerator: 50, denominator: 100 });
  for (const [area, share] of Object.entries(shares)) {
    await addArea(warehouse, area, area === "OLD" ? { valid_to: "2019-03-31" } : {});
    const figure = { metric: "m", area, numerator: share, denominator: share === null ? null : 100 };
    const missing = share === null ? { missing: "c" } : {};
    await addFigures(warehouse, { ...figure, ...missing, period: "2019-20" });
    if (newer) await addFigures(warehouse, { ...figure, ...missing, period: newer });
  }
  await compareAll(warehouse);
  return warehouse.rows("select * from ranking order by rank nulls last, area_code");
}

test("all authorities of the time are in order, best first, ties together, and those without a value with its code", async () => {
  const rows = await ranked("high", { A: 90, B: 50, C: null, OLD: 10 });
  expect(rows.map(({ area_code, rank, missing }) => [area_code, rank, missing])).toEqual([
    ["A", 1, null],
    ["B", 2, null],
    [home, 2, null],
    ["C", null, "c"],
  ]);
  const low = await ranked("low", { A: 90, B: 60 });
  expect(low.map(({ area_code, rank }) => [area_code, rank])).toEqual([
    [home, 1],
    ["B", 2],
    ["A", 3],
  ]);
});

test("an authority that nobody published a figure of is listed as not available", async () => {
  const rows = await ranked("high", { A: 90, B: 40 }, "2020-21");
  expect(rows.map(({ area_code, period, missing }) => [area_code, period, missing])).toEqual([
    ["A", "2020-21", null],
    ["B", "2020-21", null],
    [home, "2020-21", "x"],
  ]);
});

test("an area that was published as one with another has a value and no place", async () => {
  const warehouse = await warehouseWith({ metric: "m" });
  await addArea(warehouse, "A");
  await addArea(warehouse, "J", { area_type: "joint" });
  await addFigures(
    warehouse,
    { metric: "m", period: "2019-20", numerator: 50, denominator: 100 },
    { metric: "m", area: "A", period: "2019-20", numerator: 60, denominator: 100 },
    { metric: "m", area: "J", period: "2019-20", numerator: 90, denominator: 100 },
  );
  await compareAll(warehouse);
  expect(await warehouse.rows("select rank, value, funnel from ranking where area_code = 'J'")).toMatchObject(
    [{ rank: null, value: 90, funnel: null }],
  );
});

test.each(oracle.significance)(
  "$id: every point lies in the funnel where the oracle has it",
  async (each) => {
    const warehouse = await warehouseWith();
    for (const file of ["national-tables", "macros"]) await warehouse.runFile(`benchmarks/${file}.sql`);
    for (const { numerator, denominator, side } of each.points) {
      const limit = (end: string, confidence: number) =>
        `value_${end}('${each.shape}', ${numerator}, ${denominator}, 1, ${confidence})`;
      const [row] = await warehouse.rows(
        `select funnel_side(${limit("lower", 0.95)}, ${limit("upper", 0.95)}, ${limit("lower", 0.998)}, ${limit("upper", 0.998)}, ${each.average}) as side`,
      );
      expect(row?.side, `${numerator} of ${denominator}`).toBe(side);
    }
  },
);

test("the funnel stands around all ranked authorities together, and narrows with the base", async () => {
  const warehouse = await warehouseWith({ metric: "m" });
  await addFigures(warehouse, { metric: "m", period: "2019-20", numerator: 50, denominator: 100 });
  for (const [area, denominator] of Object.entries({ A: 400, B: 900 })) {
    await addArea(warehouse, area);
    await addFigures(warehouse, {
      metric: "m",
      area,
      period: "2019-20",
      numerator: denominator / 2,
      denominator,
    });
  }
  await compareAll(warehouse);
  const limits = await warehouse.rows<{ average: number; base: number; lower_95: number; upper_998: number }>(
    "select average, base, lower_95, upper_998 from funnel_limit order by base",
  );
  const [first, last] = [limits[0], limits.at(-1)];
  expect(first).toMatchObject({ average: 50, base: 100 });
  expect(first?.lower_95).toBeCloseTo(50 - 9.8, 2);
  expect(last?.base).toBeCloseTo(900);
  expect(last?.upper_998).toBeCloseTo(50 + 3.0902 * (50 / 30), 2);
});
