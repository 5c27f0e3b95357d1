import type { FileIssue } from "./issue.ts";
import { shown } from "./issue.ts";
import { tidyLabel } from "./label.ts";
import { cellName, type TextSheet } from "./open-workbook.ts";

const labels = {
  title: ["return", "dataset"],
  agency: ["agency", "organisation"],
  quarter: ["quarter", "period"],
  preparedBy: ["prepared by", "preparer"],
  signedBy: ["signed by", "signatory"],
  signedOn: ["signed on", "date signed"],
  extractDate: ["extract date", "system extract date", "date of extract"],
} as const;

export type HeaderField = keyof typeof labels;

/** What the header block says, and where. */
export type Header = Partial<Record<HeaderField, { text: string; sheet: string; cell: string }>>;

/** Column headings of tables of indicators; the header block stands above them. */
export const indicatorHeadings = ["indicator", "indicators", "measure"];

/**
 * Reads the header block, on the cover or on top of any sheet: a label, and its value in the next filled cell of the
 * row. Sheets that contradict each other are a fault, with both values.
 */
export function readHeaderBlock(sheets: readonly TextSheet[]): { header: Header; issues: FileIssue[] } {
  const header: Header = {};
  const issues: FileIssue[] = [];
  for (const entry of sheets.flatMap(headerEntries)) {
    const { field, ...place } = entry;
    const before = header[field];
    header[field] ??= place;
    if (before && tidyLabel(before.text) !== tidyLabel(place.text)) {
      issues.push({
        rule: "header-conflict",
        sheet: place.sheet,
        cell: place.cell,
        found: `${shown(place.text)} here, ${shown(before.text)} in ${before.sheet}!${before.cell}`,
        expected: "one value on every sheet",
        mend: "Correct the one that is left over from an earlier return.",
      });
    }
  }
  return { header, issues };
}

function headerEntries(sheet: TextSheet) {
  const tableStart = sheet.rows.findIndex((row) =>
    row.some((text) => indicatorHeadings.includes(tidyLabel(text))),
  );
  const above = sheet.rows.slice(0, tableStart < 0 ? 40 : tableStart);
  return above.flatMap((row, r) => {
    const labelColumn = row.findIndex((text) => text !== "");
    const valueColumn = row.findIndex((text, c) => c > labelColumn && text !== "");
    if (labelColumn < 0 || valueColumn < 0) return [];
    const label = tidyLabel(row[labelColumn] as string);
    const field = (Object.keys(labels) as HeaderField[]).find((name) =>
      (labels[name] as readonly string[]).includes(label),
    );
    if (!field) return [];
    return [
      { field, text: (row[valueColumn] as string).trim(), sheet: sheet.name, cell: cellName(r, valueColumn) },
    ];
  });
}
