import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { cannotHost, type Hosted, host } from "../hosting/nginx.ts";
import { startBrowser } from "./browser.ts";

const folders = { public: inject("publicFolder"), partnership: inject("folder") };

/** Every file of a site, as an address that a browser would send. */
const addressesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => `/${file.split(path.sep).map(encodeURIComponent).join("/")}`)
    .sort();

/** What pages of one kind have in common: all of a deep address but its last part. */
const kindOf = (page: string): string =>
  page.split("/").length > 3 ? path.posix.dirname(page.slice(0, -1)) : page;

/** The address of one page of each kind. */
function oneOfEachKind(folder: string): string[] {
  const pages = addressesOf(folder)
    .filter((address) => address.endsWith("/index.html"))
    .map((address) => address.replace(/index\.html$/, ""));
  return [...new Map(pages.map((page) => [kindOf(page), page])).values()];
}

let browser: Browser;
beforeAll(async () => {
  if (!cannotHost) browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(cannotHost).each(["public", "partnership"] as const)("on the %s server", (edition) => {
  const folder = folders[edition];
  let server: Hosted;
  beforeAll(async () => {
    server = await host(edition, folder);
  });
  afterAll(() => server?.stop());

  /** Opens a tab as a member would. */
  async function asMember(read: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext();
    try {
      await read(await context.newPage());
    } finally {
      await context.close();
    }
  }

  /** Reads as a member would; fails when a page asks elsewhere, misses a file, or does what the content policy forbids. */
  async function reading(read: (page: Page, site: string) => Promise<void>): Promise<void> {
    await asMember(async (page) => {
      const faults: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.address)) faults.push(`asks ${request.url()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      await read(page, server.address);
      expect(faults).toEqual([]);
    });
  }

  test("the policy of the header is that of the pages, and forbids frames too", async () => {
    const page = readFileSync(path.join(folder, "index.html"), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    const { headers } = await server.ask("/");
    expect(headers["content-security-policy"]).toBe(`${policy}; frame-ancestors 'none'`);
  });

  test("a page of each kind works", async () => {
    const kinds = oneOfEachKind(folder);
    expect(kinds.length).toBeGreaterThan(12);
    await reading(async (page, site) => {
      for (const address of kinds) {
        await page.goto(site + address, { waitUntil: "load" });
        expect(await page.locator("main h1").count(), address).toBe(1);
      }
    });
  });

  test("search, glossary, explorer and downloads work", async () => {
    await reading(async (page, site) => {
      await page.goto(`${site}/`);
      await page.locator("#search-field").fill("ICPC");
      await page.locator("form.search button").click();
      const found = page.locator("#search-results").getByRole("link", { name: /within 15 working days/ });
      await found.first().click();
      await page.waitForURL(/\/icpc-within-15-days\//);
      await page.goto(`${site}/metrics/icpc-within-15-days/`);
      const downloads = page.waitForEvent("download");
      await page.getByRole("link", { name: /Every value/ }).click();
      const download = await downloads;
      expect(readFileSync(await download.path(), "utf8")).toContain("2019-20");

      await page.goto(`${site}/glossary/`);
      expect(await page.locator("main dt, main tbody tr").count()).toBeGreaterThan(10);

      await page.goto(`${site}/benchmarks/explore/?measure=icpc-within-15-days&area=own`);
      await page.locator(".explore-results svg.chart-wide").first().waitFor();
      expect(await page.locator(".explore-status").innerText()).toMatch(/^1 measure, 1 area/);
    });
  });

  test.runIf(edition === "partnership")("the agency filter works", async () => {
    await reading(async (page, site) => {
      await page.goto(`${site}/submissions/?agency=Education`);
      await page.locator("#choose-agency").waitFor();
      const rows = await page.locator("[data-choose] tbody tr:visible").allInnerTexts();
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.includes("Education"))).toBe(true);
    });
  });

  test("an unknown address, however deep, shows the site's own page in its own style", async () => {
    await asMember(async (page) => {
      const response = await page.goto(`${server.address}/metrics/no/such/page`, { waitUntil: "load" });
      expect(response?.status()).toBe(404);
      expect(await page.locator("h1").innerText()).toBe("There is no such page");
      expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(10);
      await page.getByRole("link", { name: "A to Z" }).click();
      expect(new URL(page.url()).pathname).toBe("/search/");
    });
  });

  test("nobody can show a page of it in a frame", async () => {
    await asMember(async (page) => {
      const refused = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
      await page.setContent(`<iframe src="${server.address}/"></iframe>`);
      await refused;
    });
  });
});

describe.skipIf(cannotHost)("without a password, on the partnership server", () => {
  test("no file of the site is served: 401 for every page, download, script and style", async () => {
    const server = await host("partnership", folders.partnership);
    const addresses = addressesOf(folders.partnership);
    try {
      expect(addresses.length).toBeGreaterThan(500);
      const served: string[] = [];
      for (const address of addresses) {
        const { status, body } = await server.ask(address);
        if (status !== 401 || body.length > 1000) served.push(`${status} ${address}`);
      }
      expect(served).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});

describe.skipIf(cannotHost)("on the public server", () => {
  test("every file of the site is served as its kind, and what is kept for a year has a hash in its name", async () => {
    const server = await host("public", folders.public);
    try {
      const faults: string[] = [];
      for (const address of addressesOf(folders.public)) {
        const { status, headers } = await server.ask(address, { method: "HEAD" });
        if (status !== 200) faults.push(`${status} ${address}`);
        if (/octet-stream/.test(String(headers["content-type"]))) faults.push(`no kind: ${address}`);
        const kept = /immutable/.test(String(headers["cache-control"]));
        if (kept !== /\.[0-9a-f]{8}\.(js|css)$/.test(address)) faults.push(`kept: ${kept}: ${address}`);
      }
      expect(faults).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
