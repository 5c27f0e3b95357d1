import { type FigureReference, readReference, referencePattern } from "../../src/lib/commentary-reference.ts";
import type { Period } from "../../src/lib/period.ts";
import { type Anchor, anchorsIn } from "./anchors.ts";
import type { Figures, SpokenMetric } from "./figures.ts";
import type { MetricNames } from "./metric-names.ts";
import type { Sentence } from "./sentences.ts";

/** What a text as a whole is about: the metric of its front matter, where it has one, and the period. */
export interface Topic {
  metric: SpokenMetric | null;
  period: Period | null;
}

/** A sentence with what it speaks of. */
export interface Spoken {
  sentence: Sentence;
  /** Its words with every reference blotted out, of the same length. */
  plain: string;
  references: { from: number; reference: FigureReference }[];
  anchors: Anchor[];
  /** The metrics that it names, in words or in references; of a sentence that begins with `This`, those before it. */
  named: SpokenMetric[];
  /** Metrics whose shorter names stand within those of `named`: a number can be theirs too. */
  alsoNamed: SpokenMetric[];
  /** Where the metrics are those of the sentence before: its words; else null. */
  carriedFrom: string | null;
  /** True where the metric of the text is meant without its name: `the figure`, `it`, or no other metric is named. */
  ofTopic: "named" | "meant" | "no";
  /** The periods of figures that it, or the sentence before it, is about; the text's where it says none. */
  periods: Period[];
}

const pointsBack = /^(?:this|these|it|they|that)\b/i;
const meansTopic =
  /\b(?:the|this|our|that|its) (?:figures?|measure|indicator|share|rate|number|percentage|proportion|total|performance|timeliness)\b|^(?:it|this|performance|timeliness|numbers|rates)\b/i;

/** Reads each sentence for the metrics and periods that it speaks of; what it leaves out it takes from the one before. */
export function subjectsOf(
  sentences: readonly Sentence[],
  topic: Topic,
  figures: Figures,
  names: MetricNames,
): Spoken[] {
  const spoken: Spoken[] = [];
  for (const sentence of sentences) {
    const last = spoken.at(-1);
    const before = last?.sentence.paragraph === sentence.paragraph ? last : undefined;
    spoken.push(subjectOf(sentence, before, topic, figures, names));
  }
  return spoken;
}

function subjectOf(
  sentence: Sentence,
  before: Spoken | undefined,
  topic: Topic,
  { metrics }: Figures,
  names: MetricNames,
): Spoken {
  const references = [...sentence.text.matchAll(referencePattern)].flatMap((match) => {
    const reference = readReference(match[1] as string);
    return reference ? [{ from: match.index, reference }] : [];
  });
  const plain = sentence.text.replaceAll(referencePattern, (words) => "·".repeat(words.length));
  const referred = references.flatMap(({ reference }) => metrics.get(reference.metric) ?? []);
  const inWords = names.namedIn(plain);
  const own = unique([
    ...referred,
    ...inWords.filter(({ isWithin }) => !isWithin).map(({ metric }) => metric),
  ]);
  const isCarried = own.length === 0 && pointsBack.test(plain) && before !== undefined;
  const named = isCarried ? before.named : own;
  const anchors = anchorsIn(plain, topic.period);
  const ownPeriods = [
    ...references.map(({ reference }) => reference.period),
    ...anchors.flatMap(({ period }) => period ?? []),
  ];
  const isLeft = pointsBack.test(plain) && before !== undefined;
  return {
    sentence,
    plain,
    references,
    anchors,
    named,
    alsoNamed: isCarried
      ? before.alsoNamed
      : inWords.filter(({ isWithin }) => isWithin).map(({ metric }) => metric),
    carriedFrom: isCarried ? (before.carriedFrom ?? before.plain) : null,
    ofTopic: topicOf(plain, named, topic),
    periods: isLeft
      ? [...before.periods, ...ownPeriods]
      : ownPeriods.length > 0
        ? ownPeriods
        : topicPeriods(topic),
  };
}

function topicOf(plain: string, named: readonly SpokenMetric[], { metric }: Topic): Spoken["ofTopic"] {
  if (metric === null) return "no";
  if (named.includes(metric) || meansTopic.test(plain)) return "named";
  return named.length === 0 ? "meant" : "no";
}

const topicPeriods = ({ period }: Topic): Period[] => (period ? [period] : []);
const unique = <T>(values: T[]): T[] => [...new Set(values)];
