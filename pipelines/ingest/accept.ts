import type { Period } from "../../src/lib/period.ts";
import {
  anyChangedSql,
  anyRepeatedSql,
  changedSql,
  rejectChangedSql,
  rejectRepeatedSql,
} from "../contracts/between-rows-sql.ts";
import { type Contract, tableOf } from "../contracts/contract.ts";
import { contracts } from "../contracts/index.ts";
import { fileRules, rowRules } from "../contracts/rules.ts";
import {
  faultsSql,
  insertMendedSql,
  insertPlainSql,
  readFiguresSql,
  unusualSql,
} from "../contracts/validation-sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { readSpellings, useCanonicalSpellings } from "./spellings.ts";
import { type CsvLayout, stageAsView } from "./stage.ts";

/** A submission whose rows are to be checked. */
export interface Candidate {
  submission: number;
  contract: Contract;
  agency: string;
  quarter: Period;
  receivedAt: string;
  /** Why earlier quarters were changed; null when no one said. */
  reason: string | null;
  /** How many records are staged. */
  rows: number;
}

/** Fills the table `rule` with the rules of rows, files and contracts. */
export async function stageRules(warehouse: Warehouse): Promise<void> {
  const rules = [
    ...Object.entries(rowRules).map(([rule, { severity, mend }]) => ({ rule, severity, mend })),
    ...Object.entries(fileRules).map(([rule, severity]) => ({ rule, severity, mend: null })),
    ...contracts.flatMap(({ checks }) => checks.map(({ rule }) => ({ rule, severity: "error", mend: null }))),
  ];
  await warehouse.run(
    `create or replace temp table rule as
    select r.rule, r.severity, r.mend
    from (select unnest(from_json($1::json, '[{"rule":"varchar","severity":"varchar","mend":"varchar"}]')) as r)`,
    [JSON.stringify(rules)],
  );
}

/** What became of a submission's rows. */
export interface Acceptance {
  rows: number;
  /** True when no row has a fault; the table `fault` is then empty. */
  isFaultless: boolean;
}

/**
 * Checks the staged records: puts the good ones into the accepted table, leaves what is wrong in the table `fault`, and
 * notes which quarters the submission brings. Runs inside the caller's transaction.
 */
export async function acceptRows(warehouse: Warehouse, candidate: Candidate): Promise<Acceptance> {
  const { contract, submission } = candidate;
  await readSpellings(warehouse, contract, candidate.quarter);
  await warehouse.run(`create or replace temp table fault (
    row bigint, in_quarter varchar, line integer, cells varchar, column_name varchar, rule varchar,
    found varchar, expected varchar, mend varchar
  )`);
  await warehouse.run(insertPlainSql(contract, submission));
  const arePlain = (await countAccepted(warehouse, candidate)) === candidate.rows;
  if (!arePlain) {
    const read = [
      unusualSql(contract),
      ...readFiguresSql(contract),
      ...faultsSql(contract),
      insertMendedSql(contract, submission),
    ];
    for (const sql of read) await warehouse.run(sql);
  }
  const scope = arePlain ? "accepted" : "all";
  const [repeats] = await warehouse.rows<{ repeated: boolean }>(anyRepeatedSql(contract, submission, scope));
  if (repeats?.repeated) {
    for (const sql of rejectRepeatedSql(contract, submission, scope)) await warehouse.run(sql);
  }
  const isChanged = await settleEarlierQuarters(warehouse, candidate);
  const isFaultless = arePlain && !repeats?.repeated && !isChanged;
  return { rows: isFaultless ? candidate.rows : await countAccepted(warehouse, candidate), isFaultless };
}

/**
 * Accepts a list whose every row is plain, and spelled as the contract spells it, straight from its file into the accepted
 * table. Returns false when there is anything else in it; the caller must then undo and stage the list. The rows have no
 * `line`: they stand in the table in the order of the file.
 */
export async function acceptTidyList(
  warehouse: Warehouse,
  candidate: Candidate,
  layout: CsvLayout,
): Promise<boolean> {
  const { contract, submission, quarter } = candidate;
  if (!(await useCanonicalSpellings(warehouse, contract, quarter))) return false;
  await stageAsView(warehouse, contract, layout);
  // DuckDB takes a file for a few rows, and would hold the file in memory to look the spellings up in it.
  await warehouse.run("set disabled_optimizers = 'join_order,build_side_probe_side'");
  try {
    await warehouse.run(insertPlainSql(contract, submission));
  } finally {
    await warehouse.run("reset disabled_optimizers");
  }
  if ((await countAccepted(warehouse, candidate)) !== candidate.rows) return false;
  const [found] = await warehouse.rows<{ of_quarter: boolean }>(
    `select exists (
      select 1 from accepted.${tableOf(contract.dataset)} where submission = ${submission} and in_quarter = $1
    ) as of_quarter`,
    [quarter.label],
  );
  const [repeats] = await warehouse.rows<{ repeated: boolean }>(
    anyRepeatedSql(contract, submission, "accepted"),
  );
  if (!found?.of_quarter || repeats?.repeated) return false;
  return !(await settleEarlierQuarters(warehouse, candidate));
}

async function countAccepted(warehouse: Warehouse, { contract, submission }: Candidate): Promise<number> {
  const [counted] = await warehouse.rows<{ n: number }>(
    `select count(*) as n from accepted.${tableOf(contract.dataset)} where submission = ${submission}`,
  );
  return counted?.n ?? 0;
}

/**
 * A return also restates quarters before its own. Where an earlier return gave them, that one stays in force unless this
 * one changes something, says why, and has no fault there; changes without a reason are rejected. Returns whether
 * anything changed.
 */
async function settleEarlierQuarters(warehouse: Warehouse, candidate: Candidate): Promise<boolean> {
  const { contract, submission, agency, quarter, receivedAt, reason } = candidate;
  await warehouse.run(
    `create or replace temp table brought as
    with earlier as (
      select submission_quarter.quarter, arg_max(submission, (received_at, submission)) as submission
      from submission_record
      join submission_quarter using (submission)
      where dataset = $1 and agency = $2 and received_at <= $3::timestamp and submission_quarter.quarter <> $5
      group by submission_quarter.quarter
    )
    select own.quarter, earlier.submission as earlier
    from (select distinct in_quarter as quarter from accepted.${tableOf(contract.dataset)} where submission = $4) as own
    left join earlier using (quarter)`,
    [contract.dataset, agency, receivedAt, submission, quarter.label],
  );
  await warehouse.run(
    `insert into submission_quarter select ${submission}, quarter from brought where earlier is null`,
  );
  const [restated] = await warehouse.rows<{ changed: boolean }>(anyChangedSql(contract, submission));
  if (!restated?.changed) return false;
  await warehouse.run(changedSql(contract, submission));
  if (reason === null) {
    for (const sql of rejectChangedSql(contract, submission)) await warehouse.run(sql);
  } else {
    await warehouse.run(takeOverSql(submission));
  }
  return true;
}

/** Quarters that a return with a reason changes, and has no fault in, are its own from now on. */
const takeOverSql = (submission: number): string => `insert into submission_quarter
select distinct ${submission}, in_quarter
from changed
where in_quarter not in (
  select in_quarter from fault join rule using (rule) where severity = 'error' and in_quarter is not null
)`;
