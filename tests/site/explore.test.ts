import { expect, test } from "vitest";
import { offerOf } from "../../src/site/explore-offer.ts";
import { explorePage } from "../../src/site/pages/explore.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const offer = offerOf(publication);

test("areas stand with the home area first, then England, and an authority that ended says until when", () => {
  expect(offer.areas.map(({ name }) => name)).toEqual([
    "Bromley, own returns",
    "England",
    "Former (until 31 March 2019)",
    "Neighbour A",
  ]);
});

test("our own returns are an area of their own and never among the national figures", () => {
  expect(offer.areas[0]).toEqual({
    id: "own",
    code: "E09000006",
    name: "Bromley, own returns",
    kind: "own",
  });
});

test("what belongs together is one press away, each neighbour set by its name", () => {
  expect(offer.groups).toEqual([
    { name: "Bromley, England", areas: ["own", "E92000001"] },
    { name: "Statistical neighbours (set illustrative)", areas: ["X00000001"] },
    { name: "Statistical neighbours (set illustrative-2014)", areas: ["X00000001"] },
  ]);
});

test("without scripts the page says what is missing and leads to the files", () => {
  expect(textOf(documentOf(explorePage(publication), "chooser"))).toMatch(/needs JavaScript/);
  const links = [...documentOf(explorePage(publication), "downloads").querySelectorAll("a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/benchmarks/explore/all-figures.csv",
    "/metrics/icpc-within-15-days/icpc-within-15-days-comparisons.csv",
  ]);
});

test("a publication without national figures offers nothing, and says so", () => {
  const empty = { ...publication, exploreFigures: [] };
  expect(textOf(documentOf(explorePage(empty), "chooser"))).toMatch(/No national file has been loaded/);
});
