import { describe, expect, it } from "vitest";
import { type Signal, xmr, xmrInParts } from "../../pipelines/statistics/xmr.ts";
import oracle from "../oracles/spc.json" with { type: "json" };

const inOurWords: Record<string, Signal> = {
  "Common Cause": "common cause",
  "Above UCL": "above the upper limit",
  "Below LCL": "below the lower limit",
  "7 Point Trend (Increasing)": "part of a rise of 7 points",
  "7 Point Trend (Decreasing)": "part of a fall of 7 points",
  "2 in 3 Above CL": "two of three near the upper limit",
  "2 in 3 Below CL": "two of three near the lower limit",
  "7 Points Above CL": "part of 7 points above the average",
  "7 Points Below CL": "part of 7 points below the average",
};

const expectNumber = (found: number | null, expected: number | null) => {
  if (expected === null) expect(found).toBeNull();
  else expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9);
};

describe("control charts of the reference package", () => {
  const groups = oracle.series.flatMap(({ id, about, screenOutliers, fixedAfter, groups: parts }) =>
    parts.map((part, i) => ({ name: `${id} ${about}, part ${i + 1}`, screenOutliers, fixedAfter, ...part })),
  );

  it.each(groups)("$name", ({ values, screenOutliers, fixedAfter, centre, lower, upper, signals }) => {
    const rule = fixedAfter === null ? { screenOutliers } : { screenOutliers, fixedAfter };
    const chart = xmr(values, rule);
    expectNumber(chart.centre, centre);
    expectNumber(chart.lower, lower);
    expectNumber(chart.upper, upper);
    expect(chart.signals).toEqual(signals.map((signal) => inOurWords[signal]));
  });
});

describe("limits that start anew", () => {
  const rebased = oracle.series.filter(({ groups }) => groups.length > 1);

  it.each(rebased)("$id $about: every part as the reference package has it", ({ groups }) => {
    const [first] = groups;
    const charts = xmrInParts(
      groups.flatMap(({ values }) => values),
      [first?.values.length ?? 0],
    );
    expect(charts).toHaveLength(groups.length);
    for (const [i, { centre, lower, upper, signals }] of groups.entries()) {
      const chart = charts[i] as (typeof charts)[number];
      expectNumber(chart.centre, centre);
      expectNumber(chart.lower, lower);
      expectNumber(chart.upper, upper);
      expect(chart.signals).toEqual(signals.map((signal) => inOurWords[signal]));
    }
  });

  it("the step between two parts is no moving range, and no run crosses it", () => {
    const [before, after] = xmrInParts([10, 11, 10, 11, 10, 60, 61, 60, 61, 60], [5]);
    expect(before).toMatchObject({ centre: 10.4, upper: 10.4 + 2.66 });
    expect(after).toMatchObject({ centre: 60.4, upper: 60.4 + 2.66 });
    const rise = [1, 2, 3, 4, 5, 6, 7, 8];
    const signals = xmrInParts(rise, [4]).flatMap((part) => part.signals);
    expect(xmr(rise).signals).toContain("part of a rise of 7 points");
    expect(signals.some((signal) => signal?.includes("7 points"))).toBe(false);
  });

  it("a part of one point has no limits and cannot signal", () => {
    expect(xmrInParts([10, 12, 11, 99], [3])[1]).toEqual({
      centre: 99,
      lower: null,
      upper: null,
      signals: ["common cause"],
    });
  });

  it("without a new start the series is one chart", () => {
    expect(xmrInParts([3, 4, 3], [])).toEqual([xmr([3, 4, 3])]);
    expect(xmrInParts([], [])).toEqual([xmr([])]);
  });

  it.each([[[0]], [[3]], [[2, 1]], [[1, 1]], [[Number.NaN]]])("a start at %j is refused", (starts) => {
    expect(() => xmrInParts([1, 2, 3], starts)).toThrow(RangeError);
  });

  it("limits are not fixed after fewer than 12 points", () => {
    expect(() => xmr([1, 2, 3], { fixedAfter: 11 })).toThrow("12 points or more");
  });
});

describe("where the reference package goes astray", () => {
  it("a constant series keeps its limits, at the mean, and signals nothing", () => {
    const chart = xmr(Array.from({ length: 13 }, () => 29 / 37));
    expect(chart.lower).toBeCloseTo(29 / 37, 12);
    expect(chart.upper).toBeCloseTo(29 / 37, 12);
    expect(new Set(chart.signals)).toEqual(new Set(["common cause"]));
  });

  it("a gap has no moving range on either side and is no signal", () => {
    const chart = xmr([10, 12, null, 40, 42]);
    expect(chart.centre).toBe(26);
    expect(chart.upper).toBeCloseTo(26 + 2.66 * 2, 12);
    expect(chart.signals[2]).toBeNull();
  });

  it("no run crosses a gap", () => {
    const high = [8, 9, 8, 9, 8, 9];
    const low = [2, 1, 2, 1, 2, 1];
    const chart = xmr([...low, null, ...high.slice(0, 3), null, ...high.slice(3), 8, 9]);
    expect(chart.signals.some((signal) => signal?.includes("7 points"))).toBe(false);
  });

  it("an empty series has no limits", () => {
    expect(xmr([])).toEqual({ centre: null, lower: null, upper: null, signals: [] });
  });
});
