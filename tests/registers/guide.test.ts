import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import { registers } from "../../pipelines/registers/read-registers.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";

const guide = readFileSync(
  path.resolve(import.meta.dirname, "../../docs/how-to-keep-the-registers.md"),
  "utf8",
);

it("the guide shows every register, and its example lines are read without a fault", async () => {
  const files = [...guide.matchAll(/^```(csv|md) (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, name, content]) => [
      kind === "csv" ? `registers/${name}.csv` : `registers/commentary/${name}`,
      content as string,
    ],
  );
  expect(files.map(([file]) => file)).toEqual(expect.arrayContaining(registers.map(({ file }) => file)));
  const agencies = [{ id: "childrens-social-care", name: "Social care", datasets: [], from: "2019-20 Q1" }];
  const warehouse = await emptyWarehouse();
  const folder = partnershipFolder(Object.fromEntries(files), { agencies });
  expect(await loadRegisters(warehouse, folder, readMetrics().metrics)).toEqual([]);
  for (const { table } of registers)
    expect(await warehouse.rows(`select count(*) as n from ${table}`), table).toEqual([{ n: 1 }]);
  expect(await warehouse.rows("select metric from commentary")).toHaveLength(1);
  warehouse.close();
});

it("the registers of the example have no faults", async () => {
  const warehouse = await emptyWarehouse();
  const data = path.resolve(import.meta.dirname, "../../data");
  expect(await loadRegisters(warehouse, data, readMetrics().metrics)).toEqual([]);
  warehouse.close();
});
