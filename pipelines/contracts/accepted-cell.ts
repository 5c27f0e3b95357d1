import type { Warehouse } from "../warehouse/warehouse.ts";
import { hasCode } from "./accepted-table.ts";
import { type Contract, columnMeta, isMeasure, tableOf } from "./contract.ts";
import { contracts } from "./index.ts";
import { quote } from "./validation-sql.ts";

/**
 * Creates the view `accepted_cell`: every figure of every return ever accepted, also of those since superseded, with the
 * place in the file that it was read from. From it a figure of the site is traced back to the cells that gave it.
 *
 * Its columns: `dataset` and `submission`; `in_quarter`, the financial quarter that holds the row; `row_period`, the month
 * or quarter of the row; `categories` of the row as identifiers, such as `police`, null where the row has none;
 * `column_name` and its `label` in the contract; `value` and its `code`; `row`, the row's number among those accepted of
 * its return; `cell` of a workbook, such as `Section 47!D7`, or `line` of a CSV, the other being null.
 */
export async function createCellView(warehouse: Warehouse): Promise<void> {
  await warehouse.run(
    `-- One row per accepted row and measure of every return.
create view accepted_cell as
${contracts.map(cellsOf).join("\nunion all\n")}`,
  );
}

/** One row per accepted row and measure of one dataset. */
function cellsOf(contract: Contract): string {
  const [period, ...categories] = contract.key;
  const measures = Object.keys(contract.row.shape).filter(
    (column) => isMeasure(contract, column) && hasCode(columnMeta(contract, column).kind),
  );
  const listed = measures.map((measure) => {
    const { label } = columnMeta(contract, measure);
    const cell = `json_extract_string(sent.cells, ${quote(`$."${measure}"`)})`;
    return `      {'column_name': ${quote(measure)}, 'label': ${quote(label)}, 'value': sent."${measure}"::double,
        'code': sent."${measure}_code"::varchar, 'cell': ${cell}}`;
  });
  const named = categories.length
    ? `concat_ws(', ', ${categories.map((column) => `sent."${column}"`).join(", ")})`
    : "null::varchar";
  // A large list without a fault keeps no lines: its rows stand in the order of the file, below one header.
  return `select
  ${quote(contract.dataset)} as dataset,
  submission, in_quarter, row_period, categories,
  measure.column_name as column_name, measure.label as label, measure.value as value, measure.code as code,
  row, measure.cell as cell,
  if(is_workbook, null, coalesce(line, row + 1))::integer as line
from (
  select
    sent.submission, sent.in_quarter, sent.line,
    sent."${period}" as row_period,
    ${named} as categories,
    sent.cells is not null as is_workbook,
    row_number() over (partition by sent.submission order by sent.rowid)::integer as row,
    unnest([
${listed.join(",\n")}
    ]) as measure
  from accepted.${tableOf(contract.dataset)} as sent
)`;
}
