import { showable } from "../../src/lib/plain-text.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { insertRows } from "./insert-rows.ts";

/** A fault in a file that is no return: where it is, what stands there, what belongs there and how to mend it. */
export interface FileIssue {
  rule:
    | "reference-file"
    | "benchmark-file"
    | "published-file"
    | "published-figure"
    | "published-claim"
    | "published-report"
    | "contradiction-answer"
    | "gap-register"
    | "glossary-register"
    | "equality-file"
    | "register"
    | "commentary-reference"
    | "commentary-number"
    | "commentary-word"
    | "bank-holidays";
  /** 'error': the row or file was left out; 'warning': it was read, but somebody should look. */
  severity: "error" | "warning";
  /** Relative to the partnership's folder, with `/`. */
  file: string;
  line: number | null;
  found: string | null;
  expected: string;
  mend: string;
}

/** The longest text of a stranger that a message repeats, in letters. */
const longest = 300;

/** An issue as it is shown: what was found is cut to a readable length, with the characters that nobody can see by their names. */
export const showableIssue = (issue: FileIssue): FileIssue => ({
  ...issue,
  found: issue.found === null ? null : showable(issue.found, longest),
});

/** Replaces the issues of one rule in `issue_record`, so that a mended file leaves nothing behind. */
export async function recordIssues(
  warehouse: Warehouse,
  rule: FileIssue["rule"],
  issues: readonly FileIssue[],
): Promise<void> {
  await warehouse.run("delete from issue_record where submission is null and rule = $1", [rule]);
  await insertRows(warehouse, "issue_record", issues.map(showableIssue));
}
