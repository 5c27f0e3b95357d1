import { axisX, axisY, dot, gridY, lineY, type PlotOptions, text } from "@observablehq/plot";
import { labelShifts } from "../../lib/label-shifts.ts";
import type { Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { bracketed } from "../../lib/shorthand.ts";
import { drawnMark, type Size, sizes, valueTick } from "./draw.ts";
import { type EventLine, eventMarks, type NormalRange, rangeMarks } from "./process-marks.ts";

/** One point of a chart over time. */
export interface Point {
  /** The last day of its period. */
  at: Date;
  value: number | null;
  /** There is a value that is not shown, so that a mark stands at the foot of the chart. */
  isHidden?: boolean;
  isSignal?: boolean;
  isProvisional?: boolean;
}

/** Another place's values over the same periods, labelled at its end. */
export interface OtherLine {
  name: string;
  points: { at: Date; value: number | null }[];
}

export interface RunChart {
  shape: Shape;
  points: Point[];
  /** From the control chart: one for each part between two fresh starts of the limits. */
  ranges: NormalRange[];
  events: EventLine[];
  others: OtherLine[];
  /** Printed on the drawing itself, so that it stays with a copied picture: "Illustrative data". */
  mark: string;
  /** What is written beside the newest point. */
  lastLabel: string;
}

const marginTop = 26;
const marginBottom = 46;

/**
 * Values over time: the normal range as a labelled band, registered events as upright lines, signals as filled diamonds,
 * provisional points hollow, the newest value larger and with its number. Where a value is suppressed the line has a gap.
 */
export function runChart(chart: RunChart, size: Size): PlotOptions {
  const { width, height } = sizes[size];
  const known = chart.points.filter((point) => point.value !== null);
  const last = known.at(-1);
  const dense = known.length > 20;
  const shifts = endShifts(chart, height - marginTop - marginBottom);
  return {
    width,
    height,
    marginLeft: 52,
    marginRight: size === "wide" ? 104 : 80,
    marginTop,
    marginBottom,
    style: { fontSize: "14px" },
    x: { type: "utc", domain: timeDomain(chart) },
    y: { domain: valueDomain(chart), nice: true, clamp: false },
    marks: [
      gridY({ stroke: palette.line, strokeOpacity: 0.5 }),
      chart.ranges.map((range) =>
        rangeMarks(
          range,
          labelSide(known),
          range === chart.ranges.at(labelSide(known) === "to" ? -1 : 0),
          size,
        ),
      ),
      eventMarks(chart.events),
      chart.others.map((line, i) => otherMarks(line, i, size, shifts[i + 1] ?? 0)),
      lineY(chart.points, { x: "at", y: "value", stroke: palette.primary, strokeWidth: dense ? 1.75 : 2.5 }),
      dot(known, {
        filter: (p: Point) => !p.isSignal && p !== last,
        x: "at",
        y: "value",
        r: dense ? 2.5 : 4,
        fill: (p: Point) => (p.isProvisional ? "white" : palette.primary),
        stroke: palette.primary,
        strokeWidth: 1.5,
      }),
      dot(known, {
        filter: (p: Point) => p.isSignal === true,
        x: "at",
        y: "value",
        r: 6,
        symbol: "diamond",
        fill: palette.third,
        stroke: "white",
      }),
      hiddenMarks(chart.points),
      last ? lastMarks(last, chart.lastLabel, shifts[0] ?? 0) : [],
      axisX({ ticks: yearStarts(chart), tickFormat: yearTick, tickSize: 4, label: null }),
      axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: valueTick(chart.shape) }),
      drawnMark(chart.mark),
    ],
  };
}

/** `[c]` on the lower edge, where a value is that nobody may see. */
const hiddenMarks = (points: Point[]) =>
  text(points, {
    filter: (p: Point) => p.isHidden === true,
    x: "at",
    frameAnchor: "bottom",
    dy: -4,
    text: () => bracketed("c"),
    fontSize: 11,
    fill: palette.muted,
  });

/** How far the labels at the right must move so that none covers another: our own first, then the others'. */
function endShifts(chart: RunChart, drawnHeight: number): number[] {
  const [low, high] = valueDomain(chart);
  const lines = [chart.points, ...chart.others.map(({ points }) => points)];
  const ends = lines.map((points) => points.findLast((point) => point.value !== null)?.value ?? low);
  return labelShifts(ends.map((end) => ((high - end) / (high - low)) * drawnHeight));
}

/** The end of the range where the line runs lower, so that the label in its upper corner stands clear of it. */
function labelSide(points: Point[]): "from" | "to" {
  const highest = (part: Point[]) => Math.max(...part.map((point) => point.value ?? 0));
  const third = Math.ceil(points.length / 3);
  return highest(points.slice(0, third)) < highest(points.slice(-third)) ? "from" : "to";
}

const dashes = ["2 3", "7 4", "7 3 2 3"];

function otherMarks(line: OtherLine, index: number, size: Size, shift: number) {
  const known = line.points.filter((p) => p.value !== null);
  const last = known.at(-1);
  const dash = dashes[index % dashes.length] as string;
  return [
    lineY(known, {
      x: "at",
      y: "value",
      stroke: palette.muted,
      strokeWidth: 1.75,
      strokeDasharray: dash,
    }),
    last
      ? text([last], {
          x: "at",
          y: "value",
          text: () => (size === "wide" ? line.name : line.name.slice(0, 8)),
          textAnchor: "start",
          dx: 8,
          dy: shift,
          fill: palette.muted,
          fontSize: 13,
        })
      : [],
  ];
}

function lastMarks(last: Point, label: string, shift: number) {
  return [
    dot([last], {
      x: "at",
      y: "value",
      r: last.isSignal ? 8 : 6,
      symbol: last.isSignal ? "diamond" : "circle",
      fill: last.isProvisional ? "white" : last.isSignal ? palette.third : palette.primary,
      stroke: last.isSignal ? palette.third : palette.primary,
      strokeWidth: 2,
    }),
    text([last], {
      x: "at",
      y: "value",
      text: () => label,
      textAnchor: "start",
      dx: 12,
      dy: shift,
      fontWeight: 700,
      fontSize: 15,
      fill: last.isSignal ? palette.third : palette.primary,
    }),
  ];
}

/** From the start of the first period (points stand at the ends of theirs) to the last point. */
const timeDomain = (chart: RunChart): [Date, Date] => {
  const times = chart.points.map((p) => p.at.getTime());
  const [first = 0, second = first] = times;
  return [new Date(first - (second - first)), new Date(Math.max(...times))];
};

/** All that is drawn, with some room; never below zero, and from zero when zero is near. */
function valueDomain(chart: RunChart): [number, number] {
  const values = [
    ...chart.points.map((p) => p.value),
    ...chart.others.flatMap((line) => line.points.map((p) => p.value)),
    ...chart.ranges.flatMap(({ lower, upper }) => [lower, upper]),
  ].filter((v) => v !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.12, high * 0.02, 0.5);
  const floor = low - room < high * 0.35 ? 0 : low - room;
  const ceiling = chart.shape === "percentage" ? Math.min(100, high + room) : high + room;
  return [floor, ceiling];
}

/** The starts of the financial years that are shown. */
function yearStarts(chart: RunChart): Date[] {
  const [from, to] = timeDomain(chart);
  const years: Date[] = [];
  for (let year = from.getUTCFullYear() - 1; year <= to.getUTCFullYear(); year++) {
    const start = new Date(Date.UTC(year, 3, 1));
    if (start >= from && start <= to) years.push(start);
  }
  return years;
}

const yearTick = (start: Date): string => `April\n${start.getUTCFullYear()}`;
