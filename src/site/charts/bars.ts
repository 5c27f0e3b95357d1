import { axisY, barX, type PlotOptions, ruleX, text } from "@observablehq/plot";
import { palette } from "../../lib/palette.ts";
import { type Size, sizes } from "./draw.ts";

/** One bar: a category, its length, and the label at its end. */
export interface Bar {
  name: string;
  value: number;
  label: string;
}

/** Horizontal bars from zero, in the order given, each with its own number. */
export function bars(rows: Bar[], mark: string, size: Size): PlotOptions {
  const { width } = sizes[size];
  const longest = Math.max(...rows.map((row) => row.name.length));
  const marginLeft = Math.min(size === "wide" ? 250 : 140, longest * 7.6 + 14);
  return {
    width,
    height: rows.length * 34 + 30,
    marginLeft,
    marginRight: size === "wide" ? 130 : 74,
    marginTop: 26,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.value))] },
    y: { domain: rows.map((row) => row.name), padding: 0.25 },
    marks: [
      barX(rows, { x: "value", y: "name", fill: palette.primary }),
      ruleX([0], { stroke: palette.ink }),
      text(rows, { x: "value", y: "name", text: "label", textAnchor: "start", dx: 6, fill: palette.ink }),
      axisY({
        label: null,
        tickSize: 0,
        lineWidth: marginLeft / 14 - 0.5,
        tickFormat: (name: string) => inTwoLines(name, marginLeft / 7.6),
      }),
      text([mark], {
        text: (words: string) => words,
        frameAnchor: "top-left",
        dx: 2,
        dy: -18,
        textAnchor: "start",
        fontWeight: 600,
        fill: palette.muted,
        fontSize: 13,
      }),
    ],
  };
}

/** A name that two lines of so many letters can hold; the table beside a chart has it whole. */
function inTwoLines(name: string, letters: number): string {
  const most = Math.floor(1.7 * letters);
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}
