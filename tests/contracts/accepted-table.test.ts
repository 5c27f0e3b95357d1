import { describe, expect, it } from "vitest";
import { acceptedColumns } from "../../pipelines/contracts/accepted-table.ts";
import { contracts } from "../../pipelines/contracts/index.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";

describe("accepted tables", () => {
  it("hold the contract's columns in order, each figure with its code, and feed every staging view", async () => {
    const warehouse = await emptyWarehouse();
    for (const contract of contracts) {
      const table = contract.dataset.replaceAll("-", "_");
      const columns = await warehouse.rows<{ name: string }>(
        `select column_name as name from (describe accepted.${table})`,
      );
      expect(columns.map(({ name }) => name)).toEqual(acceptedColumns(contract).map(({ name }) => name));
      expect(await warehouse.rows(`select * from ${table}`)).toEqual([]);
    }
    warehouse.close();
  });

  it("of youth offending gives counts a code and windows none", () => {
    const contract = contracts.find(({ dataset }) => dataset === "youth-offending");
    expect(
      contract &&
        acceptedColumns(contract)
          .slice(0, 8)
          .map(({ name }) => name),
    ).toEqual([
      ...[
        "submission",
        "in_quarter",
        "line",
        "cells",
        "quarter",
        "entrants_window",
        "entrants",
        "entrants_code",
      ],
    ]);
  });
});
