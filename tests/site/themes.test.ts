import { expect, test } from "vitest";
import { metricGroups } from "../../src/site/metric-groups.ts";
import { dictionaryPage } from "../../src/site/pages/dictionary.ts";
import { themeListPage, themePage } from "../../src/site/pages/theme.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const protection = themePage(publication, "protection");

test("the measures of a theme stand under the return that they rest on, national figures last", () => {
  const groups = metricGroups(
    publication,
    publication.metrics.filter(({ theme }) => theme === "protection"),
  );
  expect(groups.map(({ title, metrics }) => [title, metrics.length])).toEqual([
    ["Section 47 enquiries and initial conferences", 3],
    ["Child protection plans", 1],
    ["National figures", 1],
  ]);
  const headings = [...documentOf(protection, "measures").querySelectorAll("th[scope=rowgroup]")];
  expect(headings.map(textOf)).toEqual(groups.map(({ title }) => title));
});

test("a long theme begins with links to its parts, and each link has its place", () => {
  const links = [...documentOf(protection, "contents").querySelectorAll("a")];
  expect(links).toHaveLength(3);
  const table = documentOf(protection, "measures");
  for (const link of links) expect(table.querySelector(link.getAttribute("href") as string)).not.toBeNull();
  expect(documentOf(themePage(publication, "education"), "contents").querySelector("a")).toBeNull();
});

test("from a theme a reader reaches the one before and the next", () => {
  const links = (id: string) =>
    [...documentOf(themePage(publication, id), "next").querySelectorAll("a")].map((a) =>
      a.getAttribute("href"),
    );
  expect(links("protection")).toEqual(["/themes/front-door/", "/themes/youth-justice/"]);
  expect(links("education")).toEqual(["/themes/youth-justice/"]);
});

test("the list of themes says how many measures have data and how many really changed", () => {
  const cards = [...documentOf(themeListPage(publication), "themes").querySelectorAll("li")].map(textOf);
  expect(cards).toHaveLength(publication.themes.length);
  expect(cards[0]).toContain("2 of 2 measures have data, 2 really changed");
});

test("the dictionary begins with its themes and their sizes", () => {
  const page = dictionaryPage(publication);
  const links = [...documentOf(page, "contents").querySelectorAll("a")];
  expect(links.map((link) => link.textContent)).toEqual(publication.themes.map(({ title }) => title));
  const dictionary = documentOf(page, "dictionary");
  for (const link of links)
    expect(dictionary.querySelector(link.getAttribute("href") as string)).not.toBeNull();
});
