import { describe, expect, it } from "vitest";
import { pagesOf } from "../../src/site/pages/index.ts";
import { metricPage } from "../../src/site/pages/metric.ts";
import { revisedMetricPage, revisionsPage } from "../../src/site/pages/revisions.ts";
import { asSeenLine } from "../../src/site/parts/as-seen.ts";
import { revisedSentence, whyRevised } from "../../src/site/sentences/revised.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const [revision] = publication.revisions("icpc-within-15-days");
if (!revision) throw new Error("The fixture has no revision");
const metric = publication.metric("icpc-within-15-days");
const then = `${revision.old_value?.toFixed(1)}%`;
const now = `${revision.new_value?.toFixed(1)}%`;

describe("a revised figure", () => {
  it("says what was seen, what stands now and why", () => {
    expect(revisedSentence(metric, revision)).toBe(
      `${then} as seen on 11 February 2020; ${now} now (agency correction)`,
    );
  });

  it.each([
    [{ reason: "late data: sent in May" }, "late data", "sent in May"],
    [{ reason: "One family moved in" }, null, "One family moved in"],
    [{ reason: null }, null, "no reason was given"],
    [
      { reason: null, cause: "first return" as const },
      "late data",
      "the return of Children's social care came on 24 February 2020",
    ],
    [
      { cause: "population" as const, old_population: "mid-2018, first", new_population: "mid-2019, first" },
      "denominator rebased",
      "divided by mid-2018, first then, by mid-2019, first now",
    ],
  ])("%j gives the reason %s", (fields, code, words) => {
    expect(whyRevised({ ...revision, ...fields })).toEqual({ code, words });
  });

  it("stands on the page of its measure, with a way to what each meeting saw", () => {
    const headline = documentOf(metricPage(publication, metric.metric), "headline");
    expect(textOf(headline)).toContain(`${then} as seen on 11 February 2020; ${now} now (agency correction)`);
    expect(headline.querySelector(`a[href="/revisions/${metric.metric}/"]`)).not.toBeNull();
  });

  it("is not spoken of where nothing has changed", () => {
    expect(textOf(documentOf(metricPage(publication, "mash-contacts"), "headline"))).not.toContain("Revised");
  });
});

describe("the page of changed figures", () => {
  const days = documentOf(revisionsPage(publication), "days");

  it("lists what changed since each meeting, those first whose verdict turned", () => {
    expect(textOf(days.querySelector("h2"))).toBe("Since Performance subgroup, 11 February 2020");
    const row = days.querySelector("tbody td")?.closest("tr");
    expect(textOf(days.querySelector("caption"))).toContain("Verdicts that have changed");
    for (const said of [then, now, "No real change then", "Better now", "signed by Head of Performance"]) {
      expect(textOf(row)).toContain(said);
    }
  });

  it("writes the reason as text, whatever stands in it", () => {
    expect(days.querySelector("td b")).toBeNull();
    expect(textOf(days)).toContain("December <b>timed</b> wrongly");
  });
});

describe("what each meeting saw of a measure", () => {
  it("has a page for each measure that has changed figures, and for no other", () => {
    expect(pagesOf(publication, ["/revisions/[revision]/"]).map(({ address }) => address)).toEqual([
      "/revisions/icpc-within-15-days/",
    ]);
  });

  it("shows periods against meetings: changed figures marked, later periods not yet there", () => {
    const triangle = documentOf(revisedMetricPage(publication, metric.metric), "triangle");
    const rows = [...triangle.querySelectorAll("tbody tr")].map((row) => textOf(row));
    expect(rows.find((text) => text.includes("Oct to Dec 2019"))).toContain(`${then} changed`);
    expect(rows.find((text) => text.includes("Jan to Mar 2020"))).toContain("not yet");
  });
});

describe("a site as it was seen on a day", () => {
  it("says so, with the meeting; any other site does not", () => {
    const line = asSeenLine({ asSeen: "2019-11-12", asSeenBy: "Performance subgroup" }).toString();
    expect(line).toContain("As seen on 12 November 2019");
    expect(line).toContain("Performance subgroup");
    expect(asSeenLine({ asSeen: null, asSeenBy: null })).toBe("");
  });
});
