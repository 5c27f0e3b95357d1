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

const earlier = (shares: (number | null)[]) =>
  shares.map((share, i) => {
    const figure = { metric: "m", area: codes[i] as string, period: "2018-19" };
    return share === null ? { ...figure, missing: "u" } : { ...figure, numerator: share, denominator: 100 };
  });

describe("how the neighbours changed", () => {
  test("is given of all with a value, and of those that have one in both years", async () => {
    // all: from the mean of 20 and 30 to that of 10, 20 and 60; matched: from 20 and 30 to 10 and 20
    const warehouse = await warehouseWithNeighbours(10, 20, 60);
    await addFigures(warehouse, ...earlier([20, 30, null]));
    const { "neighbours-mean": mean, "neighbours-median": median } = await compared(
      warehouse,
      "m",
      "2019-20",
    );
    expect(mean?.comparator_change).toBeCloseTo(30 - 25, 10);
    expect(mean?.matched_change).toBeCloseTo(-10, 10);
    expect(mean?.matched_n).toBe(2);
    expect(median?.comparator_change).toBeCloseTo(20 - 25, 10);
    expect(median?.matched_change).toBeCloseTo(-10, 10);
  });

  test("is only of the year before, not of an older one", async () => {
    const warehouse = await warehouseWithNeighbours(10, 20);
    await addFigures(warehouse, ...earlier([20, 30]).map((figure) => ({ ...figure, period: "2017-18" })));
    const { "neighbours-mean": mean } = await compared(warehouse, "m", "2019-20");
    expect(mean).toMatchObject({ comparator_change: null, matched_change: null, matched_n: null });
  });
});

describe("who is missing", () => {
  test("stands beside the number with its code; who did not exist then is not applicable", async () => {
    const warehouse = await warehouseWithNeighbours(10, null, 30, 40, 50, 60, 70, 80, 90);
    await warehouse.run("update area set valid_from = date '2021-04-01' where area_code = $1", [
      codes[9] as string,
    ]);
    const { "neighbours-mean": mean } = await compared(warehouse, "m", "2019-20");
    expect(mean).toMatchObject({
      comparator_n: 8,
      comparator_of: 10,
      without_value: "Neighbour 1 [u], Neighbour 9 [z]",
    });
    expect(mean?.note).toContain("Neighbour 9 (did not exist then)");
  });

  test("is also who has a value that cannot be right", async () => {
    const warehouse = await warehouseWithNeighbours(10, 20, 30);
    await insertRows(warehouse, "national_fault", [
      {
        metric: "m",
        area_code: codes[2],
        period: "2019-20",
        origin: "national",
        reason: "30 is more than all.",
      },
    ]);
    const { "neighbours-mean": mean } = await compared(warehouse, "m", "2019-20");
    expect(mean).toMatchObject({ comparator_value: 15, comparator_n: 2 });
    expect(mean?.without_value).toContain("Neighbour 2 [implausible]");
  });
});

test("every set is computed and named; the partnership's own is the one that is shown unasked", async () => {
  const warehouse = await warehouseWithNeighbours(10, 20, 30, 40, 50, 60, 70, 80, 90, 91);
  await insertRows(
    warehouse,
    "neighbour",
    codes.slice(0, 4).map((neighbour_code, i) => ({
      neighbour_set: "of 2021",
      valid_from: "2021-04-01",
      area_code: home,
      neighbour_code,
      position: i + 1,
    })),
  );
  const { "neighbours-mean": shown } = await compared(warehouse, "m", "2019-20");
  expect(shown).toMatchObject({ neighbour_set: "of 2025", comparator_value: 54.1 });
  const all = await warehouse.rows(
    "select neighbour_set, comparator_value, comparator_of from comparison_by_set where comparator = 'neighbours-mean' and area_code = $1",
    [home],
  );
  expect(all).toEqual([
    { neighbour_set: "of 2025", comparator_value: 54.1, comparator_of: 10 },
    { neighbour_set: "of 2021", comparator_value: 25, comparator_of: 4 },
  ]);
});
