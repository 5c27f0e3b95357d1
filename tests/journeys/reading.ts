import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { startBrowser } from "./browser.ts";

/** Opens a page of the example site as a reader of that kind would, and closes it afterwards. */
export type Reading = (
  options: Parameters<Browser["newContext"]>[0],
  address: string,
  read: (page: Page) => Promise<void>,
) => Promise<void>;

export const iPad = { viewport: { width: 820, height: 1180 }, hasTouch: true };
export const withoutScript = { javaScriptEnabled: false };

/** Holds one browser for the journeys of a file. */
export function readingInBrowser(): Reading {
  const site = inject("site");
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  return async (options, address, read) => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(site + address);
      await read(page);
    } finally {
      await context.close();
    }
  };
}
