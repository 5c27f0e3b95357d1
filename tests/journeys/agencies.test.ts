import { describe, expect, test } from "vitest";
import { iPad, readingInBrowser } from "./reading.ts";

const reading = readingInBrowser();

describe("the person in an agency", () => {
  test("is with two clicks at whether the return is in, what was wrong with it, and what was signed under which hash", async () => {
    await reading({}, "", async (page) => {
      await page.locator("header nav a", { hasText: "Returns" }).first().click();
      await page.locator("main h3 a", { hasText: "Education" }).first().click();
      expect(new URL(page.url()).pathname).toMatch(/\/submissions\/education\/$/);
      const main = page.locator("main");
      expect(await main.locator("h1").innerText()).toBe("Returns of Education");
      const due = main.locator("table").first();
      expect(await due.innerText()).toMatch(/Elective home education.*Not signed.*1 May 2020/);
      expect(await main.innerText()).toContain("What was wrong with them");
      expect(await main.locator("table", { hasText: "SHA-256" }).innerText()).toMatch(
        /signed by .*SHA-256 [0-9a-f]{64}/s,
      );
    });
  });

  test("sees the figures that it signs beside those of the quarter before", async () => {
    await reading({}, "submissions/education/", async (page) => {
      const measures = page.locator("table", { hasText: "Period before" }).first();
      expect(await measures.innerText()).toContain("home");
      expect(await measures.locator("a.figure-code").count()).toBeGreaterThan(3);
    });
  });
});

describe("a member who is told of 633 interviews", () => {
  test("reads on one page, without a click, how many children that is, how many each, and what nobody counts", async () => {
    await reading(iPad, "themes/exploitation/", async (page) => {
      const line = page.locator("ul.pairs li", { hasText: "Return home interviews" });
      expect(await line.innerText()).toMatch(/633 interviews .* and 258 children .*: 2\.5 for each child/s);
      const main = await page.locator("main").innerText();
      expect(main).toContain("How many the same few had is not available [x]");
      expect(main).toMatch(/Return home interviews done of those offered[\s\S]*?\d+ of \d+/);
    });
  });
});

describe("a new lay member", () => {
  test("taps MEGA, reads what it means, and closes it with Escape", async () => {
    await reading(iPad, "metrics/exploitation-new/", async (page) => {
      await page.locator("main button.term", { hasText: "MEGA" }).first().tap();
      const meaning = page.locator("main .term-meaning:visible");
      expect(await meaning.innerText()).toMatch(/missing|exploit|gang/i);
      await page.keyboard.press("Escape");
      expect(await meaning.count()).toBe(0);
    });
  });
});
