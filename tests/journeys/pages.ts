import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { group } from "d3";
import type { Browser, Page } from "playwright-core";

/** A built site that is being served. */
export interface Served {
  folder: string;
  /** Its address, ending in a slash. */
  site: string;
}

/** Every page of a site, as the path that a reader sees. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.split(path.sep).join("/"))
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1"))
    .sort();

/** What the server sends for a page. */
export const htmlOf = (folder: string, page: string): string =>
  readFileSync(path.join(folder, page, page.endsWith(".html") ? "" : "index.html"), "utf8");

/** The folder of pages that one template makes, for every measure, quarter or agency, from the same parts in the same style. */
const alike =
  /^(figures|revisions|metrics|benchmarks|quarters|submissions)(?=\/.)(?!\/(explore|denominators)\/)/;

/**
 * What is looked at slowly: every page that is the only one of its kind, and of those that are alike the first, the last
 * and every tenth. With `LOS_EXAMINE=all` it is every page, which takes three times as long.
 */
export function examinedOf(pages: readonly string[]): Set<string> {
  if (process.env.LOS_EXAMINE === "all") return new Set(pages);
  const kinds = group(pages, (page) => alike.exec(page)?.[0] ?? page);
  return new Set(
    [...kinds.values()].flatMap((kind) => kind.filter((_, i) => i % 10 === 0 || i === kind.length - 1)),
  );
}

type Look = (page: Page, address: string) => Promise<string[]>;

/** Visits each page once, two at a time; `look` returns what is wrong with it. `watch` sees each tab before its first page. */
export async function faultsOfPages(
  browser: Browser,
  site: string,
  visited: Iterable<string>,
  options: Parameters<Browser["newContext"]>[0],
  look: Look,
  watch: (tab: Page, faults: string[]) => void = () => {},
): Promise<string[]> {
  const context = await browser.newContext(options);
  const left = [...visited];
  const faults: string[] = [];
  const visit = async (tab: Page): Promise<void> => {
    watch(tab, faults);
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      await tab.goto(site + address, { waitUntil: "load" });
      faults.push(...(await look(tab, address)).map((fault) => `/${address}: ${fault}`));
    }
  };
  await Promise.all([visit(await context.newPage()), visit(await context.newPage())]);
  await context.close();
  return faults;
}

/** What no page may do while it is read: ask elsewhere, miss a file, or fail in a script. */
export const watchRequests =
  (site: string) =>
  (tab: Page, faults: string[]): void => {
    tab.on("request", (request) => {
      if (!request.url().startsWith(site) && !request.url().startsWith("data:"))
        faults.push(`asks ${request.url()}`);
    });
    tab.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    tab.on("pageerror", (error) => faults.push(error.message));
    tab.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
  };

/** The narrowest window that a page must fit. */
export const narrow = { width: 320, height: 640 };

/** A narrow page that is wider than its window scrolls sideways. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > narrow.width ? [`is ${width} px wide at ${narrow.width} px`] : [];
}

/**
 * Marks one text of each look: colour, size, weight, and all backgrounds that it stands on. Contrast hangs on nothing else, and
 * to work it out for each cell of a table takes longer than all other rules together.
 */
function markLooks(): void {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (!element) return "";
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const ground = `${groundOf(element.parentElement)} ${backgroundColor} ${backgroundImage} ${opacity}`;
    grounds.set(element, ground);
    return ground;
  };
  const seen = new Set<string>();
  for (const element of document.body.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasText || !element.checkVisibility()) continue;
    const { color, fill, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fill, fontSize, fontWeight, textShadow, groundOf(element)].join(" ");
    element.toggleAttribute("data-look", !seen.has(look));
    seen.add(look);
  }
}

/** Violations of WCAG 2.2 AA, and of good practice. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(markLooks);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const checker = (window as unknown as { axe: typeof axe }).axe;
    checker.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
    const results = await checker.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return results.violations.map((each) => `${each.id} at ${each.nodes[0]?.target.join(" ")}`);
  });
}

/**
 * What is wrong with pages that are read with JavaScript: violations of WCAG 2.2 AA on those that are examined, and on all of
 * them requests elsewhere, errors of scripts, and sideways scroll at 320 px.
 */
export const faultsWithScripts = (
  browser: Browser,
  site: string,
  pages: Iterable<string>,
  examined: ReadonlySet<string>,
): Promise<string[]> =>
  faultsOfPages(
    browser,
    site,
    pages,
    { viewport: narrow },
    async (page, address) => {
      const found = await sidewaysScroll(page);
      if (!examined.has(address)) return found;
      await page.setViewportSize({ width: 1280, height: 800 });
      found.push(...(await violations(page)));
      await page.setViewportSize(narrow);
      return found;
    },
    watchRequests(site),
  );

/** What a page lacks before any script has run. */
export function incomplete(document: Document): string[] {
  const found: string[] = [];
  if (document.querySelectorAll("h1").length !== 1) found.push("has not one h1");
  if (document.documentElement.getAttribute("lang") !== "en-GB") found.push("has no language");
  if ((document.querySelector("main")?.textContent ?? "").length < 150) found.push("is nearly empty");
  const viewport = document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "";
  if (/maximum-scale|user-scalable/.test(viewport)) found.push("forbids zoom");
  return found;
}
