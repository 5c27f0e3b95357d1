import { beforeAll, describe, expect, test } from "vitest";
import { labelShifts } from "../../src/lib/label-shifts.ts";
import { ordinal } from "../../src/lib/numbers.ts";
import { benchmarkPage } from "../../src/site/pages/benchmark.ts";
import { benchmarksPage } from "../../src/site/pages/benchmarks.ts";
import type { Place, Publication } from "../../src/site/publication.ts";
import { everLast } from "../../src/site/sentences/place-over-the-years.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const id = "icpc-within-15-days";
let publication: Publication;
beforeAll(() => {
  publication = fixturePublication();
});

/** The publication with some of its ranking changed. */
const withRanking = (change: (row: ReturnType<Publication["ranking"]>[number]) => object): Publication => ({
  ...publication,
  ranking: (metric) => publication.ranking(metric).map((row) => ({ ...row, ...change(row) })),
});

describe("the list of measures", () => {
  test("has every measure with national figures, under its theme, with place, comparators and verdict", () => {
    const page = documentOf(benchmarksPage(publication), "benchmarks");
    const rows = [...page.querySelectorAll("tbody tr:has(td)")].map((row) => textOf(row));
    expect(rows).toHaveLength(1);
    expect(page.querySelector(".section")?.textContent).toBe("Protection");
    expect(rows[0]).toContain("61st of 147 with data (151 authorities)");
    expect(rows[0]).toContain("chance leaves 20th to 110th open");
    expect(rows[0]).toMatch(/England\s*77\.6/);
    expect(rows[0]).toMatch(/Similar areas, mean\s*83\.4/);
    expect(rows[0]).toContain("9 of 10 similar areas have a figure");
    expect(page.querySelector("tbody a")?.getAttribute("href")).toBe(`/benchmarks/${id}/`);
  });

  test("says so where no national figures have been loaded", () => {
    const none = benchmarksPage({ ...publication, ranking: () => [] });
    expect(String(none.count?.())).toContain("No national figures have been loaded");
    expect(String(none.benchmarks?.())).toBe("");
  });
});

