/**
 * `npm run fuzz`: tries every reader with many more inputs than the tests do, made of all returns of the example and of the real
 * national files where they are, and loads a list of ten million rows. Prints how many inputs each reader was tried with, and the
 * seed; a fault is printed with its input and ends the run with 1. `RUNS` says how often the slowest reader is tried (1000), `SEED`
 * repeats an earlier run.
 */
import fc from "fast-check";
import { hasRealFiles } from "../benchmarks/real-files.ts";
import { badlyTold, type Reader, readers } from "./readers.ts";
import { loadTenMillionRows } from "./ten-million-rows.ts";

const runs = Number(process.env.RUNS ?? 1000);
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** How many inputs a reader was tried with, and whether all were read or refused as they should be. */
interface Tried {
  inputs: number;
  seconds: number;
  slowest: number;
  fault: string | null;
}

async function tried({ open, times }: Reader): Promise<Tried> {
  const reader = await open(true);
  const began = performance.now();
  let slowest = 0;
  const tells = fc.asyncProperty(reader.inputs, async (input) => {
    const start = performance.now();
    const bad = badlyTold(await reader.read(input));
    slowest = Math.max(slowest, performance.now() - start);
    if (bad.length > 0) throw new Error(`badly told: ${JSON.stringify(bad[0]).slice(0, 600)}`);
  });
  try {
    const result = await fc.check(tells, { seed, numRuns: runs * times });
    const said = [fc.defaultReportMessage(result) ?? "", (result.errorInstance as Error)?.stack ?? ""];
    const fault = result.failed ? said.map((text) => text.slice(0, 4000)).join("\n") : null;
    return {
      inputs: result.numRuns,
      seconds: (performance.now() - began) / 1000,
      slowest: slowest / 1000,
      fault,
    };
  } finally {
    reader.close();
  }
}

console.log(`Seed ${seed}, ${runs} inputs for the slowest readers.`);
if (hasRealFiles) console.log("With the real national files.");
let total = 0;
for (const reader of readers) {
  const { inputs, seconds, slowest, fault } = await tried(reader);
  total += inputs;
  const slow = `the slowest ${slowest.toFixed(1)} s`;
  console.log(`${inputs} inputs in ${seconds.toFixed(0)} s, ${slow}: ${reader.name}`);
  if (fault !== null) {
    process.exitCode = 1;
    console.log(fault);
  }
}
console.log(`${total} inputs in all.`);
await loadTenMillionRows();
