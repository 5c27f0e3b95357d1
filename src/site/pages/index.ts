import { periodSlug } from "../../lib/period-words.ts";
import type { Publication } from "../publication.ts";
import type { PageEnvironment, Slots } from "../slots.ts";
import { dataQualityPage } from "./data-quality.ts";
import { dictionaryPage } from "./dictionary.ts";
import { homePage } from "./home.ts";
import { metricPage } from "./metric.ts";
import { quarterListPage, quarterPage, quartersOf } from "./quarters.ts";
import { aboutPage, glossaryPage, searchPage } from "./reference.ts";
import { submissionsPage } from "./submissions.ts";
import { themePage } from "./theme.ts";

/** What the placeholders of a page stand for. The path is Framework's: `/metrics/mash-contacts/index`. */
export function slotsOf(publication: Publication, { path, params }: PageEnvironment): Slots {
  if (params?.metric) return metricPage(publication, params.metric);
  if (params?.quarter) return quarterPage(publication, params.quarter);
  if (params?.theme) return themePage(publication, params.theme);
  const pages: Record<string, () => Slots> = {
    "/index": () => homePage(publication),
    "/quarters/index": () => quarterListPage(publication),
    "/metrics/index": () => dictionaryPage(publication),
    "/submissions/index": () => submissionsPage(publication),
    "/data-quality/index": () => dataQualityPage(publication),
    "/glossary/index": glossaryPage,
    "/search/index": () => searchPage(publication),
  };
  return (pages[path] ?? (() => aboutPage(publication)))();
}

/** The environment of a finished page's address: `/metrics/mash-contacts/` has the parameter metric. */
export function environmentOf(address: string): PageEnvironment {
  const [, folder, name] = /^\/(metrics|themes|quarters)\/([^/]+)\/$/.exec(address) ?? [];
  const path = `${address}index`;
  return folder && name ? { path, params: { [folder.slice(0, -1)]: decodeURIComponent(name) } } : { path };
}

/** The pages that exist because the publication holds something: its metrics, themes and quarters. */
export function pathsOf(publication: Publication): string[] {
  return [
    ...publication.metrics.map(({ metric }) => `/metrics/${metric}/index`),
    ...publication.themes.map(({ id }) => `/themes/${id}/index`),
    ...quartersOf(publication).map((quarter) => `/quarters/${periodSlug(quarter)}/index`),
  ];
}
