import {
  type FigureReference,
  readReference,
  referencePattern,
  referenceTo,
} from "../../src/lib/commentary-reference.ts";
import { closest, nearest } from "../../src/lib/nearest.ts";
import { showable } from "../../src/lib/plain-text.ts";
import { inWords } from "../../src/lib/shorthand.ts";
import { type Figures, headlines, type SpokenFigure } from "./figures.ts";
import type { Finding } from "./finding.ts";

/** What is to be said of the references of a text: each must lead to a figure that there is. */
export function judgeReferences(text: string, figures: Figures): Finding[] {
  return [...text.matchAll(referencePattern)].flatMap((match) => {
    const reference = readReference(match[1] as string);
    const fault = reference ? faultOf(reference, figures) : unreadable(match[1] as string, figures);
    return fault ? [{ ...fault, at: match.index, found: showable(match[0]) }] : [];
  });
}

type Fault = Omit<Finding, "at" | "found">;

function unreadable(inside: string, { metrics }: Figures): Fault {
  const metric = nearest(inside.trim().split(/\s+/)[0] ?? "", [...metrics.keys()]) ?? "icpc-within-15-days";
  return {
    kind: "reference-unknown",
    expected: "a metric and a period, and value, n or N after them where only that is wanted",
    mend: `Write it as ${referenceTo(metric, "2019-20 Q3")}.`,
  };
}

function faultOf({ metric, period, part }: FigureReference, figures: Figures): Fault | null {
  if (!figures.metrics.has(metric)) {
    const near = closest(metric, [...figures.metrics.keys()]);
    const mend = near
      ? `Did you mean ${referenceTo(near, period.label, part)}?`
      : "Correct the id of the metric.";
    return { kind: "reference-unknown", expected: "the id of a metric, as in its address", mend };
  }
  const known = headlines(figures, metric);
  const figure = known.find((each) => each.period === period.label);
  if (!figure) {
    const ofKind = known.filter((each) => each.period_type === period.type);
    const near = nearestInTime(period.end, ofKind.length > 0 ? ofKind : known);
    return {
      kind: "reference-empty",
      expected: near
        ? `a period for which ${metric} has a figure, such as ${near}`
        : `a figure of ${metric}; there is none`,
      mend: near ? `Did you mean ${referenceTo(metric, near, part)}?` : "Take the reference out.",
    };
  }
  const number = part === "n" ? figure.numerator : part === "N" ? figure.denominator : figure.value;
  if (number !== null) return null;
  const why = figure.missing ? inWords(figure.missing) : `it has no ${part === "N" ? "base" : "count"}`;
  return {
    kind: "reference-empty",
    expected: `a figure of ${metric} for ${period.label}; there is none: ${why}`,
    mend: "Choose another period, or say in words why there is no figure.",
  };
}

/** The period that ends the fewest days from a day; null when there is none. */
function nearestInTime(day: string, figures: readonly SpokenFigure[]): string | null {
  const away = ({ period_end }: SpokenFigure) => Math.abs(Date.parse(period_end) - Date.parse(day));
  return figures.toSorted((a, b) => away(a) - away(b))[0]?.period ?? null;
}
