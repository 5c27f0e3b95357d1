import { countOf, formatGap } from "../../lib/numbers.ts";
import { isReal } from "../../lib/verdict.ts";
import type { Comparison, Metric, Observation } from "../publication.ts";
import { earlierPeriods, isSignal, latestPoint, type Series } from "../series.ts";
import { normalRange } from "./normal-range.ts";
import { moreOrFewer } from "./place-among-all.ts";

/** "Is it real?" What the tests say of the newest value; never more than they say. */
export function isItReal(series: Series): string {
  const { latest } = series;
  if (latest?.missing === "c") return "A figure that is suppressed is not tested here.";
  if (!latest || latest.value === null)
    return series.isPublic ? "No figure is shown that could be tested." : "There is no figure to test.";
  const change = changeSentence(series, latest);
  return isSignal(latestPoint(series))
    ? `${normalRange(series)} Against one earlier period at a time: ${change.charAt(0).toLowerCase()}${change.slice(1)}`
    : `${change} ${normalRange(series)}`;
}

function changeSentence(series: Series, latest: Observation): string {
  const { metric } = series;
  const rows = earlierPeriods(series, latest.period).filter((row) => row.comparator_value !== null);
  if (rows.length === 0)
    return series.isPublic
      ? "No earlier figure is shown that it could be tested against."
      : "There is nothing earlier to test it against.";
  if (metric.shape === "money") return "An amount of money is exact, so that a difference needs no test.";
  const [first, second] = rows;
  const isOne = first && second && first.verdict === second.verdict && first.verdict !== "break in series";
  const sentences = isOne
    ? [verdictSentence(first.verdict, "the period before or a year before")]
    : rows.map((row) => verdictSentence(row.verdict, sinceOf(row), row.note));
  const tested = rows.at(-1) as Comparison;
  return [...sentences, flipSentence(metric, tested), fewPeople(metric, tested, latest)]
    .filter(Boolean)
    .join(" ");
}

const sinceOf = ({ comparator }: Comparison): string =>
  comparator === "previous" ? "the period before" : "a year before";

function verdictSentence(verdict: string, since: string, note: string | null = null): string {
  if (verdict === "no real change") {
    return `No real change from ${since}: chance alone often makes a difference of this size.`;
  }
  if (verdict === "too few to tell") return `Too few to tell a real change from ${since}.`;
  if (verdict === "break in series") return `Not set against ${since}. ${note ?? "Break in series."}`;
  if (!isReal(verdict)) return `No test against ${since}: ${verdict}.`;
  return `Really ${verdict} than ${since}: chance makes a difference of this size less than 3 times in 1,000.`;
}

/** `5 fewer children would make it no real change from a year before.` Empty where no test was made. */
export function flipSentence(metric: Metric, row: Comparison): string {
  if (row.to_flip === null) return "";
  const many = moreOrFewer(metric, row.to_flip);
  if (isReal(row.verdict)) return `${many} would make it no real change from ${sinceOf(row)}.`;
  return row.verdict === "no real change"
    ? `It would take ${many} for a real change from ${sinceOf(row)}.`
    : "";
}

/** Where there are too few to tell: how many people a change is that looks large as a percentage. */
function fewPeople(metric: Metric, row: Comparison, latest: Observation): string {
  if (row.verdict !== "too few to tell" || row.value === null || !row.comparator_value) return "";
  if (metric.shape === "average" || row.difference === null) return "";
  const people = Math.round((Math.abs(row.difference) / metric.per) * (latest.denominator ?? metric.per));
  if (people === 0) return "";
  const size =
    metric.shape === "percentage"
      ? formatGap(row.difference, "percentage")
      : `${formatGap((row.difference / row.comparator_value) * 100, "rate")}%`;
  return `The ${row.difference > 0 ? "rise" : "fall"} of ${size} from ${sinceOf(row)} is ${countOf(people, metric.unit)}.`;
}
