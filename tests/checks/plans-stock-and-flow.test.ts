import { describe, expect, it } from "vitest";
import type { Row } from "../../pipelines/warehouse/warehouse.ts";
import { checksWarehouse } from "./checks-warehouse.ts";

const { findingsOf } = checksWarehouse();

describe("plans-stock-and-flow", () => {
  const quarter = (label: string, open: number, started: number, ended: number): Row => ({
    quarter: label,
    category: "neglect",
    open,
    started,
    ended,
  });

  it("names plans that do not add up from one quarter to the next", async () => {
    expect(
      await findingsOf("child-protection-plans", [
        quarter("2019-20 Q1", 200, 50, 40),
        quarter("2019-20 Q2", 208, 60, 55),
      ]),
    ).toMatchObject([
      {
        rule: "plans-stock-and-flow",
        period: "2019-20 Q2",
        found: "200 on a plan at the end of 2019-20 Q1, 60 started, 55 ended, 208 on a plan now",
        expected: "205 on a plan now",
      },
    ]);
  });

  it("finds nothing when they do", async () => {
    expect(
      await findingsOf("child-protection-plans", [
        quarter("2019-20 Q1", 200, 50, 40),
        quarter("2019-20 Q2", 205, 60, 55),
      ]),
    ).toEqual([]);
  });
});
