import { group } from "d3";
import type { Abbreviations } from "./abbreviations.ts";
import { fileOf } from "./templates.ts";
import { textsOf } from "./texts.ts";

/** What the checks need to know of a finished page. */
export interface PageFacts {
  /** Path from the root, as in `/metrics/`. */
  address: string;
  ids: Set<string>;
  /** Every address that the page names, with the tag that names it. */
  links: { tag: string; href: string }[];
  /** What is wrong with the page by itself. */
  faults: string[];
}

/** Reads the facts of a page, so that its document need not be kept. */
export function factsOf(address: string, document: Document, abbreviations: Abbreviations): PageFacts {
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  const links = [...document.querySelectorAll("[href], [src]")].map((element) => ({
    tag: element.tagName,
    href: element.getAttribute("href") ?? element.getAttribute("src") ?? "",
  }));
  const faults = [
    ...scriptFaults(document),
    ...idFaults(ids),
    ...policyFaults(document),
    ...wordFaults(document.body, abbreviations),
  ];
  return { address, ids: new Set(ids), links, faults: faults.map((fault) => `${address}: ${fault}`) };
}

/** What is wrong with the pages and between them, one line a fault. `hasFile` takes paths from the root. */
export function siteFaults(pages: PageFacts[], hasFile: (file: string) => boolean): string[] {
  const anchors = new Map(pages.map(({ address, ids }) => [address, ids]));
  return [
    ...addressFaults(pages.map(({ address }) => address)),
    ...pages.flatMap((page) => [...page.faults, ...linkFaults(page, anchors, hasFile)]),
  ];
}

const twice = (names: readonly string[]): string[] =>
  [...group(names, (name) => name)].filter(([, same]) => same.length > 1).map(([name]) => name);

/** Whose name is in an address is for the data to say, and the site has pages of its own. */
const addressFaults = (addresses: readonly string[]): string[] =>
  twice(addresses).map(
    (address) =>
      `${address}: two pages have this address, one of the site and one of the data; rename the measure or theme`,
  );

/** Framework writes script errors into the page and builds on; pages here have no live cells at all. */
function scriptFaults(document: Document): string[] {
  const errors = [...document.querySelectorAll(".observablehq--error")].map(
    (e) => `script error: ${e.textContent}`,
  );
  const live = document.querySelectorAll(".observablehq--block, observablehq-loading").length;
  const headings = document.querySelectorAll("h1").length;
  return [
    ...errors,
    ...(live > 0 ? [`${live} live cells; the page would be incomplete without scripts`] : []),
    ...(headings === 1 ? [] : [`${headings} first-level headings; there must be one`]),
  ];
}

const idFaults = (ids: string[]): string[] => twice(ids).map((id) => `the id "${id}" is used twice`);

/** What the content policy would block: inline styles, style elements, inline scripts and handlers. */
function policyFaults(document: Document): string[] {
  const inline = [...document.querySelectorAll("[style], style, script:not([src])")];
  const handlers = [...document.querySelectorAll("*")].filter((element) =>
    [...element.attributes].some(({ name }) => name.startsWith("on")),
  );
  return [
    ...inline.map((element) => `inline style or script on <${element.tagName.toLowerCase()}>`),
    ...handlers.map((element) => `inline event handler on <${element.tagName.toLowerCase()}>`),
  ];
}

/** Letters that a reader would have to know: each word in capitals must be in the glossary or stand for no words. */
function wordFaults(body: Element, abbreviations: Abbreviations): string[] {
  const found = new Map<string, string>();
  for (const { text, words } of textsOf(body)) {
    for (const { written, index } of words) {
      const letters = abbreviations.unexplained(written);
      if (letters && !found.has(letters))
        found.set(letters, text.data.slice(Math.max(0, index - 30), index + 30).trim());
    }
  }
  return [...found].map(
    ([letters, around]) =>
      `"${letters}" in "${around}" is not explained; add it to registers/glossary.csv in the data folder, write it in small letters if it is stressed, or add it to src/site/no-abbreviations.ts if it stands for no words`,
  );
}

function linkFaults(
  { address, links }: PageFacts,
  anchors: Map<string, Set<string>>,
  hasFile: (file: string) => boolean,
): string[] {
  return links.flatMap(({ tag, href }) => {
    const url = new URL(href, `http://site${address}`);
    if (url.host !== "site") return tag === "A" ? [] : [`${address}: asks another site for ${href}`];
    const target = decodeURIComponent(url.pathname);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (!hasFile(fileOf(target))) return [`${address}: broken link to ${target}`];
    if (!anchor || anchors.get(target)?.has(anchor)) return [];
    return [`${address}: link to ${target}#${anchor}, which has no such place`];
  });
}
