import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { parsePeriod } from "../../src/lib/period.ts";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { factFaults, factRow, type ReadFact, stepOf } from "./facts.ts";

/**
 * Fills `published_fact` anew from `published/<report>.csv` of the partnership's folder. A faulty row is left out; the
 * faults are returned and kept in `issue_record`. A folder without published figures gives none and is no fault.
 */
export async function loadPublished(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from published_fact");
  const issues: FileIssue[] = [];
  for (const report of reportsIn(dataFolder)) {
    const file = `published/${report}.csv`;
    const read = readReferenceFile(dataFolder, { file, row: factRow, key: ["fact"] });
    const facts = read.rows.map((row, i) => ({ ...row, file_line: read.lines[i] as number }));
    const faults = factFaults(file, facts);
    issues.push(...read.issues.map((issue) => ({ ...issue, rule: "published-file" as const })), ...faults);
    const faulty = new Set(faults.map(({ line }) => line));
    const sound = facts.filter(({ file_line }) => !faulty.has(file_line));
    await insertRows(
      warehouse,
      "published_fact",
      sound.map((fact) => tableRow(report, fact)),
    );
  }
  await recordIssues(warehouse, "published-file", issues);
  return issues;
}

/** The reports that have a file of figures, such as `2019-20`, in order. */
export function reportsIn(dataFolder: string): string[] {
  const folder = path.join(dataFolder, "published");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => /^(\d{4}-\d{2})\.csv$/.exec(name)?.[1])
    .filter((report) => report !== undefined)
    .sort();
}

function tableRow(report: string, fact: ReadFact) {
  const [period, heading] = [daysOf(fact.period), daysOf(fact.heading_period)];
  return {
    ...fact,
    report,
    step: stepOf(fact),
    period_start: period?.start,
    period_end: period?.end,
    heading_start: heading?.start,
    heading_end: heading?.end,
  };
}

const daysOf = (label: string | null) => (label === null ? null : parsePeriod(label));
