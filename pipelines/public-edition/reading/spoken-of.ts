import { groupedBy } from "../../disclosure/publication-row.ts";
import type { HiddenFigure } from "../hidden-figures.ts";
import { type Days, daysOfCode, namedIn } from "./named-periods.ts";
import { isPrintedAs, numbersIn, type PrintedNumber } from "./printed-numbers.ts";
import type { PublicWords } from "./public-words.ts";

/** What the words beside a text speak of, where it does not say so itself. */
export interface About {
  metrics: readonly string[];
  /** Codes of figures; where there are any, nothing else is spoken of. */
  codes: readonly string[];
  days: readonly Days[];
  /** The heading of the row, which may be the name of a category; empty outside of tables. */
  row: string;
  /** A label of a drawing: without the name of a category or a period it may be part of a scale. */
  isLabel?: boolean;
}

/** A hidden number that was found, with the words around it. */
export interface Found {
  figure: string;
  near: string;
}

/** Words with numbers that say nothing of a figure, whatever its metric. */
const sameEverywhere = [
  /\d+(\.\d+)?% interval/g,
  /\d+ times in 1,000/g,
  /every 100\b/g,
  /\d+ days? after the period/g,
  /line of \d+ points?/g,
  /(where|than) \d+ (are needed|points)/g,
  /\bper [\d,]+/g,
  /aged \d+( to \d+| and (over|under))?/g,
  /\d+ of \d+ (similar areas|neighbours|authorities|with data)/g,
  /\d+ (similar areas|authorities|areas|measures?)/g,
  /\d+ numbers? on this page/g,
  /target of £?[\d.,]+%?/g,
];

/** Finds whose number it is that stands in a text, and whether that is hidden. */
export class HiddenNumbers {
  readonly #words: PublicWords;
  readonly #byCode: Map<string, HiddenFigure>;
  readonly #byMetric: Map<string, { figure: HiddenFigure; days: Days | null }[]>;
  readonly #innocent: RegExp[];

