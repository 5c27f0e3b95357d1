import type { Figures, SpokenMetric } from "./figures.ts";

/** Finds the metrics that a sentence names, by the words of their titles and ids, abbreviations written out. */
export interface MetricNames {
  /** The metrics whose words stand there, the one with the longest name first. */
  namedIn(sentence: string): NamedMetric[];
}

export interface NamedMetric {
  metric: SpokenMetric;
  /** True where another metric that stands there has a longer name, which holds all the words of this one. */
  isWithin: boolean;
}

const fillers = new Set(
  "a an and at by every for from in is of on or over that the their those to who whose with not it its".split(
    " ",
  ),
);
/** A name of one word is none: `referrals` are many things. */
const shortestName = 2;

/** Metrics as one vocabulary; an abbreviation of the glossary stands for what it means. */
export function metricNames({ metrics, glossary }: Figures): MetricNames {
  const all = [...metrics.values()];
  const named = (metric: SpokenMetric, name: string) => ({
    metric,
    words: [...new Set(wordsOf(name))].sort(),
  });
  const titles = all.map((metric) => named(metric, metric.title));
  const known = new Set(titles.map(({ words }) => words.join(" ")));
  const ids = all.map((metric) => named(metric, metric.metric.replaceAll("-", " ")));
  const keys = [...titles, ...ids.filter(({ words }) => !known.has(words.join(" ")))].filter(
    ({ words }) => words.length >= shortestName,
  );
  const meanings = new Map(glossary.map(({ term, meaning }) => [stem(term.toLowerCase()), wordsOf(meaning)]));
  return {
    namedIn(sentence) {
      const plain = sentence.replaceAll(/\bs\.? ?47\b/gi, "section 47");
      const own = wordsOf(plain);
      const said = new Set([...own, ...own.flatMap((word) => meanings.get(word) ?? [])]);
      return onceEach(keys.filter(({ words }) => words.every((word) => said.has(word))));
    },
  };
}

function onceEach(found: { metric: SpokenMetric; words: string[] }[]): NamedMetric[] {
  const isWithin = (inner: string[]) =>
    found.some(({ words }) => inner.length < words.length && inner.every((word) => words.includes(word)));
  const named = new Map<string, NamedMetric>();
  const sorted = found.toSorted(
    (a, b) => b.words.length - a.words.length || a.metric.metric.localeCompare(b.metric.metric),
  );
  for (const { metric, words } of sorted) {
    const known = named.get(metric.metric);
    named.set(metric.metric, { metric, isWithin: (known?.isWithin ?? true) && isWithin(words) });
  }
  return [...named.values()];
}

const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:[.'&][\p{L}\p{N}]+)*/gu) ?? []
  )
    .map(stem)
    .filter((word) => !fillers.has(word));

const irregular: Record<string, string> = {
  children: "child",
  people: "person",
  women: "woman",
  left: "leave",
};

/** A word without the ends that only its grammar needs, enough to find `enquiries` in `enquiry`. */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  const known = irregular[bare];
  if (known) return known;
  const singular = bare.replace(/ies$/, "y").replace(/([^su])s$/, "$1");
  return singular.length > 5 ? singular.replace(/(?:ing|ed)$/, "") : singular;
}
