import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DisclosurePolicy, disclosurePolicy } from "../../pipelines/disclosure/policy.ts";
import { type PublicFigure, trueRows } from "../../pipelines/public-edition/edition.ts";
import { publicWarehouse } from "../../pipelines/public-edition/public-warehouse.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { type Row, sqlFiles, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { copyExampleState } from "../example/example-state.ts";

const policy: DisclosurePolicy = disclosurePolicy.parse({
  threshold: 5,
  metrics: { "mappa-offenders": { publish: "never", reason: "Agreed with the probation service" } },
});

/** Hides every small count and a third of the others, and leaves every seventh figure unmentioned. */
function figuresOf(rows: Awaited<ReturnType<typeof trueRows>>): PublicFigure[] {
  return rows.map((row, at) => {
    if (at % 7 === 0)
      return { ...row, numerator: null, denominator: null, showsValue: false, isMentioned: false };
    const isHidden =
      at % 3 === 0 || (typeof row.numerator === "number" && row.numerator > 0 && row.numerator < 6);
    return { ...row, numerator: isHidden ? "c" : row.numerator, showsValue: !isHidden, isMentioned: true };
  });
}

type Tables = Record<string, Row[]>;

async function tablesOf(file: string, figures: PublicFigure[]): Promise<Tables> {
  const warehouse = await publicWarehouse(file, figures, policy);
  try {
    const tables: Tables = {};
    for (const query of sqlFiles("publication"))
      tables[path.basename(query, ".sql")] = await warehouse.rows(readFileSync(query, "utf8"));
    return tables;
  } finally {
    warehouse.close();
  }
}

describe("a public edition of the example", () => {
  const state = mkdtempSync(path.join(tmpdir(), "los-public-"));
  const file = warehouseFile(state);
  let figures: PublicFigure[];
  let tables: Tables;

  beforeAll(async () => {
    await copyExampleState(state);
    const truth = await Warehouse.open(file, "read");
    figures = figuresOf(await trueRows(truth));
    truth.close();
    tables = await tablesOf(file, figures);
  });
  afterAll(() => rmSync(state, { recursive: true }));

  it("holds no row of returns, faults, registers of the partnership, or what was seen before", () => {
    const filled = Object.keys(tables).filter((name) => (tables[name] as Row[]).length > 0);
    expect(filled.sort()).toEqual([
      "comparator",
      "comparison",
      "document",
      "equality",
      "event",
      "event_of_metric",
      "explore",
      "funnel_limit",
      "gap",
      "glossary",
      "journey",
      "meeting",
      "metric",
      "national_file",
      "neighbour",
      "observation",
      "place",
      "population",
      "priority",
      "process_chart",
      "process_point",
      "promise",
      "promise_measure",
      "ranking",
      "rate_by_edition",
    ]);
  });

  it("does not mention a metric that is never public, nor a figure that must not be mentioned", () => {
    expect(tables.metric?.some(({ metric }) => metric === "mappa-offenders")).toBe(false);
    const unmentioned = new Set(
      figures.filter(({ isMentioned }) => !isMentioned).map(({ figure }) => figure),
    );
    const named = Object.values(tables)
      .flat()
      .filter(({ figure }) => unmentioned.has(String(figure)));
    expect(named).toEqual([]);
    const periods = new Set(
      figures
        .filter((row) => !row.isMentioned && row.breakdown === "all")
        .map((row) => `${row.metric} ${row.period}`),
    );
    const compared = (tables.comparison ?? []).filter(
      ({ metric, period, comparator, comparator_period }) =>
        periods.has(`${metric} ${period}`) ||
        (["previous", "year-before"].includes(String(comparator)) &&
          periods.has(`${metric} ${comparator_period}`)),
    );
    expect(compared).toEqual([]);
  });

  it("says the same in every table whatever the hidden counts are", async () => {
    const truth = await Warehouse.open(file, "write");
    const hidden = figures
      .filter((row) => row.numerator === "c" || !row.isMentioned)
      .map(({ figure }) => figure);
    await truth.run(
      `update observation
       set numerator = 1000 + numerator, value = 1000 + value, lower = 1000 + lower, upper = 1000 + upper,
         lower_998 = 1000 + lower_998, upper_998 = 1000 + upper_998
       where list_contains(from_json($1::json, '["varchar"]'), figure)`,
      [JSON.stringify(hidden)],
    );
    for (const table of ["comparison_by_set", "process_point", "place", "ranking", "funnel_limit"])
      await truth.run(`delete from ${table}`);
    truth.close();
    expect(hidden.length).toBeGreaterThan(1000);
    expect(await tablesOf(file, figures)).toEqual(tables);
  });
});
