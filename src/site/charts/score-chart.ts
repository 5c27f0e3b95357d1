import { axisX, axisY, dot, gridY, lineY, type PlotOptions, text } from "@observablehq/plot";
import { palette } from "../../lib/palette.ts";
import { drawnMark, sizes } from "./draw.ts";

/** The highest score of a risk: 5 for its likelihood times 5 for its impact. */
export const highestScore = 25;

/** The scores of a risk over time, each with its number. */
export function scoreChart(scores: { at: Date; score: number }[], mark: string): PlotOptions {
  return {
    width: sizes.narrow.width,
    height: 190,
    marginLeft: 34,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 40,
    style: { fontSize: "14px" },
    x: { type: "utc" },
    y: { domain: [0, highestScore] },
    marks: [
      gridY({ ticks: 5, stroke: palette.line, strokeOpacity: 0.5 }),
      lineY(scores, { x: "at", y: "score", stroke: palette.primary, strokeWidth: 2 }),
      dot(scores, { x: "at", y: "score", r: 4, fill: palette.primary }),
      text(scores, {
        x: "at",
        y: "score",
        text: "score",
        dy: -13,
        fontWeight: 700,
        fontSize: 14,
        fill: palette.primary,
        stroke: "white",
        strokeWidth: 4,
      }),
      axisX(
        scores.map(({ at }) => at),
        { tickFormat: monthTick, tickSize: 4, label: null },
      ),
      axisY({ ticks: 5, tickSize: 0, label: null }),
      drawnMark(mark),
    ],
  };
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const monthTick = (day: Date): string => `${months[day.getUTCMonth()]}\n${day.getUTCFullYear()}`;
