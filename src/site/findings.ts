import { formatGap } from "../lib/numbers.ts";
import type { ExpectedReturn, Metric, Publication } from "./publication.ts";
import { signalFinding, signalVerdict, standingOf } from "./sentences/standing.ts";
import { endOf, isSignal, type Series, seriesOf } from "./series.ts";

/** A metric with what is to be said of it. */
export interface Finding {
  series: Series;
  verdict: string;
  finding: string;
}

/**
 * What is real at the end of a quarter: metrics whose newest value in that quarter a test sets apart, from the year
 * before or from their normal range. A signal of the control chart comes first.
 */
export function realFindings(publication: Publication, quarterEnd: string | undefined): Finding[] {
  return current(publication, quarterEnd)
    .map((series) => ({ series, ...standingOf(series) }))
    .filter(({ isReal }) => isReal)
    .toSorted((a, b) => Number(hasSignal(b.series)) - Number(hasSignal(a.series)));
}

/** Signals inside the quarter but before its end, of metrics that show none at its end: what has passed already. */
export function earlierSignals(
  publication: Publication,
  quarterStart: string,
  quarterEnd: string,
): Finding[] {
  const passed = current(publication, quarterEnd).filter((series) => !standingOf(series).isReal);
  return passed.flatMap((series) =>
    series.process
      .filter(
        (point) => isSignal(point) && endOf(point.period) >= quarterStart && endOf(point.period) < quarterEnd,
      )
      .map((point) => ({
        series,
        verdict: signalVerdict(series.metric, point),
        finding: signalFinding(series.metric, point),
      })),
  );
}

/** The smallest relative change that looks big to a reader. */
const looksBig = 0.1;

/** The largest changes from the period before that the tests do not set apart from chance. */
export function noiseFindings(publication: Publication, quarterEnd: string | undefined): Finding[] {
  return current(publication, quarterEnd)
    .filter((series) => !standingOf(series).isReal)
    .map((series) => ({ series, change: relativeChange(series) }))
    .filter(({ change }) => change >= looksBig)
    .toSorted((a, b) => b.change - a.change)
    .map(({ series }) => ({ series, verdict: "no real change", finding: noiseWords(series) }));
}

function relativeChange({ latest, ...series }: Series): number {
  const row = latest && series.comparison(latest.period, "previous");
  if (row?.verdict !== "no real change" || row.value === null || !row.comparator_value) return 0;
  return Math.abs(row.value - row.comparator_value) / Math.abs(row.comparator_value);
}

function noiseWords({ latest, metric, ...series }: Series): string {
  const row = latest && series.comparison(latest.period, "previous");
  if (!row || row.value === null || row.comparator_value === null) return "";
  const direction = row.value > row.comparator_value ? "Up" : "Down";
  return `${direction} ${formatGap(row.value - row.comparator_value, metric.shape)} from the period before: chance alone can do that`;
}

/**
 * Metrics that have a newest value at the end of the quarter; windows that lag count where they are the newest. Where no
 * agency sends quarters there is no such day, and the newest value of every metric counts.
 */
function current(publication: Publication, quarterEnd: string | undefined): Series[] {
  return publication.metrics
    .map((metric) => seriesOf(publication, metric, quarterEnd))
    .filter(({ latest }) => latest !== undefined && latest.value !== null)
    .filter(({ latest, metric }) => !quarterEnd || latest?.period_end === quarterEnd || !isQuarterly(metric));
}

const isQuarterly = (metric: Metric): boolean => metric.basis === "flow" || metric.basis === "snapshot";

const hasSignal = (series: Series): boolean => isSignal(series.process.at(-1));

/** Returns of a quarter that have not arrived, or that nobody has signed. */
export function gapsOf(
  publication: Publication,
  quarter: string,
): { missing: ExpectedReturn[]; unsigned: ExpectedReturn[] } {
  const due = publication.expected.filter((expected) => expected.quarter === quarter);
  return {
    missing: due.filter(({ submission }) => submission === null),
    unsigned: due.filter(({ submission, signed }) => submission !== null && !signed),
  };
}
