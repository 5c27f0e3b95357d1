import { showable } from "../../src/lib/plain-text.ts";
import type { FileRule } from "../contracts/rules.ts";

/** A fault of a whole file, its place, its header or its layout. */
export interface FileIssue {
  rule: FileRule;
  sheet?: string;
  cell?: string;
  line?: number;
  found: string;
  expected: string;
  mend: string;
}

/** Thrown when a file cannot be taken as a return at all; carries what to tell the person who sent it. */
export class RefusedFile extends Error {
  constructor(readonly issue: FileIssue) {
    super(`${issue.rule}: found ${issue.found}, expected ${issue.expected}`);
  }
}

/** Found text is a stranger's: cut to a readable length, without characters that no file should hold or that no one sees. */
export function shown(found: string): string {
  return showable(cleanText(found), 200);
}

/** Text that DuckDB and JSON can carry: control characters and halves of surrogate pairs become U+FFFD. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udfff]/gu, "\ufffd");
}
