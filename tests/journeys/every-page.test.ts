import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
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

/** Pages that one template makes for every measure from the same parts. */
const alike = /^(figures|revisions|metrics|benchmarks)\/.+/;
/** Of those only the list of figures is longer than what stands on other pages. */
const listsAlike = /^(figures|revisions)\/.+/;
const everyTenth = new Set(pages.filter((page) => alike.test(page)).filter((_, i) => i % 10 === 0));

/**
 * What axe looks at on a page. One template has one style and one structure, so of pages that it makes every tenth is examined
 * for contrast, and of lists of figures for anything; with `LOS_EXAMINE=all` every page is examined for everything, which takes
 * three times as long.
 */
function examinationOf(page: string): "everything" | "structure" | "nothing" {
  if (process.env.LOS_EXAMINE === "all" || !alike.test(page) || everyTenth.has(page)) return "everything";
  return listsAlike.test(page) ? "nothing" : "structure";
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

type Look = (page: Page, address: string) => Promise<string[]>;

/** Visits every page once, two at a time; `look` returns what is wrong with it. `watch` sees each tab before its first page. */
async function faultsOfEveryPage(
  options: Parameters<Browser["newContext"]>[0],
  look: Look,
  watch: (tab: Page, faults: string[]) => void = () => {},
): Promise<string[]> {
  const context = await browser.newContext(options);
  const left = [...pages];
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

async function violations(page: Page, withContrast: boolean): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (enabled) => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const results = await checker.run(document, {
      runOnly: tags,
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled } },
    });
    return results.violations.map((each) => `${each.id} at ${each.nodes[0]?.target.join(" ")}`);
  }, withContrast);
}

async function incomplete(page: Page): Promise<string[]> {
  const found: string[] = [];
  if ((await page.locator("h1").count()) !== 1) found.push("has not one h1");
  if ((await page.locator("html").getAttribute("lang")) !== "en-GB") found.push("has no language");
  if ((await page.locator("main").innerText()).length < 150) found.push("is nearly empty");
  const viewport = (await page.locator("meta[name=viewport]").getAttribute("content")) ?? "";
  if (/maximum-scale|user-scalable/.test(viewport)) found.push("forbids zoom");
  return found;
}

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
  const faults = await faultsOfEveryPage(
    {},
    async (page, address) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const examination = examinationOf(address);
      const found = examination === "nothing" ? [] : await violations(page, examination === "everything");
      await page.setViewportSize({ width: 320, height: 640 });
      return [...found, ...(await sidewaysScroll(page))];
    },
    watchRequests,
  );
  expect(faults).toEqual([]);
});

test("without JavaScript: every page is whole, says what it is, and does not scroll sideways at 320 px", async () => {
  const titles = new Map<string, string>();
  const faults = await faultsOfEveryPage(
    { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    async (page, address) => {
      const found = [...(await incomplete(page)), ...(await sidewaysScroll(page))];
      const title = await page.title();
      if (titles.has(title)) found.push(`has the title of ${titles.get(title)}`);
      titles.set(title, address);
      return found;
    },
  );
  expect(faults).toEqual([]);
});

test("illustrative data says so on every page that shows a figure of it", () => {
  const silent = pages.filter((page) => {
    const html = readFileSync(path.join(folder, page, page.endsWith(".html") ? "" : "index.html"), "utf8");
    return /^(metrics\/.+|themes\/|quarters\/.+|$)/.test(page) && !/illustrative/i.test(html);
  });
  expect(silent).toEqual([]);
});
