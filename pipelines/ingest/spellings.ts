import { nearest } from "../../src/lib/nearest.ts";
import { type Period, quarterHolding } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import { type ColumnMeta, type Contract, columnMeta } from "../contracts/contract.ts";
import { rowRules } from "../contracts/rules.ts";
import { spelledColumns } from "../contracts/validation-sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { RefusedFile } from "./issue.ts";
import { tidyLabel } from "./label.ts";

/** What a distinct text of a period, date or category column means, or the rule that it breaks. */
interface Spelling {
  column: string;
  text: string | null;
  value: string | null;
  quarter: string | null;
  rule: keyof typeof rowRules | null;
  expected: string | null;
}

const examples = {
  month: "a month, such as 2019-07, Jul-19 or July 2019",
  quarter: "a quarter of a financial year, such as 2019-20 Q3 or Q3 2019/20",
  window: "twelve months, such as 2019-20, year to 2019-20 Q2 or Oct 2018 to Sep 2019",
  date: "a day in UK order, such as 31/07/2019 or 2019-07-31",
};

const totalWords = /^((sub|grand )?totals?|all|sum|overall)$/;

/**
 * Reads each distinct text of the staged period, date and category columns once, into the table `spelling`.
 * Throws {@link RefusedFile} when none of the rows is about the quarter of the return.
 */
export async function readSpellings(
  warehouse: Warehouse,
  contract: Contract,
  quarter: Period,
): Promise<void> {
  // A byte order mark at the beginning of a text is lost on its way out of the database, unless something stands before it.
  const distinct = spelledColumns(contract).map(
    (column) => `select distinct '${column}' as "column", '=' || "${column}" as text from staged`,
  );
  const texts = await warehouse.rows<{ column: string; text: string | null }>(distinct.join("\nunion all\n"));
  const spellings = texts.map(({ column, text }) => spell(contract, column, text?.slice(1) ?? null, quarter));
  refuseOtherQuarters(contract, spellings, quarter);
  await keepSpellings(warehouse, spellings);
}

/**
 * Fills the table `spelling` with the texts that need no reading: identifiers and labels of categories, and canonical labels
 * of periods up to the quarter of the return. Returns whether that can be done for every such column of the contract.
 */
export async function useCanonicalSpellings(
  warehouse: Warehouse,
  contract: Contract,
  quarter: Period,
): Promise<boolean> {
  const columns = spelledColumns(contract);
  const kinds = columns.map((column) => columnMeta(contract, column).kind);
  if (kinds.some((kind) => kind === "window" || kind === "date")) return false;
  const periods = await warehouse.rows<{ period: string; type: string }>(
    "select period, period_type as type from period where period_end <= $1::date",
    [quarter.end],
  );
  const textsOf = (column: string): string[] => {
    const { kind, categories = {} } = columnMeta(contract, column);
    if (kind === "category") return Object.entries(categories).flat();
    return periods.filter(({ type }) => type === kind).map(({ period }) => period);
  };
  const spellings = columns.flatMap((column) =>
    [...new Set(textsOf(column))].map((text) => spell(contract, column, text, quarter)),
  );
  await keepSpellings(
    warehouse,
    spellings.filter(({ rule }) => rule === null),
  );
  return true;
}

async function keepSpellings(warehouse: Warehouse, spellings: readonly Spelling[]): Promise<void> {
  const mendable = spellings.map((spelling) => ({
    ...spelling,
    mend: spelling.rule && rowRules[spelling.rule].mend,
  }));
  await warehouse.run(
    `create or replace temp table spelling as
    select s.column as column_name, s.text, s.value, s.quarter as in_quarter, s.rule, s.expected, s.mend
    from (select unnest(from_json($1::json,
      '[{"column":"varchar","text":"varchar","value":"varchar","quarter":"varchar","rule":"varchar","expected":"varchar","mend":"varchar"}]'
    )) as s)`,
    [JSON.stringify(mendable)],
  );
}

function spell(contract: Contract, column: string, text: string | null, quarter: Period): Spelling {
  const meta = columnMeta(contract, column);
  const reading =
    meta.kind === "category"
      ? readCategory(meta, text)
      : readTime(meta, text, quarter, column === contract.key[0]);
  return { column, text, value: null, quarter: null, rule: null, expected: null, ...reading };
}

function readCategory(meta: ColumnMeta, text: string | null): Partial<Spelling> {
  const categories = Object.entries(meta.categories ?? {});
  const wanted = tidyLabel(text ?? "");
  const match = categories.find(([id, label]) => tidyLabel(id) === wanted || tidyLabel(label) === wanted);
  if (match) return { value: match[0] };
  const labels = categories.map(([, label]) => label);
  const guess = text ? nearest(wanted, labels) : null;
  const expected = `${meta.label}: ${guess ? `perhaps "${guess}"; ` : ""}one of ${labels.join(" | ")}`;
  return { rule: totalWords.test(wanted) ? "total-row" : "unknown-category", expected };
}

/** A period that names the row must not be later than the return; a window or a date may be left out. */
function readTime(meta: ColumnMeta, text: string | null, quarter: Period, isKey: boolean): Partial<Spelling> {
  const kind = meta.kind as keyof typeof examples;
  const expected = `${meta.label}: ${examples[kind]}`;
  if (!isKey && /^\W*(n\/a|not applicable|not available|tbc)?\W*$/i.test(text ?? "")) {
    return text?.trim() ? {} : { rule: "blank-cell", expected };
  }
  const period = readPeriod(text ?? "", kind);
  if (!period) {
    const isTotal = totalWords.test(tidyLabel(text ?? ""));
    return { rule: isTotal ? "total-row" : "unreadable-period", expected };
  }
  if (!isKey) return { value: period.label };
  const inQuarter = quarterHolding(period.end).label;
  if (period.end > quarter.end) {
    return {
      rule: "period-after-return",
      expected: `a ${kind} up to ${quarter.label}, the quarter of the return`,
    };
  }
  return { value: period.label, quarter: inQuarter };
}

function refuseOtherQuarters(contract: Contract, spellings: Spelling[], quarter: Period): void {
  const inPeriod = spellings.filter(({ column }) => column === contract.key[0]);
  const read = inPeriod.filter(({ rule }) => rule === null || rule === "period-after-return");
  if (read.length === 0 || read.some((spelling) => spelling.quarter === quarter.label)) return;
  const texts = read.map(({ text }) => text).slice(0, 8);
  throw new RefusedFile({
    rule: "wrong-quarter",
    found: `rows for ${texts.join(", ")}`,
    expected: `rows for ${quarter.label}, the quarter of the folder`,
    mend: "Check that the right file was sent; move it to the folder of its quarter.",
  });
}
