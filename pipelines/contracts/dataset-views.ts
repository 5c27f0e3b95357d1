import type { Warehouse } from "../warehouse/warehouse.ts";
import { acceptedColumns } from "./accepted-table.ts";
import { type Contract, tableOf } from "./contract.ts";
import { contracts } from "./index.ts";

/** Columns of the accepted table that say where a row came from; metrics and checks have no use for them. */
const originColumns = ["submission", "in_quarter", "line", "cells"];

/**
 * Creates one view per dataset, named like it with `_` for `-`: the accepted rows of the submissions in force, as latest or
 * as seen at the moment in the variable `as_seen`. Its columns: `area_code`, `agency`, then those of the contract, every
 * figure followed by its code.
 */
export async function createDatasetViews(warehouse: Warehouse): Promise<void> {
  for (const contract of contracts) await warehouse.run(datasetView(contract));
}

function datasetView(contract: Contract): string {
  const columns = acceptedColumns(contract)
    .filter(({ name }) => !originColumns.includes(name))
    .map(({ name }) => `  accepted."${name}"`);
  return `-- ${contract.grain}, from the accepted returns in force.
create view ${tableOf(contract.dataset)} as
select
  in_force.area_code,
  in_force.agency,
${columns.join(",\n")}
from accepted.${tableOf(contract.dataset)} as accepted
join submission_in_force as in_force
  on in_force.dataset = '${contract.dataset}'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter`;
}
