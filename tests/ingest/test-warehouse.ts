import { createAcceptedTables } from "../../pipelines/contracts/accepted-table.ts";
import { createDatasetViews } from "../../pipelines/contracts/dataset-views.ts";
import { contracts } from "../../pipelines/contracts/index.ts";
import { fillPeriods } from "../../pipelines/warehouse/periods.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

/** The agencies of the tests; the first sends every dataset. */
export const agencies = [
  { id: "council", name: "London Borough of Example", datasets: contracts.map(({ dataset }) => dataset) },
  { id: "police", name: "Metropolitan Police", datasets: ["mash-contacts"] },
];

/** An empty warehouse that knows who is expected to send what. `file` defaults to memory. */
export async function emptyWarehouse(file = ":memory:"): Promise<Warehouse> {
  const warehouse = await Warehouse.open(file, "write");
  await warehouse.runFolder("schema");
  await fillPeriods(warehouse);
  await createAcceptedTables(warehouse);
  await createDatasetViews(warehouse);
  for (const { id, name, datasets } of agencies) {
    for (const dataset of datasets) {
      await warehouse.run("insert into expected_return values ($1, $2, $3, '2017-18 Q1', null)", [
        id,
        name,
        dataset,
      ]);
    }
  }
  return warehouse;
}
