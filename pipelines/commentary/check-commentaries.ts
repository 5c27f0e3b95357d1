import { readFileSync } from "node:fs";
import path from "node:path";
import { parsePeriod } from "../../src/lib/period.ts";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { checkText } from "./check-text.ts";
import { readFigures } from "./figures.ts";
import { type FindingKind, isError } from "./finding.ts";
import { lineFinder } from "./sentences.ts";

const rules = ["commentary-reference", "commentary-number", "commentary-word"] as const;
type Rule = (typeof rules)[number];

const ruleOf = (kind: FindingKind): Rule => `commentary-${kind.split("-")[0]}` as Rule;

/**
 * Checks every commentary of the warehouse against its figures and tests, which must be compared, and its glossary. What
 * is found is returned and kept in `issue_record`, with the line of the file. The commentary itself stays.
 */
export async function checkCommentaries(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  const commentaries = await warehouse.rows<{ metric: string; period: string; body: string; file: string }>(
    "select metric, period, body, file from commentary order by file",
  );
  const figures = await readFigures(warehouse);
  const issues = commentaries.flatMap(({ metric, period, body, file }) => {
    const topic = { metric: figures.metrics.get(metric) ?? null, period: parsePeriod(period) };
    const lineOf = lineFinder(body);
    const above = linesAbove(path.join(dataFolder, file), body);
    return checkText(body, topic, figures).map(
      ({ kind, at, found, expected, mend }): FileIssue => ({
        ...{ rule: ruleOf(kind), severity: isError(kind) ? "error" : "warning", file, found, expected, mend },
        line: above === null ? null : above + lineOf(at),
      }),
    );
  });
  for (const rule of rules) {
    const ofRule = issues.filter((issue) => issue.rule === rule);
    await recordIssues(warehouse, rule, ofRule);
  }
  return issues;
}

/** How many lines of the file stand above the text, such as its front matter; null where the file has changed since. */
function linesAbove(file: string, body: string): number | null {
  const content = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const at = content.lastIndexOf(body);
  return at < 0 ? null : content.slice(0, at).split("\n").length - 1;
}
