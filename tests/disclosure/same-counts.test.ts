import { expect, it } from "vitest";
import type { PublicationRow } from "../../pipelines/disclosure/publication-row.ts";
import { sameCounts } from "../../pipelines/disclosure/same-counts.ts";

const periods = ["2019-20 Q1", "2019-20 Q2", "2019-20 Q3", "2019-20 Q4"];

const series = (metric: string, counts: (number | null)[], bases: number[] = []): PublicationRow[] =>
  counts.map((numerator, at) => ({
    metric,
    period: periods[at] as string,
    period_type: "quarter",
    breakdown: "all",
    category: "all",
    numerator,
    denominator: bases[at] ?? null,
    shape: bases.length > 0 ? "percentage" : "count",
    basis: "flow",
    figure: `${metric}/${at}/v1`,
  }));

const named = (rows: PublicationRow[]) => [...sameCounts(rows).keys()];

it("finds the base of a percentage among the counts", () => {
  const rows = [
    ...series("conferences", [9, 12, 3, 14]),
    ...series("in-time", [8, 9, 2, 11], [9, 12, 3, 14]),
  ];
  expect(named(rows)).toEqual(["conferences.numerator", "in-time.denominator"]);
});

it("sees no sameness in three periods, in one number throughout, or where one period differs", () => {
  expect(named([...series("a", [9, 12, 3, null]), ...series("b", [9, 12, 3, 14])])).toEqual([]);
  expect(named([...series("a", [0, 0, 2, 2]), ...series("b", [0, 0, 2, 2])])).toEqual([]);
  expect(named([...series("a", [9, 12, 3, 14]), ...series("b", [9, 12, 3, 15])])).toEqual([]);
});
