import type { Warehouse } from "../warehouse/warehouse.ts";
import { hasCode } from "./accepted-table.ts";
import { type Contract, columnMeta, isMeasure, tableOf } from "./contract.ts";
import { contracts } from "./index.ts";
import { quote } from "./validation-sql.ts";

/**
 * Creates the view `accepted_figure`: every figure of the returns in force in one long list, so that a check can ask
 * the same of all datasets. Needs the datasets' views and the table `period`.
 *
 * Its columns: `dataset` and its `title`; `agency`; `financial_year`, `quarter` and `period` (a month or a quarter) that
 * the figure is for, and the day `period_start`; `measure`, its label in the contract; `figure`, that label with the
 * categories of the row, such as "Contacts received (Police)"; `value`, null where a missing code stands for it.
 */
export async function createFigureView(warehouse: Warehouse): Promise<void> {
  await warehouse.run(
    `-- One row per dataset, agency, period, categories and measure, from the accepted returns in force.
create view accepted_figure as
${contracts.map(figuresOf).join("\nunion all\n")}`,
  );
}

/** One row per figure of one dataset. */
function figuresOf(contract: Contract): string {
  const [period, ...categories] = contract.key;
  const measures = Object.keys(contract.row.shape).filter(
    (column) => isMeasure(contract, column) && hasCode(columnMeta(contract, column).kind),
  );
  const listed = measures.map((measure) => {
    const label = quote(columnMeta(contract, measure).label);
    return `      {'label': ${label}, 'value': sent."${measure}"::double}`;
  });
  const inBrackets = categories.length
    ? `' (' || concat_ws(', ', ${categories.map((column) => labelOf(contract, column)).join(", ")}) || ')'`
    : "''";
  return `select
  ${quote(contract.dataset)} as dataset,
  ${quote(contract.title)} as title,
  agency,
  financial_year,
  quarter,
  period,
  period_start,
  measure.label as measure,
  measure.label || categories as figure,
  measure.value as value
from (
  select
    sent.agency,
    period.financial_year,
    period.quarter,
    period.period,
    period.period_start,
    ${inBrackets} as categories,
    unnest([
${listed.join(",\n")}
    ]) as measure
  from ${tableOf(contract.dataset)} as sent
  join period on period.period = sent."${period}"
)`;
}

/** SQL for a category's label, or the words of a text column as they stand. */
function labelOf(contract: Contract, column: string): string {
  const { categories = {} } = columnMeta(contract, column);
  const labels = Object.entries(categories).map(([id, label]) => `when ${quote(id)} then ${quote(label)}`);
  return labels.length ? `case sent."${column}" ${labels.join(" ")} end` : `sent."${column}"`;
}
