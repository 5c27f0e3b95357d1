import type { Figure, MeasureTable } from "../../lib/chosen-figures.js";
import { labelShifts } from "../../lib/label-shifts.js";
import { formatValue, type Shape } from "../../lib/numbers.js";
import { palette } from "../../lib/palette.js";
import { type Child, drawn, element } from "./element.js";
import { stretches, ticksTo } from "./scale.js";

/** The same two drawings as every chart of the site; the stylesheet shows one of them. */
const sizes = {
  wide: { width: 760, height: 340, left: 58, right: 172, letters: 21, ticks: 5, years: 10 },
  narrow: { width: 340, height: 300, left: 46, right: 112, letters: 13, ticks: 4, years: 4 },
} as const;
type Size = keyof typeof sizes;
const [top, bottom] = [34, 36];

/** How the first areas are told apart: by colour, by the dashes of the line, and by the mark of each point. */
const styles = [
  { stroke: palette.primary, dash: null, mark: "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0" },
  { stroke: palette.ink, dash: "7 4", mark: "M-4.5,-4.5h9v9h-9z" },
  { stroke: palette.third, dash: "2 4", mark: "M0,-6L5.5,4.500h-11z" },
  { stroke: palette.second, dash: null, mark: "M0,-6L6,0L0,6L-6,0z" },
  { stroke: palette.fourth, dash: "10 3 2 3", mark: "M0,6L5.500,-4.500h-11z" },
  { stroke: palette.muted, dash: "4 3", mark: "M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z" },
] as const;

/** Areas that are named on a chart; the others are thin grey lines, which the table names. */
export const namedAtMost = styles.length;

type Line = MeasureTable["lines"][number];

/** A figure is drawn unless there is none or it cannot be right; then the line has a gap. */
const drawnValue = (figure: Figure | undefined): number | null =>
  figure && figure.implausible === null ? figure.value : null;

/** One chart of a measure over time, or nothing where no figure can be drawn. `mark` says what the data is, on the chart. */
export function timeChart(table: MeasureTable, mark: string): HTMLElement | null {
  const { measure, periods, lines } = table;
  const title = lines.map((line) => newestInWords(table, line)).find((words) => words !== null);
  if (title === undefined) return null;
  const unnamed = lines.length - namedAtMost;
  const rest = unnamed > 0 ? ` Thin grey lines: the other ${unnamed} areas, named in the table.` : "";
  const years = [...new Set([periods[0], periods.at(-1)].map((period) => period?.end.slice(0, 4)))];
  const subtitle = `${measure.title}, ${measure.unit}, periods that end in ${years.join(" to ")}. A gap is a figure that is missing or cannot be right.${rest}`;
  return element(
    "figure",
    { class: "chart" },
    element(
      "figcaption",
      {},
      element("span", { class: "chart-title" }, title),
      " ",
      element("span", { class: "chart-subtitle" }, subtitle),
    ),
    drawing(table, title, mark, "wide"),
    drawing(table, title, mark, "narrow"),
  );
}

