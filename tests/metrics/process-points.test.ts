import { describe, expect, test } from "vitest";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import { fillProcessPoints } from "../../pipelines/metrics/process-points.ts";
import type { Row } from "../../pipelines/warehouse/warehouse.ts";
import { addFigures, warehouseWith } from "../benchmarks/benchmark-warehouse.ts";

/** So many months from April 2017 on. */
const months = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const month = i + 3;
    return `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });

/** So many quarters from 2017-18 Q1 on. */
const quarters = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${2017 + Math.floor(i / 4)}-${18 + Math.floor(i / 4)} Q${(i % 4) + 1}`,
  );

type Counts = (number | [number, number] | null)[];

/** The chart and the points of one metric with these counts (or counts of bases), and with the events. */
async function charted(
  counts: Counts,
  { metric = {}, periods = months(counts.length), events = [] as Row[] } = {},
): Promise<{ chart: Row | undefined; points: Row[] }> {
  const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1, ...metric });
  const figures = counts.flatMap((count, i) => {
    if (count === null) return [];
    const [numerator, denominator] = typeof count === "number" ? [count, null] : count;
    return { metric: "m", period: periods[i] as string, numerator, denominator };
  });
  await addFigures(warehouse, ...figures);
  await insertRows(
    warehouse,
    "event_record",
    events.map((event, i) => ({
      ...{ event: `event-${i}`, title: "Event", kind: "practice", metrics: ["m"], rebase: true },
      ...{ reason: "Another team counts", status: "illustrative", ...event },
    })),
  );
  await fillProcessPoints(warehouse);
  const [chart] = await warehouse.rows("select * from process_chart");
  const points = await warehouse.rows("select * from process_point order by period");
  warehouse.close();
  return { chart, points };
}

const step = [...Array(12).fill(0), ...Array(12).fill(40)].map((level, i) => level + 20 + (i % 2));

describe("limits that start anew", () => {
  test("only at a registered event: each part has its own, and the event is named", async () => {
    const { points } = await charted(step, { events: [{ starts_on: "2018-04-01" }] });
    expect(points[0]).toMatchObject({ part: 1, rebased_by: null, centre: 20.5, limits: "full" });
    expect(points[12]).toMatchObject({
      ...{ part: 2, rebased_by: "event-0", centre: 60.5, limits: "full", period: "2018-04" },
    });
    expect(points.every(({ signal }) => signal === "common cause")).toBe(true);
  });

  test("without an event, or with one that says no, the step is a signal of one chart", async () => {
    for (const events of [[], [{ starts_on: "2018-04-01", rebase: false }]]) {
      const { points } = await charted(step, { events });
      expect(new Set(points.map(({ part }) => part))).toEqual(new Set([1]));
      expect(points.some(({ signal }) => signal !== "common cause")).toBe(true);
    }
  });

  test("a flow starts with the first whole period after the event, a snapshot with the first taken after it", async () => {
    const events = [{ starts_on: "2018-04-15" }];
    const startOf = async (basis: string) =>
      (await charted(step, { events, metric: { basis } })).points.find(({ part }) => part === 2)?.period;
    expect(await startOf("flow")).toBe("2018-05");
    expect(await startOf("snapshot")).toBe("2018-04");
  });

  test("a part of fewer than 8 points has no limits and cannot signal; from 8 to 11 they are trial", async () => {
    const { points } = await charted([...step, 500], {
      events: [{ starts_on: "2018-04-01" }, { starts_on: "2019-02-01" }],
    });
    expect(points[12]).toMatchObject({ part: 2, limits: "trial" });
    expect(points.at(-1)).toMatchObject({
      ...{ part: 3, limits: "none", centre: null, lower_limit: null, signal: "common cause" },
    });
  });

  test("events before the first point, after the last, or of other metrics change nothing", async () => {
    const { points } = await charted(step, {
      events: [
        { starts_on: "2017-04-01" },
        { starts_on: "2016-01-01" },
        { starts_on: "2021-01-01" },
        { starts_on: "2018-04-01", metrics: ["other", "theme:health"] },
        { starts_on: "2018-04-01", metrics: [] },
      ],
    });
    expect(points.every(({ part, rebased_by }) => part === 1 && rebased_by === null)).toBe(true);
  });

  test("two events between the same points are one start, named by the later", async () => {
    const { points } = await charted(step, {
      events: [
        { starts_on: "2018-03-05", event: "a" },
        { starts_on: "2018-03-20", event: "b", metrics: ["all"] },
      ],
    });
    expect(points[12]).toMatchObject({ part: 2, rebased_by: "b" });
  });

  test("limits never mix two definitions: a break without a fresh start leaves none", async () => {
    const events = [{ starts_on: "2018-04-01", kind: "definition", rebase: false }];
    const { points } = await charted(step, { events });
    expect(
      points.every(
        ({ limits, centre, signal }) => limits === "broken" && centre === null && signal === "common cause",
      ),
    ).toBe(true);
  });
});

