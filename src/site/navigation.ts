import { periodSlug } from "../lib/period-words.ts";
import { hasPage } from "./editions.ts";
import { reportsOf } from "./pages/annual-report.ts";
import type { Publication } from "./publication.ts";

/** A place that a reader can go to: its address from the root of the site, and its name. */
export interface Place {
  address: string;
  name: string;
}

/** A part of the site: its first page leads it in the main navigation, all of them are listed on each of them. */
export interface Section {
  name: string;
  places: Place[];
}

/** The parts of the site in the order in which a meeting needs them; without the pages that the edition does not have. */
export function sectionsOf(publication: Publication): Section[] {
  const { latestQuarter } = publication;
  const sections: Section[] = [
    section(latestQuarter ? "This quarter" : "Home", [
      ["/", latestQuarter ? "In short" : "Home"],
      ...(latestQuarter
        ? ([[`/quarters/${periodSlug(latestQuarter)}/`, "The meeting’s agenda"]] as [string, string][])
        : []),
      ["/quarters/", "All quarters"],
    ]),
    section("Themes", [
      ["/themes/", "Themes"],
      ["/journey/", "A child’s journey"],
      ["/equalities/", "Equalities"],
    ]),
    section("Benchmarks", [
      ["/benchmarks/", "All measures"],
      ["/benchmarks/explore/", "Create your own"],
    ]),
    section("Challenges", [
      ["/challenges/", "Challenges"],
      ["/reviews/", "Reviews and audits"],
      ["/questions/", "Members’ questions"],
    ]),
    section("Priorities", [
      ["/priorities/", "Priorities"],
      ["/risks/", "Risks"],
    ]),
    section("Measures", [
      ["/metrics/", "Dictionary"],
      ["/figures/", "Figures by code"],
      ["/metrics/denominators/", "Populations"],
      ...reportsOf(publication).map((report): [string, string] => [
        `/annual-report/${report}/`,
        `Annual report ${report}`,
      ]),
    ]),
    section("Returns", [
      ["/submissions/", "Returns"],
      ["/data-quality/", "Data quality"],
      ["/data-quality/contradictions/", "Contradictions"],
      ["/revisions/", "Corrections"],
      ["/disclosure/", "Public edition"],
    ]),
    section("Glossary", [["/glossary/", "Glossary"]]),
    section("About", [["/about/", "About"]]),
  ];
  return sections
    .map(({ name, places }) => ({
      name,
      places: places.filter(({ address }) => hasPage(publication, address)),
    }))
    .filter(({ places }) => places.length > 0);
}

const section = (name: string, places: [string, string][]): Section => ({
  name,
  places: places.map(([address, name]) => ({ address, name })),
});

/** The section that a page belongs to, and the place in it: that of the longest address that the page lies under. */
export function whereIs(
  sections: readonly Section[],
  path: string,
): { section: Section | undefined; place: Place | undefined } {
  const all = sections.flatMap((section) => section.places.map((place) => ({ section, place })));
  const [nearest] = all
    .filter(({ place }) => (place.address === "/" ? path === "/" : path.startsWith(place.address)))
    .toSorted((a, b) => b.place.address.length - a.place.address.length);
  return nearest ?? { section: undefined, place: undefined };
}
