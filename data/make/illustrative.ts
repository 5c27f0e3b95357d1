/**
 * Writes everything in data/ that is invented: the agencies' returns with their ledger, and the benchmark files of
 * invented authorities. The same run gives the same bytes on every machine. What is real there is kept by hand:
 * published/, bank holidays, the printed population. See data/README.md.
 *
 *   npm run example:illustrative
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { areaFiles } from "./illustrative/authorities.ts";
import { benchmarks } from "./illustrative/benchmarks.ts";
import type { ExampleFile } from "./illustrative/example-file.ts";
import { returns } from "./illustrative/returns.ts";

const dataFolder = fileURLToPath(new URL("..", import.meta.url));

/** Writes the generated files into a folder with the layout of data/ and returns how many there are. */
export async function writeIllustrative(folder: string): Promise<number> {
  const files: ExampleFile[] = [...areaFiles(), ...benchmarks(), ...(await returns())];
  for (const file of files) {
    const target = path.join(folder, ...file.path.split("/"));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.bytes);
  }
  return files.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = await writeIllustrative(dataFolder);
  console.log(`${written} files written to ${dataFolder}`);
}
