import { readFileSync } from "node:fs";
import path from "node:path";
import { assertReadOnlySelect, QueryRefused } from "../../pipelines/metrics/analyst-query.ts";
import { readFrontMatter } from "../../pipelines/metrics/front-matter.ts";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";
import { type Seed, type Spoiling, spoilings, spoilt } from "./inputs.ts";
import type { OpenReader } from "./readers.ts";

const metricFiles = (): Seed[] =>
  readMetrics().metrics.map(({ file }) => ({
    name: file,
    bytes: () => readFileSync(path.join(productFolder, file)),
  }));

const yamlWords = [
  "/*---\n",
  "---*/\n",
  "title: ",
  "shape: ",
  "tests: ",
  "\n",
  "- ",
  "? ",
  "[",
  "{",
  "&a ",
  "*a",
  "!!set ",
  "|\n",
];

export async function frontMatterReader(): Promise<OpenReader<Spoiling>> {
  const seeds = metricFiles();
  return {
    inputs: spoilings(seeds.length, yamlWords),
    close: () => {},
    read: async (input) => {
      const { name, bytes } = await spoilt(seeds, input);
      const { fields, faults } = readFrontMatter(name, Buffer.from(bytes).toString("utf8"));
      if (fields === null && faults.length === 0) throw new Error("neither a value nor a fault");
      return faults;
    },
  };
}

const sqlWords = [
  "select ",
  "from ",
  "observation ",
  "(",
  ")",
  "with a as ",
  "* ",
  ";",
  "'",
  '"',
  "--",
  "/*",
  "union ",
  "case when ",
];

/** Queries are only judged, never run. */
export async function queryReader(): Promise<OpenReader<Spoiling>> {
  const warehouse = await emptyWarehouse();
  const seeds = metricFiles();
  return {
    inputs: spoilings(seeds.length, sqlWords),
    close: () => warehouse.close(),
    read: async (input) => {
      const { bytes } = await spoilt(seeds, input);
      try {
        await assertReadOnlySelect(Buffer.from(bytes).toString("utf8"), warehouse);
        return [];
      } catch (error) {
        if (error instanceof QueryRefused)
          return [{ file: "query", found: null, expected: "a SELECT", mend: error.message }];
        throw error;
      }
    },
  };
}
