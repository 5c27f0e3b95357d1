import { countOf, formatCount, formatNumber, formatValue, perWords } from "../../lib/numbers.ts";
import { bracketed, inWords } from "../../lib/shorthand.ts";
import { type Html, html } from "../html.ts";
import type { Metric, Observation } from "../publication.ts";

/** A number of a table's cell, or the shorthand for why there is none, which is also said in words. */
export function cell(
  value: number | null | undefined,
  missing: string | null,
  write: (value: number) => string,
): Html {
  if (value !== null && value !== undefined) return html`${write(value)}`;
  if (missing === null)
    return html`<span class="missing"><span aria-hidden="true">–</span><span class="unseen">no figure</span></span>`;
  return html`<span class="missing"><span aria-hidden="true">${bracketed(missing)}</span><span class="unseen">${inWords(missing)}</span></span>`;
}

/** The value of a row as a cell, without its per cent or pound sign: the header says the unit. */
export const valueCell = (metric: Metric, row: Observation | undefined): Html =>
  cell(row?.value, row?.missing ?? null, (value) => formatNumber(value, metric.shape));

/** A count and its base, as far as they are shown. */
type Counted = Pick<Observation, "numerator" | "denominator" | "missing">;

/** `88 of 112`; where one of the two is hidden its code stands in its place, as in `88 of [c]`. */
export const countOfBase = ({ numerator, denominator, missing }: Counted): Html =>
  html`${cell(numerator, missing, formatCount)} of ${cell(denominator, missing, formatCount)}`;

/** `88 of 112` for a percentage, else the count: what a value rests on. */
export function countCell({ shape }: Metric, row: Counted | undefined): Html {
  return shape === "percentage" && row !== undefined && isOfBase(row)
    ? countOfBase(row)
    : cell(row?.numerator, row?.missing ?? null, formatCount);
}

/** True where both are shown, or one is and the other is hidden. */
export const isOfBase = ({ numerator, denominator, missing }: Counted): boolean =>
  (numerator !== null && denominator !== null) || (missing === "c" && (numerator ?? denominator) !== null);

/** `78.6%: 88 of 112 children` or `446 children`: a value with what it rests on, as running text. */
export function valueInWords(
  metric: Metric,
  row: Pick<Observation, "value" | "numerator" | "denominator" | "missing">,
): string {
  if (row.value === null) return `no figure (${inWords(row.missing ?? "x")})`;
  const value = formatValue(row.value, metric.shape);
  const { numerator, denominator } = row;
  switch (metric.shape) {
    case "percentage":
      return numerator === null || denominator === null
        ? value
        : `${value} (${formatCount(numerator)} of ${countOf(denominator, metric.unit)})`;
    case "rate":
      return numerator === null
        ? `${value} ${unitWords(metric)}`
        : `${value} ${unitWords(metric)} (${countOf(numerator, metric.unit)})`;
    case "count":
      return countOf(row.value, metric.unit);
    case "average":
    case "money":
      return value;
  }
}

/** The unit of a metric's value, for a column header or an axis: `per cent`, `children`, `per 10,000 children aged …`. */
export function unitWords(metric: Metric): string {
  if (metric.shape === "percentage") return "per cent";
  if (metric.shape === "rate") return perWords(metric.shape, metric.per, metric.denominator);
  return metric.shape === "average" ? `${metric.unit}, average` : metric.unit;
}
