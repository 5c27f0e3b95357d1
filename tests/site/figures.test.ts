import { beforeAll, describe, expect, it } from "vitest";
import { figureListPage, metricFiguresPage } from "../../src/site/pages/figures.ts";
import { quarterPage } from "../../src/site/pages/quarters.ts";
import type { Publication } from "../../src/site/publication.ts";
import { figurePlaces, searchEntries } from "../../src/site/search-index.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

let publication: Publication;
beforeAll(() => {
  publication = fixturePublication();
});

const icpc = () => metricFiguresPage(publication, "icpc-within-15-days");

describe("the page of a metric's figures", () => {
  it("gives each figure its code, its value with n of N, its status and the returns that it rests on", () => {
    const document = documentOf(icpc(), "figures");
    const row = document.querySelector("[id='2019-20-q4-v1']")?.closest("tr");
    expect(textOf(row)).toMatch(/icpc-within-15-days\/2019-20-Q4\/v1/);
    expect(textOf(row)).toMatch(/\d+ of \d+/);
    expect(textOf(row)).toMatch(/Illustrative/);
    expect(row?.querySelector("a[href='#return-57']")).not.toBeNull();
  });

  it("can be reached by the code with and without its version", () => {
    const document = documentOf(icpc(), "figures");
    const places = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(places).toEqual(expect.arrayContaining(["2019-20-q4", "2019-20-q4-v1"]));
    expect(new Set(places).size).toBe(places.length);
  });

  it("shows of a corrected figure what was printed, what it is now, why, when and by whom", () => {
    const document = documentOf(icpc(), "versions");
    const text = textOf(document.querySelector("[id='2019-20-q3-v1']")?.closest("tr"));
    expect(text).toMatch(/icpc-within-15-days\/2019-20-Q3\/v1/);
    expect(text).toMatch(/69\.2% \(74 of 107 children\) as seen on 11 February 2020/);
    expect(text).toMatch(/agency correction: January was counted twice/);
    expect(text).toMatch(/received 24 February 2020 from Performance analyst, signed by Head of performance/);
  });

  it("names the file, its hash, who prepared and signed it, and the cells", () => {
    const text = textOf(documentOf(icpc(), "returns").querySelector("#return-57")?.closest("tr"));
    expect(text).toMatch(/childrens-social-care\/2019-20-Q4\/section-47-and-icpc\.xlsx/);
    expect(text).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(text).toMatch(/prepared by Performance analyst.*signed by Head of performance/);
    expect(text).toMatch(/Children at an initial conference: Conferences!D7, E7, F7 \(Jan to Mar 2020\)/);
  });

  it("gives each category the code of its newest figure", () => {
    const document = documentOf(metricFiguresPage(publication, "mash-contacts"), "breakdowns");
    expect(textOf(document.querySelector("[id^='by-source-']")?.closest("tr"))).toMatch(
      /mash-contacts\/2019-20-Q4\/source\/[a-z-]+\/v1/,
    );
  });
});

it("lists the figures of every metric for readers without scripts", () => {
  const links = [...documentOf(figureListPage(publication), "list").querySelectorAll("a")].map((link) =>
    link.getAttribute("href"),
  );
  expect(links).toHaveLength(publication.metrics.length);
});

describe("the page of a quarter", () => {
  it("prints the code of every figure that it shows, and every code has its passport", () => {
    const page = quarterPage(publication, "2019-20-q4");
    const shown = Object.keys(page)
      .filter((slot) => slot !== "title")
      .map((slot) => documentOf(page, slot));
    const withFigure = shown.flatMap((document) =>
      [...document.querySelectorAll(".measures tbody tr, .finding")].filter((row) => /\d/.test(textOf(row))),
    );
    const codes = shown.flatMap((document) => [...document.querySelectorAll("a.figure-code")]);
    expect(codes.length).toBeGreaterThan(5);
    expect(withFigure.every((row) => row.querySelector("a.figure-code, th.section"))).toBe(true);
    for (const code of codes) {
      const [, metric = "", place = ""] =
        /^\/figures\/([^/]+)\/#(.+)$/.exec(code.getAttribute("href") ?? "") ?? [];
      const passports = documentOf(metricFiguresPage(publication, metric), "figures");
      expect(textOf(passports.querySelector(`[id='${place}']`)?.closest("tr"))).toContain(code.textContent);
    }
  });
});

describe("the search index", () => {
  it("finds a metric by its abbreviation and by what that stands for", () => {
    const words = searchEntries(publication).find(
      ({ address }) => address === "/metrics/icpc-within-15-days/",
    )?.words;
    expect(words).toMatch(/initial child protection conference/i);
  });

  it("knows the place of every headline figure, also of those that were corrected", () => {
    const places = figurePlaces(publication)["icpc-within-15-days"];
    expect(places).toEqual(expect.arrayContaining(["2019-20-q4-v1", "2019-20-q3-v1"]));
  });
});

it("of the nation has one code, without a version, and one place", () => {
  const [metric] = publication.metrics;
  const national = publication
    .observations(metric?.metric ?? "")
    .map((row) => ({ ...row, figure: row.figure.replace(/v\d+$/, "e09000006/a-national-file") }));
  const page = metricFiguresPage({ ...publication, observations: () => national }, metric?.metric ?? "");
  const ids = [...documentOf(page, "figures").querySelectorAll("[id]")].map((each) => each.id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});
