import type { Period } from "../../src/lib/period.ts";
import type { Anchor } from "./anchors.ts";
import { figuresFor } from "./facts.ts";
import { earlierFigure, type Figures, type SpokenFigure, type SpokenMetric } from "./figures.ts";
import type { Spoken } from "./sentence-subject.ts";
import type { TypedNumber } from "./typed-numbers.ts";

const setsApart =
  /[,;:]|\b(?:above|below|than|compared|against|lower|higher|as|from|in line|similar|after|but|while|which|to)\b/i;

/** The period or comparator that a number stands with: the next one in its clause, else the one before it. */
export function anchorOf(
  number: TypedNumber,
  numbers: readonly TypedNumber[],
  { plain, anchors }: Spoken,
): Anchor | null {
  const isBetween = (from: number, to: number) =>
    numbers.some((other) => other !== number && other.from >= from && other.to <= to);
  const next = anchors.find(({ from }) => from >= number.to);
  if (next && !isBetween(number.to, next.from) && !setsApart.test(plain.slice(number.to, next.from)))
    return next;
  const last = anchors.findLast(({ to }) => to <= number.from);
  return last && !isBetween(last.to, number.from) ? last : null;
}

/** The periods of which the number can be a figure. */
export function periodsOf(
  bound: Anchor | null,
  spoken: Spoken,
  subjects: readonly SpokenMetric[],
  figures: Figures,
): Period[] {
  if (bound?.period) return [bound.period];
  const { comparator } = bound ?? {};
  if (comparator !== "previous" && comparator !== "year-before") return spoken.periods;
  const earlier = subjects.flatMap(({ metric }) =>
    figuresFor(figures, metric, spoken.periods).flatMap(
      (figure) => earlierFigure(figures, figure, comparator) ?? [],
    ),
  );
  const own = [...new Map(earlier.map((figure) => [figure.period, figure])).values()].map(periodOf);
  return own.length > 0 ? own : spoken.periods;
}

const periodOf = ({ period, period_start, period_end, period_type }: SpokenFigure): Period => ({
  ...{ label: period, start: period_start, end: period_end },
  type: period_type as Period["type"],
});
