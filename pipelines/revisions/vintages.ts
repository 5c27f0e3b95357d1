import { readFileSync } from "node:fs";
import path from "node:path";
import { compareAll } from "../benchmarks/compare.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { computeMetrics } from "../metrics/compute.ts";
import type { Metric } from "../metrics/read-metrics.ts";
import { isMachineFault } from "../warehouse/machine-fault.ts";
import { type Row, sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

const question = (name: string): string =>
  readFileSync(path.join(sqlFolder, "revisions", `${name}.sql`), "utf8");

/**
 * Fills `seen_day` and `vintage` anew: what each meeting saw of the metrics that may read otherwise now. Metrics,
 * comparisons and meetings must be loaded. The view `revision` then says what changed. A day is left out, and `say` is
 * told, when its figures cannot be computed.
 */
export async function fillVintages(
  warehouse: Warehouse,
  metrics: readonly Metric[],
  say: (message: string) => void,
): Promise<void> {
  await warehouse.run("delete from vintage; delete from seen_day");
  await warehouse.run(`insert into seen_day by name ${question("days")}`);
  const affected = await warehouse.rows<{ seen_at: string; metric: string }>(question("affected"));
  for (const day of [...new Set(affected.map(({ seen_at }) => seen_at))].toSorted()) {
    const wanted = new Set(affected.filter(({ seen_at }) => seen_at === day).map(({ metric }) => metric));
    try {
      const seen = await seenOn(
        warehouse,
        day,
        metrics.filter(({ id }) => wanted.has(id)),
      );
      await insertRows(
        warehouse,
        "vintage",
        seen.map((row) => ({ ...row, seen_at: day })),
      );
    } catch (error) {
      if (isMachineFault(error)) throw error;
      say(`What was seen on ${day} cannot be computed: ${(error as Error).message}`);
    }
  }
}

/** The figures of some metrics as of the end of a day. Computed in a transaction that is undone, so that nothing stays. */
async function seenOn(warehouse: Warehouse, day: string, metrics: readonly Metric[]): Promise<Row[]> {
  const [outer] = await warehouse.rows<{ moment: string | null }>(
    "select getvariable('as_seen')::timestamp::varchar as moment",
  );
  await warehouse.run("begin");
  try {
    await warehouse.run(`set variable as_seen = timestamp '${day} 23:59:59'`);
    await computeMetrics(warehouse, metrics);
    await compareAll(warehouse);
    return await warehouse.rows(question("seen"));
  } finally {
    await warehouse.run("rollback");
    await warehouse.run(
      outer?.moment ? `set variable as_seen = timestamp '${outer.moment}'` : "reset variable as_seen",
    );
  }
}
