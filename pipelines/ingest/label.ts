import { type Contract, columnMeta } from "../contracts/contract.ts";

/** A label as it is compared: small letters, single spaces, no trailing colon or star. */
export function tidyLabel(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[’‘`]/g, "'")
    .replace(/[\s_]+/g, " ")
    .replace(/[\s:*]+$/, "")
    .trim()
    .toLowerCase();
}

/** The column that a heading names by its label or identifier; null when it names none. */
export function columnNamed(contract: Contract, heading: string, columns: readonly string[]): string | null {
  const tidied = tidyLabel(heading);
  const isNamed = (column: string): boolean =>
    tidied === tidyLabel(column) || tidied === tidyLabel(columnMeta(contract, column).label);
  return columns.find(isNamed) ?? null;
}
