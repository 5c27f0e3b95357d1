import { describe, expect, it } from "vitest";
import { byMonth, byQuarter, checksWarehouse } from "./checks-warehouse.ts";

const { findingsOf } = checksWarehouse();

describe("implausible-jump", () => {
  it("names a figure with a digit too many", async () => {
    const findings = await findingsOf(
      "elective-home-education",
      byQuarter("registered", [104, 110, 98, 112, 1080, 115], { reason: "bullying" }),
    );
    expect(findings).toEqual([
      {
        rule: "implausible-jump",
        severity: "warning",
        dataset: "elective-home-education",
        agency: "council",
        period: "2019-20 Q1",
        file: "elective-home-education",
        found:
          "Elective home education: Registered at the end of the quarter (Bullying and anxiety): 1,080 in 2019-20 Q1",
        expected: "about 107, the median of 2018-19 Q1 to 2018-19 Q4",
        mend: expect.stringContaining("digit"),
      },
    ]);
  });

  it("names a figure with a digit too few", async () => {
    expect(
      await findingsOf(
        "child-protection-plans",
        byQuarter("started_again", [130, 120, 140, 150, 13], { category: "neglect" }),
      ),
    ).toMatchObject([
      { rule: "implausible-jump", period: "2019-20 Q1", found: expect.stringContaining(": 13 in") },
    ]);
  });

  it("compares a month with the months before it", async () => {
    const contacts = [110, 120, 130, 125, 1240, 115];
    expect(
      await findingsOf("mash-contacts", byMonth("contacts", contacts, { source: "police" })),
    ).toMatchObject([
      {
        period: "2019-05",
        found: "MASH contacts: Contacts received (Police): 1,240 in 2019-05",
        expected: "about 122.5, the median of 2019-01 to 2019-04",
      },
    ]);
  });

  it.each<[string, (number | null)[]]>([
    ["a figure nine times as high", [104, 110, 98, 112, 940]],
    ["small figures", [2, 3, 1, 2, 35]],
    ["a fall to almost none", [104, 110, 98, 112, 6]],
    ["fewer than four figures before", [104, null, 98, 112, 1080]],
    ["figures that were not given", [104, 110, 98, 112, null]],
  ])("finds nothing in %s", async (_, values) => {
    expect(
      await findingsOf("elective-home-education", byQuarter("registered", values, { reason: "bullying" })),
    ).toEqual([]);
  });
});

it("a finding is gone once the return is mended", async () => {
  const registered = byQuarter("registered", [104, 110, 98, 112, 1080], { reason: "bullying" });
  expect(await findingsOf("elective-home-education", registered)).toHaveLength(1);
  expect(await findingsOf("elective-home-education", registered.slice(0, 4))).toEqual([]);
});
