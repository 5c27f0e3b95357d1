import { hasCode } from "./accepted-table.ts";
import { type ColumnMeta, type Contract, columnMeta, tableOf } from "./contract.ts";

/**
 * The SQL that checks staged text against a contract, generated from the contract alone. It expects these temporary
 * relations, which pipelines/ingest fills:
 * - `staged(row, line, cells, misread, <every column of the contract>, figure_texts)`, one row per record of the return,
 *   made by staging-sql.ts; `misread` says what was found when the line did not have one value per column;
 * - `spelling(column_name, text, value, in_quarter, rule, expected, mend)`, one row per distinct text of a period,
 *   date or category column;
 * - `rule(rule, severity, mend)`, one row per rule.
 * Rows pass in two lanes: plain ones (figures are bare digits within limits) go straight to the accepted table; the
 * rest, usually few, are read cell by cell, and each fault becomes a row of `fault`.
 */

export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const name = (column: string): string => `"${column}"`;
export const columnsOf = (contract: Contract): string[] => Object.keys(contract.row.shape);

/** Largest value of a measure without a maximum of its own. */
export const highestOf = (meta: ColumnMeta): number =>
  meta.max ?? (meta.kind === "count" ? 2_147_483_647 : 1e15);

/** Columns whose few distinct texts are each read once: periods, dates and categories. */
export function spelledColumns(contract: Contract): string[] {
  return columnsOf(contract).filter((column) => {
    const { kind } = columnMeta(contract, column);
    return !hasCode(kind) && kind !== "text";
  });
}

const textColumns = (contract: Contract): string[] =>
  columnsOf(contract).filter((column) => columnMeta(contract, column).kind === "text");

export const figureColumns = (contract: Contract): string[] =>
  columnsOf(contract).filter((column) => hasCode(columnMeta(contract, column).kind));

/** What a figure column takes, in words. */
export function expectedFigure(meta: ColumnMeta): string {
  const kind = meta.kind === "count" ? "a whole number" : "a number";
  return `${kind} of ${meta.unit} from 0 to ${highestOf(meta)}, or <5, n/a or 'not available'`;
}

/** Text with ordinary single spaces, as it is kept. */
const tidyText = (text: string): string => `trim(regexp_replace(${text}, '[\\s\\x{a0}]+', ' ', 'g'))`;

/** Which staged records the rows are made of: all of them, or only those whose texts all have a spelling. */
type Lane = "all" | "spelled";

/** One row per staged record: periods and categories resolved, other columns as staged. */
function resolved(contract: Contract, lane: Lane): string {
  const spelled = spelledColumns(contract);
  const period = contract.key[0];
  const texts = textColumns(contract);
  const columns = columnsOf(contract).flatMap((column) => {
    if (texts.includes(column)) return [`staged.${name(column)} as ${name(`${column}_text`)}`];
    if (!spelled.includes(column)) return [`staged.${name(column)}`];
    return [
      `${name(`spelling_${column}`)}.value as ${name(column)}`,
      `staged.${name(column)} as ${name(`${column}_text`)}`,
    ];
  });
  // A text that is absent is never plain, so the quick lane can join as DuckDB does fastest.
  const [join, equals] = lane === "spelled" ? ["join", "="] : ["left join", "is not distinct from"];
  const joins = spelled.map(
    (
      column,
    ) => `${join} (select * from spelling where column_name = ${quote(column)}) as ${name(`spelling_${column}`)}
    on ${name(`spelling_${column}`)}.text ${equals} staged.${name(column)}`,
  );
  return `select
    staged.row, staged.line, staged.cells, staged.misread, staged.figure_texts,
    ${name(`spelling_${period}`)}.in_quarter,
    ${columns.join(",\n    ")}
  from staged
  ${joins.join("\n  ")}`;
}

/** Conditions that a row passes when it is plain. Conditions of a `where` are tried one after another, cheap ones first. */
const isPlain = (contract: Contract): string => plainConditions(contract).join("\n  and ");

