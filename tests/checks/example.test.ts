import path from "node:path";
import { expect, it } from "vitest";
import { loadReference } from "../../pipelines/benchmarks/reference.ts";
import { ingestReturns } from "../../pipelines/ingest/ingest.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import { createSchema } from "../../pipelines/verbs/load.ts";
import { runChecks } from "../../pipelines/warehouse/checks.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

it("no check finds anything in three years of the example, though schools are quiet every August", async () => {
  const data = path.join(productFolder, "data");
  const warehouse = await Warehouse.open(":memory:", "write");
  await createSchema(warehouse);
  await loadReference(warehouse, data);
  await ingestReturns(warehouse, {
    returnsFolder: path.join(data, "returns"),
    areaCode: "E09000006",
    receivedNow: "2020-06-30T12:00:00",
    progress: () => {},
  });
  await runChecks(warehouse);
  expect(await warehouse.rows("select rule, period, found from issue")).toEqual([]);
  const [figures] = await warehouse.rows<{ n: number }>("select count(*) as n from accepted_figure");
  expect(figures?.n).toBeGreaterThan(2000);
  warehouse.close();
});
