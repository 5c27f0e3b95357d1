import { countedIn } from "./counted-in.ts";
import type { Comparison, ExpectedReturn, Metric, Publication } from "./publication.ts";
import { noiseWords } from "./sentences/headlines.ts";
import { signalFinding, signalVerdict, standingOf } from "./sentences/standing.ts";
import { endOf, isSignal, latestPoint, type Series, seriesOf } from "./series.ts";
import { isSpokenOf } from "./silence.ts";

/** A metric with what is to be said of it. */
export interface Finding {
  series: Series;
  verdict: string;
  /** A short sentence without its full stop. */
  finding: string;
  /** The earlier figure that stands beside it; never one from beyond a break in the series. */
  against: Comparison | undefined;
  /** Its owner has written nothing of it, and nobody has asked. */
  isSilent: boolean;
}

/**
 * What is real at the end of a quarter: metrics whose newest value in that quarter a test sets apart, from the year
 * before or from their normal range. In {@link meetingOrder}.
 */
export function realFindings(publication: Publication, quarterEnd: string | undefined): Finding[] {
  return current(publication, quarterEnd)
    .map((series) => ({
      series,
      ...standingOf(series),
      against: earlierOf(series),
      isSilent: !isSpokenOf(publication, series),
    }))
    .filter(({ isReal }) => isReal)
    .toSorted(meetingOrder);
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
        against: undefined,
        isSilent: false,
      })),
  );
}

/** The smallest relative change that looks big to a reader. */
const looksBig = 0.1;

/**
 * Changes from the period before that look big and that no test sets apart from chance, or that are too few to test:
 * first what moved the way that would be bad, then by how many children (or whatever is counted) it moved.
 */
export function noiseFindings(publication: Publication, quarterEnd: string | undefined): Finding[] {
  return current(publication, quarterEnd)
    .filter((series) => !standingOf(series).isReal)
    .flatMap((series) => {
      const row = series.latest && series.comparison(series.latest.period, "previous");
      if (!row || !looksBigButIsNot(row)) return [];
      const finding = noiseWords(series, row);
      return [{ series, verdict: row.verdict, finding, against: row, isSilent: false }];
    })
    .toSorted(firstThose(({ series, against }) => isBadWay(series.metric, against?.difference ?? 0)));
}

function looksBigButIsNot({ verdict, value, comparator_value }: Comparison): boolean {
  if (verdict !== "no real change" && verdict !== "too few to tell") return false;
  if (value === null || !comparator_value) return false;
  return Math.abs(value - comparator_value) / Math.abs(comparator_value) >= looksBig;
}

const isBadWay = ({ polarity }: Metric, difference: number): boolean =>
  (polarity === "high" && difference < 0) || (polarity === "low" && difference > 0);

/** An order in which each test puts those that pass it first; what they leave level stands by size. */
const firstThose =
  (...tests: ((finding: Finding) => boolean)[]) =>
  (a: Finding, b: Finding): number => {
    const deciding = tests.find((test) => test(a) !== test(b));
    return deciding ? Number(deciding(b)) - Number(deciding(a)) : sizeOf(b) - sizeOf(a);
  };

/**
 * The order in which a meeting speaks of what is real: first what nobody has spoken of, then what got worse, then signals
 * of the control chart, then by how many children (or whatever is counted) the newest value differs from the earlier one.
 */
export const meetingOrder = firstThose(
  ({ isSilent }) => isSilent,
  ({ verdict }) => verdict === "worse",
  ({ series }) => isSignal(latestPoint(series)),
);

const sizeOf = ({ series: { metric, latest }, against }: Finding): number =>
  countedIn(metric, against?.difference ?? 0, latest?.denominator ?? null);

/** The figure of a year before, or of the period before where there is none; nothing across a break in the series. */
function earlierOf({ latest, ...series }: Series): Comparison | undefined {
  if (!latest) return undefined;
  return ["year-before", "previous"]
    .map((comparator) => series.comparison(latest.period, comparator))
    .find((row) => row && row.comparator_value !== null && row.verdict !== "break in series");
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
