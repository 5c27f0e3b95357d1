import { formatValue } from "../../lib/numbers.ts";
import { periodInWords } from "../../lib/period-words.ts";
import { againstInWords } from "../../lib/verdict.ts";
import type { Comparison, Metric } from "../publication.ts";
import { placeComparisons, type Series } from "../series.ts";
import { placeAmongAll, toSimilarAreas } from "./place-among-all.ts";

/** The name of a comparator in a sentence; the region by its own name. */
export function comparatorName(comparator: string, regionName: string | undefined): string {
  const names: Record<string, string> = {
    england: "England",
    region: regionName ?? "the region",
    "neighbours-mean": "the mean of similar areas",
    "neighbours-median": "the median of similar areas",
    "neighbours-pooled": "all similar areas together",
    target: "the target",
    previous: "the period before",
    "year-before": "a year before",
  };
  return names[comparator] ?? comparator;
}

/**
 * "How do we compare?" Only like with like, and what a test says: the newest period that both sides have unless one is
 * named.
 */
export function howWeCompare(
  series: Series,
  areaName: string,
  regionName: string | undefined,
  asked?: string,
): string {
  const rows = placeComparisons(series, asked);
  const first = rows[0];
  const target = targetSentence(series, first?.period);
  if (!first || first.value === null) {
    const nobody = series.isPublic
      ? "No figure of ours is shown for a period of which others publish one that can be set against it."
      : "Nobody publishes a figure for the same period that can be set against this one.";
    return `${target} ${nobody}`.trim();
  }
  const { metric } = series;
  const own = `${areaName} ${formatValue(first.value, metric.shape)}`;
  const others = rows
    .filter((row) => row.comparator !== "neighbours-pooled")
    .map((row) => otherInWords(metric, row, regionName));
  const verdicts = rows
    .filter((row) => row.comparator === "england" || row.comparator === "neighbours-mean")
    .map((row) => againstInWords(row.verdict, comparatorName(row.comparator, regionName)));
  const period = periodInWords(first.period);
  return [
    `${period}: ${own}; ${others.join("; ")}.`,
    verdicts.length ? `${sentence(listOf(verdicts))}.` : "",
    periodNote(first),
    rankSentence(series, first.period),
    neighbourSentence(rows),
    toSimilarAreas(metric, series.comparison(first.period, "neighbours-median")),
    target,
  ]
    .filter(Boolean)
    .join(" ");
}

function otherInWords(metric: Metric, row: Comparison, regionName: string | undefined): string {
  const n =
    row.comparator.startsWith("neighbours") && row.comparator_n !== null
      ? ` (${row.comparator_n} of ${row.comparator_of})`
      : "";
  return `${comparatorName(row.comparator, regionName)} ${formatValue(row.comparator_value as number, metric.shape)}${n}`;
}

/** The target and what the test says of it, over the period of the other comparisons where it has one. */
function targetSentence(series: Series, period: string | undefined): string {
  const { metric, latest } = series;
  const asked = [period, latest?.period].filter((label) => label !== undefined);
  const row = asked.map((label) => series.comparison(label, "target")).find((found) => found !== undefined);
  if (!row || row.value === null || row.comparator_value === null || !metric.target_kind) return "";
  const target = `the ${metric.target_kind} target of ${formatValue(row.comparator_value, metric.shape)}`;
  return `${sentence(againstInWords(row.verdict, target))} (${periodInWords(row.period)}).`;
}

function periodNote(row: Comparison): string {
  if (!row.comparator_period || row.comparator_period === row.period) return "";
  return `The other figures cover ${periodInWords(row.comparator_period)}.`;
}

function rankSentence(series: Series, period: string): string {
  const place = series.place(period);
  return place ? placeAmongAll(series.metric, place) : "";
}

function neighbourSentence(rows: Comparison[]): string {
  const note = rows.find((row) => row.comparator.startsWith("neighbours") && row.note)?.note;
  return note ? `${sentence(note.replace(/\.$/, ""))}.` : "";
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const listOf = (items: string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
