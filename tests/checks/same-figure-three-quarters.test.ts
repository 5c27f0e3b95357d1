import { describe, expect, it } from "vitest";
import type { Row } from "../../pipelines/warehouse/warehouse.ts";
import { byMonth, checksWarehouse, quarters } from "./checks-warehouse.ts";

const { findingsOf } = checksWarehouse();

describe("same-figure-three-quarters", () => {
  const attendance = (counts: number[][], first = 0): Row[] =>
    counts.flatMap(([council, police, education, kings], i) => {
      const quarter = quarters[first + i] ?? "";
      return [
        { quarter, from_agency: "council", attended: council ?? null },
        { quarter, from_agency: "police", attended: police ?? null },
        { quarter, from_agency: "education", attended: education ?? null },
        { quarter, from_agency: "kings", attended: kings ?? null },
      ];
    });

  it("names a return that was copied twice, once, though its small figures differ", async () => {
    const findings = await findingsOf(
      "training-attendance",
      attendance([
        [50, 20, 31, 4],
        [61, 22, 30, 1],
        [61, 22, 30, 3],
        [61, 22, 30, 2],
        [48, 25, 28, 2],
      ]),
    );
    expect(findings).toEqual([
      {
        rule: "same-figure-three-quarters",
        severity: "warning",
        dataset: "training-attendance",
        agency: "council",
        period: "2018-19 Q4",
        file: "training-attendance",
        found:
          "Training: attendance by agency: all 3 figures of 10 or more are the same in 3 quarters, 2018-19 Q2 to 2018-19 Q4, such as People who attended (London Borough of Bromley): 61",
        expected: "figures that differ from quarter to quarter",
        mend: expect.stringContaining("copied"),
      },
    ]);
  });

  it("names months that were copied from quarter to quarter", async () => {
    const contacts = [110, 120, 130, 110, 120, 130, 110, 120, 130];
    expect(
      await findingsOf("mash-contacts", byMonth("contacts", contacts, { source: "police" })),
    ).toMatchObject([{ rule: "same-figure-three-quarters", period: "2019-20 Q2" }]);
  });

  it.each<[string, Row[]]>([
    [
      "two equal quarters",
      attendance([
        [61, 22, 30],
        [61, 22, 30],
        [48, 25, 28],
      ]),
    ],
    [
      "one figure that repeats",
      attendance([
        [61, 22, 30],
        [61, 23, 31],
        [61, 22, 28],
      ]),
    ],
    [
      "fewer than three figures of 10",
      attendance([
        [61, 22, 3],
        [61, 22, 3],
        [61, 22, 3],
      ]),
    ],
    [
      "a category that is left out",
      attendance([
        [61, 22, 30],
        [61, 22, 30],
        [61, 22],
      ]),
    ],
    [
      "equal quarters that do not follow each other",
      [
        ...attendance([
          [61, 22, 30],
          [61, 22, 30],
        ]),
        ...attendance([[61, 22, 30]], 3),
      ],
    ],
  ])("finds nothing in %s", async (_, rows) => {
    expect(await findingsOf("training-attendance", rows)).toEqual([]);
  });

  it("finds nothing in months that only add up to the same", async () => {
    const contacts = [110, 120, 130, 120, 130, 110, 130, 110, 120];
    expect(await findingsOf("mash-contacts", byMonth("contacts", contacts, { source: "police" }))).toEqual(
      [],
    );
  });
});
