import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { serveFolder } from "../../pipelines/verbs/serve.ts";
import { asAnybody, startBrowser } from "./browser.ts";
import {
  examinedOf,
  faultsOfPages,
  faultsWithScripts,
  htmlOf,
  incomplete,
  narrow,
  pagesOf,
  sidewaysScroll,
} from "./pages.ts";

const folder = inject("folder");
const pages = pagesOf(folder);

let browser: Browser;
let site: string;
let stop: () => void;
beforeAll(async () => {
  // without the password of the partnership's own server, which would take twice the time for so many pages
  const { address, server } = await serveFolder(folder, 0);
  site = address;
  stop = () => server.close();
  browser = await startBrowser(asAnybody);
});
afterAll(async () => {
  await browser.close();
  stop();
});

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
  expect(await faultsWithScripts(browser, site, pages, examinedOf(pages))).toEqual([]);
});

test("without JavaScript every page is whole and says what it is", () => {
  const titles = new Map<string, string>();
  const faults = pages.flatMap((page) => {
    const { document } = parseHTML(htmlOf(folder, page));
    const found = incomplete(document as unknown as Document);
    const title = document.title;
    if (titles.has(title)) found.push(`has the title of ${titles.get(title)}`);
    titles.set(title, page);
    return found.map((fault) => `/${page}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("without JavaScript no page scrolls sideways at 320 px", async () => {
  const options = { viewport: narrow, javaScriptEnabled: false };
  expect(await faultsOfPages(browser, site, examinedOf(pages), options, sidewaysScroll)).toEqual([]);
});

test("illustrative data says so on every page that shows a figure of it", () => {
  const silent = pages.filter((page) => {
    return /^(metrics\/.+|themes\/|quarters\/.+|$)/.test(page) && !/illustrative/i.test(htmlOf(folder, page));
  });
  expect(silent).toEqual([]);
});
