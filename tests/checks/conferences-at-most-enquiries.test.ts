import { describe, expect, it } from "vitest";
import type { Row } from "../../pipelines/warehouse/warehouse.ts";
import { checksWarehouse } from "./checks-warehouse.ts";

const { findingsOf } = checksWarehouse();

describe("conferences-at-most-enquiries", () => {
  const month = (label: string, section_47: number, icpc_children: number): Row => ({
    month: label,
    section_47,
    icpc_children,
  });

  it("names a month with more children at a conference than two months of enquiries", async () => {
    expect(
      await findingsOf("section-47-and-icpc", [month("2019-04", 30, 20), month("2019-05", 32, 63)]),
    ).toMatchObject([
      {
        rule: "conferences-at-most-enquiries",
        period: "2019-05",
        found: "63 children at an initial conference",
      },
    ]);
  });

  it("finds nothing when there are as many enquiries", async () => {
    expect(
      await findingsOf("section-47-and-icpc", [month("2019-04", 30, 20), month("2019-05", 32, 62)]),
    ).toEqual([]);
  });
});
