import { expect, test } from "vitest";
import { seriesCharts } from "../../src/site/annual-report/charts.ts";
import { gridOf } from "../../src/site/annual-report/grid.ts";
import { seriesIn } from "../../src/site/annual-report/series.ts";
import { printedPeriod, printedValue, spelledOut, wordsFor } from "../../src/site/annual-report/words.ts";
import { annualReportPage, reportsOf } from "../../src/site/pages/annual-report.ts";
import type { PublishedFact } from "../../src/site/publication-rows.ts";
import { publishedFacts } from "./fixture/published.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const page = annualReportPage(publication, "2019-20");
const sections = documentOf(page, "sections");
const factOf = (id: string): PublishedFact => publishedFacts.find(({ fact }) => fact === id) as PublishedFact;
const rowOf = (id: string): Element => sections.querySelector(`#${id}`)?.closest("tr") as Element;

test("a report that is not there is said to be none", () => {
  expect(reportsOf(publication)).toEqual(["2019-20"]);
  expect(() => annualReportPage(publication, "2018-19")).toThrow('no yearly report "2018-19"');
});

test("coverage counts equal, different and printed only, of all, and by section", () => {
  const [whole, bySection] = [...documentOf(page, "coverage").querySelectorAll("table")];
  const rows = [...(whole?.querySelectorAll("tbody tr") ?? [])].map(textOf);
  expect(rows[0]).toContain("Equal 1 7.7%".replaceAll(" ", ""));
  expect(rows.map((row) => /(\d+)\d+\.\d%/.exec(row.replaceAll(" ", ""))?.[0])).toHaveLength(3);
  const protection = [...(bySection?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(protection[0]).toEqual(["Section 47 and initial conferences", "2", "1", "0", "1"]);
});

test("each figure has its printed words, line, measure and agreement, and an anchor", () => {
  const row = rowOf("P001");
  expect(textOf(row)).toContain("“79%” line 654");
  expect(textOf(row)).toContain("Equal");
  expect(row.querySelector("a")?.getAttribute("href")).toBe("/metrics/icpc-within-15-days/");
  expect(textOf(rowOf("P002"))).toContain("England");
});

test("a figure that the returns give otherwise says what is computed and why, and is listed first", () => {
  for (const place of [rowOf("P003"), documentOf(page, "different")]) {
    expect(textOf(place)).toContain("computed 4.1: one base gives 4.1%");
    expect(textOf(place)).toContain("the heading says April 2018 to March 2019");
  }
  expect(documentOf(page, "different").querySelector("#P003")).toBeNull();
  expect(documentOf(page, "different").querySelector('a[href="#P003"]')).not.toBeNull();
});

test("text from the report stays text", () => {
  expect(textOf(rowOf("P004"))).toContain('<script>alert("x")</script>');
  expect(sections.querySelector("script")).toBeNull();
});

test("a printed table has its own rows and columns again", () => {
  const courses = publishedFacts.filter(({ table }) => table === "Modules completed");
  const grid = gridOf("Training", courses, wordsFor(publication));
  expect(grid.rowHeader).toBe("course");
  expect(grid.rows).toEqual(["Autism", "Domestic abuse", "FGM"]);
  expect(grid.columns).toEqual(["Apr 2018 to Mar 2019", "Apr 2019 to Mar 2020"]);
  expect(grid.at("Domestic abuse", "Apr 2019 to Mar 2020").map(({ value }) => value)).toEqual([132]);
});

test("a table of years has a row a year, and two figures in one place are both shown", () => {
  const known = publishedFacts.filter(({ table }) => table === "Children known");
  const again = { ...(known[0] as PublishedFact), value: 124, printed: "124" };
  const grid = gridOf("Home education", [...known, again], wordsFor(publication));
  expect(grid.rows).toHaveLength(3);
  expect(grid.columns).toEqual(["children"]);
  expect(grid.at(grid.rows[0] as string, "children").map(({ value }) => value)).toEqual([122, 124]);
});

test("only a true series is drawn: one subject, one unit, three points or more", () => {
  const series = seriesIn(publishedFacts);
  expect(series.map(({ over, facts }) => [over, facts.map(({ value }) => value)])).toEqual([
    ["periods", [122, 139, 146]],
    ["categories", [232, 132, 32]],
  ]);
  const known = publishedFacts.filter(({ table }) => table === "Children known");
  expect(seriesIn(known.slice(1))).toEqual([]);
  expect(seriesIn(known.map((fact, i) => ({ ...fact, unit: `unit ${i}` })))).toEqual([]);
});

test("school years and months stand in one drawing only where the report sets them in one table", () => {
  const known = publishedFacts.filter(({ table }) => table === "Children known");
  const mixed = known.map((fact, i) => (i === 0 ? { ...fact, period: "2020-03" } : fact));
  expect(seriesIn(mixed)[0]?.facts.map(({ value }) => value)).toEqual([139, 146, 122]);
  expect(seriesIn(mixed.map((fact) => ({ ...fact, table: null })))).toEqual([]);
});

test("a chart prints its figures with the decimals of the report", () => {
  const shares = publishedFacts
    .filter(({ table, period }) => table === "Modules completed" && period === "2019-20")
    .map((fact, i): PublishedFact => ({ ...fact, measure: "share", unit: "%", value: 31.98 + i }));
  const drawn = seriesCharts(publication, "section", shares).text;
  expect(drawn).toContain(">31.98%<");
  expect(drawn).toContain("33.98%, the largest of 3 that are printed");
});

test("a figure is written as it is meant", () => {
  expect(printedValue(factOf("P004"))).toBe("8 to 10 weeks");
  expect(printedValue({ ...factOf("P001"), value: 40.75 })).toBe("40.75%");
  expect(printedValue({ ...factOf("P001"), measure: "money", unit: "GBP", value: 17836 })).toBe("£17,836");
  expect(printedValue({ ...factOf("P100"), value: 1 })).toBe("1 child");
  expect(printedValue({ ...factOf("P100"), value: -22, unit: "%" })).toBe("−22%");
  expect(printedPeriod({ ...factOf("P001"), period: null, heading_period: "2020-03-31" })).toBe(
    "31 March 2020, by the heading",
  );
  expect(spelledOut(publication, "icpc-children-2018-19")).toBe("ICPC children 2018-19");
});
