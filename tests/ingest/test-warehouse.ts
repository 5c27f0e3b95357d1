import { contracts } from "../../pipelines/contracts/index.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptySchema } from "../empty-schema.ts";

/** The agencies of the tests; the first sends every dataset. */
export const agencies = [
  { id: "council", name: "London Borough of Example", datasets: contracts.map(({ dataset }) => dataset) },
  { id: "police", name: "Metropolitan Police", datasets: ["mash-contacts"] },
];

/** An empty warehouse that knows who is expected to send what. `file` defaults to memory. */
export async function emptyWarehouse(file = ":memory:"): Promise<Warehouse> {
  const warehouse = await emptySchema(file);
  for (const { id, name, datasets } of agencies) {
    await warehouse.run(
      `insert into expected_return
       select $1, $2, unnest(from_json($3::json, '["varchar"]')), '2017-18 Q1', null`,
      [id, name, JSON.stringify(datasets)],
    );
  }
  return warehouse;
}
