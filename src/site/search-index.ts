import { figureAnchor } from "../lib/figure-code.ts";
import { periodInWords, periodSlug } from "../lib/period-words.ts";
import type { FigurePlaces, SearchEntry } from "../lib/search-entry.ts";
import { hasPage } from "./editions.ts";
import { type Term, termAnchor } from "./glossary.ts";
import { reportsOf } from "./pages/annual-report.ts";
import { quartersOf } from "./pages/quarters.ts";
import { categoryAnchor } from "./parts/figure-code.ts";
import type { Publication } from "./publication.ts";
import { breakdownsOf, seriesOf } from "./series.ts";

/** Everything that can be found in the edition, in alphabetical order. */
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
  const challenges = publication.challenges.map(({ challenge, title, asked, put_to, raised_in }) => ({
    title,
    address: `/challenges/#${challenge}`,
    kind: "Challenge",
    words: [asked, put_to, raised_in].filter(Boolean).join(" "),
  }));
  return [...metrics, ...gaps, ...challenges, ...themes, ...quarters, ...reports, ...terms, ...pages]
    .filter(({ address }) => hasPage(publication, address))
    .map((entry) => ({ ...entry, words: `${entry.words} ${otherWords(entry, publication.glossary)}` }))
    .toSorted((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

/** What the abbreviations of an entry stand for, and the abbreviations of what it writes in full: either finds it. */
function otherWords({ title, words }: SearchEntry, glossary: readonly Term[]): string {
  const text = `${title} ${words}`.toLowerCase();
  const written = new Set(text.match(/[\p{L}\p{N}&]+/gu));
  return glossary
    .filter(({ isAbbreviation }) => isAbbreviation)
    .flatMap(({ term, meaning }) => {
      if (written.has(term.toLowerCase())) return [meaning];
      return text.includes(meaning.toLowerCase()) ? [term] : [];
    })
    .join(" ");
}

/** Where each figure stands on the pages of figures, by metric: the newest headlines, what was corrected, and categories. */
export function figurePlaces(publication: Publication): FigurePlaces {
  return Object.fromEntries(
    publication.metrics.map((metric) => {
      const headlines = publication
        .observations(metric.metric)
        .filter(({ breakdown }) => breakdown === "all");
      const corrected = publication.figureVersions(metric.metric).filter(({ ended_at }) => ended_at !== null);
      const categories = breakdownsOf(publication, seriesOf(publication, metric)).flatMap(({ rows }) => rows);
      return [
        metric.metric,
        [
          ...[...headlines, ...corrected].map(({ figure }) => figureAnchor(figure)),
          ...categories.map(({ breakdown, category }) => categoryAnchor(breakdown, category)),
        ],
      ];
    }),
  );
}

const pages: SearchEntry[] = [
  {
    title: "Challenges",
    address: "/challenges/",
    kind: "Page",
    words: "asked answered overdue outcome worked actions impact log",
  },
  {
    title: "Practice reviews and audits",
    address: "/reviews/",
    kind: "Page",
    words: "serious case rapid learning recommendations clocks 15 working days six months audits",
  },
  {
    title: "Risks",
    address: "/risks/",
    kind: "Page",
    words: "register score likelihood impact warn mitigation",
  },
  {
    title: "Priorities and promises",
    address: "/priorities/",
    kind: "Page",
    words: "targets no measure vanished measures board attendance business plan",
  },
  {
    title: "Members’ questions",
    address: "/questions/",
    kind: "Page",
    words: "councillors elected scrutiny committee cabinet asked answered",
  },
  {
    title: "How we compare",
    address: "/benchmarks/",
    kind: "Page",
    words: "benchmarks rank place England region statistical neighbours similar areas all authorities funnel",
  },
  {
    title: "A child’s journey",
    address: "/journey/",
    kind: "Page",
    words: "contact referral assessment section 47 conference plan care conversion steps",
  },
  {
    title: "Equalities",
    address: "/equalities/",
    kind: "Page",
    words:
      "over-represented under-represented ethnicity ethnic group disability special needs sex age disproportionality",
  },
  { title: "All themes", address: "/themes/", kind: "Page", words: "questions topics" },
  {
    title: "Populations behind the rates",
    address: "/metrics/denominators/",
    kind: "Page",
    words: "denominator population estimate edition vintage rebased census rate per 10,000",
  },
  {
    title: "Create your own comparison",
    address: "/benchmarks/explore/",
    kind: "Page",
    words: "benchmarks choose measures areas years chart table download explore interactive authorities",
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
  {
    title: "Find a figure by its code",
    address: "/figures/",
    kind: "Page",
    words: "figure code passport provenance trace cells files signed versions corrected where from",
  },
  {
    title: "Public edition: what is hidden",
    address: "/disclosure/",
    kind: "Page",
    words: "disclosure control suppressed small numbers attack policy withheld release",
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
