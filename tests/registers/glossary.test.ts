import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadGlossary } from "../../pipelines/registers/glossary.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

function folderWith(...lines: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "los-glossary-"));
  mkdirSync(path.join(folder, "registers"));
  writeFileSync(
    path.join(folder, "registers/glossary.csv"),
    `${["term,meaning,explanation,report,line", ...lines].join("\n")}\n`,
  );
  return folder;
}

const mash = "MASH,Multi-agency safeguarding hub,Where concerns arrive.,2019-20,113";

describe("the glossary of a partnership", () => {
  it("is read whole, and read again gives the same", async () => {
    const folder = folderWith(mash, "A&E,Accident and emergency,A part of a hospital.,,");
    for (const _ of [1, 2]) expect(await loadGlossary(warehouse, folder)).toEqual([]);
    expect(await warehouse.rows("select term, meaning, report, line from glossary order by term")).toEqual([
      { term: "A&E", meaning: "Accident and emergency", report: null, line: null },
      { term: "MASH", meaning: "Multi-agency safeguarding hub", report: "2019-20", line: 113 },
    ]);
  });

  it("is the one that ships with Line of Sight where the folder has none", async () => {
    expect(await loadGlossary(warehouse, "no-such-folder")).toEqual([]);
    expect(
      await warehouse.rows("select term from glossary where term in ('MARAC', 'DfE', 'R&S')"),
    ).toHaveLength(3);
  });

  it.each([
    ["a term of two words", mash.replace("MASH", "The hub"), "The hub", /^term: expected one word/],
    ["a term of one letter", mash.replace("MASH", "M"), "M", /^term: expected two letters/],
    [
      "no meaning",
      mash.replace("Multi-agency safeguarding hub", ""),
      "",
      /^meaning: expected what the letters/,
    ],
    [
      "an explanation that is no sentence",
      mash.replace("arrive.", "arrive"),
      "Where concerns arrive",
      /^explanation: expected a sentence/,
    ],
    ["a line without its report", mash.replace("2019-20", ""), "113", /^line: expected report and line/],
  ])("leaves out a row with %s, and says where and why", async (_, line, found, expected) => {
    const issues = await loadGlossary(warehouse, folderWith(line));
    expect(issues).toMatchObject([
      { rule: "glossary-register", severity: "error", file: "registers/glossary.csv", line: 2, found },
    ]);
    expect(issues[0]?.expected).toMatch(expected);
    expect(await warehouse.rows("select * from glossary")).toEqual([]);
  });

  it("explains each term once", async () => {
    const issues = await loadGlossary(warehouse, folderWith(mash, mash));
    expect(issues).toMatchObject([{ line: 3, expected: "one line for each term" }]);
  });
});

it("the example's glossary has no faults", async () => {
  expect(await loadGlossary(warehouse, path.resolve(import.meta.dirname, "../../data"))).toEqual([]);
});
