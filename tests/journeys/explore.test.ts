import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startBrowser } from "./browser.ts";

const site = inject("site");
const address = `${site}benchmarks/explore/`;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Opens the page as a reader of that kind would; fails when a script does or the content policy stops something. */
async function exploring(
  query: string,
  read: (page: Page) => Promise<void>,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await page.goto(address + query);
    if (options?.javaScriptEnabled !== false) await ready(page);
    await read(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** The figures are read after the page. */
const ready = (page: Page): Promise<void> => page.locator(".explore-status").waitFor();
const status = (page: Page): Promise<string> => page.locator(".explore-status").innerText();
const captions = (page: Page): Promise<string[]> => page.locator(".explore-results caption").allInnerTexts();

/** What a press of the download button gives. */
async function downloaded(page: Page): Promise<{ name: string; csv: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Download these figures/ }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), csv: Buffer.concat(chunks).toString("utf8") };
}

test("an analyst finds a measure and areas, sees chart and table with n of N, and a link shows the same again", async () => {
  await exploring("", async (page) => {
    await page.getByLabel("Find a measure").fill("15 working");
    await page.getByRole("checkbox", { name: /within 15 working days/ }).check();
    await page.getByRole("button", { name: "Choose no areas" }).click();
    expect(await status(page)).toMatch(/Choose at least one measure and one area/);
    await page.getByRole("checkbox", { name: "Bromley, own returns" }).check();
    await page.getByRole("button", { name: "Add: Statistical neighbours (set illustrative)" }).click();
    await page.getByLabel("First year").selectOption("2019");

    expect(await status(page)).toMatch(/^\d measures, 11 areas, 2019 to 2020: \d+ figures/);
    const section = page.locator(".explore-results section", { hasText: "within 15 working days" });
    expect(await section.locator("svg.chart-wide").isVisible()).toBe(true);
    const own = section.getByRole("row", { name: /Bromley, own returns/ });
    expect(await own.innerText()).toMatch(/352 of 446/);
    expect(await own.innerText()).toMatch(/illustrative/);

    const before = { status: await status(page), captions: await captions(page) };
    const link = page.url();
    await page.goto(site);
    await page.goto(link);
    await ready(page);
    expect({ status: await status(page), captions: await captions(page) }).toEqual(before);
    expect(await page.getByRole("checkbox", { name: "Bromley, own returns" }).isChecked()).toBe(true);
    expect(await page.getByLabel("First year").inputValue()).toBe("2019");
  });
});

test("codes stay codes, in the table and in the file, and the file says where each figure is from", async () => {
  await exploring("?measure=icpc-within-15-days&area=own", async (page) => {
    for (const name of ["Authority R", "Authority W"])
      await page.getByRole("checkbox", { name, exact: true }).check();
    const text = await page.locator(".explore-results table").innerText();
    expect(text).toMatch(/\[c\]\s*suppressed/);
    expect(text).toMatch(/\[u\]\s*unreliable/);
    const { name, csv } = await downloaded(page);
    expect(name).toBe("figures.csv");
    const [header, ...lines] = csv.trim().split("\r\n");
    expect(header).toContain(
      "measure,measure_title,area_code,area,period,period_end,numerator,denominator,value,unit,code,status,source",
    );
    const own = lines.find((line) => line.includes('"Bromley, own returns",2019-20,')) ?? "";
    expect(own).toMatch(/,352,446,78\.9/);
    expect(own).toMatch(/illustrative/);
    for (const code of ["c", "u"])
      expect(lines.some((line) => line.includes(`,,per cent,${code},illustrative,`))).toBe(true);
  });
});

test("what somebody wrote into a link does nothing but be told", async () => {
  const query = `?measure=${encodeURIComponent("<img src=x onerror=alert(1)>")}&measure=icpc-children&area=E92000001&area=../../etc&from=1&to=99999`;
  await exploring(query, async (page) => {
    const told = await page.locator("#explore [role=alert]").innerText();
    expect(told).toContain("There is no measure “<img src=x onerror=alert(1)>”.");
    expect(told).toContain("There is no area “../../etc”.");
    expect(await page.locator("#explore img").count()).toBe(0);
    expect(await status(page)).toMatch(/^1 measure, 1 area, /);
  });
});

test("everything can be done with the keyboard, and what changed is announced", async () => {
  await exploring("?measure=icpc-children&area=E92000001", async (page) => {
    const active = (property: "value" | "id") =>
      page.evaluate((name) => (document.activeElement as HTMLInputElement)[name], property);
    await page.getByLabel("Find a measure").focus();
    await page.keyboard.type("section 47");
    await page.keyboard.press("Tab");
    expect(await active("value")).toBe("section-47-enquiries");
    await page.keyboard.press("Space");
    expect(await active("value")).toBe("section-47-enquiries");
    expect(await status(page)).toMatch(/^2 measures, 1 area/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await status(page)).toMatch(/^Choose at least one measure/);
    expect(await page.locator(".explore-status").getAttribute("role")).toBe("status");
  });
});

test("with much chosen there is no violation of WCAG 2.2 AA, and no sideways scroll at 320 px", async () => {
  const query = "?measure=icpc-within-15-days&measure=icpc-children&measure=children-looked-after&area=own";
  await exploring(query, async (page) => {
    for (const name of await page.getByRole("button", { name: /^Add: / }).allInnerTexts())
      await page.getByRole("button", { name, exact: true }).click();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const checker = (window as unknown as { axe: typeof axe }).axe;
      const results = await checker.run(document, { runOnly: tags });
      return results.violations.map((each) => `${each.id} at ${each.nodes[0]?.target.join(" ")}`);
    });
    expect(violations).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test("on paper there are the charts and tables, and no controls", async () => {
  await exploring("?measure=icpc-within-15-days&area=own&area=E92000001", async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".explore-form").isVisible()).toBe(false);
    expect(await page.locator(".explore-results table").isVisible()).toBe(true);
    expect(await page.locator(".explore-results svg.chart-wide").isVisible()).toBe(true);
  });
});

test("without JavaScript the page says so in a sentence, has no dead controls, and leads to files that exist", async () => {
  await exploring(
    "",
    async (page) => {
      expect(await page.locator("main").innerText()).toMatch(/needs JavaScript/);
      expect(await page.locator("main input, main select, main button").count()).toBe(0);
      const link = page.getByRole("link", { name: /Every figure of every measure/ });
      const file = await page.request.get(new URL((await link.getAttribute("href")) ?? "", address).href);
      expect(file.status()).toBe(200);
      expect(await file.text()).toContain("measure,measure_title,area_code");
      const pages = page.getByRole("link", { name: /Every measure compared/ });
      expect(new URL((await pages.getAttribute("href")) ?? "", address).href).toBe(`${site}benchmarks/`);
    },
    { javaScriptEnabled: false },
  );
});

test("figures that cannot be read are told, and the files stay", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/figures.arrow", (route) => route.fulfill({ status: 200, body: "not Arrow" }));
  await page.goto(address);
  expect(await page.locator("#explore [role=alert]").innerText()).toMatch(/could not be read/);
  await context.close();
});

test("the scripts of the page weigh at most 35 kB compressed", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weights: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) weights.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address);
  await ready(page);
  const weight = (await Promise.all(weights)).reduce((sum, each) => sum + each, 0);
  expect(weight).toBeGreaterThan(5_000);
  expect(weight).toBeLessThan(35_000);
  await context.close();
});
