import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillPoissonLimits } from "../../pipelines/metrics/poisson-limits.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import periods from "../oracles/periods.json" with { type: "json" };
import phe from "../oracles/phe.json" with { type: "json" };
import { emptyWarehouse } from "./test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
  await fillPoissonLimits(warehouse);
});
afterAll(() => warehouse.close());

type Limits = { lower: number | null; upper: number | null };

async function one<T extends object>(sql: string, parameters: (number | string | null)[] = []): Promise<T> {
  const [row] = await warehouse.rows(sql, parameters);
  return row as T;
}

const expectNumber = (found: number | null, expected: number | null | undefined) => {
  if (expected === null || expected === undefined) expect(found).toBeNull();
  else
    expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
};

describe("intervals of the reference package", () => {
  const intervals = phe.cases.filter((each) => each.kind !== "byars");

  it.each(intervals)(
    "$id: $kind $x of $n at $confidence",
    async ({ kind, x, n, per, confidence, lower, upper }) => {
      const limits = await one<Limits>(
        `select ${kind}_lower(x, n, ${per}, ${confidence}) as lower, ${kind}_upper(x, n, ${per}, ${confidence}) as upper
       from (select $1::double as x, $2::double as n)`,
        [x, n as number],
      );
      // The package stops at a denominator of zero; here there is no interval, and the engine says why.
      expectNumber(limits.lower, lower);
      expectNumber(limits.upper, upper);
    },
  );

  it.each(phe.cases.filter((each) => each.kind === "byars"))("$id: Byar's limits of $x", async (each) => {
    const limits = await one<Limits>(
      `select byar_lower(x, ${each.confidence}) as lower, byar_upper(x, ${each.confidence}) as upper
       from (select $1::double as x)`,
      [each.x],
    );
    expectNumber(limits.lower, each.lower);
    expectNumber(limits.upper, each.upper);
  });
});

describe("periods and rates", () => {
  const rolling = periods.cases.filter((each) => each.what === "rolling_four_quarters");
  const quarters = periods.cases.filter((each) => each.what.startsWith("annualised"));
  const windows = periods.cases.filter((each) => each.what === "mid_year_estimate_for_window_ending");

  it.each(rolling)("$id: a rolling year is the sum of its quarters over one population", async (each) => {
    const events = each.quarters?.reduce((sum, quarter) => sum + quarter, 0) ?? 0;
    const limits = await rateOf(events, each.population, each.multiplier);
    expectNumber(limits.value, each.expected.value);
    expectNumber(limits.lower, each.expected.lower);
    expectNumber(limits.upper, each.expected.upper);
  });

  it.each(quarters)("$id: the interval of a quarter comes from its own count", async (each) => {
    const limits = await rateOf(each.count, each.population, each.multiplier);
    expectNumber(limits.lower * (each.factor as number), each.expected.lower);
    expectNumber(limits.upper * (each.factor as number), each.expected.upper);
  });

  it.each(windows)(
    "$id: a window that ends on $window_end is divided by mid-$expected.mid_year",
    async (each) => {
      const found = await one<{ mid_year: number }>("select mid_year_for($1::date) as mid_year", [
        each.window_end ?? null,
      ]);
      expect(found.mid_year).toBe(each.expected.mid_year);
    },
  );

  const rateOf = (x?: number, n?: number, per?: number) =>
    one<{ value: number; lower: number; upper: number }>(
      `select x / n * ${per} as value, rate_lower(x, n, ${per}, 0.95) as lower, rate_upper(x, n, ${per}, 0.95) as upper
       from (select $1::double as x, $2::double as n)`,
      [x ?? null, n ?? null],
    );
});

describe("sums that are never silently partial", () => {
  const parts =
    "(values (1, 'a', null), (2, 'b', null), (null, 'b', 'c'), (4, 'c', 'e')) as parts(x, kind, code)";

  it("total is null when any part is null", async () => {
    expect(await one(`select total(x) as sum from ${parts}`)).toEqual({ sum: null });
    expect(await one(`select total(x) as sum from ${parts} where kind <> 'b'`)).toEqual({ sum: 5 });
  });

  it("total_if looks at the parts that meet the condition", async () => {
    expect(await one(`select total_if(x, kind = 'a') as sum from ${parts}`)).toEqual({ sum: 1 });
    expect(await one(`select total_if(x, kind = 'b') as sum from ${parts}`)).toEqual({ sum: null });
    expect(await one(`select total_if(x, kind = 'z') as sum from ${parts}`)).toEqual({ sum: null });
  });

  it("missing_code names the gravest reason", async () => {
    expect(await one(`select missing_code(code) as code from ${parts}`)).toEqual({ code: "c" });
    expect(await one(`select missing_code(code) as code from ${parts} where kind <> 'b'`)).toEqual({
      code: "e",
    });
    expect(await one(`select missing_code(code) as code from ${parts} where kind = 'a'`)).toEqual({
      code: null,
    });
  });
});
