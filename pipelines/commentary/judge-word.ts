import { formatValue } from "../../src/lib/numbers.ts";
import type { Period } from "../../src/lib/period.ts";
import { isReal } from "../../src/lib/verdict.ts";
import { type Anchor, isOf, type SpokenComparator } from "./anchors.ts";
import { type Claim, type ClaimWord, claimsIn } from "./claim-words.ts";
import { figuresFor } from "./facts.ts";
import {
  earlierFigure,
  type Figures,
  type SpokenComparison,
  type SpokenFigure,
  type SpokenMetric,
} from "./figures.ts";
import { type Finding, quoted } from "./finding.ts";
import { judgeExtreme } from "./judge-extreme.ts";
import type { Spoken, Topic } from "./sentence-subject.ts";
import { typedNumbers } from "./typed-numbers.ts";

/** What is to be said of the words of a sentence that only a test can support. */
export function judgeWords(spoken: Spoken, topic: Topic, figures: Figures): Finding[] {
  const words = claimsIn(spoken.plain);
  return words.flatMap((word, i) => {
    // what follows the first word of `This is a rise, which reduced …` is said of something else
    if (spoken.carriedFrom !== null && i > 0 && !word.needsComparator) return [];
    const until = words[i + 1]?.from ?? spoken.plain.length;
    const findings = subjectsOf(word, spoken, topic).map((metric) =>
      judge(word, until, metric, spoken, { figures, about: topic.period }),
    );
    // of several metrics one that bears it out is enough
    return findings.includes(null) ? [] : findings.slice(0, 1).filter((finding) => finding !== null);
  });
}

/** What the judge of a word leans on; `about` is the period of the text. */
interface Known {
  figures: Figures;
  about: Period | null;
}

function judge(
  word: ClaimWord,
  until: number,
  metric: SpokenMetric,
  spoken: Spoken,
  known: Known,
): Finding | null {
  const say = (kind: Finding["kind"], expected: string, mend: string): Finding => ({
    ...{ kind, at: spoken.sentence.start + word.from, expected, mend },
    found: quoted(word.words, spoken.sentence.text, word.from),
  });
  if (word.claim === "highest" || word.claim === "lowest")
    return judgeExtreme(word, metric, spoken, known.figures, say);
  const tests = testsOf(word, until, metric, spoken, known);
  if (tests === null) return null;
  const [test] = tests;
  if (!test)
    return say(
      "word-unsupported",
      `a test of ${metric.title} that says so; none was made`,
      giveFigures(word),
    );
  const isBorneOut = tests.some((each) => supports(word, each, metric));
  if (word.isDenied)
    return isBorneOut ? say("word-contradicts", sayTest(metric, test), "Say what the test found.") : null;
  if (isBorneOut) return null;
  const against = tests.find((each) => speaksAgainst(word.claim, each, metric));
  if (against) return say("word-contradicts", sayTest(metric, against), mendAgainst(against, metric));
  return say("word-unsupported", sayTest(metric, test), mendUnsupported(word, test, metric));
}

/** The metrics that the word can be said of: the text's, that of the reference before it, or those that are named. */
function subjectsOf({ from, needsName }: ClaimWord, spoken: Spoken, topic: Topic): SpokenMetric[] {
  const { named, references, ofTopic } = spoken;
  const plain = `${spoken.carriedFrom ?? ""} ${spoken.plain}`;
  const before = references.findLast((each) => each.from < from) ?? references[0];
  const referred = named.filter(({ metric }) => metric === before?.reference.metric);
  if (referred.length > 0) return referred;
  if (topic.metric && (ofTopic === "named" || (ofTopic === "meant" && !needsName))) return [topic.metric];
  const hasShares = typedNumbers(plain).some(({ kind, change }) => kind === "percent" && change === null);
  const hasCounts = /\bnumbers? of\b/i.test(plain);
  return named.filter(({ shape }) => (shape === "percentage" ? !hasCounts : !hasShares));
}

/**
 * The tests that the word can rest on; none where there is a figure and no test was made with what it is set against,
 * null where the sentence is about a figure that there is not.
 */
