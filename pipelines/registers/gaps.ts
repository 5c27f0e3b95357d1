import path from "node:path";
import { z } from "zod";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { optional } from "../benchmarks/reference.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import { readThemes } from "../metrics/themes.ts";
import { sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";

const themes = readThemes(path.join(sqlFolder, "metrics")).map(({ id }) => id);
const filled = z.string().min(1, "expected some text");

/**
 * One row per measure that was promised and that nobody collects: where it would stand, who would collect it, the words
 * of the promise with the report and its line, why there is no figure, and what would have to be done to have one.
 */
export const gapsFile = {
  file: "registers/gaps.csv",
  row: z
    .object({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a name in small letters such as mash-bypass"),
      theme: z.enum(themes, `expected one of ${themes.join(", ")}`),
      title: filled,
      owner: filled,
      promised: filled,
      report: optional(z.string().regex(/^\d{4}-\d{2}$/, "expected the year of the report, such as 2019-20")),
      line: optional(z.coerce.number("expected a whole number").int("expected a whole number").min(1)),
      why: filled,
      what_is_needed: filled,
    })
    .refine(({ report, line }) => (report === null) === (line === null), {
      path: ["line"],
      message: "expected report and line together, or neither",
    }),
  key: ["id" as const],
};

/**
 * Fills `gap` anew from the register. A gap that a metric of the same name has closed is left out and pointed out, so the
 * metrics must be computed. Faults are returned and kept in `issue_record`. A folder without the register has no gaps.
 */
export async function loadGaps(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from gap");
  const { rows, lines, issues: faults } = readReferenceFile(dataFolder, gapsFile);
  const metrics = await warehouse.rows<{ metric: string }>("select metric from metric");
  const isClosed = ({ id }: { id: string }) => metrics.some(({ metric }) => metric === id);
  await insertRows(
    warehouse,
    "gap",
    rows.filter((row) => !isClosed(row)).map(({ id, ...row }) => ({ gap: id, ...row })),
  );
  const closed = rows.flatMap((row, i) => (isClosed(row) ? [closedGap(row.id, lines[i] ?? null)] : []));
  const issues = [...faults.map((fault) => ({ ...fault, rule: "gap-register" as const })), ...closed];
  await recordIssues(warehouse, "gap-register", issues);
  return issues;
}

const closedGap = (id: string, line: number | null): FileIssue => ({
  rule: "gap-register",
  severity: "warning",
  file: gapsFile.file,
  line,
  found: id,
  expected: "a measure that nobody collects; there is a metric of this name",
  mend: "Delete this line.",
});