/** Figures were judged when they were staged; a text is plain when it needs no tidying. */
function plainConditions(contract: Contract): string[] {
  const ofTexts = textColumns(contract).flatMap((column) => {
    const text = name(`${column}_text`);
    return [
      `strlen(${text}) between 1 and 200`,
      `not (starts_with(${text}, ' ') or ends_with(${text}, ' ') or contains(${text}, '  '))`,
      `case when strlen(${text}) = length(${text}) then true else ${tidyText(text)} = ${text} end`,
      `not (contains(${text}, chr(9)) or contains(${text}, chr(10)) or contains(${text}, chr(13)))`,
      `case when strlen(${text}) > 13 then true else not contains(lower(${text}), 'total') end`,
    ];
  });
  const ofSpellings = spelledColumns(contract).map((column) => `${name(column)} is not null`);
  const ofChecks = contract.checks.map(
    (check) => `${name(check.left)} <= ${check.atMostSumOf.map((column) => name(column)).join(" + ")}`,
  );
  return ["misread is null", "figure_texts is null", ...ofTexts, ...ofSpellings, ...ofChecks];
}

/** Inserts the plain rows into the accepted table. */
export function insertPlainSql(contract: Contract, submission: number): string {
  const values = columnsOf(contract).flatMap((column) => {
    const { kind } = columnMeta(contract, column);
    if (hasCode(kind)) return [name(column), "null"];
    return [kind === "text" ? name(`${column}_text`) : castFrom(contract, column, name(column))];
  });
  return `insert into accepted.${tableOf(contract.dataset)}
select ${submission}, in_quarter, line, cells, ${values.join(", ")}
from (${resolved(contract, "spelled")}) as resolved
where ${isPlain(contract)}`;
}

function castFrom(contract: Contract, column: string, value: string): string {
  return columnMeta(contract, column).kind === "date" ? `${value}::date` : value;
}

/** Creates `unusual`, one row per record that is not plain, still as text but for its key. */
export function unusualSql(contract: Contract): string {
  const texts = textColumns(contract).map(
    (column) => `nullif(${tidyText(name(`${column}_text`))}, '') as ${name(column)}`,
  );
  const figures = figureColumns(contract);
  // Lists count from 1. A figure without its text was plain, so the number is written as it was sent.
  const figureTexts = figures.map(
    (column, i) => `coalesce(figure_texts[${i + 1}], ${name(column)}::varchar) as ${name(`${column}_text`)}`,
  );
  return `create or replace temp table unusual as
select ${[`* exclude (figure_texts, ${figures.map(name).join(", ")})`, ...texts, ...figureTexts].join(", ")}
from (${resolved(contract, "all")}) as resolved
where (${isPlain(contract)}) is not true`;
}

/** Reads the figures of the unusual rows: `figure`, one row per cell, and `reading`, one row per record. */
export function readFiguresSql(contract: Contract): string[] {
  const figures = figureColumns(contract);
  const cells = figures.map((column) => {
    const meta = columnMeta(contract, column);
    return `select row, ${quote(column)} as column_name, ${name(`${column}_text`)} as text, ${meta.kind === "count"} as whole,
    ${highestOf(meta)} as highest, ${quote(`${meta.label}: ${expectedFigure(meta)}`)} as expected
  from unusual where misread is null`;
  });
  const readings = figures.map((column) => {
    const ofColumn = `filter (where column_name = ${quote(column)})`;
    return `any_value(value) ${ofColumn} as ${name(column)}, any_value(code) ${ofColumn} as ${name(`${column}_code`)}`;
  });
  return [
    `create or replace temp table figure as
with cell as (
  ${cells.join("\n  union all\n  ")}
),
tidied as (select *, tidy_cell(text) as tidy from cell),
split as (select *, digits_of(tidy) as digits from tidied),
numbered as (select *, number_of(digits) as number, code_of(tidy, digits) as code from split)
select row, column_name, text, expected, number as value, code, rule_of(tidy, number, code, whole, highest) as rule
from numbered`,
    `create or replace temp table reading as
select row, ${readings.join(",\n  ")}
from figure
group by row`,
  ];
}

