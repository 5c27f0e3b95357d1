import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { type Abbreviations, abbreviationsOf } from "./abbreviations.ts";
import { factsOf, type PageFacts, siteFaults } from "./audit.ts";
import { writeDownloads } from "./downloads.ts";
import { hasPage, isPublic } from "./editions.ts";
import { expandAbbreviations } from "./expand.ts";
import { writeExploreData } from "./explore-data.ts";
import { environmentOf, slotsOf } from "./pages/index.ts";
import { suppressedNumbers, suppressedSentence, withoutMissingPages } from "./public-page.ts";
import type { Publication } from "./publication.ts";
import { documentOf, relative } from "./shell.ts";
import { fillBlocks } from "./slots.ts";

/**
 * Turns what Framework wrote into the site: takes out the pages that the edition does not have, fills each page's
 * blocks, puts our own frame around its content, leaves no script but our enhancement and the packages that it imports,
 * and writes downloads and the search index beside the pages. Throws with the whole list when any page has a fault.
 */
export function finishSite(
  publication: Publication,
  folder: string,
  sourceFolder: string,
  progress: (message: string) => void,
): { pages: number } {
  removeOtherPages(publication, folder);
  copyFileSync(path.join(sourceFolder, "favicon.svg"), path.join(folder, "favicon.svg"));
  writeDownloads(publication, folder);
  writeExploreData(publication, folder);
  const files = pagesIn(folder).toSorted();
  const abbreviations = abbreviationsOf(publication.glossary, textsAsSent(publication));
  const facts = files.map((file, i): PageFacts => {
    progress(`Finishing pages: ${i + 1} of ${files.length}`);
    return finishPage(publication, abbreviations, folder, file);
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
  return { pages: files.length };
}

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

/** The address of a page's file, from the root of the site. */
const addressOf = (file: string): string => `/${file.split(path.sep).join("/")}`.replace(/index\.html$/, "");

/** Framework renders a page for every file of src/; those that the edition does not have go, and their empty folders. */
function removeOtherPages(publication: Publication, folder: string): void {
  for (const file of pagesIn(folder).filter((name) => !hasPage(publication, addressOf(name)))) {
    rmSync(path.join(folder, file));
    for (let parent = path.dirname(file); parent !== "."; parent = path.dirname(parent)) {
      if (readdirSync(path.join(folder, parent)).length > 0) break;
      rmdirSync(path.join(folder, parent));
    }
  }
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
  file: string,
): PageFacts {
  const address = addressOf(file);
  const { content, stylesheet, script } = readFrameworkPage(
    readFileSync(path.join(folder, file), "utf8"),
    address,
  );
  const filled = fillBlocks(content, slotsOf(publication, environmentOf(address)), address);
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
  writeFileSync(path.join(folder, file), `${document.toString()}\n`);
  return factsOf(address, document, abbreviations);
}

/** What we take from a page that Framework wrote: its content, and the names that it gave to our stylesheet and script. */
function readFrameworkPage(text: string, address: string) {
  const content = /<main id="observablehq-main"[^>]*>\n?([\s\S]*)<\/main>/.exec(text)?.[1];
  const stylesheet = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(text)?.[1];
  const script = /<script type="module" src="([^"]+)"/.exec(text)?.[1];
  if (content === undefined || !stylesheet || !script) {
    throw new Error(`${address}: Framework wrote no content, stylesheet or script.`);
  }
  const fromRoot = (href: string) => new URL(href, `http://site${address}`).pathname;
  return { content, stylesheet: fromRoot(stylesheet), script: fromRoot(script) };
}

/** Takes back what Framework adds to content (links around headings, new windows), and makes addresses relative. */
function tidy(main: Element, address: string): void {
  for (const anchor of main.querySelectorAll(".observablehq-header-anchor"))
    anchor.replaceWith(...anchor.childNodes);
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
