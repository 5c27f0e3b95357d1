import { describe, expect, it } from "vitest";
import type { Row } from "../../pipelines/warehouse/warehouse.ts";
import { byQuarter, checksWarehouse } from "./checks-warehouse.ts";

const { findingsOf } = checksWarehouse();

describe("year-to-date-in-quarters", () => {
  const schools = { source: "schools", outcome: "in-school" };
  const overseas = { source: "agencies", outcome: "overseas" };

  it("names a measure whose quarters were added up since April", async () => {
    const findings = await findingsOf("children-missing-education", [
      ...byQuarter("referrals", [40, 85, 118, 160], schools),
      ...byQuarter("referrals", [0, 3, 3, 5], overseas),
    ]);
    expect(findings).toEqual([
      {
        rule: "year-to-date-in-quarters",
        severity: "warning",
        dataset: "children-missing-education",
        agency: "council",
        period: "2018-19 Q4",
        file: "children-missing-education",
        found: "Children missing education: Referrals: 40 in 2018-19 Q1, 88 in Q2, 121 in Q3, 165 in Q4",
        expected: "what was counted in each quarter alone, not added to the quarters before it",
        mend: expect.stringContaining("added up since April"),
      },
    ]);
  });

  const sinceApril = Array.from({ length: 12 }, (_, i) => ({
    month: `${i < 9 ? 2019 : 2020}-${String(((i + 3) % 12) + 1).padStart(2, "0")}`,
    source: "police",
    contacts: 100 * (i + 1),
  }));

  it("names months that were added up since April", async () => {
    expect(await findingsOf("mash-contacts", sinceApril)).toMatchObject([
      { rule: "year-to-date-in-quarters", period: "2019-20 Q4", agency: "council" },
    ]);
  });

  it("counts a category from the quarter in which it first appears", async () => {
    const findings = await findingsOf("children-missing-education", [
      ...byQuarter("referrals", [40, 80, 120, 130], schools),
      ...byQuarter("referrals", [40], overseas, 3),
    ]);
    expect(findings).toMatchObject([{ found: expect.stringContaining("120 in Q3, 170 in Q4") }]);
  });

  it.each<[string, Row[]]>([
    ["a steady flow", byQuarter("referrals", [40, 48, 33, 44], schools)],
    ["a stock that grows", byQuarter("referrals", [200, 230, 250, 290], schools)],
    ["a stock that grows by half of itself a quarter", byQuarter("referrals", [40, 60, 80, 110], schools)],
    ["a flow that runs away", byQuarter("referrals", [20, 60, 110, 190], schools)],
    ["a year that is not over", byQuarter("referrals", [40, 80, 120], schools)],
    ["small counts", byQuarter("referrals", [4, 8, 12, 16], schools)],
    [
      "a whole that rises while one part falls",
      [
        ...byQuarter("referrals", [30, 70, 120, 160], schools),
        ...byQuarter("referrals", [10, 12, 9, 8], overseas),
      ],
    ],
    [
      "a part that is there in one quarter and not in the next",
      [...byQuarter("referrals", [40, 80, 120, 160], schools), ...byQuarter("referrals", [5], overseas)],
    ],
    ["a figure that was not given", byQuarter("referrals", [40, 80, null, 160], schools)],
  ])("finds nothing in %s", async (_, rows) => {
    expect(await findingsOf("children-missing-education", rows)).toEqual([]);
  });
});