function testsOf(
  word: ClaimWord,
  until: number,
  { metric }: SpokenMetric,
  spoken: Spoken,
  { figures, about }: Known,
): SpokenComparison[] | null {
  const against = comparedWith(word, until, spoken);
  if (word.needsComparator && !against) return null;
  const others = spoken.periods.filter(({ label }) => label !== against?.period?.label);
  const periods = others.length > 0 || about === null ? others : [about];
  const [newest] = figuresFor(figures, metric, periods).toSorted(
    (a, b) => b.period_end.localeCompare(a.period_end) || rankOf(a) - rankOf(b),
  );
  if (!newest) return null;
  const of = (comparators: readonly string[]) =>
    comparators.flatMap((wanted) =>
      (figures.comparisons.get(metric) ?? []).filter(
        ({ period, comparator }) => period === newest.period && comparator === wanted,
      ),
    );
  if (!against?.period) return of(comparatorsOf(against?.comparator ?? null));
  const { period } = against;
  const which = overTime.filter((each) => {
    const earlier = earlierFigure(figures, newest, each);
    return earlier && isOf(period, earlier);
  });
  return of(which);
}

/** What the word sets the figure against: the comparator after it, else a period after it. */
function comparedWith({ to }: ClaimWord, until: number, { anchors, plain }: Spoken): Anchor | undefined {
  const after = anchors.filter(({ from }) => from >= to && from < Math.min(until, to + furthest));
  const isEarlier = ({ from }: Anchor) => leadsToEarlier.test(plain.slice(to, from));
  return after.find(({ comparator }) => comparator !== null) ?? after.find(isEarlier);
}
const leadsToEarlier = /\b(?:from|than|(?:compared|similar) to|with|since|as|on)\b[^,;]{0,30}$/i;
/** How many letters after a word what it is set against can stand. */
const furthest = 80;

const overTime = ["year-before", "previous"] as const;
function comparatorsOf(comparator: SpokenComparator | null): string[] {
  if (comparator === "neighbours") return ["neighbours-median", "neighbours-mean", "neighbours-pooled"];
  return comparator === null ? [...overTime] : [comparator];
}

/** A year before a quarter or a month that ends with it. */
const rankOf = ({ period_type }: SpokenFigure): number => (period_type === "financial-year" ? 0 : 1);

function supports(
  { claim }: ClaimWord,
  { verdict, difference, value, comparator_value }: SpokenComparison,
  metric: SpokenMetric,
): boolean {
  if (claim === "same") return verdict === "no real change" || (value !== null && value === comparator_value);
  if (!isReal(verdict) || difference === null) return false;
  if (claim === "real") return true;
  return difference > 0 === isUpward(claim, metric);
}

/** True when a test found the contrary: a difference where none is claimed, or one the other way. */
function speaksAgainst(
  claim: Claim,
  { verdict, difference }: SpokenComparison,
  metric: SpokenMetric,
): boolean {
  if (!isReal(verdict) || difference === null || claim === "real") return false;
  if (claim !== "same" && metric.polarity === "none" && (claim === "better" || claim === "worse"))
    return false;
  return claim === "same" || difference > 0 !== isUpward(claim, metric);
}

/** Which way a figure goes that does what the word says; better and worse go by which way is good. */
function isUpward(claim: Claim, { polarity }: SpokenMetric): boolean | null {
  if (claim === "up" || claim === "down") return claim === "up";
  if (polarity === "none") return null;
  return (claim === "better") === (polarity === "high");
}

const values = ({ shape }: SpokenMetric, { value, comparator_value }: SpokenComparison): string =>
  value === null || comparator_value === null
    ? "the two"
    : `${formatValue(comparator_value, shape)} and ${formatValue(value, shape)}`;

const beside: Record<string, string> = {
  previous: "beside the period before",
  "year-before": "beside a year before",
  england: "beside England",
  region: "beside the region",
  target: "beside the target",
};

function sayTest(metric: SpokenMetric, test: SpokenComparison): string {
  const what = `${metric.title}, ${test.period}, ${beside[test.comparator] ?? "beside the neighbours"}`;
  if (isReal(test.verdict)) return `${what}: ${test.verdict}, ${values(metric, test)}`;
  if (test.verdict === "no real change")
    return `${what}: no test finds a difference between ${values(metric, test)}`;
  return `${what}: ${test.verdict}`;
}

function mendUnsupported(word: ClaimWord, { verdict }: SpokenComparison, { polarity }: SpokenMetric): string {
  if (verdict === "no real change")
    return `Write “much the same” for “${word.words}”, or give both figures alone.`;
  if (isReal(verdict) && polarity === "none")
    return `Write “${verdict}”: of this measure neither way is good or bad.`;
  return giveFigures(word);
}

const mendAgainst = ({ verdict, difference }: SpokenComparison, { polarity }: SpokenMetric): string =>
  `Write that it is ${polarity === "none" ? verdict : `${(difference ?? 0) > 0 ? "higher" : "lower"}, which is ${verdict}`}.`;

const giveFigures = ({ words }: ClaimWord): string => `Give both figures as references, without “${words}”.`;
