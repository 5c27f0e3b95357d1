import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

interface Card {
  measure: string;
  period: string;
  /** DfE's three-digit code. */
  area: number;
  /** What the tool shows. */
  lait: Row;
  /** What it should show beside that. */
  ours: Row;
}

const { cards } = JSON.parse(
  readFileSync(new URL("../oracles/lait-cards.json", import.meta.url), "utf8"),
) as { cards: Card[] };

const root = path.resolve(import.meta.dirname, "../..");
const catalogue = `
- id: lait-2026
  publisher: Department for Education
  title: Local authority interactive tool
  released: 2026-04-08
  edition: April 2026
  layout: lait
  file: lait_long_selection.parquet
  dictionary: lait_dictionary_selection.csv
`;

/** A warehouse with the areas and neighbours of the real files, and the tool's own long file. */
async function warehouseOfLait(): Promise<Warehouse> {
  const to = path.join(mkdtempSync(path.join(tmpdir(), "los-lait-")), "305");
  const make = ["--import", "tsx", path.join(root, "data/make/real.ts")];
  execFileSync(process.execPath, [...make, "--from", realFolder, "--area", "305", "--to", to], { cwd: root });
  for (const file of ["lait_long_selection.parquet", "lait_dictionary_selection.csv"]) {
    copyFileSync(path.join(realFolder, file), path.join(to, "benchmarks", file));
  }
  writeFileSync(path.join(to, "benchmarks/catalogue.yaml"), catalogue);
  const warehouse = await emptyWarehouse();
  await loadReference(warehouse, to);
  await loadBenchmarks(warehouse, to, []);
  return warehouse;
}

describe.skipIf(!hasRealFiles)("the card of DfE's own tool", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await warehouseOfLait();
  });
  afterAll(() => warehouse.close());

  const cardOf = async (measure: string, period: string, area: number): Promise<Row> => {
    const [row] = await warehouse.rows(
      "select lait_card.* from lait_card join area using (area_code) where measure_short = $1 and period = $2 and old_code = $3",
      [measure, period, String(area)],
    );
    return row as Row;
  };

  function expectSame(found: Row, expected: Row) {
    for (const [name, answer] of Object.entries(expected)) {
      if (typeof answer === "number") expect(found[name], name).toBeCloseTo(answer, 9);
      else expect(found[name], name).toBe(answer);
    }
  }

  test.each(cards)(
    "is ours too: $measure of $period in $area",
    async ({ measure, period, area, lait, ours }) => {
      const card = await cardOf(measure, period, area);
      expectSame(card, lait);
      expectSame(card, ours);
      expect(card.is_latest).toBe(true);
    },
  );

  test.each([202, 800, 850, 908, 420])(
    "of authority %i agrees with plain arithmetic for every measure and year",
    async (area) => {
      const rows = (await warehouse.rows(
        "select measure_short, years, lait_number, try_cast(printed as double) as value from lait_figure",
      )) as unknown as Printed[];
      const polarities = new Map(
        (
          await warehouse.rows<{ measure_short: string; polarity: string }>(
            "select measure_short, polarity from lait_measure",
          )
        ).map(({ measure_short, polarity }) => [measure_short, polarity]),
      );
      const neighbours = await warehouse.rows<{ code: number }>(
        `select other.old_code::integer as code
         from neighbour
         join partnership using (neighbour_set)
         join area as home on home.area_code = neighbour.area_code
         join area as other on other.area_code = neighbour.neighbour_code
         where home.old_code = $1`,
        [String(area)],
      );
      const found = await warehouse.rows(
        "select lait_card.* from lait_card join area using (area_code) where old_code = $1",
        [String(area)],
      );
      expect(found.length).toBeGreaterThan(200);
      for (const card of found) {
        const field = rows.filter(
          (row) => row.measure_short === card.measure_short && row.years === card.period,
        );
        const own = field.find((row) => row.lait_number === area)?.value ?? null;
        const values = field.flatMap((row) =>
          row.lait_number < 970 && row.value !== null ? [row.value] : [],
        );
        const beside = field.flatMap((row) =>
          row.value !== null && neighbours.some(({ code }) => code === row.lait_number) ? [row.value] : [],
        );
        const polarity = polarities.get(String(card.measure_short));
        const better = values.filter((value) =>
          polarity === "low" ? value < (own ?? 0) : value > (own ?? 0),
        ).length;
        const mean = beside.length ? beside.reduce((sum, value) => sum + value, 0) / beside.length : null;
        expectSame(card, {
          value: own,
          rank: polarity === "none" ? "-" : own === null ? null : String(1 + better),
          rank_of: values.length,
          neighbours_n: beside.length,
          neighbours_mean: mean,
          cut_25: quantile(values, 0.25),
          cut_75: quantile(values, 0.75),
        });
      }
    },
  );

  test("what is wrong there is said beside it", async () => {
    const entrants = await cardOf("FirstYJS", "2024", 305);
    expect(entrants).toMatchObject({ england: 1258, our_england: null });
    expect(entrants.why).toContain("It is not a figure to compare with.");
    const referrals = await cardOf("ReReferral", "2025", 305);
    expect(referrals.why).toContain("the mean of the 9 that have changed by -1.0");
    const long = await cardOf("CPPlans2yrsActive", "2025", 305);
    expect(long.why).toContain("94 of 153 authorities have a value.");
    expect(long.why).toContain("none for Hertfordshire, Trafford, Buckinghamshire, West Berkshire, Solihull");
    expect((await cardOf("CP_conf_15days", "2025", 305)).why).toContain("Band C is 82.4 to 76.4.");
  });

  test("an abolished authority is ranked there and not by us", async () => {
    const ranked = await warehouse.rows(
      "select area_name, our_rank from lait_card where measure_short = 'FirstYJS' and period = '2024' and value is not null and area_code in (select area_code from area where valid_to < date '2024-01-01')",
    );
    expect(ranked).toEqual([{ area_name: expect.any(String), our_rank: null }]);
  });
});

interface Printed {
  measure_short: string;
  years: string;
  lait_number: number;
  value: number | null;
}

/** R's type 7. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (high - low) * (at - Math.floor(at));
}
