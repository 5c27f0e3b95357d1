import { referenceTo } from "../../src/lib/commentary-reference.ts";
import type { Period } from "../../src/lib/period.ts";
import { anchorOf, periodsOf } from "./bound-period.ts";
import {
  changeFacts,
  comparatorFacts,
  figureInWords,
  figuresFor,
  isEqual,
  isOfItsSize,
  levelFacts,
} from "./facts.ts";
import type { Figures, SpokenFigure, SpokenMetric } from "./figures.ts";
import { type Finding, quoted } from "./finding.ts";
import { type MetricNames, stem } from "./metric-names.ts";
import type { Spoken, Topic } from "./sentence-subject.ts";
import { type TypedNumber, typedNumbers } from "./typed-numbers.ts";
import { wrongChange } from "./wrong-change.ts";

/** What is to be said of the typed numbers of a sentence. */
export function judgeNumbers(spoken: Spoken, topic: Topic, figures: Figures, names: MetricNames): Finding[] {
  const numbers = typedNumbers(spoken.plain);
  return numbers.flatMap((number) => judge(number, numbers, spoken, { topic, figures, names }) ?? []);
}

/** What the judge of a number leans on. */
interface Known {
  topic: Topic;
  figures: Figures;
  names: MetricNames;
}

function judge(
  number: TypedNumber,
  numbers: readonly TypedNumber[],
  spoken: Spoken,
  { topic, figures, names }: Known,
): Finding | null {
  const subjects = [
    ...new Set([...spoken.named, ...spoken.alsoNamed, ...(topic.metric ? [topic.metric] : [])]),
  ];
  const isWord = /^[a-z]/i.test(number.words) && number.kind === "plain";
  if (isWord && !subjects.some((metric) => countsUnit(number, metric))) return null;
  const bound = anchorOf(number, numbers, spoken);
  const periods = periodsOf(bound, spoken, subjects, figures);
  const say = (kind: Finding["kind"], expected: string, mend: string): Finding => ({
    ...{ kind, at: spoken.sentence.start + number.from, expected, mend },
    found: quoted(number.words, spoken.sentence.text, number.from),
  });

  const level = subjects
    .flatMap((metric) => levelFacts(figures, metric, periods))
    .filter((fact) => isEqual(number, fact));
  const changing = [...spoken.periods, ...(topic.period ? [topic.period] : [])];
  const changes = subjects.flatMap((metric) => changeFacts(figures, metric, changing));
  const reference = level.find((fact) => fact.reference !== null)?.reference;
  if (number.change === null && reference)
    return say(
      "number-typed",
      "a reference, which follows every correction",
      `Write ${reference} for ${number.words.trim()}.`,
    );
  if (number.change === null && level.length > 0) return null;
  if (number.change !== null && changes.some((fact) => isEqual(number, fact))) return null;
  if (
    subjects.some((metric) =>
      comparatorFacts(figures, metric, spoken.periods).some((fact) => isEqual(number, fact)),
    )
  )
    return null;

  const subject = soleSubject(number, spoken, topic, names);
  const isSure = subject !== null && !bound?.comparator?.match(/england|neighbours|region|target/);
  const isOfPeriod =
    number.change !== null || bound !== null || (spoken.ofTopic !== "no" && periods.length === 1);
  const wrong =
    isSure && isOfPeriod && !isWord
      ? contradiction(number, subject, { periods, changing, spoken, figures })
      : null;
  if (wrong) return say(...wrong);
  const [metric] = subjects;
  const example =
    metric && periods[0] ? referenceTo(metric.metric, periods[0].label) : "{{metric-id 2019-20 Q3}}";
  return say(
    "number-unchecked",
    metric
      ? `a figure of ${metric.title}, or of a metric and a period that the sentence names`
      : "a figure of a metric that the sentence names",
    `Write a figure as a reference such as ${example}; if no return gives this number, say where it comes from.`,
  );
}

type Verdict = [Finding["kind"], string, string];
interface Where {
  periods: readonly Period[];
  /** Those between which it can have changed. */
  changing: readonly Period[];
  spoken: Spoken;
  figures: Figures;
}

