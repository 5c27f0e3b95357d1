import { hasCode } from "./accepted-table.ts";
import { type Contract, columnMeta, isMeasure, tableOf } from "./contract.ts";
import { columnsOf, name, quote, rejectedRows } from "./validation-sql.ts";

/**
 * The SQL of checks between rows: the same key twice in one return, and figures of earlier quarters that a later return
 * changes. It works on rows that validation-sql.ts has accepted, and takes back those that fail.
 */

const keyOf = (contract: Contract, prefix: string): string =>
  contract.key
    .map((column) =>
      columnMeta(contract, column).kind === "text"
        ? `lower(${prefix}${name(column)})`
        : `${prefix}${name(column)}`,
    )
    .join(", ");

/** Which records are compared: with `accepted` the caller knows that none was rejected. */
type Scope = "accepted" | "all";

/** One row per record of the submission whose key could be read, accepted or not. */
function keyed(contract: Contract, submission: number, scope: Scope): string {
  const accepted = `select null::bigint as row, in_quarter, line, cells, hash(${keyOf(contract, "")}) as key_hash, ${contract.key.map(name).join(", ")}
  from accepted.${tableOf(contract.dataset)} where submission = ${submission}`;
  if (scope === "accepted") return accepted;
  const known = contract.key.map((column) => `${name(column)} is not null`).join(" and ");
  return `${accepted}
  union all
  select row, in_quarter, line, cells, hash(${keyOf(contract, "")}), ${contract.key.map(name).join(", ")}
  from unusual where row in (${rejectedRows}) and ${known}`;
}

/**
 * One row, `repeated`: whether any key occurs twice. A clash of hashes only costs a second look. Sorting them takes
 * three quarters of the time of counting the distinct ones.
 */
export function anyRepeatedSql(contract: Contract, submission: number, scope: Scope): string {
  return `select coalesce(bool_or(is_again), false) as repeated
from (
  select key_hash = lag(key_hash) over (order by key_hash) as is_again
  from (${keyed(contract, submission, scope)})
)`;
}

/** Rejects every copy of a key that occurs more than once, naming all their lines. */
export function rejectRepeatedSql(contract: Contract, submission: number, scope: Scope): string[] {
  const last = contract.key[contract.key.length - 1] as string;
  const where = `case when line is null
      then json_extract_string(cells, ${quote(`$.${last}`)}) else 'line ' || line end`;
  return [
    `create or replace temp table repeated as
select * from (
  select *, count(*) over same as copies, string_agg(${where}, ', ') over same as places
  from (${keyed(contract, submission, scope)})
  where key_hash in (select key_hash from (${keyed(contract, submission, scope)}) group by key_hash having count(*) > 1)
  window same as (partition by ${keyOf(contract, "")})
)
where copies > 1`,
    `insert into fault
select row, in_quarter, line, cells, ${quote(last)}, 'duplicate-row', left(places, 200),
  'one row for ' || concat_ws(', ', ${contract.key.map(name).join(", ")}), rule.mend
from repeated join rule on rule.rule = 'duplicate-row'`,
    `delete from accepted.${tableOf(contract.dataset)}
where submission = ${submission} and hash(${keyOf(contract, "")}) in (
  select hash(${keyOf(contract, "")}) from repeated
)`,
  ];
}

/**
 * One row, `changed`: whether a row of the submission is not, to the letter, in the submission in force for its quarter.
 * Most returns restate earlier quarters as they were, and this is the quick way to know.
 */
export function anyChangedSql(contract: Contract, submission: number): string {
  const table = `accepted.${tableOf(contract.dataset)}`;
  return `select exists (
  select row.* exclude (submission, line, cells)
  from ${table} as row
  join brought on brought.quarter = row.in_quarter and brought.earlier is not null
  where row.submission = ${submission}
  except
  select row.* exclude (submission, line, cells)
  from ${table} as row
  join brought on brought.quarter = row.in_quarter and brought.earlier = row.submission
) as changed`;
}

/**
 * Finds what the submission changes in quarters before its own (`brought(quarter, earlier)` holds its quarters, and the
 * submission in force for those that an earlier return gave). Creates `changed`, one row per changed figure or new row.
 */
export function changedSql(contract: Contract, submission: number): string {
  const table = `accepted.${tableOf(contract.dataset)}`;
  const same = contract.key.map((column) => `old.${name(column)} = new.${name(column)}`).join(" and ");
  const key = contract.key[contract.key.length - 1] as string;
  const shown = (row: string, column: string): string =>
    hasCode(columnMeta(contract, column).kind)
      ? `concat_ws(' ', ${row}.${name(column)}::varchar, ${row}.${name(`${column}_code`)})`
      : `coalesce(${row}.${name(column)}::varchar, 'blank')`;
  const measures = columnsOf(contract).filter((column) => isMeasure(contract, column));
  const changes = measures.map(
    (column) => `select new.in_quarter, new.line, new.cells, ${quote(column)} as column_name,
  ${shown("new", column)} as found, ${shown("old", column)} as before, earlier.submission as earlier
from earlier
join ${table} as new on new.submission = ${submission} and new.in_quarter = earlier.quarter
join ${table} as old on old.submission = earlier.submission and old.in_quarter = earlier.quarter and ${same}
where ${shown("new", column)} <> ${shown("old", column)}`,
  );
  const added = `select new.in_quarter, new.line, new.cells, ${quote(key)}, concat_ws(', ', ${contract.key.map((column) => `new.${name(column)}`).join(", ")}), 'no such row', earlier.submission
from earlier
join ${table} as new on new.submission = ${submission} and new.in_quarter = earlier.quarter
anti join ${table} as old on old.submission = earlier.submission and ${same}`;
  return `create or replace temp table changed as
with earlier as (select quarter, earlier as submission from brought where earlier is not null)
${[...changes, added].join("\nunion all\n")}`;
}

/** Rejects the rows that change an earlier quarter without a reason. */
export function rejectChangedSql(contract: Contract, submission: number): string[] {
  return [
    `insert into fault
select null, in_quarter, changed.line, changed.cells, column_name, 'past-quarter-changed', found,
  before || ', as sent in ' || sent.file || ' received on ' || strftime(sent.received_at, '%-d %B %Y'), rule.mend
from changed
join submission_record as sent on sent.submission = changed.earlier
join rule on rule.rule = 'past-quarter-changed'`,
    `delete from accepted.${tableOf(contract.dataset)} as accepted
where submission = ${submission} and exists (
  select 1 from changed
  where changed.line is not distinct from accepted.line and changed.cells is not distinct from accepted.cells
)`,
  ];
}
