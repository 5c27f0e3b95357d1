import type { Contract } from "../contracts/contract.ts";
import { stagedSql } from "../contracts/staging-sql.ts";
import { quote } from "../contracts/validation-sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { cleanText } from "./issue.ts";

/** One record of a return as text, and where it stands. */
export interface StagedRow {
  /** Line of a CSV file; null for workbooks. */
  line: number | null;
  /** Column to cell ("Sheet!D7") in a workbook; null for CSV. */
  cells: Record<string, string> | null;
  /** What was found instead of one value per column; null when the line was well formed. */
  misread: string | null;
  /** Column to text as sent; null where there is none. */
  texts: Record<string, string | null>;
}

const batchSize = 5000;

/** Stages records one by one; for files that are not large. Returns how many there were. */
export async function stageRows(
  warehouse: Warehouse,
  contract: Contract,
  rows: Iterable<StagedRow>,
): Promise<number> {
  const columns = Object.keys(contract.row.shape);
  const values = columns.map((column, i) => `list[${i + 4}] as "${column}"`);
  const batchSql = stagedSql(
    contract,
    `(
      select list[1]::integer as line, list[2] as cells, list[3] as misread, ${values.join(", ")}
      from (select unnest(from_json($1::json, '[["varchar"]]')) as list)
    )`,
    ["line", "cells", "misread"],
  );
  let staged = 0;
  let batch: (string | number | null)[][] = [];
  const flush = async (): Promise<void> => {
    const isFirst = staged <= batchSize;
    const into = isFirst ? "create or replace temp table staged_text as" : "insert into staged_text";
    await warehouse.run(`${into} ${batchSql}`, [JSON.stringify(batch)]);
    batch = [];
  };
  for (const row of rows) {
    const texts = columns.map((column) => textOf(row.texts[column]));
    const cells = row.cells && cleanText(JSON.stringify(row.cells));
    batch.push([row.line, cells, textOf(row.misread), ...texts]);
    staged += 1;
    if (batch.length === batchSize) await flush();
  }
  if (staged === 0) return 0;
  if (batch.length > 0) await flush();
  await warehouse.run(`create or replace temp view staged as select rowid as row, * from staged_text`);
  return staged;
}

const textOf = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === "" ? null : cleanText(text);

/** How a large CSV file is laid out: the file's columns in order, null where the contract has none. */
export interface CsvLayout {
  path: string;
  separator: string;
  columns: (string | null)[];
}

/**
 * Stages a large, well-formed CSV file straight from disk. Returns how many records there were, or null when DuckDB
 * cannot read it as it stands or its lines are not one record each; it must then be read with more patience.
 */
export async function stageLargeCsv(
  warehouse: Warehouse,
  contract: Contract,
  layout: CsvLayout,
  lines: number,
): Promise<number | null> {
  try {
    await warehouse.run(
      `create or replace temp table staged_text as
      ${stagedSql(contract, readingSql(layout))}`,
    );
  } catch {
    return null;
  }
  const [counted] = await warehouse.rows<{ n: number }>("select count(*) as n from staged_text");
  const records = counted?.n ?? 0;
  if (records !== lines - 1) return null;
  await warehouse.run(`create or replace temp view staged as
    select rowid as row, (rowid + 2)::integer as line, null::varchar as cells, null::varchar as misread, *
    from staged_text`);
  return records;
}

/**
 * Makes `staged` a view of a large CSV file that reads it anew with every query; for a list that is looked at once.
 * Its rows have no number and no line.
 */
export async function stageAsView(
  warehouse: Warehouse,
  contract: Contract,
  layout: CsvLayout,
): Promise<void> {
  await warehouse.run(`create or replace temp view staged as
    select null::bigint as row, null::integer as line, null::varchar as cells, null::varchar as misread, *
    from (${stagedSql(contract, readingSql(layout))})`);
}

/** Reads every column of a CSV file as text. */
function readingSql({ path, separator, columns }: CsvLayout): string {
  const names = columns.map((column, i) => column ?? `unread_${i}`);
  const types = names.map((column) => `'${column}': 'varchar'`).join(", ");
  return `read_csv(${quote(path)}, auto_detect = false, header = false, skip = 1, delim = '${separator}', quote = '"',
    escape = '"', columns = {${types}})`;
}

/** Frees what the files of a run left. */
export async function dropStaged(warehouse: Warehouse): Promise<void> {
  await warehouse.run("drop view if exists staged");
  for (const table of [
    "staged_text",
    "spelling",
    "unusual",
    "figure",
    "reading",
    "fault",
    "repeated",
    "brought",
    "changed",
    "rule",
  ]) {
    await warehouse.run(`drop table if exists temp.${table}`);
  }
}
