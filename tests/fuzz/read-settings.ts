import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { catalogueFile, readCatalogue } from "../../pipelines/benchmarks/catalogue.ts";
import { readPartnership } from "../../pipelines/benchmarks/partnership.ts";
import { PartnershipFault } from "../../pipelines/benchmarks/partnership-fault.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { dataFolder } from "../example/example-state.ts";
import { type Spoiling, spoilings, spoilt } from "./inputs.ts";
import type { OpenReader, Told } from "./readers.ts";

/** A reader of one file of a partnership's folder. */
function settings(
  name: string,
  words: readonly string[],
  read: (folder: string) => Told[],
): OpenReader<Spoiling> {
  const folder = mkdtempSync(path.join(tmpdir(), "los-fuzz-"));
  const seeds = [{ name, bytes: () => readFileSync(path.join(dataFolder, name)) }];
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  return {
    inputs: spoilings(seeds.length, words),
    close: () => rmSync(folder, { recursive: true, force: true }),
    read: async (input) => {
      writeFileSync(path.join(folder, name), (await spoilt(seeds, input)).bytes);
      return read(folder);
    },
  };
}

export async function catalogueReader(): Promise<OpenReader<Spoiling>> {
  const metrics = readMetrics().metrics.map(({ id }) => id);
  const words = [
    "- id: ",
    "layout: ees",
    "layout: lait",
    "\n",
    "  where: ",
    "[",
    "{",
    "? ",
    "- ",
    "&a ",
    "*a",
    "!!omap ",
  ];
  return settings(catalogueFile, words, (folder) => readCatalogue(folder, metrics).issues);
}

export async function partnershipReader(): Promise<OpenReader<Spoiling>> {
  const words = [
    "{",
    "}",
    "[",
    "]",
    '"name"',
    ":",
    ",",
    "null",
    "1",
    '"agencies"',
    '"__proto__"',
    '"disclosure"',
  ];
  return settings("partnership.json", words, (folder) => {
    try {
      readPartnership(folder);
      return [];
    } catch (error) {
      if (!(error instanceof PartnershipFault)) throw error;
      const file = /partnership\.json/.exec(error.message)?.[0] ?? "";
      return [{ file, found: null, expected: "a sound partnership.json", mend: `${error.message.trim()}.` }];
    }
  });
}
