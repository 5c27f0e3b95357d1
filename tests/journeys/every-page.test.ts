import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { parseHTML } from "linkedom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startBrowser } from "./browser.ts";

const folder = inject("folder");
const site = inject("site");

/** Every page of the site, as the path that a reader sees. */
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.split(path.sep).join("/"))
  .map((file) => file.replace(/(^|\/)index\.html$/, "$1"))
  .sort();

/** Pages that one template makes for every measure, from the same parts in the same style. */
const alike = /^(figures|revisions|metrics|benchmarks)\/.+/;
/**
 * What is looked at slowly: every page that is the only one of its kind, and every tenth of those that are alike. With
 * `LOS_EXAMINE=all` it is every page, which takes three times as long.
 */
const examined = new Set([
  ...pages.filter((page) => process.env.LOS_EXAMINE === "all" || !alike.test(page)),
  ...pages.filter((page) => alike.test(page)).filter((_, i) => i % 10 === 0),
]);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

type Look = (page: Page, address: string) => Promise<string[]>;

/** Visits each page once, two at a time; `look` returns what is wrong with it. `watch` sees each tab before its first page. */
async function faultsOfPages(
  visited: readonly string[],
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
function watchRequests(tab: Page, faults: string[]): void {
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
}

/** A narrow page that is wider than its window scrolls sideways. */
async function sidewaysScroll(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`is ${width} px wide at 320 px`] : [];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const results = await checker.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return results.violations.map((each) => `${each.id} at ${each.nodes[0]?.target.join(" ")}`);
  });
}

/** What a page lacks before any script has run. */
function incomplete(document: Document): string[] {
  const found: string[] = [];
  if (document.querySelectorAll("h1").length !== 1) found.push("has not one h1");
  if (document.documentElement.getAttribute("lang") !== "en-GB") found.push("has no language");
  if ((document.querySelector("main")?.textContent ?? "").length < 150) found.push("is nearly empty");
  const viewport = document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "";
  if (/maximum-scale|user-scalable/.test(viewport)) found.push("forbids zoom");
  return found;
}

const htmlOf = (page: string): string =>
  readFileSync(path.join(folder, page, page.endsWith(".html") ? "" : "index.html"), "utf8");

test("the site has all its kinds of page", () => {
  for (const page of [
    "",
    "quarters/2019-20-q4/",
    "themes/",
    "themes/protection/",
    "journey/",
    "annual-report/2019-20/",
    "metrics/",
    "benchmarks/explore/",
    "metrics/denominators/",
    "figures/",
    "figures/icpc-within-15-days/",
    "metrics/icpc-within-15-days/",
    "challenges/",
    "reviews/",
    "risks/",
    "priorities/",
    "questions/",
    "submissions/",
    "data-quality/",
    "data-quality/contradictions/",
    "glossary/",
    "about/",
    "about/method/",
    "about/accessibility/",
  ]) {
    expect(pages).toContain(page);
  }
  expect(pages.filter((page) => /^metrics\/.+/.test(page)).length).toBeGreaterThanOrEqual(30);
});

test("with JavaScript: no violation of WCAG 2.2 AA, no request elsewhere, no script error, no sideways scroll at 320 px", async () => {
  const faults = await faultsOfPages(
    pages,
    {},
    async (page, address) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const found = examined.has(address) ? await violations(page) : [];
      await page.setViewportSize({ width: 320, height: 640 });
      return [...found, ...(await sidewaysScroll(page))];
    },
    watchRequests,
  );
  expect(faults).toEqual([]);
});

test("without JavaScript every page is whole and says what it is", () => {
  const titles = new Map<string, string>();
  const faults = pages.flatMap((page) => {
    const { document } = parseHTML(htmlOf(page));
    const found = incomplete(document as unknown as Document);
    const title = document.title;
    if (titles.has(title)) found.push(`has the title of ${titles.get(title)}`);
    titles.set(title, page);
    return found.map((fault) => `/${page}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("without JavaScript no page scrolls sideways at 320 px", async () => {
  const options = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
  expect(await faultsOfPages([...examined], options, sidewaysScroll)).toEqual([]);
});

test("illustrative data says so on every page that shows a figure of it", () => {
  const silent = pages.filter((page) => {
    return /^(metrics\/.+|themes\/|quarters\/.+|$)/.test(page) && !/illustrative/i.test(htmlOf(page));
  });
  expect(silent).toEqual([]);
});
