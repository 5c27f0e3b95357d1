import { periodInWords, periodSlug } from "../lib/period-words.ts";
import { glossary, termAnchor } from "./glossary.ts";
import { quartersOf } from "./pages/quarters.ts";
import type { Publication } from "./publication.ts";

/** One thing that a reader can look for. */
export interface SearchEntry {
  title: string;
  address: string;
  /** What it is: Measure, Term, Quarter, Theme, Page. */
  kind: string;
  /** More words that lead to it. */
  words: string;
}

/** Everything that can be found, in alphabetical order. */
export function searchEntries(publication: Publication): SearchEntry[] {
  const metrics = publication.metrics.map((metric) => ({
    title: metric.title,
    address: `/metrics/${metric.metric}/`,
    kind: "Measure",
    words: `${metric.metric} ${metric.definition} ${metric.owner}`,
  }));
  const themes = publication.themes.map(({ id, title, question }) => ({
    title,
    address: `/themes/${id}/`,
    kind: "Theme",
    words: question,
  }));
  const quarters = quartersOf(publication).map((quarter) => ({
    title: periodInWords(quarter),
    address: `/quarters/${periodSlug(quarter)}/`,
    kind: "Quarter",
    words: quarter,
  }));
  const terms = glossary.map(({ term, meaning }) => ({
    title: term,
    address: `/glossary/#${termAnchor(term)}`,
    kind: "Term",
    words: meaning,
  }));
  return [...metrics, ...themes, ...quarters, ...terms, ...pages].toSorted((a, b) =>
    a.title.localeCompare(b.title, "en-GB"),
  );
}

const pages: SearchEntry[] = [
  {
    title: "Returns",
    address: "/submissions/",
    kind: "Page",
    words: "submissions received signed agency ledger",
  },
  {
    title: "Data quality",
    address: "/data-quality/",
    kind: "Page",
    words: "faults errors rejected coverage",
  },
  { title: "All measures", address: "/metrics/", kind: "Page", words: "dictionary definitions" },
  { title: "About this site", address: "/about/", kind: "Page", words: "who contact licence" },
  {
    title: "How the figures are made",
    address: "/about/method/",
    kind: "Page",
    words: "method rates intervals control charts verdicts shorthand",
  },
  {
    title: "Accessibility statement",
    address: "/about/accessibility/",
    kind: "Page",
    words: "accessible wcag",
  },
];
