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

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Visits every page, two at a time; `look` returns what is wrong with it. */
async function faultsOfEveryPage(
  options: Parameters<Browser["newContext"]>[0],
  look: (page: Page, address: string) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const left = [...pages];
  const faults: string[] = [];
  const visit = async (tab: Page): Promise<void> => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      await tab.goto(site + address, { waitUntil: "load" });
      faults.push(...(await look(tab, address)).map((fault) => `/${address}: ${fault}`));
    }
  };
  await Promise.all([visit(await context.newPage()), visit(await context.newPage())]);
  await context.close();
  return faults;
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
    "metrics/denominators/",
    "metrics/icpc-within-15-days/",
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

test("axe finds no violation of WCAG 2.2 AA on any page", async () => {
  const faults = await faultsOfEveryPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const checker = (window as unknown as { axe: typeof axe }).axe;
      const results = await checker.run(document, { runOnly: tags });
      return results.violations.map((each) => `${each.id} at ${each.nodes[0]?.target.join(" ")}`);
    });
    return violations;
  });
  expect(faults).toEqual([]);
});

test("no page scrolls sideways at 320 px, with JavaScript on or off", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const faults = await faultsOfEveryPage(
      { viewport: { width: 320, height: 640 }, javaScriptEnabled },
      async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        return width > 320 ? [`is ${width} px wide`] : [];
      },
    );
    expect(faults).toEqual([]);
  }
});

test("every page is whole without JavaScript, and says what it is", async () => {
  const titles = new Map<string, string>();
  const faults = await faultsOfEveryPage({ javaScriptEnabled: false }, async (page, address) => {
    const found: string[] = [];
    const title = await page.title();
    if (titles.has(title)) found.push(`has the title of ${titles.get(title)}`);
    titles.set(title, address);
    if ((await page.locator("h1").count()) !== 1) found.push("has not one h1");
    if ((await page.locator("html").getAttribute("lang")) !== "en-GB") found.push("has no language");
    if ((await page.locator("main").innerText()).length < 150) found.push("is nearly empty");
    const viewport = (await page.locator("meta[name=viewport]").getAttribute("content")) ?? "";
    if (/maximum-scale|user-scalable/.test(viewport)) found.push("forbids zoom");
    return found;
  });
  expect(faults).toEqual([]);
});

test("no request leaves the site, nothing is missing, and no script fails", async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const faults: string[] = [];
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
  for (const address of pages) await tab.goto(site + address, { waitUntil: "load" });
  await context.close();
  expect(faults).toEqual([]);
});

test("illustrative data says so on every page that shows a figure of it", () => {
  const silent = pages.filter((page) => {
    const html = readFileSync(path.join(folder, page, page.endsWith(".html") ? "" : "index.html"), "utf8");
    return /^(metrics\/.+|themes\/|quarters\/.+|$)/.test(page) && !/illustrative/i.test(html);
  });
  expect(silent).toEqual([]);
});
