import type { FileIssue } from "./file-issue.ts";

/** A field of partnership.json that names something of a reference file, such as a neighbour set. */
export interface Choice {
  field: string;
  /** Null when nothing is chosen. */
  value: string | null;
  /** What the field names. */
  thing: string;
  /** What null means, as the end of a sentence. */
  otherwise: string;
}

/** An issue when what a field names is not among the names that the reference file has for the home area. */
export function missingChoice(
  { field, value, thing, otherwise }: Choice,
  names: string[],
  wanted: string,
): FileIssue[] {
  if (value === null || names.includes(value)) return [];
  const known = [...new Set(names)];
  return [
    {
      rule: "reference-file",
      severity: "error",
      file: "partnership.json",
      line: null,
      found: `${field} "${value}"`,
      expected: known.length > 0 ? `one of ${known.join(", ")}` : wanted,
      mend: `Correct ${field}, add the ${thing} to the file, or write null when ${otherwise}.`,
    },
  ];
}
