import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startBrowser } from "./browser.ts";

const site = inject("site");
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function opened(address: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(site + address);
  return page;
}

test("the list of benchmarks is whole and in the order of the themes without scripts", async () => {
  const page = await opened("benchmarks/", false);
  expect(await page.locator(".benchmarks .section").count()).toBeGreaterThan(1);
  expect(await page.locator(".benchmarks .spine-line").count()).toBeGreaterThan(4);
  expect(await page.locator("button.sort").count()).toBe(0);
  await page.context().close();
});

test("a reader sorts by place, back again, and finds the themes as they were", async () => {
  const page = await opened("benchmarks/", true);
  const measures = () => page.locator(".benchmarks tbody:visible tr th a").allInnerTexts();
  const header = page.locator("th", { has: page.getByRole("button", { name: "Place" }) });
  await page.locator("button.sort").first().waitFor();
  const before = await measures();
  await header.getByRole("button").click();
  expect(await header.getAttribute("aria-sort")).toBe("ascending");
  const keys = await page
    .locator(".benchmarks tbody:visible tr td:nth-of-type(2)")
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.sort) || 2));
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  expect(await page.locator(".benchmarks .section:visible").count()).toBe(0);
  await header.getByRole("button").click();
  await header.getByRole("button").click();
  expect(await measures()).toEqual(before);
  expect(await page.locator(".benchmarks .section:visible").count()).toBeGreaterThan(1);
  await page.context().close();
});

test("the other neighbour set is one choice on the page, without scripts", async () => {
  const page = await opened("benchmarks/icpc-within-15-days/", false);
  expect(await page.locator("#spine-1").isVisible()).toBe(true);
  expect(await page.locator("#spine-2").isVisible()).toBe(false);
  await page.locator("#set-2").check();
  expect(await page.locator("#spine-1").isVisible()).toBe(false);
  expect(await page.locator("#spine-2").isVisible()).toBe(true);
  await page.context().close();
});
