import { formatGap, printsTheSame } from "../../lib/numbers.ts";
import { periodInWords, whenInWords } from "../../lib/period-words.ts";
import { inWords } from "../../lib/shorthand.ts";
import { valueInWords } from "../parts/figures.ts";
import type { Comparison, Metric } from "../publication.ts";
import { earlierPeriods, missingAt, type Series } from "../series.ts";

/** Why a measure has no figure at all: in public it may be kept back. */
export const noFigure = ({ isPublic }: Series): string =>
  isPublic
    ? "No figure of this measure is shown in the public edition."
    : "Nothing has been received for this measure.";

/** "What changed?" The newest value, the one before it and that of a year before, as numbers and without judgement. */
export function whatChanged(series: Series): string {
  const { latest, metric } = series;
  if (!latest) return noFigure(series);
  const when = whenInWords(latest.period, metric.basis);
  if (latest.value === null) return `${when} there is ${valueInWords(metric, latest)}.`;
  const changes = earlierPeriods(series, latest.period).map((row) => changeFrom(series, row));
  const before = changes.length ? ` ${changes.join(" ")}` : nothingEarlier(series);
  return `${when}: ${valueInWords(metric, latest)}.${before}`;
}

const nothingEarlier = ({ isPublic }: Series): string =>
  isPublic
    ? " No earlier figure is shown to set it against."
    : " There is nothing earlier to set it against.";

function changeFrom(series: Series, row: Comparison): string {
  const { metric } = series;
  const before = row.comparator === "previous" ? "the period before" : "a year before";
  const named = row.comparator_period ? `${before}, ${periodInWords(row.comparator_period)}` : before;
  if (missingAt(series, row.comparator_period) === "c")
    return `There is no figure for ${named} (${inWords("c")}).`;
  if (row.value === null || row.comparator_value === null) return `There is no figure for ${named}.`;
  if (row.verdict === "break in series") return `A break in series lies between it and ${named}.`;
  if (printsTheSame(row.value, row.comparator_value, metric.shape)) return `The same as ${named}.`;
  const direction = row.value > row.comparator_value ? "Up" : "Down";
  const value = `${formatNumberWithUnit(metric, row.comparator_value)}`;
  return `${direction} ${formatGap(row.value - row.comparator_value, metric.shape)} from ${value} ${before === "a year before" ? named : `in ${named}`}.`;
}

const formatNumberWithUnit = (metric: Metric, value: number): string =>
  metric.shape === "percentage" ? formatGap(value, "rate").concat("%") : formatGap(value, metric.shape);
