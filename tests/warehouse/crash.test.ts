import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

const state = mkdtempSync(path.join(tmpdir(), "los-crash-"));
const data = path.join(state, "data");
const command = [path.join(productFolder, "pipelines/los.js"), "load", "--rebuild", "--state", state];
/** One agency's returns of a year are enough to be killed in, and leave time for ten loads. */
const parts = [
  ...["partnership.json", "reference"],
  ...[1, 2, 3, 4].map((quarter) => `returns/education/2019-20-Q${quarter}`),
];

/** Starts a rebuild; resolves with its exit code, null when it was killed. */
function rebuild(killAfter?: number): Promise<{ code: number | null; took: number; errors: string }> {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(process.execPath, [...command, "--data", data], { cwd: productFolder });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve({ code, took: Date.now() - began, errors });
    });
  });
}

/** What a reader sees: how many returns, observations and completed loads the warehouse holds. */
async function contents(): Promise<unknown> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    return await warehouse.rows(
      "select (select count(*) from submission) as returns, (select count(*) from observation) as observations",
    );
  } finally {
    warehouse.close();
  }
}

let whole: number;
let complete: unknown;

beforeAll(async () => {
  for (const part of parts) {
    cpSync(path.join(productFolder, "data", part), path.join(data, part), { recursive: true });
  }
  const first = await rebuild();
  expect(first.errors).not.toContain("failed");
  expect(first.code).toBe(0);
  whole = first.took;
  complete = await contents();
});

afterAll(() => rmSync(state, { recursive: true, force: true }));

test("killed at ten moments, a load leaves a warehouse that opens with the last complete state", async () => {
  for (let i = 0; i < 10; i += 1) {
    // Spread over the whole run, at a random moment within each tenth.
    await rebuild(((i + Math.random()) / 10) * whole);
    expect(await contents()).toEqual(complete);
  }
}, 300_000);

test("of two loads at once, the second says that the first is running", async () => {
  const runs = await Promise.all([rebuild(), rebuild()]);
  expect(runs.map((run) => run.code).sort()).toEqual([0, 1]);
  const refused = runs.find((run) => run.code === 1);
  expect(refused?.errors).toContain("Another run is at work here: los load");
  expect(await contents()).toEqual(complete);
}, 120_000);
