import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "./benchmark-warehouse.ts";

interface Limits {
  lower: number;
  upper: number;
}

const oracle = JSON.parse(readFileSync(new URL("../oracles/differences.json", import.meta.url), "utf8")) as {
  proportions: { cases: ({ x: number; n: number } & Limits)[] };
  differences: { cases: ({ x1: number; n1: number; x2: number; n2: number } & Limits)[] };
};
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await warehouseWith();
  await warehouse.runFile("benchmarks/macros.sql");
});

const ask = async (expression: string) => {
  const [row] = await warehouse.rows(`select ${expression} as answer`);
  return row?.answer;
};

test.each(oracle.proportions.cases)(
  "Wilson's limits of $x of $n are the published ones",
  async ({ x, n, lower, upper }) => {
    expect(await ask(`proportion_lower(${x}, ${n}, 1, 0.95)`)).toBeCloseTo(lower, 4);
    expect(await ask(`proportion_upper(${x}, ${n}, 1, 0.95)`)).toBeCloseTo(upper, 4);
  },
);

test.each(oracle.differences.cases)(
  "Newcombe's limits of $x1/$n1 less $x2/$n2 are the published ones",
  async ({ x1, n1, x2, n2, lower, upper }) => {
    expect(await ask(`newcombe_lower(${x1}, ${n1}, ${x2}, ${n2}, 0.95)`)).toBeCloseTo(lower, 4);
    expect(await ask(`newcombe_upper(${x1}, ${n1}, ${x2}, ${n2}, 0.95)`)).toBeCloseTo(upper, 4);
  },
);

describe("whether two rates differ", () => {
  test.each([
    // 60 and 40 of equal populations: Wilson's 95% limits of 60 of 100 are 0.502 and 0.691, its 99.8% ones hold 0.5
    { x1: 60, n1: 1000, x2: 40, n2: 1000, confidence: 0.95, answer: 1 },
    { x1: 60, n1: 1000, x2: 40, n2: 1000, confidence: 0.998, answer: 0 },
    { x1: 40, n1: 1000, x2: 60, n2: 1000, confidence: 0.95, answer: -1 },
    // the same counts, but the first population is larger by as much
    { x1: 60, n1: 1500, x2: 40, n2: 1000, confidence: 0.95, answer: 0 },
    { x1: 0, n1: 1000, x2: 0, n2: 1000, confidence: 0.95, answer: null },
  ])("$x1 in $n1 and $x2 in $n2 at $confidence", async ({ x1, n1, x2, n2, confidence, answer }) => {
    expect(await ask(`rates_differ(${x1}, ${n1}, ${x2}, ${n2}, ${confidence})`)).toBe(answer);
  });
});

test("a value that touches its limit is not told apart", async () => {
  expect(await ask("differs_from(10.0, 20.0, 20.0)")).toBe(0);
  expect(await ask("differs_from(10.0, 20.0, 20.1)")).toBe(-1);
  expect(await ask("differs_from(10.0, 20.0, 9.9)")).toBe(1);
  expect(await ask("differs_from(null, null, 9.9)")).toBeNull();
});
