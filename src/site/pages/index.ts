import { periodSlug } from "../../lib/period-words.ts";
import { benchmarkedMetrics } from "../benchmark.ts";
import { hasPage } from "../editions.ts";
import type { Publication } from "../publication.ts";
import type { PageEnvironment, Slots } from "../slots.ts";
import { aboutPage } from "./about.ts";
import { agenciesOf, agencyPage } from "./agency.ts";
import { annualReportPage, reportsOf } from "./annual-report.ts";
import { benchmarkPage } from "./benchmark.ts";
import { benchmarksPage } from "./benchmarks.ts";
import { challengesPage } from "./challenges.ts";
import { contradictionsPage } from "./contradictions.ts";
import { dataQualityPage } from "./data-quality.ts";
import { denominatorsPage } from "./denominators.ts";
import { dictionaryPage } from "./dictionary.ts";
import { disclosurePage } from "./disclosure.ts";
import { equalitiesPage } from "./equalities.ts";
import { explorePage } from "./explore.ts";
import { figureListPage, metricFiguresPage } from "./figures.ts";
import { glossaryPage } from "./glossary.ts";
import { homePage } from "./home.ts";
import { journeyPage } from "./journey.ts";
import { metricPage } from "./metric.ts";
import { prioritiesPage } from "./priorities.ts";
import { quarterListPage, quarterPage, quartersOf } from "./quarters.ts";
import { questionsPage } from "./questions.ts";
import { reviewsPage } from "./reviews.ts";
import { revisedMetricPage, revisedMetrics, revisionsPage } from "./revisions.ts";
import { risksPage } from "./risks.ts";
import { searchPage } from "./search.ts";
import { submissionsPage } from "./submissions.ts";
import { themeListPage, themePage } from "./theme.ts";

/** The pages that every site has, by Framework's path. The pages about the site itself are not among them. */
const fixedPages: Record<string, (publication: Publication) => Slots> = {
  "/index": homePage,
  "/quarters/index": quarterListPage,
  "/themes/index": themeListPage,
  "/journey/index": journeyPage,
  "/equalities/index": equalitiesPage,
  "/metrics/index": dictionaryPage,
  "/metrics/denominators/index": denominatorsPage,
  "/benchmarks/index": benchmarksPage,
  "/benchmarks/explore/index": explorePage,
  "/challenges/index": challengesPage,
  "/reviews/index": reviewsPage,
  "/risks/index": risksPage,
  "/priorities/index": prioritiesPage,
  "/questions/index": questionsPage,
  "/figures/index": figureListPage,
  "/submissions/index": submissionsPage,
  "/data-quality/index": dataQualityPage,
  "/data-quality/contradictions/index": contradictionsPage,
  "/revisions/index": revisionsPage,
  "/disclosure/index": disclosurePage,
  "/glossary/index": glossaryPage,
  "/search/index": searchPage,
};

/** What the placeholders of a page stand for. The path is Framework's: `/metrics/mash-contacts/index`. */
export function slotsOf(publication: Publication, { path, params }: PageEnvironment): Slots {
  if (params?.metric) return metricPage(publication, params.metric);
  if (params?.figuresOf) return metricFiguresPage(publication, params.figuresOf);
  if (params?.benchmark) return benchmarkPage(publication, params.benchmark);
  if (params?.quarter) return quarterPage(publication, params.quarter);
  if (params?.theme) return themePage(publication, params.theme);
  if (params?.revision) return revisedMetricPage(publication, params.revision);
  if (params?.agency) return agencyPage(publication, params.agency);
  if (params?.report) return annualReportPage(publication, params.report);
  return (fixedPages[path] ?? aboutPage)(publication);
}

/** The parameter of the pages below a folder. */
const parameters: Record<string, string> = {
  metrics: "metric",
  figures: "figuresOf",
  benchmarks: "benchmark",
  themes: "theme",
  quarters: "quarter",
  "annual-report": "report",
  revisions: "revision",
  submissions: "agency",
};

/** The environment of a finished page's address: `/metrics/mash-contacts/` has the parameter metric. */
export function environmentOf(address: string): PageEnvironment {
  const path = `${address}index`;
  const [, folder = "", name = ""] = /^\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
  const parameter = fixedPages[path] ? undefined : parameters[folder];
  return parameter ? { path, params: { [parameter]: decodeURIComponent(name) } } : { path };
}

/**
 * The pages that exist because the publication holds something: its metrics, themes, quarters and yearly reports. Only
 * those that the edition has.
 */
export function pathsOf(publication: Publication): string[] {
  return [
    ...publication.metrics.map(({ metric }) => `/metrics/${metric}/index`),
    ...publication.metrics.map(({ metric }) => `/figures/${metric}/index`),
    ...benchmarkedMetrics(publication).map(({ metric }) => `/benchmarks/${metric}/index`),
    ...publication.themes.map(({ id }) => `/themes/${id}/index`),
    ...quartersOf(publication).map((quarter) => `/quarters/${periodSlug(quarter)}/index`),
    ...revisedMetrics(publication).map(({ metric }) => `/revisions/${metric}/index`),
    ...agenciesOf(publication).map((agency) => `/submissions/${agency}/index`),
    ...reportsOf(publication).map((report) => `/annual-report/${report}/index`),
  ].filter((path) => hasPage(publication, path.replace(/index$/, "")));
}
