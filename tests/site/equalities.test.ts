import { expect, test } from "vitest";
import { equalitiesPage } from "../../src/site/pages/equalities.ts";
import { sharesInWords, unknownRange } from "../../src/site/sentences/group-shares.ts";
import { equalities } from "./fixture/equalities.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const page = equalitiesPage(publication);
const rowsOf = (slot: string, id = "") =>
  [...documentOf(page, slot).querySelectorAll("tbody tr")].map(textOf).filter((text) => text.includes(id));

test("the answer names the groups that a test tells apart, with both shares, n, N and the ratio's interval", () => {
  const text = textOf(documentOf(page, "answer"));
  expect(text).toContain("In 1 of 5 comparisons a group stands out by more than chance would explain.");
  expect(text).toContain("No real difference: 1. Too few to tell: 1. No comparison: 2.");
  expect(text).toContain("No data, so that nobody can say: special educational needs, sex.");
  expect(text).toContain(
    "68.0% (51 of 75 children) against 46.7% of the other groups together (79 of 169). Ratio 1.45 (1.16 to 1.78)",
  );
});

test("a site without groups says that nobody can say", () => {
  const none = equalitiesPage({ ...publication, equalities: [], equalityCoverage: [] });
  expect(textOf(documentOf(none, "answer"))).toContain("Nobody can say.");
  expect(textOf(documentOf(none, "comparisons"))).toContain(
    "No data [x]: no return tells these groups apart.",
  );
  expect(textOf(documentOf(none, "unknown"))).toContain("No measure has groups");
  expect(textOf(documentOf(none, "coverage"))).toContain("No agency sends returns that count people.");
});

test("every characteristic has its place, those too of which there is no data", () => {
  const headings = [...documentOf(page, "comparisons").querySelectorAll("h3")].map(textOf);
  expect(headings).toEqual(["Ethnic group", "Disability", "Special educational needs", "Sex", "Age"]);
});

test("a group shows its share with n and N, the base, the ratio with its interval, and the verdict in words", () => {
  const [row] = rowsOf("comparisons", "Minority ethnic");
  expect(row).toMatch(
    /33\.6 73 of 217 children\s*35\.0\s+pupils\s*0\.96 0\.79 to 1\.15\s*≈No real difference Illustrative/,
  );
});

test("a figure's code leads to where it comes from; a figure that is withheld has none", () => {
  const codes = [...documentOf(page, "comparisons").querySelectorAll("a.figure-code")];
  expect(codes.map((link) => link.getAttribute("href")?.split("#")[0])).toEqual(["/figures/icpc-children/"]);
});

test("what is missing says why: no base, suppressed, too few", () => {
  expect(rowsOf("comparisons", "White british")[0]).toMatch(/no base.*Nothing to set it against/);
  expect(rowsOf("comparisons", "Other")[0]).toMatch(/\[c\].*suppressed/);
  expect(rowsOf("comparisons", "Known <to> the service")[0]).toMatch(/3 of 294.*Too few to tell/);
  expect(rowsOf("comparisons").join(" ")).not.toMatch(/NaN|null|undefined/);
});

test("the share not stated stands by itself, with what it could change", () => {
  expect(rowsOf("unknown", "Ethnic group")[0]).toMatch(
    /32\.0 102 of 319 children.*Minority ethnic: the ratio lies anywhere from 0\.65 if none of them belong to the group to 1\.57 if all do/,
  );
  expect(rowsOf("unknown", "Disability")[0]).toMatch(/\[x\].*Not known/);
  expect(rowsOf("unknown", "Age")[0]).toMatch(/0\.0 0 of 244.*Nothing/);
});

test("no data is shown by agency and theme", () => {
  const text = textOf(documentOf(page, "coverage"));
  expect(text).toContain(
    "Of 2 agencies that count people: ethnic group is given by 1, disability is given by 1, special educational needs is given by none, sex is given by none, age is given by 1.",
  );
  const rows = rowsOf("coverage");
  expect(rows).toContain("Police");
  expect(rows.find((row) => row.match(/No data/g)?.length === 5)).toBeDefined();
  expect(rows.some((row) => row.includes("1 of 4"))).toBe(true);
});

test("a hidden number appears in no sentence", () => {
  const hidden = equalities.find(({ missing }) => missing === "c") as (typeof equalities)[number];
  expect(sharesInWords(hidden, "children")).toBe("suppressed to protect people");
  expect(unknownRange(hidden)).toBe("");
});
