import { describe, expect, test } from "vitest";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "./benchmark-warehouse.ts";
import { authority, entry, file, load, national } from "./national-file.ts";

const code = (n: number) => `E0800${String(n).padStart(4, "0")}`;
/** `many` authorities, of 100 children each, of which `from` and more are early. */
const authorities = (many: number, from: number) =>
  Array.from({ length: many }, (_, i) => authority("2020", code(i), `Authority ${i}`, `${from + i},0,200`));

const faults = (warehouse: Warehouse): Promise<Row[]> =>
  warehouse.rows("select metric, area_code, period, origin, reason from national_fault");

describe("a national figure that cannot be right", () => {
  test.each([
    {
      cells: "190,0,200",
      reason: "95 for England is above every one of 100 authorities, which have 10 to 59.5.",
    },
    {
      cells: "2,0,200",
      reason: "1 for England is below every one of 100 authorities, which have 10 to 59.5.",
    },
  ])("is an England outside the range of its authorities: $cells", async ({ cells, reason }) => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const issues = await load(warehouse, file(national("2020", cells), ...authorities(100, 20)));
    expect(await faults(warehouse)).toEqual([
      { metric: "timely", area_code: "E92000001", period: "2019-20", origin: "test-file", reason },
    ]);
    expect(issues).toEqual([
      {
        rule: "benchmark-file",
        severity: "warning",
        file: "benchmarks/file.csv",
        line: null,
        found: `England, 2019-20: ${reason}`,
        expected: "test-file: figures that can be true",
        mend: "Ask the publisher. The figures are shown struck through and nothing is judged by them.",
      },
    ]);
  });

  test("is a part that is larger than its whole", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    await load(warehouse, file(authority("2020", code(1), "Trafford", "160,80,120")));
    expect(await faults(warehouse)).toMatchObject([
      { area_code: code(1), reason: "240 is more than the 120 that it is a share of." },
    ]);
  });

  test("is a percentage above 100", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    const finished = entry().replace(/ {2}numerator.*\n {2}denominator.*/, "  value: all");
    await load(
      warehouse,
      file(
        authority("2020", code(1), "Trafford", "1,1,233.3"),
        authority("2020", code(2), "Kent", "1,1,100"),
      ),
      finished,
    );
    expect(await faults(warehouse)).toMatchObject([
      { area_code: code(1), reason: "233.3% is more than all." },
    ]);
  });
});

describe("no fault is", () => {
  test("an England on the edge of the range, or beside fewer than a hundred authorities", async () => {
    const warehouse = await warehouseWith({ metric: "timely" });
    expect(await load(warehouse, file(national("2020", "20,0,200"), ...authorities(100, 20)))).toEqual([]);
    expect(await load(warehouse, file(national("2020", "190,0,200"), ...authorities(99, 20)))).toEqual([]);
    expect(await faults(warehouse)).toEqual([]);
  });

  test("an England whose count is the sum of its authorities", async () => {
    const warehouse = await warehouseWith({ metric: "timely", shape: "count", denominator: null });
    const counted = entry().replace(/ {2}denominator.*\n/, "");
    expect(
      await load(warehouse, file(national("2020", "9000,0,0"), ...authorities(100, 20)), counted),
    ).toEqual([]);
  });

  test("a rate above 100", async () => {
    const warehouse = await warehouseWith({ metric: "timely", shape: "rate", per: 10000 });
    expect(await load(warehouse, file(national("2020", "9,0,100")))).toEqual([]);
  });
});
