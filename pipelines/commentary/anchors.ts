import { financialYearStart, type Period, parsePeriod, quarterOf } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import type { SpokenFigure } from "./figures.ts";

/** What a sentence sets a figure against. */
export type SpokenComparator = "england" | "neighbours" | "region" | "target" | "previous" | "year-before";

/** A period or a comparator that a sentence speaks of, and where. */
export interface Anchor {
  from: number;
  to: number;
  period: Period | null;
  comparator: SpokenComparator | null;
}

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const year = String.raw`(?:19|20)\d\d ?[-/–] ?(?:(?:19|20)\d\d|\d\d)(?!\d)`;

/** How periods are written within a sentence; the earlier pattern wins where two overlap. */
const periodPatterns: [RegExp, (words: string) => Period | null][] = [
  [/\byear to 20\d\d-\d\d Q[1-4]/g, parsePeriod],
  [
    new RegExp(String.raw`\b(?:year|12 months) (?:to|ending) ${month} (?:19|20)\d\d\b`, "g"),
    readTwelveMonths,
  ],
  [
    new RegExp(String.raw`\b${month} (?:19|20)\d\d ?(?:to|-|–) ?${month} (?:19|20)\d\d\b`, "g"),
    (words) => readTwelveMonths(words.replace(/ ?[-–] ?/, " to ")),
  ],
  [/\b20\d\d-\d\d-\d\d\b(?!\d)/g, parsePeriod],
  [
    new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? ${month} (?:19|20)\d\d\b`, "g"),
    (words) => readPeriod(words, "date"),
  ],
  [new RegExp(String.raw`\b(?:Q|[Qq]uarter )[1-4](?: of| in|,)? ${year}`, "g"), readQuarter],
  [new RegExp(String.raw`\b${year},? (?:Q|[Qq]uarter )[1-4]\b`, "g"), readQuarter],
  [new RegExp(String.raw`\b${month} (?:19|20)\d\d\b`, "g"), (words) => readPeriod(words, "month")],
  [
    new RegExp(String.raw`\b${year}`, "g"),
    (words) => readPeriod(words.replace("–", "-").replaceAll(" ", ""), "window"),
  ],
  [/\b20\d\d-\d\d\b(?!\d)/g, parsePeriod],
];

/** Periods without their year: of the year of the period that the text is about. */
const partPatterns: [RegExp, (words: string, startYear: number) => Period | null][] = [
  [/\b(?:Q|[Qq]uarter )[1-4]\b/g, (words, start) => quarterOf(start, Number(words.at(-1)))],
  [new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? ${month}\b`, "g"), readDay],
  [
    new RegExp(String.raw`\b${month}\b`, "g"),
    (words, start) => readPeriod(words, "month", { startYear: start }),
  ],
];

const comparatorPatterns: [RegExp, SpokenComparator][] = [
  [
    /\bstatistical neighbours?\b|\b(?:similar|neighbouring) (?:authorities|boroughs|areas|councils)\b|\bneighbours\b/gi,
    "neighbours",
  ],
  [/\b(?:national |statutory )?(?:target|threshold)\b/gi, "target"],
  [/\bnational(?:ly)?\b|\bEngland\b/gi, "england"],
  [/\bLondon\b|\bregional(?:ly)?\b/g, "region"],
  [
    /\b(?:previous|last|prior|preceding) (?:quarter|month)(?:'s)?\b|\b(?:quarter|month) before\b/gi,
    "previous",
  ],
  [
    /\b(?:previous|last|prior|preceding) year(?:['’]s)?\b|\b(?:a|one|the) year (?:before|earlier|ago)\b|\byear[- ]on[- ]year\b|\bsame (?:period|quarter|time) (?:last year|the year before)\b/gi,
    "year-before",
  ],
];

/**
 * The periods and comparators of a sentence, in their order. `about` is the period that the text is about, which gives a
 * quarter or month without its year one.
 */
export function anchorsIn(sentence: string, about: Period | null): Anchor[] {
  const found: Anchor[] = [];
  const add = (match: RegExpMatchArray, period: Period | null, comparator: SpokenComparator | null) => {
    const from = match.index as number;
    const to = from + match[0].length;
    const isTaken = found.some((each) => from < each.to && each.from < to);
    if (!isTaken && (period || comparator)) found.push({ from, to, period, comparator });
  };
  for (const [pattern, read] of periodPatterns)
    for (const match of sentence.matchAll(pattern)) add(match, read(match[0]), null);
  for (const [pattern, comparator] of comparatorPatterns)
    for (const match of sentence.matchAll(pattern)) add(match, null, comparator);
  const startYear = about ? financialYearStart(about.end) : null;
  if (startYear !== null)
    for (const [pattern, read] of partPatterns)
      for (const match of sentence.matchAll(pattern)) add(match, read(match[0], startYear), null);
  return found.sort((a, b) => a.from - b.from);
}

/** A figure is one of a period: by its name, as the whole year to its last quarter, or as what stood on its last day. */
export function isOf(period: Period, figure: SpokenFigure): boolean {
  if (figure.period === period.label) return true;
  const spans = figure.period_start === period.start && figure.period_end === period.end;
  const isDay = period.type === "date" || period.type === "month";
  return spans || (isDay && figure.period_end === period.end && figure.period_type !== "rolling-12-months");
}

function readQuarter(words: string): Period | null {
  return readPeriod(words.replace(/ (?:of|in) /, " ").replace("–", "-"), "quarter");
}

function readTwelveMonths(words: string): Period | null {
  return readPeriod(words, "window");
}

function readDay(words: string, startYear: number): Period | null {
  const [, day = "", name = ""] = /^(\d{1,2})\D*? (\w+)$/.exec(words) ?? [];
  const held = readPeriod(name, "month", { startYear });
  return held && parsePeriod(`${held.label}-${day.padStart(2, "0")}`);
}