describe("the page of one measure", () => {
  const slot = (name: string, from = publication) => documentOf(benchmarkPage(from, id), name);

  test("names every authority, with the reason where there is no figure, and marks the home area in words", () => {
    const rows = [...slot("ranking").querySelectorAll("tbody tr")].map((row) => textOf(row));
    for (const name of ["Authority 12", "Authority 20", "Neighbour A", "England", "London"]) {
      expect(rows.filter((row) => row.includes(name)).length, name).toBeGreaterThan(0);
    }
    expect(rows.find((row) => row.includes("Bromley"))).toContain("this area");
    expect(rows.find((row) => row.includes("England"))).toContain("the whole country");
    const suppressed = rows.find((row) => row.includes("Neighbour G"));
    expect(suppressed).toContain("[c]suppressed to protect people");
    expect(rows.indexOf(suppressed as string)).toBe(rows.length - 1);
    expect(textOf(slot("ranking"))).toContain("[c] suppressed to protect people. Missing is not zero.");
  });

  test("stands in the order of the values, England and the region where theirs stand", () => {
    const values = [...slot("ranking").querySelectorAll("tbody tr")]
      .map((row) => Number(row.querySelector("td.number[data-sort]:nth-of-type(2)")?.textContent))
      .filter((value) => !Number.isNaN(value));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  test("strikes through a figure that cannot be right, with the reason and without a place", () => {
    const wrong = withRanking(({ area_code }) =>
      area_code === "Y1" ? { implausible: "101% is more than all.", rank: null } : {},
    );
    const row = [...slot("ranking", wrong).querySelectorAll("tbody tr")].find((each) =>
      textOf(each).includes("Authority 1 "),
    );
    expect(row?.querySelector("s")).not.toBeNull();
    expect(textOf(row)).toContain("101% is more than all.");
  });

  test("has one choice of the neighbour set, and a part of the page for each set", () => {
    const choice = slot("set-choice");
    expect(choice.querySelectorAll("input[type=radio]")).toHaveLength(2);
    expect(choice.querySelector("input[checked]")?.id).toBe("set-1");
    const sections = slot("set-sections");
    expect(textOf(sections.querySelector(".of-set-1"))).toContain(
      "The 10 similar areas of the set illustrative,",
    );
    expect(textOf(sections.querySelector(".of-set-2"))).toContain(
      "The 5 similar areas of the set illustrative-2014",
    );
  });

  test("draws every authority once, and names the neighbours, England, the region and the home area", () => {
    const drawing = slot("set-sections").querySelector("#spine-1 svg");
    expect(drawing?.querySelectorAll("circle")).toHaveLength(30);
    const words = drawing?.textContent ?? "";
    for (const name of ["Bromley", "Neighbour A", "Neighbour J", "77.6% England", "81.2% London"]) {
      expect(words).toContain(name);
    }
  });

  test("sets the neighbour sets side by side, with who has no figure", () => {
    const rows = [...slot("sets").querySelectorAll("tbody tr")].map((row) => textOf(row));
    expect(rows[0]).toMatch(/^illustrative chosen.*83\.4.*84\.0.*9 of 10.*Neighbour G \[c\]/);
    expect(rows[1]).toMatch(/^illustrative-2014 shares 5 of 5 with the chosen set/);
  });

  test("lists what the releases changed", () => {
    const text = textOf(slot("changes"));
    expect(text).toContain("100.0% (437 of 437)");
    expect(text).toContain("[u] unreliable");
    expect(text).toContain("Withheld");
  });

  test("says where the home area lies in the funnel, and that there is none without counts", () => {
    const at = (funnel: string | null) =>
      textOf(
        slot(
          "funnel",
          withRanking(({ area_code }) => (area_code === "E09000006" ? { funnel } : {})),
        ),
      );
    expect(at("inside")).toContain("Bromley lies inside all lines");
    expect(at("below 99.8%")).toContain("Bromley lies below the outer lines");
    expect(at("above 95%")).toContain("some sign of a difference, and no proof");
    const none = { ...publication, funnelLimits: () => [] };
    expect(textOf(slot("funnel", none))).toContain("published without the counts");
  });

  test("is whole where the home area has no figure", () => {
    const without = withRanking(({ area_code }) =>
      area_code === "E09000006"
        ? { value: null, numerator: null, denominator: null, missing: "c", rank: null, funnel: null }
        : {},
    );
    expect(textOf(slot("lede", without))).toContain("Bromley has no figure (suppressed to protect people)");
    expect(textOf(slot("set-sections", without))).toContain("Bromley has no figure; the others range from");
    expect(textOf(slot("funnel", without))).toContain("Bromley has no figure with counts.");
  });

  test("refuses a measure of which nobody published anything", () => {
    expect(() => benchmarkPage(publication, "mash-contacts")).toThrow(
      'There are no national figures of "mash-contacts".',
    );
  });
});

describe("whether it was ever the worst", () => {
  const metric = () => publication.metric(id);
  const place = (period: string, rank: number, upper: number | null, of = 100): Place => ({
    ...(publication.places(id)[0] as Place),
    period,
    rank,
    rank_lower: upper === null ? null : 1,
    rank_upper: upper,
    rank_of: of,
    authorities: 150,
    tied_with: 0,
  });

  test("never, with the nearest year and what chance leaves open", () => {
    expect(everLast(metric(), "X", [place("2018-19", 40, 80), place("2019-20", 90, 99)], [])).toBe(
      "In the 2 years with a place, X never had the worst figure of all authorities. It came nearest in Apr 2019 to Mar 2020: 90th of 100 with data (150 authorities), with 1st to 99th left open by chance. In no year does chance leave the last place open.",
    );
  });

  test("last by the figures, or not to be told apart from the last", () => {
    expect(everLast(metric(), "X", [place("2018-19", 100, 100)], [])).toContain(
      "X had the worst figure of all authorities in Apr 2018 to Mar 2019",
    );
    expect(everLast(metric(), "X", [place("2018-19", 97, 100), place("2019-20", 5, 40)], [])).toContain(
      "Chance leaves the last place open in Apr 2018 to Mar 2019, so nobody can say that it was not the worst then.",
    );
  });

  test("judges nothing where neither way is good, and names the years without a figure", () => {
    const words = everLast(
      { ...metric(), polarity: "none" },
      "X",
      [place("2019-20", 100, null)],
      ["2018-19"],
    );
    expect(words).toContain("the lowest figure of all authorities");
    expect(words).not.toContain("worst");
    expect(words).toContain(
      "It has no figure for Apr 2018 to Mar 2019, so nobody can say where it stood then.",
    );
  });
});

test("a place is an ordinal number", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 112, 123].map(ordinal)).toEqual([
    ...["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th", "112th", "123rd"],
  ]);
});

test("labels keep apart and above the bottom", () => {
  expect(labelShifts([10, 12])).toEqual([0, 15]);
  expect(labelShifts([95, 98], 100)).toEqual([-12, 2]);
});
