import { readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { readingInBrowser } from "./reading.ts";

const reading = readingInBrowser();
const folder = inject("folder");
describe("a member who holds an older paper", () => {
  test("types the printed code, and with keys alone reaches what it was, what it is now, who changed it and why", async () => {
    await reading({}, "", async (page) => {
      await page.locator("#search-field").focus();
      await page.keyboard.type("ICPC-within-15-days/2019-20 q3/v1");
      await page.keyboard.press("Enter");
      await page.locator("main [role=status]", { hasText: "is found" }).waitFor();
      const first = page.locator("#search-results a").first();
      await first.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/figures/icpc-within-15-days/#2019-20-q3-v1");
      const row = await page.locator("tr", { has: page.locator("[id='2019-20-q3-v1']") }).innerText();
      expect(row).toMatch(/icpc-within-15-days\/2019-20-Q3\/v2/);
      expect(row).toMatch(/agency correction/);
      expect(row).toMatch(/received 24 February 2020/);
    });
  });

  test("finds the figure without scripts", async () => {
    await reading({ javaScriptEnabled: false }, "figures/", async (page) => {
      await page.locator("main a[href*='icpc-within-15-days']").click();
      expect(await page.locator("[id='2019-20-q3']").innerText()).toMatch(/Oct to Dec 2019/);
      expect(await page.locator("main").innerText()).toMatch(/Initial conferences!H6/);
    });
  });

  test("is told the nearest code for one that does not exist, and no typed text becomes part of the page", async () => {
    await reading({}, "search/?q=icpc-within-15-day%2F2019-20-Q3", async (page) => {
      await page.getByRole("link", { name: "icpc-within-15-days/2019-20-q3" }).click();
      await page.locator("#search-results a[href*='/figures/']").waitFor();
    });
    await reading({}, "search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", async (page) => {
      const said = page.locator("main [role=status]");
      await said.filter({ hasText: "Nothing found" }).waitFor();
      expect(await said.innerText()).toContain("<img src=x onerror=alert(1)>");
      expect(await page.locator("main img").count()).toBe(0);
    });
  });
});

test("every figure on the page of a quarter prints its code, and every code leads to its passport", () => {
  const pageAt = (address: string) =>
    parseHTML(readFileSync(path.join(folder, address, "index.html"), "utf8")).document;
  const rows = [...pageAt("quarters/2019-20-q4").querySelectorAll(".measures tbody tr, .finding")];
  // A measure of which nothing was ever received shows no figure and has no code.
  const withFigure = rows.filter((row) => row.querySelector(".status"));
  expect(withFigure.length).toBeGreaterThan(100);
  for (const row of withFigure) {
    const code = row.querySelector("a.figure-code");
    const [address = "", place = ""] = (code?.getAttribute("href") ?? "").replace("../../", "").split("#");
    const passport = pageAt(address).querySelector(`[id="${place}"]`)?.closest("tr");
    expect(passport?.textContent, row.textContent ?? "").toContain(code?.textContent);
  }
});
