import { periodSlug } from "../../lib/period-words.ts";
import type { Publication } from "../publication.ts";
import type { PageEnvironment, Slots } from "../slots.ts";
import { annualReportPage, reportsOf } from "./annual-report.ts";
import { contradictionsPage } from "./contradictions.ts";
import { dataQualityPage } from "./data-quality.ts";
import { denominatorsPage } from "./denominators.ts";
import { dictionaryPage } from "./dictionary.ts";
import { glossaryPage } from "./glossary.ts";
import { homePage } from "./home.ts";
import { journeyPage } from "./journey.ts";
import { metricPage } from "./metric.ts";
import { quarterListPage, quarterPage, quartersOf } from "./quarters.ts";
import { aboutPage, searchPage } from "./reference.ts";
import { submissionsPage } from "./submissions.ts";
import { themeListPage, themePage } from "./theme.ts";

/** The pages that every site has, by Framework's path. The pages about the site itself are not among them. */
const fixedPages: Record<string, (publication: Publication) => Slots> = {
  "/index": homePage,
  "/quarters/index": quarterListPage,
  "/themes/index": themeListPage,
  "/journey/index": journeyPage,
  "/metrics/index": dictionaryPage,
  "/metrics/denominators/index": denominatorsPage,
  "/submissions/index": submissionsPage,
  "/data-quality/index": dataQualityPage,
  "/data-quality/contradictions/index": contradictionsPage,
  "/glossary/index": glossaryPage,
  "/search/index": searchPage,
};

/** What the placeholders of a page stand for. The path is Framework's: `/metrics/mash-contacts/index`. */
export function slotsOf(publication: Publication, { path, params }: PageEnvironment): Slots {
  if (params?.metric) return metricPage(publication, params.metric);
  if (params?.quarter) return quarterPage(publication, params.quarter);
  if (params?.theme) return themePage(publication, params.theme);
  if (params?.report) return annualReportPage(publication, params.report);
  return (fixedPages[path] ?? aboutPage)(publication);
}

/** The parameter of the pages below a folder. */
const parameters: Record<string, string> = {
  metrics: "metric",
  themes: "theme",
  quarters: "quarter",
  "annual-report": "report",
};

/** The environment of a finished page's address: `/metrics/mash-contacts/` has the parameter metric. */
export function environmentOf(address: string): PageEnvironment {
  const path = `${address}index`;
  const [, folder = "", name = ""] = /^\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
  const parameter = fixedPages[path] ? undefined : parameters[folder];
  return parameter ? { path, params: { [parameter]: decodeURIComponent(name) } } : { path };
}

/** The pages that exist because the publication holds something: its metrics, themes, quarters and yearly reports. */
export function pathsOf(publication: Publication): string[] {
  return [
    ...publication.metrics.map(({ metric }) => `/metrics/${metric}/index`),
    ...publication.themes.map(({ id }) => `/themes/${id}/index`),
    ...quartersOf(publication).map((quarter) => `/quarters/${periodSlug(quarter)}/index`),
    ...reportsOf(publication).map((report) => `/annual-report/${report}/index`),
  ];
}
