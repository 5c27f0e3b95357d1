import { describe, expect, it } from "vitest";
import type { DisclosureReport } from "../../pipelines/public-edition/report.ts";
import { hasPage } from "../../src/site/editions.ts";
import { sectionsOf } from "../../src/site/navigation.ts";
import { disclosurePage } from "../../src/site/pages/disclosure.ts";
import { searchEntries } from "../../src/site/search-index.ts";
import { countInWords, printedIn } from "../../src/site/sentences/count-in-words.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();

const report: DisclosureReport = {
  policy: {
    threshold: 5,
    rounding: null,
    metrics: {
      "custodial-sentences": { publish: "years", reason: "Three in a quarter" },
      "home-educated": { publish: "years", reason: "Three in a quarter" },
      "not-a-measure": { threshold: 0, reason: "It counts courses" },
    },
  },
  relations: [],
  sameCounts: [],
  balances: [],
  unmentioned: [],
  utility: {
    ...{ printed: 1000, withheld: 20, coarsened: 5, primary: 50, secondary: 40, fewestSecondary: 30 },
    ...{ secondaryCounts: 1400, leastSecondaryCounts: 900 },
  },
  metrics: [
    { metric: "mash-contacts", figures: 100, suppressed: 3, withheld: 2 },
    { metric: "icpc-children", figures: 80, suppressed: 0, withheld: 0 },
    { metric: "custodial-sentences", figures: 60, suppressed: 20, withheld: 25 },
  ],
  attack: { attacked: 50, releases: 2, recovered: [], givenAwayElsewhere: [] },
  files: { read: 700, numbers: 4000, found: [] },
};

const page = (changes: Partial<DisclosureReport> = {}) =>
  disclosurePage({ ...publication, disclosure: { ...report, ...changes } });
const textOfPage = (changes: Partial<DisclosureReport> = {}) => textOf(documentOf(page(changes), "sections"));
const ledeOf = (changes: Partial<DisclosureReport> = {}) => textOf(documentOf(page(changes), "lede"));
const attack = (changes: Partial<DisclosureReport["attack"]>) => ({
  attack: { ...report.attack, ...changes },
});

const printed = "custodial-sentences.numerator|all|all|2018-04..2019-03";

describe("the page of the public edition", () => {
  it("says first that nothing can be worked out", () => {
    expect(ledeOf()).toBe(
      "Nobody can work out a small count (from 1 to 5) from the public edition, with all that was public before it.",
    );
    expect(textOfPage()).toContain("It found none.");
    expect(textOfPage()).toContain("2 releases before this one are known to it");
  });

  it("says first what must not go out", () => {
    const recovered = [{ count: printed, lo: 1, hi: 2 }];
    expect(ledeOf(attack({ recovered }))).toContain("must not go out: 1 small count can be worked out");
    expect(textOfPage(attack({ recovered }))).toContain("Custodial sentences, April 2018 to March 2019");
    expect(textOfPage(attack({ recovered }))).toContain("1 to 2");
    const found = [{ file: "index.html", figure: "mash-contacts/2019-20-Q4/v1", near: "<b>4</b> children" }];
    const files = { read: 700, numbers: 4000, found };
    expect(ledeOf({ files })).toContain("must not go out: 1 hidden number stands in its files");
    expect(textOfPage({ files })).toContain("<b>4</b> children");
  });

  it("gives what is hidden against the least that could be", () => {
    for (const words of [
      "Of 1,000 counts that could be printed",
      "50 (5.0%) are small (from 1 to 5)",
      "40 (4.0%) are larger",
      "At least 30 had to be hidden",
      "Added up they count 1,400; at least 900 had to go",
      "20 (2.0%) are not mentioned",
    ])
      expect(textOfPage()).toContain(words);
  });

  it("lists the measures with hidden figures, the most hidden first, and counts the others", () => {
    const rows = [...documentOf(page(), "sections").querySelectorAll("#hidden ~ div table")][0];
    const text = [...(rows?.querySelectorAll("tbody tr") ?? [])].map((row) => textOf(row));
    expect(text[0]).toMatch(/^Custodial sentences602025 ?25.0% 15 of 60$/);
    expect(text).toHaveLength(2);
    expect(textOfPage()).toContain("Of the other 1 measure every figure is shown.");
  });

  it("says what others give away, and where it is printed", () => {
    const given = attack({ givenAwayElsewhere: [{ count: printed, lo: 3, hi: 3 }] });
    expect(ledeOf(given)).toContain(
      "1 small count can be worked out or narrowed down from what others have published",
    );
    expect(textOfPage(given)).toContain("It is 3");
    expect(textOfPage()).toContain("no report and no national file that this site knows");
  });

  it("gives each rule of the policy once, with its reason and its measures", () => {
    const text = textOfPage();
    expect(text).toContain("Only whole years and rolling years are public. Three in a quarter.");
    expect(text.split("Three in a quarter")).toHaveLength(2);
    expect(text).toContain("not-a-measure");
  });

  it("says so where no public edition was made, and where its files were not read", () => {
    const none = disclosurePage({ ...publication, disclosure: null });
    expect(textOf(documentOf(none, "lede"))).toContain("Make one with los build --audience all");
    expect(textOf(documentOf(none, "sections"))).toBe("");
    expect(textOfPage({ files: null })).toContain("were not read");
  });

  it("is the partnership's alone", () => {
    const everywhere = (audience: string) => {
      const edition = { ...publication, audience };
      return [
        hasPage(edition, "/disclosure/"),
        sectionsOf(edition).some(({ places }) => places.some(({ address }) => address === "/disclosure/")),
        searchEntries(edition).some(({ address }) => address === "/disclosure/"),
      ];
    };
    expect(everywhere("partnership")).toEqual([true, true, true]);
    expect(everywhere("public")).toEqual([false, false, false]);
  });
});

describe("a count in words", () => {
  it.each([
    [printed, "Custodial sentences, April 2018 to March 2019"],
    [
      "mash-contacts.numerator|source|police|2019-04..2019-06",
      "Contacts to the MASH, Police, April to June 2019",
    ],
    [
      "icpc-within-15-days.denominator|all|all|2019-04..2019-04",
      "ICPCs within 15 working days (its base), April 2019",
    ],
    [
      "child-protection-plans.numerator|all|all|end of 2020-03",
      "Children with a protection plan, end of March 2020",
    ],
    [
      `difference|${printed}|v1|4`,
      "What a correction changed: Custodial sentences, April 2018 to March 2019",
    ],
    ["not|12|13", "Those of a base who are not in its count"],
    ["rest|4|source|5,6", "What the groups that are told apart leave of the whole"],
    ["gone.numerator|all|all|2018-04..2019-03", "gone.numerator|all|all|2018-04..2019-03"],
  ])("%s", (count, words) => {
    expect(countInWords(publication, count)).toBe(words);
  });

  it("names the report and line that print it, for the same months and group alone", () => {
    const fact = publication.published[0];
    if (!fact) throw new Error("The fixture has no printed figure");
    const printing = {
      published: [
        {
          ...fact,
          metric: "custodial-sentences",
          gives: "numerator",
          value: 3,
          period: "2018-19",
          line: 512,
        },
      ],
    };
    expect(printedIn(printing, printed, 3)).toBe("The annual report 2019-20 prints 3, line 512");
    expect(printedIn(printing, printed, 4)).toBeNull();
    expect(printedIn(printing, printed.replace("all|all", "sex|girls"), 3)).toBeNull();
    expect(printedIn(printing, printed.replace("2018-04", "2018-10"), 3)).toBeNull();
  });
});
