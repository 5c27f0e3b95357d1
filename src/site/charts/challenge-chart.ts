import { axisX, axisY, dot, gridY, lineY, type PlotOptions, rect, ruleX, text } from "@observablehq/plot";
import type { Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { drawnMark, sizes, valueTick } from "./draw.ts";

export interface ChallengeChart {
  shape: Shape;
  points: { at: Date; value: number | null }[];
  /** When it was asked: one day, or the first and the last day of the period in which it was. */
  asked: { from: Date; to: Date };
  /** What is written beside the newest point. */
  lastLabel: string;
  /** Printed on the drawing: "Illustrative data". */
  mark: string;
}

/** The values of a measure before and after a challenge, which is an upright line, or a band where only its period is known. */
export function challengeChart({ shape, points, asked, lastLabel, mark }: ChallengeChart): PlotOptions {
  const known = points.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const isDay = asked.from.getTime() === asked.to.getTime();
  return {
    width: sizes.narrow.width,
    height: 200,
    marginLeft: 52,
    marginRight: 74,
    marginTop: 30,
    marginBottom: 40,
    style: { fontSize: "14px" },
    x: { type: "utc" },
    y: { zero: true, nice: true },
    marks: [
      isDay
        ? ruleX([asked], { x: "from", stroke: palette.third, strokeWidth: 2, strokeDasharray: "6 3" })
        : rect([asked], { x1: "from", x2: "to", fill: palette.line, fillOpacity: 0.45 }),
      gridY({ stroke: palette.line, strokeOpacity: 0.5 }),
      text([asked], {
        x: () => new Date((asked.from.getTime() + asked.to.getTime()) / 2),
        text: () => "Asked",
        frameAnchor: "bottom",
        textAnchor: isDay ? "end" : "middle",
        dx: isDay ? -5 : 0,
        dy: -7,
        fontWeight: 700,
        fontSize: 13,
        fill: isDay ? palette.third : palette.ink,
      }),
      lineY(points, { x: "at", y: "value", stroke: palette.primary, strokeWidth: 2 }),
      dot(known, { x: "at", y: "value", r: 3, fill: palette.primary }),
      last
        ? [
            dot([last], { x: "at", y: "value", r: 5, fill: palette.primary }),
            text([last], {
              x: "at",
              y: "value",
              text: () => lastLabel,
              textAnchor: "start",
              dx: 9,
              fontWeight: 700,
              fontSize: 14,
              fill: palette.primary,
            }),
          ]
        : [],
      axisX({ ticks: yearStarts(points), tickFormat: yearTick, tickSize: 4, label: null }),
      axisY({ ticks: 4, tickSize: 0, label: null, tickFormat: valueTick(shape) }),
      drawnMark(mark),
    ],
  };
}

/** The starts of the financial years between the first and the last point. */
function yearStarts(points: ChallengeChart["points"]): Date[] {
  const times = points.map(({ at }) => at.getTime());
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  return Array.from(
    { length: last.getUTCFullYear() - first.getUTCFullYear() + 1 },
    (_, i) => new Date(Date.UTC(first.getUTCFullYear() + i, 3, 1)),
  ).filter((start) => start >= first && start <= last);
}

const yearTick = (start: Date): string => `April\n${start.getUTCFullYear()}`;
