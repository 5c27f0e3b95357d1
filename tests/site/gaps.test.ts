import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { dictionaryPage } from "../../src/site/pages/dictionary.ts";
import { themePage } from "../../src/site/pages/theme.ts";
import { readPublication } from "../../src/site/publication.ts";
import { searchEntries } from "../../src/site/search-index.ts";
import type { Slots } from "../../src/site/slots.ts";
import { writeFixturePublication } from "./fixture-publication.ts";

const folder = mkdtempSync(path.join(tmpdir(), "los-gaps-"));
writeFixturePublication(folder);
const publication = readPublication(folder);

/** What a slot puts on the page. */
function pageOf(slots: Slots, slot: string): Element {
  const filled = slots[slot]?.() ?? "";
  const { document } = parseHTML(`<main>${typeof filled === "string" ? filled : filled.text}</main>`);
  return document.querySelector("main") as Element;
}

test("a theme names what was promised and is not collected, with its owner and the words of the promise", () => {
  const entry = pageOf(themePage(publication, "front-door"), "gaps").querySelector("#gap-hub-bypass");
  expect(entry?.querySelector("h3")?.textContent).toBe("Contacts that pass the hub by");
  expect(entry?.querySelector(".missing")?.textContent).toBe("Not collected [x]");
  expect(entry?.textContent).toContain("Children's social care");
  expect(entry?.textContent).toContain(
    "“a significant proportion of contacts <passed> through” (annual report 2019-20, line 630)",
  );
});

test("a promise that stands in no report has no line", () => {
  const page = pageOf(themePage(publication, "protection"), "gaps");
  expect(page.querySelector("#gap-dissent")?.textContent).toContain("“reasons should be recorded”");
  expect(page.textContent).not.toContain("line");
});

test("a theme without gaps says nothing of them", () => {
  expect(pageOf(themePage(publication, "education"), "gaps").textContent).toBe("");
});

test("the dictionary counts the gaps and lists them in their themes, and a search finds them", () => {
  const slots = dictionaryPage(publication);
  expect(pageOf(slots, "gaps").textContent).toMatch(/^A further 2 were promised and nobody collects them/);
  expect(pageOf(slots, "dictionary").querySelectorAll("[id^=gap-]")).toHaveLength(2);
  expect(searchEntries(publication).find(({ title }) => title === "Dissent at conferences")).toMatchObject({
    address: "/metrics/#gap-dissent",
  });
});
