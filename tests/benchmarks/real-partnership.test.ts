import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

const root = path.resolve(import.meta.dirname, "../..");

const loaded = new Map<string, Promise<Warehouse>>();
afterAll(async () => {
  for (const warehouse of loaded.values()) (await warehouse).close();
});

/** The partnership of the authority with DfE's code, as `npm run example:real` makes it, loaded and compared once. */
function partnershipOf(code: string): Promise<Warehouse> {
  const warehouse = loaded.get(code) ?? loadPartnership(code);
  loaded.set(code, warehouse);
  return warehouse;
}

async function loadPartnership(code: string): Promise<Warehouse> {
  const to = path.join(mkdtempSync(path.join(tmpdir(), "los-real-")), code);
  const make = ["--import", "tsx", path.join(root, "data/make/real.ts")];
  execFileSync(process.execPath, [...make, "--from", realFolder, "--area", code, "--to", to], { cwd: root });
  const warehouse = await emptyWarehouse();
  expect(await loadReference(warehouse, to)).toEqual([]);
  const { metrics } = readMetrics();
  await computeMetrics(warehouse, metrics);
  // nothing is amiss but LAIT's England of first-time entrants
  expect(await loadBenchmarks(warehouse, to, metrics)).toMatchObject([
    { severity: "warning", expected: "lait-first-time-entrants-2026: figures that can be true" },
  ]);
  await compareAll(warehouse);
  return warehouse;
}

/** The file again, by the plainest means: none of the cells that are used here is quoted or holds a comma. */
function plainRows(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(path.join(realFolder, file), "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\n")
    .filter((line) => !line.includes('"Bournemouth'));
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.replaceAll('"', ""));
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

const c4 = "ees/c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv";
const d3 = "ees/d3_cpps_subsequent_plan_2013_to_2025.csv";

const timely = (row: Record<string, string> | undefined) =>
  ((Number(row?.["Duration_0-10_days"]) + Number(row?.["Duration_11-15_days"])) / Number(row?.ICPC)) * 100;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] as number) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] as number)) /
    2
  );
};

describe.skipIf(!hasRealFiles)("timeliness of conferences in the real files of 2025", () => {
  test.each([
    { code: "305", region: "E12000007" },
    { code: "800", region: "E12000009" },
  ])(
    "of authority $code, England, the region and the neighbours agree with plain arithmetic",
    async ({ code, region }) => {
      const warehouse = await partnershipOf(code);
      const rows = plainRows(c4).filter((row) => row.time_period === "2025");
      const of = (old: string | undefined) => rows.find((row) => row.old_la_code === old);
      const [neighbours] = plainRows("neighbours/sn_model_2025_wide.csv").filter(
        (row) => row.old_la_code === code,
      );
      const shares = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => timely(of(neighbours?.[`SN_${n}`])));
      expect(shares.every(Number.isFinite)).toBe(true);

      const found = await warehouse.rows(
        "select * from comparison semi join partnership using (area_code) where metric = 'icpc-within-15-days' and period = '2024-25'",
      );
      const against = Object.fromEntries(found.map((row) => [row.comparator, row])) as Record<string, Row>;
      const near = (comparator: string, expected: number) =>
        expect(against[comparator]?.comparator_value).toBeCloseTo(expected, 9);
      expect(against.england?.value).toBeCloseTo(timely(of(code)), 9);
      near("england", timely(rows.find((row) => row.geographic_level === "National")));
      near(
        "region",
        timely(rows.find((row) => row.geographic_level === "Regional" && row.region_code === region)),
      );
      near("neighbours-mean", mean(shares));
      near("neighbours-median", median(shares));
      expect(against["neighbours-mean"]).toMatchObject({ comparator_n: 10, comparator_period: "2024-25" });
      expect(against["neighbours-mean"]?.note).toContain("set dfe-2025");
    },
  );
});

