import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { foldersFrom, productFolder } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { fingerprintOf } from "../../pipelines/warehouse/fingerprint.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

export const dataFolder = path.join(productFolder, "data");
const prefix = "los-example-";

/**
 * The state folder of the example partnership, loaded. The first test that asks loads it, the others wait for that one; it is
 * kept in the temporary folder for as long as neither the example nor the code that loads it changes. `LOS_EXAMPLE` names a
 * state folder that the example has just been loaded into, which is used in its place.
 */
async function exampleState(): Promise<string> {
  if (process.env.LOS_EXAMPLE) return path.resolve(productFolder, process.env.LOS_EXAMPLE);
  const inputs = ["data", "sql", "pipelines", "src/lib"].map((part) => path.join(productFolder, part));
  const state = path.join(tmpdir(), `${prefix}${fingerprintOf(inputs).slice(0, 16)}`);
  const claim = `${state}.claim`;
  while (!existsSync(state)) {
    if (!claimed(claim)) {
      await setTimeout(200);
      continue;
    }
    try {
      forgetOthers(state);
      const made = mkdtempSync(path.join(tmpdir(), `${prefix}making-`));
      await load(foldersFrom(dataFolder, made), false, { step: () => {}, say: () => {}, done: () => {} });
      renameSync(made, state);
    } finally {
      rmSync(claim, { recursive: true, force: true });
    }
  }
  return state;
}

/** True for one caller at a time; a claim of which the holder died is taken over after ten minutes. */
function claimed(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    const age = Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 600_000) rmSync(claim, { recursive: true, force: true });
    return false;
  }
}

function forgetOthers(state: string): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    const isOld =
      name.startsWith(prefix) && folder !== state && Date.now() - statSync(folder).mtimeMs > 3_600_000;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}

/** The example partnership's warehouse, for reading. */
export async function exampleWarehouse(): Promise<Warehouse> {
  return Warehouse.open(warehouseFile(await exampleState()), "read");
}

/** A copy of the example partnership's state in a folder that the caller may change. */
export async function copyExampleState(to: string): Promise<void> {
  cpSync(await exampleState(), to, { recursive: true });
}
