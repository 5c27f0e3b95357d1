import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { optional } from "../benchmarks/reference.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import { sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

/** The data folder that ships with Line of Sight; its glossary stands in where a partnership has none of its own. */
const shippedData = path.resolve(sqlFolder, "../data");

/**
 * One row per abbreviation: how it is written, what the letters stand for, what it is in one sentence, and the yearly
 * report and line that give it or use it first.
 */
export const glossaryFile = {
  file: "registers/glossary.csv",
  row: z
    .object({
      term: z
        .string()
        .regex(/^[A-Za-z0-9]+(&[A-Za-z0-9]+)*$/, "expected one word as it is written, such as MARAC or A&E")
        .min(2, "expected two letters or more"),
      meaning: z.string().min(1, "expected what the letters stand for"),
      explanation: z.string().regex(/\S[.?!]$/, "expected a sentence that ends with a full stop"),
      report: optional(z.string().regex(/^\d{4}-\d{2}$/, "expected the year of the report, such as 2019-20")),
      line: optional(z.coerce.number("expected a whole number").int("expected a whole number").min(1)),
    })
    .refine(({ report, line }) => (report === null) === (line === null), {
      path: ["line"],
      message: "expected report and line together, or neither",
    }),
  key: ["term" as const],
};

/** The file that gives a folder its glossary: its own, or the one that ships with Line of Sight. */
export function glossaryOf(dataFolder: string): string {
  const own = path.join(dataFolder, glossaryFile.file);
  return existsSync(own) ? own : path.join(shippedData, glossaryFile.file);
}

/** Fills `glossary` anew from the register. Faults are returned and kept in `issue_record`. */
export async function loadGlossary(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from glossary");
  const folder = path.resolve(glossaryOf(dataFolder), "../..");
  const { rows, issues: faults } = readReferenceFile(folder, glossaryFile);
  await insertRows(warehouse, "glossary", rows);
  const issues = faults.map((fault) => ({ ...fault, rule: "glossary-register" as const }));
  await recordIssues(warehouse, "glossary-register", issues);
  return issues;
}