/** Fills `fault` with what is wrong in the unusual rows, and with what is asked about them. */
export function faultsSql(contract: Contract): string[] {
  const selects = [
    misreadFaults(),
    ...spelledColumns(contract).map(spellingFaults),
    ...textFaults(contract),
    figureFaults(),
    ...checkFaults(contract),
  ];
  return selects.map((select) => `insert into fault ${select}`);
}

const faultRow = (column: string | null): string =>
  `row, in_quarter, line, cells, ${column === null ? "null" : quote(column)}`;

const misreadFaults = (): string =>
  `select ${faultRow(null)}, 'ragged-line', misread, 'one value per column', rule.mend
from unusual join rule on rule.rule = 'ragged-line' where misread is not null`;

const spellingFaults = (column: string): string =>
  `select row, unusual.in_quarter, line, cells, ${quote(column)}, spelling.rule, spelling.text, spelling.expected, spelling.mend
from unusual
join spelling on column_name = ${quote(column)} and spelling.text is not distinct from unusual.${name(`${column}_text`)}
where spelling.rule is not null and misread is null`;

function textFaults(contract: Contract): string[] {
  return textColumns(contract).map(
    (
      column,
    ) => `select ${faultRow(column)}, rule.rule, ${name(`${column}_text`)}, ${quote(`${columnMeta(contract, column).label}: 1 to 200 characters`)}, rule.mend
from (
  select *,
    case
      when ${name(column)} is null then 'blank-text'
      when length(${name(column)}) > 200 then 'text-too-long'
      when regexp_full_match(lower(${name(column)}), '(sub|grand )?totals?:?') then 'total-row'
    end as text_rule
  from unusual
) as unusual
join rule on rule.rule = text_rule
where misread is null`,
  );
}

/** In a workbook a figure without a cell has no line in its table, which is not the same as a blank cell. */
const figureFaults = (): string =>
  `select row, in_quarter, line, cells, column_name, rule.rule, text, expected, rule.mend
from figure
join unusual using (row)
join rule on rule.rule = case
  when figure.rule = 'blank-cell' and cells is not null
    and json_extract_string(cells, '$."' || column_name || '"') is null then 'missing-line'
  else figure.rule
end`;

function checkFaults(contract: Contract): string[] {
  return contract.checks.map((check) => {
    const label = (column: string): string => columnMeta(contract, column).label;
    const left = `reading.${name(check.left)}`;
    const limit = check.atMostSumOf.map((column) => `reading.${name(column)}`).join(" + ");
    const limitWords = check.atMostSumOf.map(label).join(" plus ");
    return `select ${faultRow(check.left)}, ${quote(check.rule)}, ${plainNumber(left)},
  'at most ' || ${plainNumber(limit)} || ${quote(` (${limitWords}), because ${check.because}`)},
  ${quote(`Check '${label(check.left)}' against '${limitWords}' and correct the one that is wrong.`)}
from unusual
join reading using (row)
where ${left} > ${limit}`;
  });
}

/** A number as text, without the `.0` of a double. */
const plainNumber = (number: string): string => `regexp_replace((${number})::varchar, '\\.0$', '')`;

/** Inserts the unusual rows without an error into the accepted table. */
export function insertMendedSql(contract: Contract, submission: number): string {
  const values = columnsOf(contract).flatMap((column) => {
    const { kind } = columnMeta(contract, column);
    return hasCode(kind)
      ? [`reading.${name(column)}`, `reading.${name(`${column}_code`)}`]
      : [castFrom(contract, column, name(column))];
  });
  return `insert into accepted.${tableOf(contract.dataset)}
select ${submission}, in_quarter, line, cells, ${values.join(", ")}
from unusual
join reading using (row)
where row not in (${rejectedRows})`;
}

/** The staged rows that have an error. */
export const rejectedRows =
  "select row from fault join rule using (rule) where severity = 'error' and row is not null";
