import { formatValue } from "../../src/lib/numbers.ts";
import type { Period } from "../../src/lib/period.ts";
import { isOf } from "./anchors.ts";
import type { ClaimWord } from "./claim-words.ts";
import { type Figures, headlines, type SpokenFigure, type SpokenMetric } from "./figures.ts";
import type { Finding } from "./finding.ts";
import type { Spoken } from "./sentence-subject.ts";

/** Of a superlative: whether the named month, quarter or year is the one, among those of its kind in its year. */
export function judgeExtreme(
  word: ClaimWord,
  { metric, title, shape }: SpokenMetric,
  spoken: Spoken,
  figures: Figures,
  say: (kind: Finding["kind"], expected: string, mend: string) => Finding,
): Finding | null {
  const named = periodNear(word, spoken);
  const all = headlines(figures, metric).filter(({ value }) => value !== null);
  const own = named && all.find((figure) => figure.period === named.label || isOf(named, figure));
  if (!own) return null;
  const peers = all.filter((each) => each.period_type === own.period_type && isSameYear(each, own));
  if (peers.length < 2 || own.period_type === "financial-year") return null;
  const sign = word.claim === "highest" ? 1 : -1;
  const [extreme] = peers.toSorted((a, b) => sign * ((b.value as number) - (a.value as number)));
  if (!extreme || extreme.value === own.value) return null;
  const expected = `${title}: ${word.claim} in ${extreme.period} (${formatValue(extreme.value as number, shape)}); ${own.period} has ${formatValue(own.value as number, shape)}`;
  return say("word-contradicts", expected, `Name ${extreme.period}, or leave “${word.words}” out.`);
}

const periodNear = ({ from, to }: ClaimWord, { anchors, references }: Spoken): Period | null => {
  const periods = [
    ...anchors.flatMap((each) => (each.period ? [{ from: each.from, period: each.period }] : [])),
    ...references.map((each) => ({ from: each.from, period: each.reference.period })),
  ].sort((a, b) => a.from - b.from);
  return (
    periods.find((each) => each.from >= to)?.period ??
    periods.findLast((each) => each.from < from)?.period ??
    null
  );
};

/** True when both end between the same 1 April and 31 March. */
const isSameYear = (a: SpokenFigure, b: SpokenFigure): boolean =>
  yearOf(a.period_end) === yearOf(b.period_end);
const yearOf = (end: string): number => Number(end.slice(0, 4)) - (end.slice(5) > "03-31" ? 0 : 1);
