import { areaY, axisX, axisY, dot, gridY, lineY, type PlotOptions, text } from "@observablehq/plot";
import { labelShifts } from "../../lib/label-shifts.ts";
import type { Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { drawnMark, type Size, sizes, valueTick } from "./draw.ts";

/** One year of the home area and of those that it is set against; null where there is no figure that can be right. */
export interface PeerYear {
  /** What the axis says. */
  year: string;
  home: number | null;
  england: number | null;
  region: number | null;
  median: number | null;
  /** The lowest and highest of the statistical neighbours. */
  lowest: number | null;
  highest: number | null;
}

export interface PeersOverTime {
  shape: Shape;
  /** Oldest first. */
  years: PeerYear[];
  names: { home: string; region: string | undefined };
  /** What is written at the end of our own line. */
  lastLabel: string;
  mark: string;
}

type Line = "home" | "england" | "region" | "median";

/** Each line has a pattern of its own, so that colour is never the only sign. */
const patterns: Record<Line, { stroke: string; strokeWidth: number; strokeDasharray?: string }> = {
  home: { stroke: palette.primary, strokeWidth: 2.75 },
  england: { stroke: palette.ink, strokeWidth: 1.75, strokeDasharray: "2 3" },
  region: { stroke: palette.muted, strokeWidth: 1.75, strokeDasharray: "7 4" },
  median: { stroke: palette.third, strokeWidth: 1.75, strokeDasharray: "9 3 2 3" },
};

const marginTop = 26;
const marginBottom = 30;

/** Our own values over the years beside England, the region, and the range and median of the neighbours. */
export function peersOverTime(chart: PeersOverTime, size: Size): PlotOptions {
  const { width, height } = sizes[size];
  const { years, shape } = chart;
  const [low, high] = domain(years, shape);
  const words: Record<Line, string> = {
    home: size === "wide" ? `${chart.lastLabel} ${chart.names.home}` : chart.lastLabel,
    england: "England",
    region: chart.names.region ?? "Region",
    median: size === "wide" ? "Median, similar areas" : "Median",
  };
  const ends = (["home", "england", "region", "median"] as const).flatMap((line) => {
    const last = years.findLast((year) => year[line] !== null);
    return last ? [{ line, year: last.year, value: last[line] as number }] : [];
  });
  const scale = (height - marginTop - marginBottom) / (high - low);
  const shifts = labelShifts(
    ends.map(({ value }) => (high - value) * scale),
    (high - low) * scale,
  );
  return {
    width,
    height,
    marginLeft: 52,
    marginRight: size === "wide" ? 176 : 92,
    marginTop,
    marginBottom,
    x: { type: "point", domain: years.map(({ year }) => year), padding: 0.2 },
    y: { domain: [low, high] },
    marks: [
      gridY({ stroke: palette.line, strokeOpacity: 0.5 }),
      areaY(years, { x: "year", y1: "lowest", y2: "highest", fill: palette.band }),
      (["region", "england", "median", "home"] as const).map((line) =>
        lineY(years, { x: "year", y: line, ...patterns[line] }),
      ),
      dot(years, { x: "year", y: "home", r: 3.6, fill: palette.primary }),
      ends.map((end, i) =>
        text([end], {
          x: "year",
          y: "value",
          dx: 10,
          dy: shifts[i] ?? 0,
          text: ({ line }: { line: Line }) => fitted(words[line], size),
          textAnchor: "start",
          fontSize: 13,
          fontWeight: end.line === "home" ? 700 : 400,
          fill: patterns[end.line].stroke,
        }),
      ),
      axisX({ label: null, tickSize: 4, ticks: shownYears(years, size) }),
      axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: valueTick(shape) }),
      drawnMark(chart.mark),
    ],
  };
}

/** Words that the margin has room for. */
function fitted(words: string, size: Size): string {
  const letters = size === "wide" ? 23 : 11;
  return words.length > letters ? `${words.slice(0, letters - 1).trimEnd()}…` : words;
}

/** As many years as there is room for, the newest among them. */
function shownYears(years: PeerYear[], size: Size): string[] {
  const step = Math.ceil(years.length / (size === "wide" ? 8 : 4));
  return years.filter((_, i) => (years.length - 1 - i) % step === 0).map(({ year }) => year);
}

/** From zero where zero is near, with some room. */
function domain(years: PeerYear[], shape: Shape): [number, number] {
  const values = years
    .flatMap(({ home, england, region, median, lowest, highest }) => [
      home,
      england,
      region,
      median,
      lowest,
      highest,
    ])
    .filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.1 || 1;
  const floor = low - room < high * 0.35 ? 0 : low - room;
  return [floor, shape === "percentage" ? Math.min(100, high + room) : high + room];
}
