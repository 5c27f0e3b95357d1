import { expect, it } from "vitest";
import { exampleWarehouse } from "../example/example-state.ts";

it("no check finds anything in three years of the example, though schools are quiet every August", async () => {
  const warehouse = await exampleWarehouse();
  expect(await warehouse.rows("select rule, period, found from issue")).toEqual([]);
  const [figures] = await warehouse.rows<{ n: number }>("select count(*) as n from accepted_figure");
  expect(figures?.n).toBeGreaterThan(2000);
  warehouse.close();
});