describe("where a control chart would mislead", () => {
  const few = Array(12)
    .fill(0)
    .map((_, i) => 2 + (i % 3));

  test.each<[string, Counts, Row, string[], string | null, string]>([
    ["enough months", step, {}, months(24), null, "control chart"],
    ["few quarters", [20, 22, 21], {}, quarters(3), "too few points", "line only"],
    ["rare events", few, {}, quarters(12), "rare", "four quarters"],
    ["a rare snapshot", few, { basis: "snapshot" }, quarters(12), "rare", "list"],
    ["mostly noughts", [0, 0, 0, 0, 0, 0, 90, 90, 0], {}, quarters(9), "mostly zeros", "four quarters"],
    [
      "a tiny base",
      Array(12).fill([6, 12]),
      { shape: "percentage", per: 100 },
      quarters(12),
      "tiny base",
      "four quarters",
    ],
    [
      "a percentage that nearly all reach",
      Array(12).fill([49, 50]),
      { shape: "percentage", per: 100 },
      quarters(12),
      "rare",
      "four quarters",
    ],
    [
      "rolling years",
      step.slice(0, 12),
      { basis: "rolling-12-months" },
      quarters(12).map((q) => `year to ${q}`),
      "overlapping",
      "line only",
    ],
  ])("%s", async (_, counts, metric, periods, reason, method) => {
    const { chart, points } = await charted(counts, { metric, periods });
    expect(chart).toMatchObject({ reason, method });
    expect(points.length > 0).toBe(reason === null);
  });

  test("months that are too rare are charted as quarters, where those are not", async () => {
    const counts = [
      ...Array(36)
        .fill(0)
        .map((_, i) => 2 + (i % 3)),
      ...Array(12)
        .fill(0)
        .map((_, i) => 8 + (i % 3)),
    ];
    const { chart, points } = await charted(counts, { periods: [...months(36), ...quarters(12)] });
    expect(chart).toMatchObject({ period_type: "quarter", method: "control chart", points: 12 });
    expect(points[0]?.period).toBe("2017-18 Q1");
  });

  test("a percentage that is the same each time has its limits at the average and no signal", async () => {
    const { points } = await charted(Array(13).fill([29, 37]), { metric: { shape: "percentage", per: 100 } });
    expect(points[0]?.lower_limit).toBeCloseTo(2900 / 37, 9);
    expect(points.every(({ signal }) => signal === "common cause")).toBe(true);
  });

  test("a gap takes both its ranges with it", async () => {
    const { points } = await charted([10, 12, null, 40, 42, 40, 42, 40, 42]);
    expect(points).toHaveLength(8);
    expect(points[0]?.centre).toBeCloseTo(33.5, 9);
    expect(points[0]?.upper_limit).toBeCloseTo(33.5 + 2.66 * 2, 9);
  });
});
