/** One row of a download: its columns by name. Nothing stands where there is no number. */
export type CsvRow = Record<string, string | number | null | undefined>;

/** CSV with a byte order mark, so that spreadsheets read its letters, and with text that cannot act as a formula. */
export function toCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** Text that a spreadsheet takes for text: one that begins like a formula, in letters of any width, gets an apostrophe in front. */
export const withoutFormula = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;

function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = withoutFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