  constructor(hidden: readonly HiddenFigure[], words: PublicWords) {
    this.#words = words;
    this.#byCode = new Map(hidden.map((figure) => [figure.figure, figure]));
    this.#byMetric = new Map(
      groupedBy(hidden, ({ metric }) => metric).map((figures) => [
        (figures[0] as HiddenFigure).metric,
        figures.map((figure) => ({ figure, days: daysOfCode(figure.figure) })),
      ]),
    );
    const places = [...words.otherAreas, "similar areas", "Similar areas", "Similar areas, mean"].map(
      escaped,
    );
    this.#innocent = [
      ...sameEverywhere,
      new RegExp(`(${places.join("|")})( together)?:? \\(?£?[\\d.,]+%?( \\(\\d+ of \\d+\\))?`, "g"),
    ];
  }

  /** The hidden figure of this code. */
  ofCode(code: string): HiddenFigure[] {
    const figure = this.#byCode.get(code);
    return figure ? [figure] : [];
  }

  /** The hidden figures of a metric and period; on its last day a snapshot is given for a day alone. */
  at(metric: string, { start, end }: Days): HiddenFigure[] {
    return (this.#byMetric.get(metric) ?? [])
      .filter(({ days }) => days?.end === end && (days.start === start || start === end))
      .map(({ figure }) => figure);
  }

  /** The hidden numbers that a text prints, each once. */
  foundIn(text: string, about: About): Found[] {
    const found = new Map<string, Found>();
    const { sentences, numbers } = inSentences(text);
    // A row of another area says nothing of ours.
    if (this.#words.otherAreas.has(about.row)) return [];
    let spoken = about;
    for (const sentence of sentences) {
      if (sentence.codes.length > 0 || sentence.days.length > 0)
        spoken = { ...about, codes: sentence.codes, days: sentence.days, isLabel: false };
      const own = numbers.filter(({ at }) => at >= sentence.from && at < sentence.to);
      if (own.length === 0) continue;
      const metrics = [...about.metrics, ...this.#metricsNamed(text.slice(sentence.from, sentence.to))];
      for (const number of own) {
        const before = text.slice(sentence.from, number.at);
        for (const { figure, numbers } of this.#owners(before, { ...spoken, metrics })) {
          if (!numbers.some((hidden) => isPrintedAs(hidden, number))) continue;
          if (found.has(figure) || this.#isInnocent(text, number)) continue;
          found.set(figure, { figure, near: near(text, number.at) });
        }
      }
    }
    return [...found.values()];
  }

  isHomeArea(code: string): boolean {
    return code === this.#words.homeArea;
  }

  /** Whether it is the source of national figures, not of our own returns. */
  isNationalSource(source: string): boolean {
    return this.#words.nationalSources.has(source);
  }

  /** Whose number it is: that of the category whose name stands before it, else the figure's of code or period. */
  #owners(before: string, { metrics, codes, days, row, isLabel }: About): HiddenFigure[] {
    const periods = codes.length > 0 ? codes.flatMap((code) => daysOfCode(code) ?? []) : days;
    const spoken = [...new Set([...metrics, ...codes.map((code) => code.split("/")[0] as string)])];
    const all = spoken.flatMap((metric) => periods.flatMap((period) => this.at(metric, period)));
    const named = spoken.flatMap((metric) => this.#categoryBefore(metric, before));
    if (named.length > 0) return all.filter(({ category }) => named.includes(category));
    if (isLabel) return [];
    if (codes.length > 0) return codes.flatMap((code) => this.ofCode(code));
    const ofRow = spoken.flatMap(
      (metric) => this.#words.categoryNames.get(metric)?.get(row.toLowerCase()) ?? [],
    );
    if (ofRow.length > 0) return all.filter(({ category }) => ofRow.includes(category));
    return all.filter(({ breakdown }) => breakdown === "all");
  }

  #categoryBefore(metric: string, before: string): string[] {
    const text = before.replace(/[\s:,(–]+$/, "").toLowerCase();
    const names = this.#words.categoryNames.get(metric);
    if (!names || text === "") return [];
    return [...names].flatMap(([name, categories]) =>
      text.endsWith(name) && !/[\p{L}\p{N}-]$/u.test(text.slice(0, -name.length)) ? categories : [],
    );
  }

  #metricsNamed(sentence: string): string[] {
    return [...this.#words.metricTitles].flatMap(([title, metric]) =>
      sentence.includes(title) ? [metric] : [],
    );
  }

  #isInnocent(text: string, { at }: PrintedNumber): boolean {
    const holds = (start: number, length: number) => at >= start && at < start + length;
    if (this.#innocent.some((words) => [...text.matchAll(words)].some((m) => holds(m.index, m[0].length))))
      return true;
    return this.#words.phrases.some((phrase) => {
      for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1))
        if (holds(start, phrase.length)) return true;
      return false;
    });
  }
}

interface Sentence {
  from: number;
  to: number;
  codes: string[];
  days: Days[];
}

/** The sentences of a text with the codes and periods that each names, and the numbers that are no part of these. */
function inSentences(text: string): { sentences: Sentence[]; numbers: PrintedNumber[] } {
  const named = namedIn(text);
  let rest = text;
  for (const { at, length } of named)
    rest = rest.slice(0, at) + "\u0001".repeat(length) + rest.slice(at + length);
  const ends = [...rest.matchAll(/[.?!;]\s/g)].map(({ index }) => index + 1);
  const sentences = [0, ...ends].map((from, i): Sentence => {
    const to = ends[i] ?? text.length;
    const own = named.filter(({ at }) => at >= from && at < to);
    return {
      from,
      to,
      codes: own.flatMap(({ code }) => code ?? []),
      days: own.flatMap(({ code, days }) => (code === null && days ? days : [])),
    };
  });
  return { sentences, numbers: numbersIn(rest) };
}

/** The words around a place, in one line. */
const near = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at + 40).trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
