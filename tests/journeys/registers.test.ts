import { describe, expect, test } from "vitest";
import { readingInBrowser, withoutScript } from "./reading.ts";

const reading = readingInBrowser();

describe("the chair of the subgroup, at conferences in time", () => {
  test("comes with one click to what was challenged: the day, who asked, the answer and what happened", async () => {
    await reading(withoutScript, "metrics/icpc-within-15-days/", async (page) => {
      const answers = page.locator(".answers > div", { hasText: "What did we ask, and what happened?" });
      await answers.getByRole("link").first().click();
      const { pathname, hash } = new URL(page.url());
      expect(pathname.endsWith("/challenges/")).toBe(true);
      const row = page.locator(hash);
      expect(await row.isVisible()).toBe(true);
      const text = await row.innerText();
      expect(text).toMatch(/When\s+12 November 2019/);
      expect(text).toMatch(/Asked by\s+Performance, Challenge and Impact Subgroup/);
      expect(text).toMatch(/Put to\s+Children.s social care/);
      expect(text).toMatch(/Answer\s+28 January 2020: \S/);
      expect(text).toMatch(/Did it work\?/);
      expect(text).toMatch(/Worked|Not yet|Cannot tell/);
      expect(text).toMatch(/\d+\.\d% \(\d+ of \d+/);
      expect(await row.locator("svg").count()).toBeGreaterThan(0);
    });
  });

  test("reads the overdue ones first; the review of the model in six months is among them", async () => {
    await reading(withoutScript, "challenges/", async (page) => {
      const states = await page.locator("article.register > .register-tags .tag:first-child").allInnerTexts();
      const overdue = states.filter((state) => /overdue/i.test(state)).length;
      expect(overdue).toBeGreaterThan(0);
      expect(states.slice(0, overdue).every((state) => /overdue/i.test(state))).toBe(true);
      const review = await page.locator("#mental-health-in-youth-offending").innerText();
      expect(review).toMatch(/Overdue since 31 March 2020/);
      expect(review).toMatch(/line 719/);
    });
  });

  test("comes from the printed code of a figure to where it comes from", async () => {
    await reading(withoutScript, "challenges/", async (page) => {
      const codes = page.locator("a.figure-code");
      expect(await codes.count()).toBeGreaterThan(10);
      const address = (await codes.first().getAttribute("href")) ?? "";
      await codes.first().click();
      expect(page.url()).toContain(address.replace(/^(\.\.\/)+/, ""));
      expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
    });
  });
});

describe("the scrutineer", () => {
  test("counts the promises with no measure and reads which measures have gone, with last value and reason", async () => {
    await reading(withoutScript, "priorities/", async (page) => {
      const [, without, all] =
        /(\d+) of (\d+) have no measure/.exec(await page.locator("main").innerText()) ?? [];
      expect(Number(all)).toBeGreaterThan(30);
      expect(Number(without)).toBeGreaterThan(0);
      const listed = page.locator("#no-measure + ol > li");
      expect(await listed.count()).toBe(Number(without));
      const rows = await page
        .getByRole("table", { name: /Measures that have gone/ })
        .locator("tbody tr")
        .allInnerTexts();
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.some((row) => /4 children/.test(row) && /April 2018 to March 2019/.test(row))).toBe(true);
      expect(rows.every((row) => /The report|No longer counted/.test(row))).toBe(true);
    });
  });
});

describe("every page of the registers", () => {
  test("says of invented rows that they are invented, and of the others where they are printed", async () => {
    for (const address of ["challenges/", "reviews/", "risks/", "questions/"]) {
      await reading(withoutScript, address, async (page) => {
        const rows = page.locator("article.register");
        expect(await rows.count(), address).toBeGreaterThan(5);
        for (const text of await rows.allInnerTexts()) {
          expect(text, address).toMatch(/line \d+|Invented to show how this page works/);
        }
      });
    }
  });
});
