import { describe, expect, it } from "vitest";
import { searchEntriesFor, searchFigure } from "../../src/components/search/answer.ts";
import type { SearchEntry } from "../../src/lib/search-entry.ts";

const entry = (title: string, address: string, kind: string, words = ""): SearchEntry => ({
  ...{ title, address, kind, words },
});
const icpc = entry(
  "Initial conferences within 15 working days",
  "/metrics/icpc-within-15-days/",
  "Measure",
  "icpc-within-15-days Initial child protection conference ICPC",
);
const entries = [
  entry("Data quality", "/data-quality/", "Page", "faults"),
  entry("ICPC", "/glossary/#icpc", "Term", "Initial child protection conference"),
  icpc,
  entry("Contacts to the hub", "/metrics/mash-contacts/", "Measure", "mash-contacts MASH"),
];
const figures = {
  "icpc-within-15-days": ["2019-20-q2-v1", "2019-20-q3-v2", "2019-20-v2", "2019-20-q3-v1"],
  "mash-contacts": ["2019-20-q3-v1", "by-source-police"],
};
const addresses = (query: string) => searchEntriesFor(query, entries).found.map(({ address }) => address);

describe("words", () => {
  it("finds a measure by its abbreviation, whatever its case, and by what that stands for", () => {
    expect(addresses("icpc")).toContain("/metrics/icpc-within-15-days/");
    expect(addresses("child protection CONFERENCE")).toContain("/metrics/icpc-within-15-days/");
  });

  it("puts what has the words in its title before what has them elsewhere", () => {
    expect(addresses("ICPC")).toEqual(["/glossary/#icpc", "/metrics/icpc-within-15-days/"]);
    expect(addresses("contacts")[0]).toBe("/metrics/mash-contacts/");
  });

  it("wants every word, from its start", () => {
    expect(addresses("conf 15")).toEqual(["/metrics/icpc-within-15-days/"]);
    expect(addresses("onferences")).toEqual([]);
  });

  it("offers the nearest word where nothing is found", () => {
    expect(searchEntriesFor("conferance", entries)).toEqual({ found: [], suggestion: "conference" });
  });

  it.each(["", "   ", "%%%", "<script>alert(1)</script>", "'; drop table", "\u202e", "$".repeat(10_000)])(
    "takes %j for words to look for and nothing else",
    (query) => {
      expect(() => searchEntriesFor(query, entries)).not.toThrow();
    },
  );
});

describe("a figure code", () => {
  const first = (query: string) => searchFigure(query, entries, figures).found[0]?.address;

  it("leads to the version that was printed, however it is typed", () => {
    expect(first("ICPC-within-15-days/2019-20 q3/v1")).toBe("/figures/icpc-within-15-days/#2019-20-q3-v1");
    expect(first("icpc within 15 days / 2019–20 Q3 / V2")).toBe(
      "/figures/icpc-within-15-days/#2019-20-q3-v2",
    );
  });

  it("leads to the newest version where none is given, and names the measure beside it", () => {
    const { found } = searchFigure("icpc-within-15-days/2019-20-Q3", entries, figures);
    expect(found.map(({ address }) => address)).toEqual([
      "/figures/icpc-within-15-days/#2019-20-q3-v2",
      "/metrics/icpc-within-15-days/",
    ]);
    expect(found[0]?.title).toBe("Initial conferences within 15 working days: 2019-20-Q3, version 2");
  });

  it("leads to the place of a category for any of its periods", () => {
    expect(first("mash-contacts/2018-19-Q1/source/police/v1")).toBe(
      "/figures/mash-contacts/#by-source-police",
    );
  });

  it("offers the nearest code where no figure has it", () => {
    expect(searchFigure("icpc-within-15-day/2019-20-Q3", entries, figures)).toEqual({
      found: [],
      suggestion: "icpc-within-15-days/2019-20-q3",
    });
    expect(searchFigure("icpc-within-15-days/2019-20-Q3/v9", entries, figures).found).toEqual([icpc]);
    expect(searchFigure("icpc-within-15-days/2019-20-Q5", entries, figures).suggestion).toMatch(
      /2019-20-q[23]$/,
    );
    expect(searchFigure("constructor/__proto__/v1", entries, figures).found).toEqual([]);
  });
});
