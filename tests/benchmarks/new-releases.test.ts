import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { LaitEntry } from "../../pipelines/benchmarks/catalogue-entry.ts";
import { fromFolder } from "../../pipelines/benchmarks/new-releases.ts";

const entry = (id: string): LaitEntry => ({
  id,
  layout: "lait",
  publisher: "Department for Education",
  title: "Local authority interactive tool",
  released: "2026-04-08",
  edition: "April 2026",
  file: "bds_long_0.parquet",
  dictionary: "lait_data_dictionary.csv",
  status: "published",
});

/** A folder with files by name. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "los-lait-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

/** What `fromFolder` finds on 1 August 2026 and puts into the staging folder. */
function taken(present: Record<string, string>, offered: Record<string, string>) {
  const staging = path.join(folderOf({}), "staging");
  mkdirSync(staging);
  const places = { present: folderOf(present), staging };
  const found = fromFolder(folderOf(offered), [entry("lait-a"), entry("lait-b")], places, "2026-08-01");
  return { found, staged: readdirSync(staging).sort() };
}

const held = { "bds_long_0.parquet": "old", "lait_data_dictionary.csv": "words" };

test("a long file and its dictionary that the folder has not fill their entries", () => {
  const { found, staged } = taken({}, held);
  expect(staged).toEqual(Object.keys(held));
  expect(found).toEqual(staged.map((name) => ({ name, fills: ["lait-a", "lait-b"], additions: [] })));
});

test("a newer long file keeps the dictionary that has not changed", () => {
  const { found, staged } = taken(held, { ...held, "bds_long_0.parquet": "new" });
  expect(staged).toEqual(["bds_long_0-2026-08-01.parquet"]);
  expect(found[0]?.additions).toEqual(
    ["lait-a", "lait-b"].map((after) => ({
      after,
      released: "2026-08-01",
      edition: "",
      file: "bds_long_0-2026-08-01.parquet",
    })),
  );
});

test("a newer long file comes with its newer dictionary", () => {
  const { found, staged } = taken(held, {
    "bds_long_0.parquet": "new",
    "lait_data_dictionary.csv": "new words",
  });
  expect(staged).toEqual(["bds_long_0-2026-08-01.parquet", "lait_data_dictionary-2026-08-01.csv"]);
  expect(found[0]?.additions[0]).toMatchObject({ dictionary: "lait_data_dictionary-2026-08-01.csv" });
});

test("the same files again are nothing new", () => {
  expect(taken(held, held)).toEqual({ found: [], staged: [] });
});
