import { nearest } from "../../src/lib/nearest.ts";
import { showable } from "../../src/lib/plain-text.ts";
import type { FileIssue } from "../benchmarks/file-issue.ts";
import type { Kind, Register } from "./register.ts";

/** The ids that a cell may name, by their kind. */
export type Known = Map<Kind, readonly string[]>;

const expectedOf: Record<Kind, string> = {
  metric: "the id of a metric, as in its address",
  touched: "the id of a metric, theme: and a theme, or all",
  gap: "an id of registers/gaps.csv",
  agency: "the id of an agency of partnership.json",
  document: "an id of registers/documents.csv",
  challenge: "an id of registers/challenges.csv",
  risk: "an id of registers/risks.csv",
  review: "an id of registers/reviews.csv",
  audit: "an id of registers/audits.csv",
  priority: "an id of registers/priorities.csv",
};

/** One fault for each id of a row that names nothing, with the nearest that does. */
export function unknownNames(
  { file, names }: Pick<Register, "file" | "names">,
  row: Record<string, unknown>,
  line: number | null,
  known: Known,
): FileIssue[] {
  return Object.entries(names).flatMap(([column, of]) => {
    const kind = typeof of === "function" ? of(row) : (of as Kind);
    const candidates = known.get(kind) ?? [];
    const cell = row[column];
    return (Array.isArray(cell) ? cell : [cell])
      .filter((id): id is string => typeof id === "string" && !candidates.includes(id))
      .map((found) => {
        const near = nearest(found, candidates);
        const mend = near
          ? `Did you mean ${near}?`
          : "Correct the id; if its own row has a fault, mend that row first.";
        const expected = `${column}: ${expectedOf[kind]}`;
        return { rule: "register", severity: "error", file, line, found: showable(found), expected, mend };
      });
  });
}
