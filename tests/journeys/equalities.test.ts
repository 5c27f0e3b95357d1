import { expect, test } from "vitest";
import { readingInBrowser, withoutScript } from "./reading.ts";

const reading = readingInBrowser();

test("a member without scripts finds in two clicks whether a group is over-represented, with interval and unknown", async () => {
  await reading(withoutScript, "", async (page) => {
    await page.getByRole("link", { name: "Themes", exact: true }).first().click();
    await page.locator("main").getByRole("link", { name: "equalities" }).click();
    expect(new URL(page.url()).pathname.endsWith("/equalities/")).toBe(true);
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/73 of 217 families/);
    expect(text).toMatch(/0\.96\s+0\.79 to 1\.1\d/);
    expect(text).toMatch(/102 of 319 families/);
    expect(text).toMatch(/Higher|Lower|No real difference|Too few to tell/);
    expect(text).toMatch(/No data/);
    expect(text).toMatch(/Illustrative/);
  });
});