describe.skipIf(!hasRealFiles)("Bromley in the real files", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await partnershipOf("305");
  });

  const against = async (metric: string, period: string, comparator: string, set = "dfe-2025") => {
    const [row] = await warehouse.rows(
      "select * from comparison_by_set semi join partnership using (area_code) where metric = $1 and period = $2 and comparator = $3 and coalesce(neighbour_set, $4) = $4",
      [metric, period, comparator, set],
    );
    return row;
  };

  test("63 of the 414 plans of 2019-20 were repeat plans, 15.2% against England's 21.9%", async () => {
    const [row] = await warehouse.rows(
      "select numerator, denominator, round(value, 1) as value from observation where metric = 'repeat-plans' and period = '2019-20' and area_code = 'E09000006'",
    );
    expect(row).toEqual({ numerator: 63, denominator: 414, value: 15.2 });
    expect((await against("repeat-plans", "2019-20", "england"))?.comparator_value).toBeCloseTo(21.9, 1);
  });

  test("repeat plans of 2025 have four neighbour averages, by set and by method", async () => {
    const rounded = async (comparator: string, set: string) =>
      Number((await against("repeat-plans", "2024-25", comparator, set))?.comparator_value).toFixed(1);
    const bothOf = async (set: string) => [
      await rounded("neighbours-mean", set),
      await rounded("neighbours-median", set),
    ];
    expect(Number((await against("repeat-plans", "2024-25", "england"))?.value).toFixed(1)).toBe("21.2");
    // from counts; a median of DfE's rounded percentages is 25.05, often printed as 25.1
    expect(await bothOf("dfe-2025")).toEqual(["25.9", "25.0"]);
    expect(await bothOf("dfe-2021")).toEqual(["23.3", "24.6"]);
  });

  test("the change of the neighbours is given for all and for those with a value in both years", async () => {
    const mean = await against("repeat-plans", "2024-25", "neighbours-mean");
    expect(mean?.matched_n).toBe(9);
    // Hampshire has no value of 2024; without it in 2025 too, the fall is 2.8 points
    expect(mean?.matched_change).toBeCloseTo(-2.8, 1);
    expect(mean?.comparator_change).toBeCloseTo(-2.82, 1);
  });

  test("timely conferences of 2025: the place, its interval, and the children that would close the gap", async () => {
    const [place] = await warehouse.rows(
      "select * from place semi join partnership using (area_code) where metric = 'icpc-within-15-days' and period = '2024-25'",
    );
    expect(place).toMatchObject({ rank: 128, rank_of: 143, authorities: 153, band: "D", band_best: "D" });
    expect(Number(place?.rank_lower)).toBeLessThan(128);
    expect(Number(place?.rank_upper)).toBeGreaterThan(128);
    const median = await against("icpc-within-15-days", "2024-25", "neighbours-median");
    const { denominator, numerator } = (
      await warehouse.rows(
        "select numerator, denominator from observation semi join partnership using (area_code) where metric = 'icpc-within-15-days' and period = '2024-25'",
      )
    )[0] as { denominator: number; numerator: number };
    const shareWith = (more: number) => ((numerator + more) / denominator) * 100;
    expect(shareWith(Number(median?.to_level))).toBeGreaterThanOrEqual(Number(median?.comparator_value));
    expect(shareWith(Number(median?.to_level) - 1)).toBeLessThan(Number(median?.comparator_value));
    expect(shareWith(Number(place?.to_next_band))).toBeGreaterThan(Number(place?.quartile_1));
    expect(shareWith(Number(place?.to_next_band) - 1)).toBeLessThanOrEqual(Number(place?.quartile_1));
  });

  test("every authority is compared as the home area is", async () => {
    const [bath] = await warehouse.rows(
      "select comparator_value, verdict from comparison join area using (area_code) where old_code = '800' and metric = 'icpc-within-15-days' and period = '2024-25' and comparator = 'england'",
    );
    expect(bath?.comparator_value).toBe(
      (await against("icpc-within-15-days", "2024-25", "england"))?.comparator_value,
    );
  });

  test("Hampshire, unreliable in 2024, is named and left out", async () => {
    const row = await against("repeat-plans", "2023-24", "neighbours-mean");
    expect(row?.comparator_n).toBe(9);
    expect(row?.note).toContain("Hampshire (unreliable)");
  });

  test("every symbol of the files is still there", async () => {
    const inFile: Record<string, number> = {};
    for (const row of plainRows(d3)) {
      const symbol = [row.CPP_subsequent, row.CPP_start].find((cell) => /^[cuxz]$/.test(cell ?? ""));
      if (symbol) inFile[symbol] = (inFile[symbol] ?? 0) + 1;
    }
    const kept = await warehouse.rows<{ missing: string; n: number }>(
      "select missing, count(*) as n from observation where metric = 'repeat-plans' and missing in ('c', 'u', 'x') group by missing",
    );
    for (const { missing, n } of kept) expect(n, missing).toBe(inFile[missing]);
    expect(kept.map(({ missing }) => missing).sort()).toEqual(["c", "u", "x"]);
  });

  test("an authority with a new code keeps its history, and an abolished one has none after its end", async () => {
    const somerset = await warehouse.rows(
      "select count(*) as years from observation join area using (area_code) where old_code = '933' and metric = 'repeat-plans'",
    );
    expect(somerset).toEqual([{ years: 13 }]);
    const cumbria = await warehouse.rows(
      "select valid_to, max(period) as last from observation join area using (area_code) where old_code = '909' and metric = 'repeat-plans' group by all",
    );
    expect(cumbria).toEqual([{ valid_to: "2023-03-31", last: "2022-23" }]);
  });

  test("the rate of children looked after is the one that DfE prints", async () => {
    const [row] = await warehouse.rows(
      "select round(value) as value from observation where metric = 'children-looked-after' and period = '2024-25' and area_code = 'E09000006' and breakdown = 'all'",
    );
    expect(row).toEqual({ value: 47 });
  });
});
