import type { Period } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import type { Contract } from "../contracts/contract.ts";
import type { Header, HeaderField } from "./header-block.ts";
import type { Agency } from "./identify.ts";
import { type FileIssue, shown } from "./issue.ts";
import { tidyLabel } from "./label.ts";

/** Compares what a workbook says of itself with the place where it lies. */
export function checkHeader(
  header: Header,
  { agency, quarter, contract }: { agency: Agency; quarter: Period; contract: Contract },
): FileIssue[] {
  const issues = [
    compare(header, "quarter", "wrong-quarter", quarter.label, (text) => {
      const startYear = Number(quarter.label.slice(0, 4));
      return readPeriod(text, "quarter", { startYear })?.label === quarter.label;
    }),
    compare(header, "agency", "wrong-agency", agency.name, (text) =>
      [agency.id, agency.name].some((name) => tidyLabel(name) === tidyLabel(text)),
    ),
    compare(header, "title", "wrong-dataset", contract.title, (text) =>
      [contract.dataset, contract.title].some((name) => plain(name) === plain(text)),
    ),
    ...(["extractDate", "signedOn"] as const).map((field) => checkDate(header, field)),
  ];
  return issues.filter((issue) => issue !== null);
}

const names = { quarter: "Quarter", agency: "Agency", title: "Return" };

const plain = (text: string): string => tidyLabel(text).replace(/[^a-z0-9]+/g, " ");

function compare(
  header: Header,
  field: keyof typeof names,
  rule: "wrong-quarter" | "wrong-agency" | "wrong-dataset",
  wanted: string,
  isSame: (text: string) => boolean,
): FileIssue | null {
  const entry = header[field];
  if (!entry) {
    return {
      rule: "missing-header",
      found: `no "${names[field]}" in the header block`,
      expected: `${names[field]}: ${wanted}`,
      mend: "Fill in the header block, so that a file in the wrong folder can be noticed. The folder was believed.",
    };
  }
  if (isSame(entry.text)) return null;
  return {
    rule,
    sheet: entry.sheet,
    cell: entry.cell,
    found: `${shown(entry.text)} in the header block`,
    expected: `${wanted}, from the place of the file`,
    mend: "Move the file to the folder that it belongs in, or correct the header block.",
  };
}

function checkDate(header: Header, field: HeaderField & ("extractDate" | "signedOn")): FileIssue | null {
  const entry = header[field];
  if (!entry || readPeriod(entry.text, "date")) return null;
  return {
    rule: "unreadable-date",
    sheet: entry.sheet,
    cell: entry.cell,
    found: shown(entry.text),
    expected: "a day in UK order, such as 31/07/2019",
    mend: "Write the date in that form; it was not read.",
  };
}
