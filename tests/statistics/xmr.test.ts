import { describe, expect, it } from "vitest";
import { type Signal, xmr } from "../../pipelines/statistics/xmr.ts";
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
