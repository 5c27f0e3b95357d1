import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toCsv } from "../../src/lib/csv.ts";
import { readReferenceFile } from "../benchmarks/reference-file.ts";
import { type Count, type LedgerLine, ledgerLine } from "../disclosure/ledger.ts";
import { PublicEditionFault } from "./fault.ts";

/** The publication ledger in a partnership's folder: all that has ever been public. */
export const ledgerFile = {
  file: "public/ledger.csv",
  row: ledgerLine,
  key: ["published_on" as const, "figure" as const],
};

/** Every line of the ledger; none where nothing was released yet. Throws {@link PublicEditionFault}, which names each bad line. */
export function readLedger(dataFolder: string): LedgerLine[] {
  const { rows, issues } = readReferenceFile(dataFolder, ledgerFile);
  if (issues.length === 0) return rows;
  const faults = issues.map(
    ({ line, found, expected, mend }) => `  line ${line ?? "?"}: found ${found}; ${expected}. ${mend}`,
  );
  throw new PublicEditionFault(
    `${path.join(dataFolder, ledgerFile.file)} cannot be used:\n${faults.join("\n")}\n` +
      "Nothing public is made until the ledger is whole: restore it from the backup.",
  );
}

/** Adds lines to the ledger, which takes its place by a rename once it is written. */
export function addToLedger(dataFolder: string, lines: readonly LedgerLine[]): void {
  const file = path.join(dataFolder, ledgerFile.file);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [header, ...added] = toCsv(
    Object.keys(ledgerLine.shape),
    lines.map(({ numerator, denominator, ...line }) => ({
      ...line,
      numerator: printed(numerator),
      denominator: printed(denominator),
    })),
  ).split("\r\n");
  const head = before === "" ? `${header}\r\n` : before.replace(/(\r?\n)?$/, "\r\n");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, head + added.join("\r\n"));
  renameSync(`${file}.next`, file);
}

const printed = (count: Count): string | number | null => (count === "c" ? "[c]" : count);
