import { areaY, lineY, type Markish, ruleX, text } from "@observablehq/plot";
import { palette } from "../../lib/palette.ts";
import type { Size } from "./draw.ts";

/** The range that chance explains, around its centre, from one fresh start of the limits to the next. */
export interface NormalRange {
  from: Date;
  to: Date;
  centre: number;
  /** As drawn: cut at nought, and for a percentage at 100. */
  lower: number;
  upper: number;
  /** The limits rest on fewer than 12 points. */
  isTrial: boolean;
}

/** A registered event; its letter is explained under the chart. */
export interface EventLine {
  at: Date;
  letter: string;
}

/**
 * The range as a band with its average; trial limits have a broken edge and say so. One range of a chart bears the full
 * label.
 */
export function rangeMarks(range: NormalRange, side: "from" | "to", isNamed: boolean, size: Size): Markish {
  const ends = [range.from, range.to];
  const level = (value: number, dash: string) =>
    lineY(ends, {
      x: (d: Date) => d,
      y: () => value,
      stroke: palette.primary,
      strokeDasharray: dash,
      strokeWidth: 1,
    });
  return [
    areaY(ends, { x: (d: Date) => d, y1: () => range.lower, y2: () => range.upper, fill: palette.band }),
    level(range.centre, "5 4"),
    range.isTrial ? [level(range.lower, "1 4"), level(range.upper, "1 4")] : [],
    text([range], {
      x: side,
      y: "upper",
      text: () => labelOf(range, isNamed, size),
      textAnchor: side === "from" ? "start" : "end",
      dy: 12,
      dx: side === "from" ? 4 : -4,
      fill: palette.primary,
      stroke: palette.band,
      strokeWidth: 5,
      fontSize: 13,
    }),
  ];
}

function labelOf({ isTrial }: NormalRange, isNamed: boolean, size: Size): string {
  if (!isNamed) return isTrial ? "Trial" : "";
  return `${size === "wide" ? "Normal range" : "Normal"}${isTrial ? " (trial)" : ""}`;
}

/** Upright lines with a letter at the top. */
export function eventMarks(events: EventLine[]): Markish {
  return [
    ruleX(events, { x: "at", stroke: palette.muted, strokeWidth: 1.5, strokeDasharray: "6 3" }),
    text(events, {
      x: "at",
      text: "letter",
      frameAnchor: "top",
      dy: -9,
      fontWeight: 700,
      fontSize: 13,
      fill: palette.ink,
      stroke: "white",
      strokeWidth: 4,
    }),
  ];
}
