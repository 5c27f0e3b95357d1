import { axisY, dodgeX, dot, gridY, link, type PlotOptions, ruleY, text } from "@observablehq/plot";
import { labelShifts } from "../../lib/label-shifts.ts";
import { formatValue, type Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { drawnMark, type Size, sizes, valueTick } from "./draw.ts";

/** A place on the spine: an authority is a dot or a ring, England and the region are lines. */
export interface SpinePlace {
  name: string;
  value: number;
  kind: "home" | "neighbour" | "other" | "england" | "region";
}

export interface Spine {
  shape: Shape;
  places: SpinePlace[];
  mark: string;
}

const frame = {
  wide: { height: 520, labels: 400, left: 52, dot: 4.2 },
  narrow: { height: 460, labels: 178, left: 44, dot: 2.4 },
};
const marginTop = 26;
const marginBottom = 16;

/** All authorities by value, each a dot; the home area, its neighbours, England and the region carry their names. */
export function spine({ shape, places, mark }: Spine, size: Size): PlotOptions {
  const { width } = sizes[size];
  const { height, labels, left, dot: radius } = frame[size];
  const drawn = { width: width - left - labels, height: height - marginTop - marginBottom };
  const [low, high] = domain(places, shape);
  const fromTop = (value: number) => ((high - value) / (high - low)) * drawn.height;
  const valueAt = (pixels: number) => high - (pixels / drawn.height) * (high - low);
  const named = places.filter(({ kind }) => kind !== "other");
  const shifts = labelShifts(
    named.map(({ value }) => fromTop(value)),
    drawn.height,
  );
  const labelled = named.map((place, i) => ({
    ...place,
    at: valueAt(fromTop(place.value) + (shifts[i] as number)),
  }));
  const lines = places.filter(({ kind }) => kind === "england" || kind === "region");
  const dots = places.filter(({ kind }) => kind !== "england" && kind !== "region");
  return {
    width,
    height,
    marginLeft: left,
    marginRight: labels,
    marginTop,
    marginBottom,
    x: { axis: null, domain: [0, drawn.width] },
    y: { domain: [low, high] },
    r: { type: "identity" },
    marks: [
      gridY({ stroke: palette.line, strokeOpacity: 0.5 }),
      ruleY(lines, {
        y: "value",
        stroke: palette.ink,
        strokeWidth: 1.75,
        strokeDasharray: "6 3",
        filter: ({ kind }: SpinePlace) => kind === "region",
      }),
      ruleY(lines, {
        y: "value",
        stroke: palette.ink,
        strokeWidth: 1.75,
        filter: ({ kind }: SpinePlace) => kind === "england",
      }),
      dot(
        dots,
        dodgeX(
          { anchor: "right", padding: 0.8 },
          {
            y: "value",
            r: ({ kind }: SpinePlace) =>
              kind === "home" ? radius * 2.3 : kind === "neighbour" ? radius * 1.5 : radius,
            fill: ({ kind }: SpinePlace) =>
              kind === "home" ? palette.primary : kind === "neighbour" ? "white" : palette.line,
            stroke: ({ kind }: SpinePlace) => (kind === "other" ? palette.muted : palette.primary),
            strokeWidth: size === "wide" ? 1.6 : 1.2,
          },
        ),
      ),
      link(labelled, {
        x1: drawn.width,
        x2: drawn.width + 12,
        y1: "value",
        y2: "at",
        stroke: palette.muted,
        strokeWidth: 1,
      }),
      (["neighbour", "named"] as const).map((weight) =>
        text(
          labelled.filter(({ kind }) => (kind === "neighbour") === (weight === "neighbour")),
          {
            x: drawn.width,
            dx: 16,
            y: "at",
            text: ({ name, value }: SpinePlace) => `${formatValue(value, shape)} ${shortened(name, size)}`,
            textAnchor: "start",
            fontSize: 13,
            fontWeight: weight === "neighbour" ? 400 : 700,
            fill: ({ kind }: SpinePlace) => (kind === "home" ? palette.primary : palette.ink),
          },
        ),
      ),
      axisY({ ticks: 6, tickSize: 0, label: null, tickFormat: valueTick(shape) }),
      drawnMark(mark),
    ],
  };
}

/** What is drawn with some room around it; never below zero, nor above 100 per cent by more than that room. */
function domain(places: SpinePlace[], shape: Shape): [number, number] {
  const values = places.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.04 || 1;
  return [Math.max(0, low - room), shape === "percentage" ? Math.min(101, high + room) : high + room];
}

/** A name that the narrow drawing has room for; the table has it whole. */
const shortened = (name: string, size: Size): string =>
  size === "narrow" && name.length > 17 ? `${name.slice(0, 16).trimEnd()}…` : name;
