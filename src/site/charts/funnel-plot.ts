import { axisX, axisY, dot, gridY, lineY, type PlotOptions, ruleY, text } from "@observablehq/plot";
import { formatCount, formatValue, type Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { drawnMark, type Size, sizes, valueTick } from "./draw.ts";

/** An authority in a funnel plot. */
export interface FunnelPoint {
  name: string;
  base: number;
  value: number;
  kind: "home" | "neighbour" | "other";
  /** Outside the 99.8% limits. */
  isOutside: boolean;
}

type LimitName = "lower_95" | "upper_95" | "lower_998" | "upper_998";
type Limit = { base: number } & Record<LimitName, number>;

export interface FunnelPlot {
  shape: Shape;
  average: number;
  points: FunnelPoint[];
  limits: Limit[];
  /** What the figures are divided by. */
  baseWords: string;
  mark: string;
}

/** Values by the size of their base, between the limits within which chance alone leaves them. */
export function funnelPlot(chart: FunnelPlot, size: Size): PlotOptions {
  const { width, height } = sizes[size];
  const { points, limits, shape, average } = chart;
  const bases = points.map(({ base }) => base);
  const values = points.map(({ value }) => value);
  const room = (Math.max(...values) - Math.min(...values)) * 0.05 || 1;
  const high = Math.max(...values) + room;
  const domain = [
    Math.max(0, Math.min(...values) - room),
    shape === "percentage" ? Math.min(101, high) : high,
  ] as const;
  const limit = (name: LimitName, strokeDasharray: string) =>
    lineY(limits, {
      x: "base",
      // a line stops where it leaves the drawing
      y: (at: Limit) => (at[name] >= domain[0] && at[name] <= domain[1] ? at[name] : Number.NaN),
      stroke: palette.primary,
      strokeWidth: 1.25,
      strokeDasharray,
    });
  const home = points.filter(({ kind }) => kind === "home");
  const [least, greatest] = [Math.min(...bases), Math.max(...bases)];
  const isRight = (home[0]?.base ?? 0) > least + (greatest - least) * 0.6;
  return {
    width,
    height: height + 40,
    marginLeft: 52,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 48,
    x: { domain: [Math.max(0, least - (greatest - least) * 0.03), greatest * 1.02] },
    y: { domain },
    marks: [
      gridY({ stroke: palette.line, strokeOpacity: 0.4 }),
      limit("lower_95", "4 4"),
      limit("upper_95", "4 4"),
      limit("lower_998", "none"),
      limit("upper_998", "none"),
      ruleY([average], { stroke: palette.ink, strokeWidth: 1.25 }),
      dot(points, {
        filter: ({ kind }: FunnelPoint) => kind !== "home",
        x: "base",
        y: "value",
        r: ({ kind }: FunnelPoint) => (kind === "neighbour" ? 5 : 3),
        symbol: ({ isOutside }: FunnelPoint) => (isOutside ? "diamond" : "circle"),
        fill: ({ kind }: FunnelPoint) => (kind === "neighbour" ? "white" : palette.line),
        stroke: ({ kind }: FunnelPoint) => (kind === "neighbour" ? palette.primary : palette.muted),
        strokeWidth: 1.4,
      }),
      dot(home, {
        x: "base",
        y: "value",
        r: 8,
        symbol: ({ isOutside }: FunnelPoint) => (isOutside ? "diamond" : "circle"),
        fill: palette.primary,
        stroke: "white",
      }),
      text(home, {
        x: "base",
        y: "value",
        dx: isRight ? -13 : 13,
        text: ({ name, value }: FunnelPoint) => `${name} ${formatValue(value, shape)}`,
        textAnchor: isRight ? "end" : "start",
        fontWeight: 700,
        fill: palette.primary,
        stroke: "white",
        strokeWidth: 4,
      }),
      axisX({ label: null, ticks: size === "wide" ? 6 : 3, tickFormat: (base: number) => formatCount(base) }),
      axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: valueTick(shape) }),
      text([chart.baseWords], {
        text: (words: string) => words,
        frameAnchor: "bottom",
        dy: 42,
        fill: palette.ink,
        fontSize: 13,
      }),
      drawnMark(chart.mark),
    ],
    r: { type: "identity" },
  };
}
