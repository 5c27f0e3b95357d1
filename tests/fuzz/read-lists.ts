import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { z } from "zod";
import { equalityBasesFile } from "../../pipelines/benchmarks/equalities.ts";
import { areasFile, neighboursFile, populationFile } from "../../pipelines/benchmarks/reference.ts";
import { type ReferenceFile, readReferenceFile } from "../../pipelines/benchmarks/reference-file.ts";
import { readLedger } from "../../pipelines/ingest/ledger.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { claimRow } from "../../pipelines/published/claims.ts";
import { factRow } from "../../pipelines/published/facts.ts";
import { reportsFile } from "../../pipelines/published/reports.ts";
import { readCommentaries } from "../../pipelines/registers/commentary.ts";
import { gapsFile } from "../../pipelines/registers/gaps.ts";
import { glossaryFile } from "../../pipelines/registers/glossary.ts";
import type { Known } from "../../pipelines/registers/names.ts";
import { readRegisters, registers } from "../../pipelines/registers/read-registers.ts";
import { dataFolder } from "../example/example-state.ts";
import { type Seed, type Spoiling, spoilings, spoilt } from "./inputs.ts";
import type { OpenReader, Told } from "./readers.ts";

/** A good file of the example, by its place in the data folder. Long ones are cut: their lines are all alike. */
const exampleFile = (name: string): Seed => ({
  name,
  bytes: () =>
    Buffer.from(readFileSync(path.join(dataFolder, name), "utf8").split("\n").slice(0, 60).join("\n")),
});

/** A reader of files that lie in a partnership's folder: each spoilt file is put where its good one was. */
function inFolder(
  seeds: readonly Seed[],
  words: readonly string[],
  read: (folder: string, name: string) => Told[],
): OpenReader<Spoiling> {
  const folder = mkdtempSync(path.join(tmpdir(), "los-fuzz-"));
  return {
    inputs: spoilings(seeds.length, words),
    close: () => rmSync(folder, { recursive: true, force: true }),
    read: async (input) => {
      const { name, bytes } = await spoilt(seeds, input);
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      try {
        return read(folder, name);
      } finally {
        rmSync(file);
      }
    },
  };
}

const csvWords = [",", "\n", '"', "file", "sha256", "received_at", "area_code", "status", "2019-07-12", "id"];

export async function ledgerReader(): Promise<OpenReader<Spoiling>> {
  const seed = { ...exampleFile("returns/ledger.csv"), name: "ledger.csv" };
  return inFolder([seed], csvWords, (folder) => readLedger(folder).issues);
}

/** Every file that is read as a table of checked rows, and no register of challenges. */
const tables = [
  ...[areasFile, populationFile, neighboursFile, equalityBasesFile, gapsFile, glossaryFile, reportsFile],
  { file: "published/2019-20.csv", row: factRow, key: ["fact"] },
  { file: "published/2019-20-claims.csv", row: claimRow, key: ["claim"] },
] as unknown as ReferenceFile<z.ZodObject>[];

export async function referenceReader(): Promise<OpenReader<Spoiling>> {
  return inFolder(
    tables.map(({ file }) => exampleFile(file)),
    csvWords,
    (folder, name) => {
      const table = tables.find(({ file }) => file === name) as ReferenceFile<z.ZodObject>;
      return readReferenceFile(folder, table).issues;
    },
  );
}

function knownNames(): Known {
  const metrics = readMetrics().metrics.map(({ id }) => id);
  return new Map([
    ["metric", metrics],
    ["touched", [...metrics, "all"]],
    ["gap", []],
    ["agency", ["police", "education"]],
    ["document", ["annual-report-2019-20"]],
  ]);
}

export async function registerReader(): Promise<OpenReader<Spoiling>> {
  const known = knownNames();
  const seeds = registers.map(({ file }) => exampleFile(file));
  return inFolder(seeds, csvWords, (folder) => readRegisters(folder, known).issues);
}

export async function commentaryReader(): Promise<OpenReader<Spoiling>> {
  const known = knownNames();
  const folder = "registers/commentary";
  const seeds = readdirSync(path.join(dataFolder, folder)).map((name) => exampleFile(`${folder}/${name}`));
  const words = [
    "---\n",
    "metric: ",
    "period: ",
    "\n",
    "{{",
    "}}",
    "2019-20 Q3",
    "- ",
    "? ",
    "[",
    "{",
    "&a ",
    "*a",
  ];
  return inFolder(seeds, words, (data) => readCommentaries(data, known).issues);
}
