import { z } from "zod";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { optional } from "../benchmarks/reference.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

const filled = z.string().min(1, "expected some text");

/** One row per report: its year, its title, the day on which it was published (empty when unknown), and who says so. */
export const reportsFile = {
  file: "published/reports.csv",
  row: z.object({
    report: z.string().regex(/^\d{4}-\d{2}$/, "expected the year that the report covers, such as 2019-20"),
    title: filled,
    published: optional(z.iso.date("expected a date such as 2020-11-10")),
    source: filled,
  }),
  key: ["report" as const],
};

/** Fills `published_report` anew. A faulty row is left out; the faults are returned and kept in `issue_record`. */
export async function loadReports(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from published_report");
  const read = readReferenceFile(dataFolder, reportsFile);
  await insertRows(warehouse, "published_report", read.rows);
  const issues = read.issues.map((issue) => ({ ...issue, rule: "published-report" as const }));
  await recordIssues(warehouse, "published-report", issues);
  return issues;
}
