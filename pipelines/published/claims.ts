import { z } from "zod";
import { parsePeriod } from "../../src/lib/period.ts";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import { insertRows } from "../benchmarks/insert-rows.ts";
import { optional } from "../benchmarks/reference.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { subjectsOfComparison } from "./facts.ts";
import { reportsIn } from "./load.ts";

/**
 * What a report may say in words about its figures; the rules of `sql/checks/published/` know these.
 *
 * | says                                         | the report says that                                         |
 * |----------------------------------------------|--------------------------------------------------------------|
 * | `higher`, `lower`, `same`, `similar`         | the figure is so, beside what `about` names                  |
 * | `significantly-higher`, `significantly-lower`| and that it is no chance                                     |
 * | `in-line`, `met`                             | it is about what it should be; it reaches it                 |
 * | `positive`                                   | it went the right way                                        |
 * | `steady-increase`                            | it rose from year to year                                    |
 * | `majority`, `largest`                        | it is more than half; it is the largest of its list          |
 * | `part-list`                                  | the figures of this section are not all there are            |
 * | `status:…`, `outcome:…`                      | the thing is in that state; it ended so                      |
 */
export const sayings = [
  "higher",
  "lower",
  "same",
  "similar",
  "significantly-higher",
  "significantly-lower",
  "in-line",
  "met",
  "positive",
  "steady-increase",
  "majority",
  "largest",
  "part-list",
] as const;

const describes = /^(status|outcome):[a-z0-9]+(-[a-z0-9]+)*$/;
const filled = z.string().min(1, "expected some text");
const period = z
  .string()
  .refine(
    (label) => parsePeriod(label) !== null,
    "expected a period such as 2019-20, 2019-20 Q4 or 2020-03-31",
  );

/** The columns of `data/published/<report>-claims.csv`: one row per claim that the report makes in words. */
export const claimRow = z.object({
  claim: z.string().regex(/^C\d{3,5}$/, "expected the id of a claim, such as C001"),
  section: filled,
  subject: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected small letters and hyphens, such as child-protection-plans"),
  says: z
    .string()
    .refine(
      (text) => (sayings as readonly string[]).includes(text) || describes.test(text),
      `expected one of ${sayings.join(", ")}, or status: or outcome: and a word`,
    ),
  about: optional(z.enum(subjectsOfComparison)),
  period: optional(period),
  about_period: optional(period),
  fact: optional(z.string().regex(/^P\d{3,5}$/, "expected the id of a figure, such as P001")),
  printed: filled,
  line: z
    .string()
    .regex(/^[1-9]\d*$/, "expected the number of a line of the report")
    .transform(Number),
  owner: filled,
});

/**
 * Fills `published_claim` anew from the claims beside each report's figures; the figures must be loaded. A faulty row is
 * left out; the faults are returned and kept in `issue_record`. A report without claims is no fault.
 */
export async function loadClaims(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from published_claim");
  const issues: FileIssue[] = [];
  for (const report of reportsIn(dataFolder)) {
    const file = `published/${report}-claims.csv`;
    const read = readReferenceFile(dataFolder, { file, row: claimRow, key: ["claim"] });
    const known = new Set(
      (
        await warehouse.rows<{ fact: string }>("select fact from published_fact where report = $1", [report])
      ).map(({ fact }) => fact),
    );
    const isSound = ({ fact }: z.infer<typeof claimRow>) => fact === null || known.has(fact);
    issues.push(...read.issues.map((issue) => ({ ...issue, rule: "published-claim" as const })));
    read.rows.forEach((row, i) => {
      if (!isSound(row)) issues.push(unknownFact(file, read.lines[i] as number, row.fact as string, report));
    });
    await insertRows(
      warehouse,
      "published_claim",
      read.rows.filter(isSound).map((row) => ({ ...row, report })),
    );
  }
  await recordIssues(warehouse, "published-claim", issues);
  return issues;
}

const unknownFact = (file: string, line: number, fact: string, report: string): FileIssue => ({
  rule: "published-claim",
  severity: "error",
  file,
  line,
  found: `fact ${fact}`,
  expected: `the id of a figure of published/${report}.csv`,
  mend: "Correct fact, or leave it empty when the claim is about no printed figure.",
});
