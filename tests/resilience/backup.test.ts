import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Folders } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { fingerprintOf } from "../../pipelines/warehouse/fingerprint.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { corrected, list, month, put, silent, smallPartnership } from "../revisions/small-partnership.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-backup-"));
const inOne = (folder: string): Folders => ({
  data: path.join(folder, "data"),
  state: path.join(folder, "state"),
});
/** One folder that holds both, as the guide asks for; and its copy, in another place. */
const original = inOne(path.join(home, "line-of-sight"));
const restored = inOne(path.join(home, "another place", "line-of-sight"));

beforeAll(async () => {
  const made = smallPartnership();
  mkdirSync(path.dirname(original.data), { recursive: true });
  cpSync(made.data, original.data, { recursive: true });
  rmSync(made.data, { recursive: true, force: true });
  put(original.data, "2019-20-Q3/section-47-and-icpc-corrected.csv", corrected, {
    receivedAt: "2020-03-02T10:00:00Z",
    reason: "agency correction: December had been timed from the wrong day",
  });
  // one that nobody entered in the ledger: only the warehouse knows when it came
  const unsigned = path.join(
    original.data,
    "returns/childrens-social-care/2019-20-Q4/section-47-and-icpc.csv",
  );
  mkdirSync(path.dirname(unsigned), { recursive: true });
  writeFileSync(unsigned, list(month("2020-01", 30), month("2020-02", 31), month("2020-03", 32)));
  await load(original, false, silent);
  mkdirSync(path.join(original.state, "meetings/2019-11-12"), { recursive: true });
  writeFileSync(path.join(original.state, "meetings/2019-11-12/manifest.json"), '{ "asSeen": "2019-11-12" }');
  cpSync(path.dirname(original.data), path.dirname(restored.data), { recursive: true });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The hash of all rows of each table that readers and scripts rely on, and how many there are. */
async function hashes({ state }: Folders): Promise<Record<string, unknown>> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    const found: Record<string, unknown> = {};
    for (const table of ["observation", "comparison", "submission", "issue", "vintage", "revision"]) {
      const [row] = await warehouse.rows(
        `select count(*) as rows, md5(string_agg(line, chr(10) order by line)) as hash
         from (select to_json(each)::varchar as line from ${table} as each)`,
      );
      found[table] = row;
    }
    found.codes = await warehouse.rows(
      "select figure from observation where metric = 'icpc-within-15-days' and figure is not null order by figure",
    );
    return found;
  } finally {
    warehouse.close();
  }
}

test("a copy of the folder, put back in another place, holds the same figures, codes and vintages", async () => {
  const before = await hashes(original);
  expect(before.codes).toContainEqual({ figure: "icpc-within-15-days/2019-20-Q3/v2" });
  expect(before.vintage).not.toMatchObject({ rows: 0 });
  expect(await hashes(restored)).toEqual(before);
  expect(existsSync(path.join(restored.state, "meetings/2019-11-12/manifest.json"))).toBe(true);
});

test("the next load of what was put back has nothing to do", async () => {
  const before = fingerprintOf([warehouseFile(restored.state)]);
  expect(await load(restored, false, silent)).toMatchObject({ changed: false, errors: 0 });
  expect(fingerprintOf([warehouseFile(restored.state)])).toBe(before);
});
