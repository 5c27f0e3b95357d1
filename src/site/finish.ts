import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { type Abbreviations, abbreviationsOf } from "./abbreviations.ts";
import { factsOf, type PageFacts, siteFaults } from "./audit.ts";
import { writeDownloads } from "./downloads.ts";
import { isPublic } from "./editions.ts";
import { expandAbbreviations } from "./expand.ts";
import { writeExploreData } from "./explore-data.ts";
import { type EditionPage, pagesOf } from "./pages/index.ts";
import { suppressedNumbers, suppressedSentence, withoutMissingPages } from "./public-page.ts";
import type { Publication } from "./publication.ts";
import { documentOf, relative } from "./shell.ts";
import { fillSlots } from "./slots.ts";
import { fileOf, type Template, takeTemplates } from "./templates.ts";

/**
 * Turns the templates that Framework wrote into the site: makes the pages that the edition has, fills each page's
 * slots, puts our own frame around its content, leaves no script but our enhancement and the packages that it imports,
 * and writes downloads and the search index beside the pages. Throws with the whole list when any page has a fault.
 */
export function finishSite(
  publication: Publication,
  folder: string,
  sourceFolder: string,
  progress: (message: string) => void,
): { pages: number } {
  const templates = takeTemplates(folder);
  copyFileSync(path.join(sourceFolder, "favicon.svg"), path.join(folder, "favicon.svg"));
  writeDownloads(publication, folder);
  writeExploreData(publication, folder);
  const pages = pagesOf(publication, templates.keys());
  const abbreviations = abbreviationsOf(publication.glossary, textsAsSent(publication));
  const facts = pages.map((page, i): PageFacts => {
    progress(`Finishing pages: ${i + 1} of ${pages.length}`);
    return finishPage(publication, abbreviations, folder, page, templates.get(page.template) as Template);
  });
  for (const unused of ["_observablehq", "_npm"]) {
    rmSync(path.join(folder, unused), { recursive: true, force: true });
  }
  const faults = siteFaults(facts, (file) => existsSync(path.join(folder, file)));
  if (faults.length > 0) {
    throw new Error(
      `The site has ${faults.length} ${faults.length === 1 ? "fault" : "faults"}:\n${faults.join("\n")}`,
    );
  }
  return { pages: pages.length };
}

/** What agencies wrote themselves, and the names of places as national files have them: they are shown as they came. */
const textsAsSent = ({ submissions, issues, metrics, otherAreas }: Publication): string[] =>
  [
    ...new Set(metrics.flatMap(({ metric }) => otherAreas(metric).map(({ area_name }) => area_name))),
    ...submissions.flatMap(({ prepared_by, signed_by, reason }) => [prepared_by, signed_by, reason]),
    ...issues.flatMap(({ file, sheet, found, expected, mend }) => [file, sheet, found, expected, mend]),
  ].filter((text) => text !== null);

function finishPage(
  publication: Publication,
  abbreviations: Abbreviations,
  folder: string,
  { address, slotsOf }: EditionPage,
  { content, stylesheet, script }: Template,
): PageFacts {
  const filled = fillSlots(content, slotsOf(publication), address);
  const { document } = parseHTML(
    documentOf(publication, { path: address, content: filled, stylesheet, script }),
  );
  const main = document.querySelector("main") as Element;
  withoutMissingPages(main, publication);
  tidy(main, address);
  if (isPublic(publication)) {
    const method = relative(address, "/about/method/#how-small-numbers-are-hidden");
    main.insertAdjacentHTML("beforeend", suppressedSentence(suppressedNumbers(main), method));
  }
  const glossary = "/glossary/";
  if (address !== glossary) expandAbbreviations(main, abbreviations, relative(address, glossary));
  const file = path.join(folder, fileOf(address));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${document.toString()}\n`);
  return factsOf(address, document, abbreviations);
}

/** Takes back what Framework adds to content (links around headings, new windows), and makes addresses relative. */
function tidy(main: Element, address: string): void {
  for (const anchor of main.querySelectorAll(".observablehq-header-anchor"))
    anchor.replaceWith(...anchor.childNodes);
  // it names the first heading by its words, which it does not see, and nothing leads there
  main.querySelector("h1")?.removeAttribute("id");
  for (const heading of main.querySelectorAll("[tabindex='-1']")) heading.removeAttribute("tabindex");
  for (const link of main.querySelectorAll("a[target]")) link.removeAttribute("target");
  for (const link of main.querySelectorAll("a[href$='.csv'], a[href$='.json']"))
    link.setAttribute("download", "");
  for (const link of main.querySelectorAll("a[href^='/']")) {
    link.setAttribute("href", relative(address, link.getAttribute("href") ?? ""));
  }
  for (const name of ["data-search", "data-figures"]) {
    for (const list of main.querySelectorAll(`[${name}]`)) {
      list.setAttribute(name, relative(address, list.getAttribute(name) ?? ""));
    }
  }
}
