import { beforeAll, describe, expect, it } from "vitest";
import { homePage } from "../../src/site/pages/home.ts";
import type { Publication } from "../../src/site/publication.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

let publication: Publication;
beforeAll(() => {
  publication = fixturePublication();
});

/** The fixture with so many copies of the metric that is really lower; the first are commented on. */
function crowded(copies: number, spoken: number): Publication {
  const names = Array.from({ length: copies }, (_, i) => `copy-${i}`);
  const base = publication.metric("mash-conversion");
  const [one] = publication.commentary;
  const known = (id: string) => (names.includes(id) ? "mash-conversion" : id);
  return {
    ...publication,
    metrics: [...publication.metrics, ...names.map((metric) => ({ ...base, metric, title: metric }))],
    observations: (id) => publication.observations(known(id)),
    comparisons: (id) => publication.comparisons(known(id)),
    process: (id) => publication.process(known(id)),
    commentary: names
      .slice(0, spoken)
      .map((metric) => ({ ...(one as NonNullable<typeof one>), metric, period: "2019-20 Q4" })),
  };
}

const findingsIn = (of: Publication, slot: string) => [
  ...documentOf(homePage(of), slot).querySelectorAll(".finding"),
];

describe("the first page", () => {
  it("shows at most five real changes, silent ones first, and at most five that may be chance", () => {
    const quiet = crowded(9, 0);
    expect(findingsIn(quiet, "silent")).toHaveLength(5);
    expect(findingsIn(quiet, "real")).toHaveLength(0);
    expect(textOf(documentOf(homePage(quiet), "silent"))).toMatch(/11 of 11 real changes have neither/);
    expect(findingsIn(quiet, "noise").length).toBeLessThanOrEqual(5);
  });

  it("fills up with what somebody has spoken of, and says where the rest stands", () => {
    const some = crowded(9, 9);
    expect(findingsIn(some, "silent")).toHaveLength(2);
    expect(findingsIn(some, "real")).toHaveLength(3);
    const rest = documentOf(homePage(some), "real");
    expect(textOf(rest)).toContain("3 of 9 are shown.");
    expect(rest.querySelector(".note a")?.getAttribute("href")).toBe("/quarters/2019-20-q4/#real");
  });

  it("names what somebody has spoken of where silent changes take all five places", () => {
    expect(textOf(documentOf(homePage(crowded(9, 2)), "real"))).toMatch(
      /Somebody has spoken of 2 more: copy-0 \(lower\); copy-1 \(lower\)\./,
    );
  });

  it("gives each its verdict word, what it rests on, its owner, its status and its code", () => {
    const all = ["silent", "real", "noise"].flatMap((slot) => findingsIn(publication, slot));
    expect(all.length).toBeGreaterThan(3);
    for (const finding of all) {
      expect(finding.querySelector(".tag")).not.toBeNull();
      expect(textOf(finding)).toMatch(/\d+ of [\d,]+|[\d,]+ [a-z]/);
      expect(finding.querySelector(".status")).not.toBeNull();
      expect(finding.querySelector("a.figure-code")).not.toBeNull();
    }
  });

  it("says that the yearly report prints no figure of a change of which nobody has spoken", () => {
    expect(textOf(documentOf(homePage(publication), "silent"))).toContain(
      "The yearly report for April 2019 to March 2020 prints no figure of it.",
    );
  });

  it("says how old the data is, what was corrected, what is overdue and what is missing", () => {
    const slots = homePage(publication);
    expect(textOf(documentOf(slots, "intro"))).toContain(
      "Data as at 12 May 2020, 42 days after the quarter ended on 31 March 2020.",
    );
    expect(documentOf(slots, "corrected").querySelectorAll(".correction")).toHaveLength(1);
    expect(textOf(documentOf(slots, "overdue"))).toContain("Late conferences");
    expect(textOf(documentOf(slots, "gaps"))).toContain("1 not received and 1 not signed");
  });

  it("stands where there are no returns, no registers and no meetings", () => {
    const bare: Publication = {
      ...publication,
      ...{ latestQuarter: null, dataAsAt: null, expected: [], meetings: [], seenDays: [] },
      ...{ challenges: [], actions: [], recommendations: [], reviews: [], audits: [], risks: [] },
      ...{ commentary: [], published: [] },
    };
    const slots = homePage(bare);
    expect(textOf(documentOf(slots, "corrected"))).toBe(
      "Corrected since the last meeting No meeting has seen any of these figures.",
    );
    expect(textOf(documentOf(slots, "overdue"))).toMatch(/Nothing in the registers is overdue/);
    expect(textOf(documentOf(slots, "gaps"))).toMatch(/national figures only/);
    expect(textOf(documentOf(slots, "intro"))).not.toContain("Data as at");
  });
});
