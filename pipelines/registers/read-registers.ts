import { showable } from "../../src/lib/plain-text.ts";
import type { FileIssue } from "../benchmarks/file-issue.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import { actions, challenges, questions } from "./challenges.ts";
import { attendance, documents, events, meetings } from "./meetings.ts";
import { type Known, unknownNames } from "./names.ts";
import { priorities, promises, vanished } from "./priorities.ts";
import type { Register } from "./register.ts";
import { audits, recommendations, reviews } from "./reviews.ts";
import { riskScores, risks } from "./risks.ts";

/** In the order in which each can name rows of those before. */
export const registers: readonly Register[] = [
  documents,
  meetings,
  attendance,
  challenges,
  risks,
  riskScores,
  reviews,
  recommendations,
  audits,
  priorities,
  promises,
  vanished,
  questions,
  events,
  actions,
];

/** The rows of one register that have no fault. */
export interface ReadRegister {
  table: string;
  rows: Record<string, unknown>[];
}

/**
 * Reads every register of a partnership's folder. A row with a fault is left out and named, as is a row that names one
 * that was left out. `known` must hold what is no register: metrics, what events can touch, and gaps.
 */
export function readRegisters(
  dataFolder: string,
  known: Known,
): { read: ReadRegister[]; known: Known; issues: FileIssue[] } {
  const issues: FileIssue[] = [];
  const all: Known = new Map(known);
  const read = registers.map((each) => {
    const { rows, lines, issues: faults } = readReferenceFile(dataFolder, each);
    issues.push(...faults);
    const sound = rows.filter((row, i) => {
      const unknown = unknownNames(each, row, lines[i] ?? null, all);
      issues.push(...unknown);
      return unknown.length === 0;
    });
    if (each.kind) all.set(each.kind, idsOf(each, sound));
    return { table: each.table, rows: sound };
  });
  return { read, known: all, issues: issues.map(asRegisterIssue) };
}

const idsOf = ({ key }: Register, rows: Record<string, unknown>[]): string[] =>
  rows.map((row) => String(row[key[0] as string]));

const asRegisterIssue = (issue: FileIssue): FileIssue => ({
  ...issue,
  rule: "register",
  found: issue.found === null ? null : showable(issue.found),
});
