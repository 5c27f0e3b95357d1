import { compareAll } from "../benchmarks/compare.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { createSchema } from "../contracts/schema.ts";
import type { DisclosurePolicy } from "../disclosure/policy.ts";
import { fillProcessPoints } from "../metrics/process-points.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import type { PublicFigure } from "./edition.ts";

/** The tables that hold nothing but what is public. All others stay empty in a public edition. */
const publicTables = [
  "partnership",
  "area",
  "population_vintage",
  "neighbour",
  "poisson_limit",
  "national_file",
  "national_figure",
  "national_change",
  "national_fault",
  "gap",
  "glossary",
  "equality_base",
  "equality_group",
  "document_record",
  "meeting_record",
  "priority_record",
  "promise_record",
  "event_record",
  "calendar_day",
];

/**
 * A warehouse in memory of which everything may be public: public tables, and figures as the public sees them. Comparisons,
 * control charts and all other questions are asked of that, so that nothing in their answers can tell of a hidden count.
 * The caller closes it.
 */
export async function publicWarehouse(
  file: string,
  figures: readonly PublicFigure[],
  policy: DisclosurePolicy,
): Promise<Warehouse> {
  const warehouse = await Warehouse.open(":memory:", "write");
  // several threads add up fractions in the order in which they happen to end
  await warehouse.run("set threads = 1");
  await createSchema(warehouse);
  await warehouse.run(`attach '${file.replaceAll("'", "''")}' as partnership_warehouse (read_only)`);
  for (const table of publicTables) {
    await warehouse.run(
      `delete from ${table}; insert into ${table} by name from partnership_warehouse.${table}`,
    );
  }
  await warehouse.run(
    `insert into metric by name
     select * from partnership_warehouse.metric where not list_contains(from_json($1::json, '["varchar"]'), metric)`,
    [JSON.stringify(neverPublic(policy))],
  );
  await insertFigures(warehouse, figures);
  await warehouse.run("detach partnership_warehouse");
  await fillProcessPoints(warehouse);
  await compareAll(warehouse);
  await warehouse.runFile("disclosure/2-unmentioned.sql");
  return warehouse;
}

const neverPublic = ({ metrics }: DisclosurePolicy): string[] =>
  Object.keys(metrics).filter((metric) => metrics[metric]?.publish === "never");

async function insertFigures(warehouse: Warehouse, figures: readonly PublicFigure[]): Promise<void> {
  await warehouse.run(
    `create temp table public_figure (
       figure varchar, numerator double, denominator double, shows_value boolean, is_mentioned boolean
     )`,
  );
  await insertRows(
    warehouse,
    "public_figure",
    figures.map(({ figure, numerator, denominator, showsValue, isMentioned }) => ({
      figure,
      numerator: numerator === "c" ? null : numerator,
      denominator: denominator === "c" ? null : denominator,
      shows_value: showsValue,
      is_mentioned: isMentioned,
    })),
  );
  await warehouse.runFile("disclosure/1-observation.sql");
}
