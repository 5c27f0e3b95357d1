import type { Warehouse } from "../warehouse/warehouse.ts";

/** When a return counts as received of which nobody has written when it came: it belongs to no day that has passed. */
export const neverSeen = "9999-12-31T00:00:00.000Z";

/** The moment that the warehouse answers for (`as_seen`), ISO; undefined when that is the present. */
export async function momentAsked(warehouse: Warehouse): Promise<string | undefined> {
  const [row] = await warehouse.rows<{ moment: string | null }>(
    "select strftime(getvariable('as_seen')::timestamp, '%Y-%m-%dT%H:%M:%S.999Z') as moment",
  );
  return row?.moment ?? undefined;
}

/** Takes out what was not yet known then: of the reference files and reports, or of the registers. */
export async function forgetLater(warehouse: Warehouse, what: "reference" | "registers"): Promise<void> {
  await warehouse.runFile(`as-seen/${what}.sql`);
}