/** What the number should be, where the sentence says clearly what it is; null where it does not or there is no figure. */
function contradiction(number: TypedNumber, metric: SpokenMetric, where: Where): Verdict | null {
  const { periods, changing, spoken, figures } = where;
  if (number.change !== null) return wrongChange(number, metric, { changing, spoken, figures });
  const part = partOf(number, metric, spoken);
  if (part === null || periods.length !== 1) return null;
  const [figure] = inOrder(figuresFor(figures, metric.metric, periods), periods);
  if (!figure) return null;
  const name = `${metric.title}, ${figure.period}`;
  if (figure.missing === "c")
    return ["number-suppressed", `${name}: suppressed to protect people`, "Take the number out."];
  if (figure.value === null) return null;
  const right = part === "n" ? figure.numerator : figure.value;
  if (right === null || !isOfItsSize(number, right)) return null;
  const reference = referenceTo(metric.metric, figure.period, part);
  return [
    "number-contradicts",
    `${name}: ${figureInWords(metric, figure)}`,
    `Write ${reference} for ${number.words.trim()}.`,
  ];
}

/** Which part of a figure of the metric the number is, going by its sign and by what it counts; null when it is unclear. */
function partOf(number: TypedNumber, metric: SpokenMetric, { plain }: Spoken): "value" | "n" | null {
  if (metric.shape === "percentage")
    return number.kind === "percent" || number.kind === "fraction" ? "value" : null;
  if (metric.shape === "money") return number.kind === "money" ? "value" : null;
  if (number.kind !== "plain") return null;
  if (metric.shape === "rate" && /^[^.,;]{0,3}per 10/.test(number.after)) return "value";
  if (metric.shape === "average") return null;
  const numberOf = /\bnumbers? of ([^.,;:()]*)$/i.exec(plain.slice(0, number.from))?.[1];
  return countsUnit(number, metric) || (numberOf && holdsUnit(numberOf, metric)) ? "n" : null;
}

/** True when one of the next words is what the metric counts: `814 Section 47 enquiries`. */
function countsUnit({ after }: TypedNumber, metric: SpokenMetric): boolean {
  const clause = /^[^.,;:()]*/.exec(after)?.[0] ?? "";
  return holdsUnit(clause.trim().split(/\s+/).slice(0, 4).join(" "), metric);
}

function holdsUnit(text: string, { unit }: SpokenMetric): boolean {
  const words = text.toLowerCase().split(/\s+/).map(stem);
  return unit
    .split(" ")
    .map(stem)
    .every((each) => words.includes(each));
}

/** The one metric that the number can be about; null when the sentence names none, or several of its kind. */
function soleSubject(
  number: TypedNumber,
  spoken: Spoken,
  { metric }: Topic,
  names: MetricNames,
): SpokenMetric | null {
  const isFitting = (each: SpokenMetric) => number.change !== null || partOf(number, each, spoken) !== null;
  if (metric && spoken.ofTopic === "named" && isFitting(metric)) return metric;
  const fitting = spoken.named.filter(isFitting);
  if (fitting.length < 2) return fitting[0] ?? null;
  const nearby = names.namedIn(clauseAround(number, spoken.plain)).map((named) => named.metric.metric);
  const local = fitting.filter((each) => nearby.includes(each.metric));
  return local.length === 1 ? (local[0] as SpokenMetric) : null;
}

/** The words around a number up to the next comma, semicolon, bracket, `and`, `while` or `but`. */
function clauseAround({ from, to }: TypedNumber, plain: string): string {
  const ends = [...plain.matchAll(/[,;:()]|\b(?:and|while|but)\b/g)];
  const start = ends.findLast(({ index }) => index < from)?.index ?? 0;
  const end = ends.find(({ index }) => index >= to)?.index ?? plain.length;
  return plain.slice(start, end);
}

/** The figures with the very name of the period first. */
const inOrder = (found: SpokenFigure[], [period]: readonly Period[]): SpokenFigure[] =>
  found.toSorted((a, b) => Number(b.period === period?.label) - Number(a.period === period?.label));
