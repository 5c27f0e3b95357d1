import { describe, expect, test } from "vitest";
import { iPad, readingInBrowser, withoutScript } from "./reading.ts";

const reading = readingInBrowser();
const verdicts = /Better|Worse|Higher|Lower|No real change|Too few to tell|Not received|Not signed/;

describe("the chair of the subgroup", () => {
  test("sees at most five real changes and five that may be chance, each with a verdict, a count and an owner", async () => {
    await reading({}, "", async (page) => {
      const findings = page.locator(".finding");
      const count = await findings.count();
      expect(
        await page.locator("#silent ~ .findings").first().locator(".finding").first().innerText(),
      ).toMatch(/Re-referrals within 12 months.*207 of 872/s);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(10);
      for (const text of await findings.allInnerTexts()) {
        expect(text).toMatch(verdicts);
        expect(text).toMatch(/\d/);
        expect(text).toMatch(/Illustrative/);
      }
    });
  });

  test("has the first page with all that it loads in at most 300 kB", async () => {
    await reading({}, "", async (page) => {
      await page.waitForLoadState("networkidle");
      const weight = await page.evaluate(() =>
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
          .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize)
          .reduce((sum, size) => sum + size, 0),
      );
      expect(weight).toBeGreaterThan(10_000);
      expect(weight).toBeLessThanOrEqual(300_000);
    });
  });

  test("finds the agenda in order on the page of the quarter", async () => {
    await reading(withoutScript, "quarters/2019-20-q4/", async (page) => {
      const headings = await page.locator("h2").allInnerTexts();
      const order = [
        "1. Actions and challenges",
        "2. Data received and missing",
        "3. Exceptions",
        "4. Deep dive",
        "5. Audits",
        "6. Action plans of reviews",
        "7. New challenges",
        "8. For the Board and the risk register",
        "Every measure",
      ];
      expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
    });
  });
});

describe("a councillor with an iPad", () => {
  test("searches for ICPC and reads whether we differ from similar areas, with n and the neighbour set", async () => {
    await reading(iPad, "", async (page) => {
      await page.locator("#search-field").fill("ICPC");
      await page.locator("form.search button").click();
      await page
        .locator("#search-results")
        .getByRole("link", { name: /within 15 working days/ })
        .first()
        .click();
      await page.waitForURL("**/metrics/icpc-within-15-days/");
      const text = await page.locator("main").innerText();
      expect(text).toMatch(
        /No real difference from England and no real difference from the mean of similar areas/,
      );
      expect(text).toMatch(/10 of 10 neighbours, neighbour set illustrative/);
      expect(text).toMatch(/352 of 446/);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(820);
    });
  });

  test("taps MASH and reads what it means", async () => {
    await reading(iPad, "quarters/2019-20-q4/", async (page) => {
      await page.locator("main button.term", { hasText: "MASH" }).first().tap();
      const meaning = page.locator("main .term-meaning:visible");
      expect(await meaning.innerText()).toMatch(/multi-agency safeguarding hub/i);
      await page.keyboard.press("Escape");
      expect(await meaning.count()).toBe(0);
    });
  });
});

describe("a reader without JavaScript", () => {
  test("gets the six answers in order, then the chart, its table, the source and the download", async () => {
    await reading(withoutScript, "metrics/icpc-within-15-days/", async (page) => {
      const text = await page.locator("main").innerText();
      const order = [
        "What changed?",
        "Is it real?",
        "How do we compare?",
        "How many children is that?",
        "Who owns it, and is it signed?",
        "How old is it?",
        "Over time",
        "Compared with other places",
        "Definition",
        "Downloads",
      ];
      const places = order.map((words) => text.indexOf(words));
      expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
      expect(await page.locator("main svg").first().isVisible()).toBe(true);
      expect(await page.locator("main table caption").count()).toBeGreaterThan(1);
    });
  });
});

describe("a reader with a keyboard", () => {
  test("skips to the content with the first key", async () => {
    await reading({}, "metrics/icpc-within-15-days/", async (page) => {
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      expect(await skip.innerText()).toMatch(/skip to/i);
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#main");
    });
  });
});

describe("the person in an agency", () => {
  test("sees only its own returns, and the choice stays in the address", async () => {
    await reading({}, "submissions/?agency=Education", async (page) => {
      await page.locator("#choose-agency").waitFor();
      const rows = page.locator("[data-choose] tbody tr:visible");
      const texts = await rows.allInnerTexts();
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.every((text) => text.includes("Education"))).toBe(true);
      expect(new URL(page.url()).searchParams.get("agency")).toBe("Education");
    });
  });
});

describe("a reader on paper", () => {
  test("gets tables whose head repeats, charts that are not split, and no navigation", async () => {
    await reading({}, "metrics/icpc-within-15-days/", async (page) => {
      await page.emulateMedia({ media: "print" });
      const styles = await page.evaluate(() => ({
        head: getComputedStyle(document.querySelector("thead") as Element).display,
        figure: getComputedStyle(document.querySelector("figure") as Element).breakInside,
        size: Number.parseFloat(getComputedStyle(document.querySelector("main p") as Element).fontSize),
      }));
      // 12 points are 16 CSS pixels.
      expect(styles).toMatchObject({ head: "table-header-group", figure: "avoid" });
      expect(await page.getByRole("navigation", { name: /site|main|service/i }).count()).toBe(0);
      expect(styles.size).toBeGreaterThanOrEqual(16);
      expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    });
  });
});

describe("an analyst", () => {
  test("downloads what is on the page, with its status", async () => {
    await reading({}, "metrics/icpc-within-15-days/", async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: /Every value/ }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const csv = Buffer.concat(chunks).toString("utf8");
      const year = csv.split("\n").find((line) => /(^|,)2019-20(,|$)/.test(line)) ?? "";
      expect(year).toContain("352");
      expect(year).toContain("446");
      expect(year).toContain("illustrative");
    });
  });
});