function drawing(table: MeasureTable, title: string, mark: string, size: Size): SVGElement {
  const { width, height, left, right, ticks: wanted, years } = sizes[size];
  const { measure, periods, lines } = table;
  const ids = ["title", "desc"].map((part) => `${measure.id}-${size}-${part}`);
  const values = lines.flatMap(({ figures }) => figures.map(drawnValue)).filter((value) => value !== null);
  const ticks = ticksTo(Math.max(...values, 0), wanted);
  const days = periods.map(({ end }) => Date.parse(end));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const x = (i: number) =>
    last === first
      ? (left + width - right) / 2
      : left + 12 + ((width - left - right - 24) * ((days[i] ?? 0) - first)) / (last - first);
  const highest = ticks.at(-1) ?? 1;
  const y = (value: number) => height - bottom - ((height - top - bottom) * value) / highest;
  const every = Math.ceil(periods.length / years);
  return drawn(
    "svg",
    {
      class: `chart-${size}`,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": ids.join(" "),
      "font-size": 14,
      fill: "currentColor",
    },
    drawn("title", { id: ids[0] }, title),
    drawn("desc", { id: ids[1] }, inWords(table)),
    drawn(
      "g",
      { "aria-hidden": "true" },
      drawn("text", { x: 0, y: 14, "font-size": 13, "font-weight": 600, fill: palette.muted }, mark),
      ticks.map((tick) => [
        drawn("line", {
          x1: left,
          x2: width - right,
          y1: y(tick),
          y2: y(tick),
          stroke: palette.line,
          "stroke-width": 0.7,
        }),
        drawn("text", { x: left - 8, y: y(tick) + 5, "text-anchor": "end" }, tickWords(tick, measure.shape)),
      ]),
      periods.map(({ end }, i) =>
        (periods.length - 1 - i) % every === 0
          ? drawn("text", { x: x(i), y: height - bottom + 22, "text-anchor": "middle" }, end.slice(0, 4))
          : null,
      ),
      // The first areas are the ones that a reader looks for: they lie over the others.
      lines.map((line, i) => path(line, i, x, y)).reverse(),
      labels(lines.slice(0, namedAtMost), size, y),
    ),
  );
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

function path(
  { figures }: Line,
  place: number,
  x: (i: number) => number,
  y: (value: number) => number,
): Child {
  const style = styles[place];
  const points = figures.map((figure, i) => {
    const value = drawnValue(figure);
    return value === null ? null : { x: round(x(i)), y: round(y(value)) };
  });
  const d = stretches(points)
    .map((stretch) => `M${stretch.map((point) => `${point.x},${point.y}`).join("L")}`)
    .join("");
  const marks = points.filter((point) => point !== null);
  if (!style) {
    // A figure alone between two gaps would have no line at all.
    const alone = stretches(points)
      .filter((stretch) => stretch.length === 1)
      .flat();
    return [
      drawn("path", { d, fill: "none", stroke: palette.line, "stroke-width": 1.5 }),
      alone.map(({ x, y }) => drawn("circle", { cx: x, cy: y, r: 2, fill: palette.line })),
    ];
  }
  return [
    drawn("path", {
      d,
      fill: "none",
      stroke: style.stroke,
      "stroke-width": place === 0 ? 3 : 2,
      "stroke-dasharray": style.dash,
    }),
    marks.map((point) =>
      drawn("path", { d: style.mark, transform: `translate(${point.x},${point.y})`, fill: style.stroke }),
    ),
  ];
}

/** Names at the ends of the lines, each with its mark, moved apart where they would lie on each other. */
function labels(lines: Line[], size: Size, y: (value: number) => number): Child {
  const { width, height, right, letters } = sizes[size];
  const ends = lines.flatMap(({ area, figures }, place) => {
    const value = figures.map(drawnValue).findLast((each) => each !== null);
    return value === undefined || value === null ? [] : [{ name: area.name, place, height: y(value) }];
  });
  const shifts = labelShifts(ends.map((end) => end.height));
  const lowest = Math.max(...ends.map((end, i) => end.height + (shifts[i] ?? 0)));
  const lift = Math.max(0, lowest - (height - bottom));
  return ends.map((end, i) => {
    const style = styles[end.place];
    const at = `translate(${width - right + 12},${round(end.height + (shifts[i] ?? 0) - lift)})`;
    return drawn(
      "g",
      { transform: at },
      drawn("path", { d: style?.mark, fill: style?.stroke }),
      drawn(
        "text",
        { x: 11, y: 5, "font-weight": end.place === 0 ? 700 : 400, fill: palette.ink },
        cut(end.name, letters),
      ),
    );
  });
}

const cut = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, letters - 1)}…` : name;

function tickWords(tick: number, shape: Shape): string {
  if (shape === "money") return formatValue(tick, shape);
  return `${tick.toLocaleString("en-GB", { maximumFractionDigits: 6 })}${shape === "percentage" ? "%" : ""}`;
}

/** The chart told in sentences: the newest figure of each area that it names. */
const inWords = (table: MeasureTable): string =>
  table.lines
    .slice(0, namedAtMost)
    .map((line) => `${newestInWords(table, line) ?? `${line.area.name}: no figure`}.`)
    .join(" ");

/** `Bromley: 78.9% in Apr 2019 to Mar 2020`; nothing where a line has no figure. */
function newestInWords({ measure, periods }: MeasureTable, { area, figures }: Line): string | null {
  const newest = figures.findLastIndex((figure) => drawnValue(figure) !== null);
  const value = drawnValue(figures[newest]);
  if (value === null) return null;
  return `${area.name}: ${formatValue(value, measure.shape)} in ${periods[newest]?.words}`;
}
