import { axisX, dot, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import { formatValue, type Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { drawnMark, type Size, sizes, valueTick } from "./draw.ts";

export interface PlaceStrip {
  shape: Shape;
  home: { name: string; value: number };
  neighbours: number[];
  /** England and the region: marked by a line each. */
  marks: { name: string; value: number }[];
  mark: string;
}

/** Where an area lies among its statistical neighbours: one line of dots, with England and the region marked. */
export function placeStrip(strip: PlaceStrip, size: Size): PlotOptions {
  const { width } = sizes[size];
  const values = [strip.home.value, ...strip.neighbours, ...strip.marks.map((m) => m.value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.15, high * 0.02);
  const write = (value: number) => formatValue(value, strip.shape);
  const anchor = (value: number) =>
    value < low + (high - low) * 0.18 ? "start" : value > high - (high - low) * 0.18 ? "end" : "middle";
  return {
    width,
    height: 190,
    marginLeft: 14,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 34,
    x: { domain: [Math.max(0, low - room), high + room] },
    y: { domain: [-3.4, 2], axis: null },
    marks: [
      ruleY([0], { stroke: palette.line }),
      strip.marks.map(({ name, value }, i) => [
        ruleX([value], {
          y1: -0.9 - i,
          y2: 0.6,
          stroke: palette.ink,
          strokeDasharray: i ? "2 3" : "none",
          strokeWidth: 1.5,
        }),
        text([value], {
          x: (v: number) => v,
          y: () => -1.3 - i,
          text: () => `${name} ${write(value)}`,
          textAnchor: anchor(value),
          fill: palette.ink,
        }),
      ]),
      dot(strip.neighbours, {
        x: (v: number) => v,
        y: () => 0,
        r: 7,
        fill: "white",
        stroke: palette.muted,
        strokeWidth: 2,
      }),
      dot([strip.home.value], {
        x: (v: number) => v,
        y: () => 0,
        r: 9,
        fill: palette.primary,
        stroke: "white",
        strokeWidth: 1.5,
      }),
      text([strip.home.value], {
        x: (v: number) => v,
        y: () => 1.1,
        text: () => `${strip.home.name} ${write(strip.home.value)}`,
        textAnchor: anchor(strip.home.value),
        fontWeight: 700,
        fill: palette.primary,
      }),
      axisX({
        label: null,
        ticks: size === "wide" ? 6 : 4,
        tickSize: 4,
        tickFormat: valueTick(strip.shape),
      }),
      drawnMark(strip.mark),
    ],
  };
}
