import { periodSlug } from "../../lib/period-words.ts";
import { benchmarkedMetrics } from "../benchmark.ts";
import { hasPage } from "../editions.ts";
import type { Publication } from "../publication.ts";
import type { Slots } from "../slots.ts";
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

/** The pages of which a site has one, by address. Those about the site itself are not among them: they have one set of slots. */
const singlePages: Record<string, (publication: Publication) => Slots> = {
  "/": homePage,
  "/quarters/": quarterListPage,
  "/themes/": themeListPage,
  "/journey/": journeyPage,
  "/equalities/": equalitiesPage,
  "/metrics/": dictionaryPage,
  "/metrics/denominators/": denominatorsPage,
  "/benchmarks/": benchmarksPage,
  "/benchmarks/explore/": explorePage,
  "/challenges/": challengesPage,
  "/reviews/": reviewsPage,
  "/risks/": risksPage,
  "/priorities/": prioritiesPage,
  "/questions/": questionsPage,
  "/figures/": figureListPage,
  "/submissions/": submissionsPage,
  "/data-quality/": dataQualityPage,
  "/data-quality/contradictions/": contradictionsPage,
  "/revisions/": revisionsPage,
  "/disclosure/": disclosurePage,
  "/glossary/": glossaryPage,
  "/search/": searchPage,
};

/** Pages of which there is one for each thing of a kind that the publication holds. */
interface PagesOfEach {
  namesOf: (publication: Publication) => string[];
  slotsOf: (publication: Publication, name: string) => Slots;
}

const metricNames = (metrics: readonly { metric: string }[]): string[] => metrics.map(({ metric }) => metric);

/** The pages that are made of one template, by its address; what stands in brackets is the name of the thing. */
const pagesOfEach: Record<string, PagesOfEach> = {
  "/metrics/[metric]/": { namesOf: ({ metrics }) => metricNames(metrics), slotsOf: metricPage },
  "/figures/[figuresOf]/": { namesOf: ({ metrics }) => metricNames(metrics), slotsOf: metricFiguresPage },
  "/benchmarks/[benchmark]/": {
    namesOf: (publication) => metricNames(benchmarkedMetrics(publication)),
    slotsOf: benchmarkPage,
  },
  "/themes/[theme]/": { namesOf: ({ themes }) => themes.map(({ id }) => id), slotsOf: themePage },
  "/quarters/[quarter]/": {
    namesOf: (publication) => quartersOf(publication).map(periodSlug),
    slotsOf: quarterPage,
  },
  "/revisions/[revision]/": {
    namesOf: (publication) => metricNames(revisedMetrics(publication)),
    slotsOf: revisedMetricPage,
  },
  "/submissions/[agency]/": { namesOf: agenciesOf, slotsOf: agencyPage },
  "/annual-report/[report]/": { namesOf: reportsOf, slotsOf: annualReportPage },
};

/** A page of an edition. */
export interface EditionPage {
  /** From the root of the site: `/metrics/mash-contacts/`. */
  address: string;
  /** The address of the template that it is made of. */
  template: string;
  /** What its placeholders stand for. */
  slotsOf: (publication: Publication) => Slots;
}

/**
 * The pages that an edition has, in the order of their addresses.
 * @param templates the addresses of all templates that there are
 */
export function pagesOf(publication: Publication, templates: Iterable<string>): EditionPage[] {
  return [...templates]
    .flatMap((template): EditionPage[] => {
      const each = pagesOfEach[template];
      if (!each) return [{ address: template, template, slotsOf: singlePages[template] ?? aboutPage }];
      return each.namesOf(publication).map((name) => ({
        address: template.replace(/\[.+\]/, () => name),
        template,
        slotsOf: (of) => each.slotsOf(of, name),
      }));
    })
    .filter(({ address }) => hasPage(publication, address))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}
