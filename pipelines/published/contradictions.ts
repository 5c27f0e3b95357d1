import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { optional } from "../benchmarks/reference.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import { sqlFiles, type Warehouse } from "../warehouse/warehouse.ts";

const day = z.iso.date("expected a date such as 2020-11-10");

/**
 * The answers to findings: `explained` when both sides can be true and why, `corrected` when the partnership has put it
 * right in print, `open` to give an open finding an owner or a day.
 */
export const answersFile = {
  file: "registers/contradictions.csv",
  row: z
    .object({
      key: z
        .string()
        .regex(
          /^[a-z0-9-]+(\/[^/]+){2}$/,
          "expected the key of a finding, such as one-value-for-one-fact/2019-20/P012+P034",
        ),
      state: z.enum(["open", "explained", "corrected"]),
      explanation: optional(z.string()),
      owner: optional(z.string()),
      since: optional(day),
      until: optional(day),
    })
    .refine(({ state, explanation }) => state === "open" || explanation !== null, {
      path: ["explanation"],
      message: "expected why the finding is no longer open",
    }),
  key: ["key" as const],
};

/**
 * Fills `contradiction` anew with what every rule of `sql/checks/published/` finds, and `contradiction_answer` with what
 * the register says to it. The rule's name is the file's. Metrics and national files must be computed. Faults of the
 * register, and answers to findings that no longer exist, are returned and kept in `issue_record`.
 */
export async function findContradictions(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from contradiction");
  for (const file of sqlFiles("checks/published")) await runRule(warehouse, file);
  const issues = await loadAnswers(warehouse, dataFolder);
  await recordIssues(warehouse, "contradiction-answer", issues);
  return issues;
}

async function runRule(warehouse: Warehouse, file: string): Promise<void> {
  const rule = path.basename(file, ".sql");
  try {
    await warehouse.run(
      `insert into contradiction by name
       select
         concat_ws('/', '${rule}', coalesce(report, 'national'),
           if(len(facts) = 0, replace(subject, '/', '-'), array_to_string(facts[1:2], '+'))) as key,
         '${rule}' as rule,
         report, subject, facts, found, expected, arithmetic, mend
       from (${readFileSync(file, "utf8")})`,
    );
  } catch (error) {
    throw new Error(`sql/checks/published/${rule}.sql: ${(error as Error).message}`, { cause: error });
  }
}

async function loadAnswers(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from contradiction_answer");
  const read = readReferenceFile(dataFolder, answersFile);
  await insertRows(
    warehouse,
    "contradiction_answer",
    read.rows.map((row, i) => ({ ...row, file_line: read.lines[i] as number })),
  );
  const gone = await warehouse.rows<{ key: string; file_line: number }>(
    "select key, file_line from contradiction_answer anti join contradiction using (key) order by file_line",
  );
  return [
    ...read.issues.map((issue) => ({ ...issue, rule: "contradiction-answer" as const })),
    ...gone.map(({ key, file_line }) => ({
      rule: "contradiction-answer" as const,
      severity: "warning" as const,
      file: answersFile.file,
      line: file_line,
      found: key,
      expected: "the key of a finding that there is",
      mend: "Delete the line if the finding has gone; correct the key if it was mistyped.",
    })),
  ];
}
