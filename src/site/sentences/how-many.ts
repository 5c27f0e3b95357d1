import {
  countOf,
  formatCount,
  formatGap,
  formatValue,
  isPlainNumber,
  perWords,
  populationWords,
  singular,
} from "../../lib/numbers.ts";
import { periodInWords, whenInWords } from "../../lib/period-words.ts";
import { inWords } from "../../lib/shorthand.ts";
import { isReal } from "../../lib/verdict.ts";
import { valueInWords } from "../parts/figures.ts";
import type { Comparison, Metric, Observation } from "../publication.ts";
import type { Series } from "../series.ts";
import { placeComparisons } from "../series.ts";
import { moreOrFewer } from "./place-among-all.ts";

/** The paired metric, which counts the other unit, at the newest value's period. */
export interface Pair {
  metric: Metric;
  row: Observation | undefined;
  /** Where people are counted over longer periods than events: this metric's own row for the period of `row`. */
  own?: Observation;
}

/** "How many children is that?" The count behind the newest value, what one child is worth, and the gap in children. */
export function howMany(
  series: Series,
  pair: Pair | undefined,
  rowOf: (period: string) => Observation | undefined,
): string {
  const { latest, metric } = series;
  if (latest?.missing === "c") return `There is no figure (${inWords("c")}).`;
  if (!latest || latest.value === null)
    return series.isPublic ? "No figure is shown." : "There is no figure.";
  return [countSentence(metric, latest), pairSentence(series, pair), gapSentence(series, rowOf)]
    .filter(Boolean)
    .join(" ");
}

function countSentence(metric: Metric, row: Observation): string {
  const { numerator, denominator } = row;
  if (isPlainNumber(metric.shape)) return `${valueInWords(metric, row)}.`;
  if (numerator === null || denominator === null) return "The count behind it is not published.";
  if (metric.shape === "percentage") {
    const one = denominator > 0 ? ` One ${singular(metric.unit)} is ${stepInWords(100 / denominator)}.` : "";
    return `${formatCount(numerator)} of ${countOf(denominator, metric.unit)}.${one}`;
  }
  if (metric.shape === "rate") {
    const population = metric.denominator ? populationWords(metric.denominator) : "people";
    const pooled = row.period_type === "three-years" ? ", those of the three years added up" : "";
    return `${countOf(numerator, metric.unit)}, in a population of ${formatCount(denominator)} ${population}${pooled}.`;
  }
  return `${formatCount(numerator)} ${metric.unit}, shared among ${formatCount(denominator)}.`;
}

/** What one more is worth, in percentage points; a step that would print as 0.0 is still a step. */
const stepInWords = (points: number): string =>
  points < 0.05 ? "less than 0.1 percentage points" : formatGap(points, "percentage");

/** Events are not children: the other unit always stands beside it, or the reason why it cannot. */
function pairSentence({ metric, isPublic }: Series, pair: Pair | undefined): string {
  if (!pair && isPublic && isIdentifier(metric.pair)) return "";
  if (!pair)
    return metric.pair ? `There is no count of the other unit. ${metric.pair.replace(/\.$/, "")}.` : "";
  if (!pair.row || pair.row.numerator === null) {
    const why = pair.row?.missing === "c" ? ` (${inWords("c")})` : "";
    return `${pair.metric.title}: no figure for the same period${why}.`;
  }
  const own = pair.own
    ? `${whenInWords(pair.own.period, metric.basis)}: ${valueInWords(metric, pair.own)}. `
    : "";
  return `${own}${pair.metric.title} in the same period: ${countOf(pair.row.numerator, pair.metric.unit)}.`;
}

/** True for the name of a metric, which the public edition may not have; false for the reason why there is none. */
const isIdentifier = (pair: string | null): boolean => /^[a-z0-9-]+$/.test(pair ?? "");

/** How many would have to be different for the value to equal England's (or else the neighbours' mean). */
function gapSentence(series: Series, rowOf: (period: string) => Observation | undefined): string {
  const { metric } = series;
  if (metric.shape !== "percentage" && metric.shape !== "rate") return "";
  const rows = placeComparisons(series);
  const other =
    rows.find((row) => row.comparator === "england") ??
    rows.find((row) => row.comparator === "neighbours-mean");
  const row = other && rowOf(other.period);
  if (!other || !row || row.denominator === null || other.value === null || other.comparator_value === null)
    return "";
  const gap = Math.round(
    (Math.abs(other.value - other.comparator_value) / scaleOf(metric)) * row.denominator,
  );
  const name = other.comparator === "england" ? "England" : "the mean of similar areas";
  const when = periodInWords(other.period);
  if (gap === 0)
    return `In ${when} the figure equals that of ${name} to the nearest ${metric.shape === "rate" ? "case" : "child"}.`;
  return `In ${when} the gap to ${name} (${comparatorValue(metric, other)}) was ${countOf(gap, metric.unit)}.${flip(metric, other)}`;
}

/** How many would make the verdict against a place another one. */
function flip(metric: Metric, { to_flip, verdict }: Comparison): string {
  if (to_flip === null) return "";
  const many = moreOrFewer(metric, to_flip);
  if (isReal(verdict)) return ` ${many} would make it no real difference.`;
  return verdict === "no real change" ? ` It would take ${many} for a real difference.` : "";
}

const scaleOf = (metric: Metric): number => (metric.shape === "percentage" ? 100 : metric.per);

const comparatorValue = (metric: Metric, row: Comparison): string =>
  [formatValue(row.comparator_value as number, metric.shape), perWords(metric.shape, metric.per, null)]
    .filter(Boolean)
    .join(" ");
