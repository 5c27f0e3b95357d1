import { describe, expect, test } from "vitest";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { addArea, addFigures, compared, home, warehouseWith } from "./benchmark-warehouse.ts";

const codes = Array.from({ length: 10 }, (_, i) => `N0000000${i}`);

async function warehouseWithNeighbours(...shares: (number | null)[]) {
  const warehouse = await warehouseWith({ metric: "m" });
  for (const code of codes) await addArea(warehouse, code, { area_name: `Neighbour ${code.at(-1)}` });
  await warehouse.run("update partnership set neighbour_set = 'of 2025'");
  await insertRows(
    warehouse,
    "neighbour",
    codes.map((neighbour_code, i) => ({
      neighbour_set: "of 2025",
      valid_from: "2025-05-01",
      area_code: home,
      neighbour_code,
      position: i + 1,
    })),
  );
  const published = shares.map((share, i) => {
    const figure = { metric: "m", area: codes[i] as string, period: "2019-20" };
    return share === null
      ? { ...figure, missing: "u" }
      : { ...figure, numerator: share * (i + 1), denominator: 100 * (i + 1) };
  });
  await addFigures(
    warehouse,
    { metric: "m", period: "2019-20", numerator: 300, denominator: 500 },
    ...published,
  );
  return warehouse;
}

describe("statistical neighbours", () => {
  test("mean, median and pooled are three answers, each named", async () => {
    const warehouse = await warehouseWithNeighbours(10, 20, 30, 40, 50, 60, 70, 80, 90, 91);
    const rows = await compared(warehouse, "m", "2019-20");
    expect(rows["neighbours-mean"]).toMatchObject({ comparator_value: 54.1, comparator_n: 10 });
    expect(rows["neighbours-median"]).toMatchObject({ comparator_value: 55 });
    // (10*1 + 20*2 + … + 90*9 + 91*10) / (1 + 2 + … + 10) = 3760 / 55
    expect(rows["neighbours-pooled"]?.comparator_value).toBeCloseTo(3760 / 55, 10);
    expect(rows["neighbours-mean"]?.note).toBe("Mean of 10 of 10 neighbours, neighbour set of 2025.");
  });

  test("those without a value are named, with the reason", async () => {
    const warehouse = await warehouseWithNeighbours(10, null, 30);
    const { "neighbours-mean": mean } = await compared(warehouse, "m", "2019-20");
    expect(mean).toMatchObject({ comparator_value: 20, comparator_n: 2 });
    expect(mean?.note).toContain("Mean of 2 of 10 neighbours");
    expect(mean?.note).toContain("Neighbour 1 (unreliable), Neighbour 3 (not published)");
  });

  test("nothing is pooled when one has a percentage without counts", async () => {
    const warehouse = await warehouseWithNeighbours(10, 20);
    await addFigures(warehouse, { metric: "m", area: codes[2] as string, period: "2019-20", value: 30 });
    const rows = await compared(warehouse, "m", "2019-20");
    expect(rows["neighbours-mean"]).toMatchObject({ comparator_value: 20, comparator_n: 3 });
    expect(rows["neighbours-pooled"]).toBeUndefined();
  });

  test("one invented value makes the comparator illustrative", async () => {
    const warehouse = await warehouseWithNeighbours(10, 20);
    await addFigures(warehouse, {
      metric: "m",
      area: codes[2] as string,
      period: "2019-20",
      numerator: 30,
      denominator: 100,
      status: "illustrative",
    });
    const { "neighbours-mean": mean } = await compared(warehouse, "m", "2019-20");
    expect(mean).toMatchObject({ comparator_status: "illustrative" });
  });
});
