import { referenceTo } from "../../src/lib/commentary-reference.ts";
import { formatNumber, formatValue, type Shape } from "../../src/lib/numbers.ts";
import type { Period } from "../../src/lib/period.ts";
import { isOf } from "./anchors.ts";
import { earlierFigure, type Figures, headlines, type SpokenFigure, type SpokenMetric } from "./figures.ts";
import type { TypedNumber } from "./typed-numbers.ts";

/** A number that the warehouse holds or gives, which a typed number may be meant to be. */
export interface Fact {
  value: number;
  kind: "percent" | "money" | "plain" | "ratio";
  metric: string;
  period: string;
  /** How to write it as a reference; null for what no reference gives, such as a change. */
  reference: string | null;
}

const kindOf: Record<Shape, Fact["kind"]> = {
  percentage: "percent",
  money: "money",
  count: "plain",
  rate: "plain",
  average: "plain",
};

/** The headline figures of a metric for any of the periods. */
export const figuresFor = (figures: Figures, metric: string, periods: readonly Period[]): SpokenFigure[] =>
  headlines(figures, metric).filter((figure) => periods.some((period) => isOf(period, figure)));

/** What the figures of a metric for these periods say: value, counts, what is left, and those of its categories. */
export function levelFacts(
  figures: Figures,
  { metric, shape }: SpokenMetric,
  periods: readonly Period[],
): Fact[] {
  return (figures.figures.get(metric) ?? [])
    .filter((figure) => periods.some((period) => isOf(period, figure)))
    .flatMap((figure) => {
      const { period, value, numerator, denominator } = figure;
      const isHeadline = figure.category === "all";
      const fact = (number: number | null, kind: Fact["kind"], reference: string | null): Fact[] =>
        number === null
          ? []
          : [{ value: number, kind, metric, period, reference: isHeadline ? reference : null }];
      const rest = numerator !== null && denominator !== null ? denominator - numerator : null;
      const isShare = shape === "percentage";
      return [
        ...fact(value, kindOf[shape], referenceTo(metric, period, isShare ? "value" : null)),
        ...(shape === "money" ? [] : fact(numerator, "plain", referenceTo(metric, period, "n"))),
        ...(isShare || shape === "average"
          ? fact(denominator, "plain", referenceTo(metric, period, "N"))
          : []),
        ...(isShare
          ? [...fact(rest, "plain", null), ...fact(value === null ? null : 100 - value, "percent", null)]
          : []),
      ];
    });
}

/** How the figures of these periods changed: from a period before, a year before, and between the periods themselves. */
export function changeFacts(
  figures: Figures,
  { metric, shape }: SpokenMetric,
  periods: readonly Period[],
): Fact[] {
  const spoken = figuresFor(figures, metric, periods);
  return spoken.flatMap((later) => {
    const others = [
      earlierFigure(figures, later, "previous"),
      earlierFigure(figures, later, "year-before"),
      ...spoken.filter(
        (each) => each.period_type === later.period_type && each.period_end < later.period_end,
      ),
    ];
    return others.flatMap((earlier) => (earlier ? changesBetween(shape, later, earlier) : []));
  });
}

function changesBetween(shape: Shape, later: SpokenFigure, earlier: SpokenFigure): Fact[] {
  const of = (value: number | null, kind: Fact["kind"]): Fact[] =>
    value === null || !Number.isFinite(value)
      ? []
      : [{ value, kind, metric: later.metric, period: later.period, reference: null }];
  const pairs = [
    [later.value, earlier.value],
    [later.numerator, earlier.numerator],
  ] as const;
  const [[value, valueBefore], [count, countBefore]] = pairs;
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  const relative = pairs.flatMap(([a, b]) =>
    a === null || b === null ? [] : [...of((a / b - 1) * 100, "percent"), ...of(a / b, "ratio")],
  );
  return [
    ...of(minus(value, valueBefore), kindOf[shape]),
    ...of(minus(count, countBefore), "plain"),
    ...relative,
  ];
}

/** What the figures of these periods are set against: England, neighbours, a target. */
export function comparatorFacts(
  figures: Figures,
  { metric, shape }: SpokenMetric,
  periods: readonly Period[],
): Fact[] {
  const labels = new Set(figuresFor(figures, metric, periods).map(({ period }) => period));
  return (figures.comparisons.get(metric) ?? [])
    .filter(
      ({ period, comparator }) =>
        labels.has(period) && comparator !== "previous" && comparator !== "year-before",
    )
    .flatMap(({ period, comparator_value, difference }) =>
      [comparator_value, difference].flatMap((value) =>
        value === null ? [] : [{ value, kind: kindOf[shape], metric, period, reference: null }],
      ),
    );
}

/** True when the number prints as the fact does, in size; of a change also in its direction. */
export function isEqual(number: TypedNumber, fact: Fact): boolean {
  const kind = number.kind === "fraction" ? "percent" : number.kind;
  if (kind !== fact.kind) return false;
  const isNear = Math.abs(Math.abs(fact.value) - number.value) <= number.tolerance;
  if (!isNear || number.change === null || number.change === "either" || kind === "ratio") return isNear;
  return fact.value === 0 || fact.value > 0 === (number.change === "up");
}

/** True when the number has the size of the change and speaks of the other direction. */
export const isOpposite = (number: TypedNumber, fact: Fact): boolean =>
  number.change !== null && isEqual({ ...number, change: "either" }, fact) && !isEqual(number, fact);

/** A number of less than half or more than twice the figure most likely counts something else, such as a part of it. */
export const isOfItsSize = ({ value }: TypedNumber, right: number): boolean =>
  value >= right / 2 && value <= right * 2;

/** A figure as a message shows it: `78.9% (352 of 446)`, `44.1 (331)`, `814`. */
export function figureInWords(
  { shape }: SpokenMetric,
  { value, numerator, denominator }: SpokenFigure,
): string {
  if (value === null) return "no figure";
  const shown = formatValue(value, shape);
  if (numerator === null || shape === "count" || shape === "money") return shown;
  if (shape === "percentage" && denominator !== null)
    return `${shown} (${formatNumber(numerator, "count")} of ${formatNumber(denominator, "count")})`;
  return `${shown} (${formatNumber(numerator, "count")})`;
}
