import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { hasPage, marking } from "../../src/site/editions.ts";
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

const folder = inject("publicFolder");
const site = inject("publicSite");
const partnership = inject("folder");
const pages = pagesOf(folder);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(asAnybody);
});
afterAll(() => browser.close());

const dataFiles = (of: string): string[] =>
  readdirSync(of, { recursive: true, encoding: "utf8" }).filter((file) => /\.(csv|json|arrow)$/.test(file));
const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

test("the two editions share no data file", () => {
  const own = new Map(dataFiles(partnership).map((file) => [hashOf(path.join(partnership, file)), file]));
  const shared = dataFiles(folder).filter((file) => own.has(hashOf(path.join(folder, file))));
  expect(dataFiles(folder).length).toBeGreaterThan(150);
  expect(shared).toEqual([]);
});

test("the public edition has its own pages only; each says what it is and how many numbers it suppresses", () => {
  expect(pages.length).toBeGreaterThan(150);
  const faults = pages.flatMap((page) => {
    const { document } = parseHTML(htmlOf(folder, page));
    const text = document.body.textContent ?? "";
    const found = incomplete(document as unknown as Document);
    if (!hasPage({ audience: "public" }, `/${page}`)) found.push("is not for the public");
    if (!text.includes("Public edition")) found.push("does not say that it is public");
    if (text.includes(marking)) found.push("is marked");
    if (page !== "404.html" && !document.querySelector(".suppressed-count"))
      found.push("does not say how many numbers it suppresses");
    return found.map((fault) => `/${page}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("every page of the partnership is marked at its top and its foot", () => {
  const silent = pagesOf(partnership).filter((page) => {
    const [top = "", , foot = ""] = htmlOf(partnership, page).split(/<main |<\/main>/);
    return ![top, foot].every((part) => part.includes(`>${marking}<`));
  });
  expect(silent).toEqual([]);
});

test("with JavaScript: no violation of WCAG 2.2 AA, no request elsewhere, no script error, no sideways scroll at 320 px", async () => {
  // the partnership edition of each measure's page is looked at too
  const examined = examinedOf(pages);
  expect(await faultsWithScripts(browser, site, examined, examined)).toEqual([]);
});

test("without JavaScript no page scrolls sideways at 320 px", async () => {
  const options = { viewport: narrow, javaScriptEnabled: false };
  expect(await faultsOfPages(browser, site, examinedOf(pages), options, sidewaysScroll)).toEqual([]);
});
