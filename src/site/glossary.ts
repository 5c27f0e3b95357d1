import type { Abbreviation } from "./publication-rows.ts";

/** A term of the glossary. */
export interface Term {
  term: string;
  /** What its letters stand for; what it means where it is no abbreviation. */
  meaning: string;
  /** What it is, in one sentence; null where the meaning says so. */
  explanation: string | null;
  /** Its letters stand for the meaning, so it is expanded where it is first used on a page. */
  isAbbreviation: boolean;
  /** The yearly report and its line that give it or use it first. */
  source: { report: string; line: number } | null;
}

/** Abbreviations that the pages of every partnership use. A partnership's own glossary comes before it. */
const ownAbbreviations: Record<string, [meaning: string, explanation: string]> = {
  CSV: ["Comma-separated values", "A table as plain text, which any spreadsheet program opens."],
  EASS: [
    "Equality Advisory and Support Service",
    "The national helpline for people who are treated unfairly.",
  ],
  EHRC: [
    "Equality and Human Rights Commission",
    "The national body that sees to it that the law against discrimination is kept.",
  ],
  JSON: ["JavaScript object notation", "Data as plain text, which programs read."],
};

/** Words of this site, in the sense that it gives them. */
const words: Record<string, string> = {
  "95% interval":
    "The range in which the underlying level is likely to lie, allowing for chance. Small counts give wide intervals.",
  Cohort: "A group of people who are followed over time, such as those sentenced in one year.",
  Comparator:
    "What a figure is set against: an earlier period, a target, England, the region or similar areas.",
  "Figure code":
    "The name of one figure in one version, such as icpc-within-15-days/2019-20-Q4/v1. Quote it to find the figure again.",
  Flow: "A count of events over a period, such as the children referred in a quarter. Flows can be added.",
  Illustrative:
    "Invented to show how the site works. Illustrative figures describe no real child, agency or service.",
  "Normal range":
    "Where a figure lies as long as nothing but chance moves it, worked out from its own history on a control chart.",
  Provisional: "A figure that may still change, because a return or a population estimate is not final.",
  Rate: "A count divided by the number of children who live in the area, so that areas of different size can be compared.",
  Return: "The file that an agency sends for one dataset and one quarter.",
  Revised: "A figure that was corrected after it was first reported.",
  Signal:
    "A point, or a run of points, that chance does not explain. A reason to ask why; not a verdict on anybody.",
  "Similar areas":
    "The ten statistical neighbours: authorities whose children live in the most similar circumstances.",
  Snapshot: "A count on one day, such as the children with a plan on 31 March. Snapshots cannot be added.",
  Unsigned: "A figure from a return that no named person in the agency has signed.",
  Verdict:
    "One of a fixed list of words that a test gives: better, worse, higher, lower, no real change, too few to tell, break in series, not received, not signed.",
};

/** Every term, in alphabetical order: the partnership's abbreviations, and what this site itself uses. */
export function glossaryOf(rows: readonly Abbreviation[]): Term[] {
  const theirs = rows.map(({ report, line, ...row }) => ({
    ...row,
    isAbbreviation: true,
    source: report !== null && line !== null ? { report, line } : null,
  }));
  const own = Object.entries(ownAbbreviations)
    .filter(([term]) => !rows.some((row) => row.term === term))
    .map(([term, [meaning, explanation]]) => ({
      ...{ term, meaning, explanation },
      ...{ isAbbreviation: true, source: null },
    }));
  const ownWords = Object.entries(words).map(([term, meaning]) => ({
    ...{ term, meaning, explanation: null },
    ...{ isAbbreviation: false, source: null },
  }));
  return [...theirs, ...own, ...ownWords].toSorted((a, b) => a.term.localeCompare(b.term, "en-GB"));
}

/** The anchor of a term on the glossary page. */
export const termAnchor = (term: string): string => term.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
