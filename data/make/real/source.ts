import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseCsvObjects } from "hucre/csv";

export type SourceRow = Record<string, string>;

/** The one CSV file of a folder whose name begins with `prefix`. Throws when there is none or more than one. */
export function findFile(folder: string, prefix: string): string {
  const found = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(".csv"));
  const [name] = found;
  if (found.length !== 1 || name === undefined) {
    throw new Error(`Expected one file ${prefix}….csv in ${folder}, found ${found.join(", ") || "none"}.`);
  }
  return path.join(folder, name);
}

/** The rows of a CSV file with a header line, every cell as text without spaces at its ends. */
export function readRecords(file: string): SourceRow[] {
  const { data } = parseCsvObjects(readFileSync(file, "utf8"), { header: true, delimiter: "," });
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, String(cell ?? "").trim()])),
  );
}
