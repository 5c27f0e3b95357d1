import { periodInWords, periodSlug } from "../lib/period-words.ts";
import { termAnchor } from "./glossary.ts";
import { reportsOf } from "./pages/annual-report.ts";
import { quartersOf } from "./pages/quarters.ts";
import type { Publication } from "./publication.ts";

/** One thing that a reader can look for. */
export interface SearchEntry {
  title: string;
  address: string;
  /** What it is: Measure, Measure not collected, Term, Quarter, Theme, Report, Page. */
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
  const gaps = publication.gaps.map(({ gap, title, owner, promised }) => ({
    title,
    address: `/metrics/#gap-${gap}`,
    kind: "Measure not collected",
    words: `${promised} ${owner}`,
  }));
  const quarters = quartersOf(publication).map((quarter) => ({
    title: periodInWords(quarter),
    address: `/quarters/${periodSlug(quarter)}/`,
    kind: "Quarter",
    words: quarter,
  }));
  const reports = reportsOf(publication).map((report) => ({
    title: `Annual report ${report}`,
    address: `/annual-report/${report}/`,
    kind: "Report",
    words: "published printed figures yearly coverage lines",
  }));
  const terms = publication.glossary.map(({ term, meaning, explanation }) => ({
    title: term,
    address: `/glossary/#${termAnchor(term)}`,
    kind: "Term",
    words: `${meaning} ${explanation ?? ""}`,
  }));
  return [...metrics, ...gaps, ...themes, ...quarters, ...reports, ...terms, ...pages].toSorted((a, b) =>
    a.title.localeCompare(b.title, "en-GB"),
  );
}

const pages: SearchEntry[] = [
  {
    title: "A child’s journey",
    address: "/journey/",
    kind: "Page",
    words: "contact referral assessment section 47 conference plan care conversion steps",
  },
  { title: "All themes", address: "/themes/", kind: "Page", words: "questions topics" },
  {
    title: "Populations behind the rates",
    address: "/metrics/denominators/",
    kind: "Page",
    words: "denominator population estimate edition vintage rebased census rate per 10,000",
  },
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
  {
    title: "Contradictions in print",
    address: "/data-quality/contradictions/",
    kind: "Page",
    words: "annual report two values totals shares false alarms ledger rules",
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
