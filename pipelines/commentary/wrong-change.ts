import { formatNumber } from "../../src/lib/numbers.ts";
import type { Period } from "../../src/lib/period.ts";
import { isOf } from "./anchors.ts";
import { changeFacts, figuresFor, isOfItsSize, isOpposite } from "./facts.ts";
import { earlierFigure, type Figures, type SpokenFigure, type SpokenMetric } from "./figures.ts";
import type { Finding } from "./finding.ts";
import type { Spoken } from "./sentence-subject.ts";
import type { TypedNumber } from "./typed-numbers.ts";

/**
 * What is wrong with a change: it went the other way, or, where the sentence says from when, it was of another size. As
 * kind, what was expected and how to mend it; null where nothing is.
 */
export function wrongChange(
  number: TypedNumber,
  metric: SpokenMetric,
  { changing, spoken, figures }: { changing: readonly Period[]; spoken: Spoken; figures: Figures },
): [Finding["kind"], string, string] | null {
  const opposite = changeFacts(figures, metric, changing).find((fact) => isOpposite(number, fact));
  const words = number.words.trim();
  if (opposite) {
    const direction = opposite.value > 0 ? "rose" : "fell";
    const expected = `${metric.title}, ${opposite.period}: it ${direction} by ${words}`;
    return ["number-contradicts", expected, `Write that it ${direction}, or give both figures.`];
  }
  const pair = pairOf(metric, changing, spoken, figures);
  const right = pair && changeOf(number, metric, ...pair);
  if (!pair || !right || !isOfItsSize(number, Math.abs(right))) return null;
  const shown = `${formatNumber(Math.abs(right), number.kind === "percent" ? "percentage" : "count")}${number.kind === "percent" ? "%" : ""}`;
  const direction = right > 0 ? "rose" : "fell";
  const [later, earlier] = pair;
  const expected = `${metric.title}: it ${direction} by ${shown} from ${earlier.period} to ${later.period}`;
  return ["number-contradicts", expected, `Write ${shown} for ${words}, or give both figures as references.`];
}

/** The newest figure, and the one that the sentence sets it against; null where it does not say. */
function pairOf(
  { metric }: SpokenMetric,
  changing: readonly Period[],
  { anchors }: Spoken,
  figures: Figures,
): [SpokenFigure, SpokenFigure] | null {
  const [later] = figuresFor(figures, metric, changing).toSorted((a, b) =>
    b.period_end.localeCompare(a.period_end),
  );
  if (!later) return null;
  const earlier = (["year-before", "previous"] as const).flatMap((which) => {
    const found = earlierFigure(figures, later, which);
    const isSaid = anchors.some(
      ({ period, comparator }) =>
        comparator === which || (period !== null && found !== undefined && isOf(period, found)),
    );
    return found && isSaid ? [found] : [];
  });
  return earlier.length === 1 ? [later, earlier[0] as SpokenFigure] : null;
}

/** The change in what the number is of: points of a percentage, per cent of a count, or a count itself. */
function changeOf(
  { kind }: TypedNumber,
  { shape }: SpokenMetric,
  later: SpokenFigure,
  earlier: SpokenFigure,
): number | null {
  const isShare = shape === "percentage";
  const [a, b] = isShare ? [later.value, earlier.value] : [later.numerator, earlier.numerator];
  if (a === null || b === null || b === 0) return null;
  if (kind === "percent") return isShare ? a - b : (a / b - 1) * 100;
  return kind === "plain" && !isShare && shape !== "average" ? a - b : null;
}
