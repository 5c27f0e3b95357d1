import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noiseFindings, realFindings } from "../../src/site/findings.ts";
import { type Comparison, type Publication, readPublication } from "../../src/site/publication.ts";
import { howMany } from "../../src/site/sentences/how-many.ts";
import { howOld } from "../../src/site/sentences/how-old.ts";
import { howWeCompare } from "../../src/site/sentences/how-we-compare.ts";
import { isItReal } from "../../src/site/sentences/is-it-real.ts";
import { standingOf } from "../../src/site/sentences/standing.ts";
import { whatChanged } from "../../src/site/sentences/what-changed.ts";
import { whoOwns } from "../../src/site/sentences/who-owns.ts";
import { observationFor, type Series, seriesOf } from "../../src/site/series.ts";
import { writeFixturePublication } from "./fixture-publication.ts";

const folder = mkdtempSync(path.join(tmpdir(), "publication-"));
let publication: Publication;
const series = (id: string): Series => seriesOf(publication, publication.metric(id));

/** The series with the verdicts of its newest period replaced. */
function withVerdict(id: string, verdict: string): Series {
  const own = series(id);
  const change = (row: Comparison | undefined) => row && { ...row, verdict };
  return { ...own, process: [], comparison: (...asked) => change(own.comparison(...asked)) };
}

beforeAll(() => {
  writeFixturePublication(folder);
  publication = readPublication(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what changed", () => {
  test("gives n and N, the period before and the year before, and no judgement", () => {
    const text = whatChanged(series("icpc-within-15-days"));
    expect(text).toMatch(/^In January to March 2020 \(quarter 4\): [\d.]+% \(\d+ of \d+ children\)\./);
    expect(text).toContain("the period before, October to December 2019 (quarter 3)");
    expect(text).not.toMatch(/improv|better|worse|significant/i);
  });

  test("says each earlier period once where the period before is a year before", () => {
    expect(whatChanged(series("repeat-plans")).match(/April 2018 to March 2019/g)).toHaveLength(1);
  });
});

describe("is it real", () => {
  test("a signal is named with its range, and the quarter's own test follows", () => {
    const text = isItReal(series("mash-conversion"));
    expect(text).toMatch(
      /^Below its normal range in March 2020, where [\d.]+% to [\d.]+% is normal: look for a cause\./,
    );
    expect(text).toContain("Against one earlier period at a time: no real change");
  });

  test("no real change is never turned into a direction", () => {
    const text = isItReal(withVerdict("icpc-within-15-days", "no real change"));
    expect(text).toContain("No real change from the period before or a year before");
    expect(text).toContain("too few points");
    expect(text).not.toMatch(/better|worse/i);
  });

  test("a verdict of the test is said with how rare chance makes it", () => {
    expect(isItReal(withVerdict("icpc-within-15-days", "worse"))).toContain("less than 3 times in 1,000");
  });

  test("an amount of money needs no test, and none is claimed", () => {
    const own = withVerdict("icpc-within-15-days", "higher");
    const text = isItReal({ ...own, metric: { ...own.metric, shape: "money" } });
    expect(text).toContain("An amount of money is exact, so that a difference needs no test.");
    expect(text).not.toMatch(/really|chance/i);
  });

  test("overlapping periods have no normal range", () => {
    expect(isItReal(series("first-time-entrants"))).toContain("shares months with the one before");
  });
});

describe("standing", () => {
  test("a signal at the newest point gives the finding, by the words of its own rule", () => {
    const own = series("mash-conversion");
    expect(standingOf(own)).toEqual({
      verdict: "lower",
      finding: "Below its normal range in March 2020",
      isReal: true,
    });
    const fall = own.process.with(-1, {
      ...own.process.at(-1),
      signal: "part of a fall of 7 points",
    } as never);
    expect(standingOf({ ...own, process: fall })).toMatchObject({
      verdict: "lower",
      finding: "A fall over 7 months, to March 2020",
    });
  });

  test("without a figure nothing is said to have changed", () => {
    expect(standingOf({ ...series("mash-contacts"), latest: undefined })).toMatchObject({
      verdict: "not received",
      isReal: false,
    });
  });

  test.each(["no real change", "too few to tell", "break in series"])("%s is not real", (verdict) => {
    expect(standingOf(withVerdict("icpc-within-15-days", verdict))).toMatchObject({ verdict, isReal: false });
  });
});

test("comparison names the period, the places, how many neighbours have a figure, and who is missing", () => {
  const text = howWeCompare(series("icpc-within-15-days"), "Bromley", "London");
  expect(text).toMatch(/^April 2019 to March 2020: Bromley [\d.]+%; England 77\.6%; London 81\.2%;/);
  expect(text).toContain("(9 of 10)");
  expect(text).toContain("No figure for Neighbour G.");
  expect(howWeCompare(series("home-educated"), "Bromley", undefined)).toBe(
    "Nobody publishes a figure for the same period that can be set against this one.",
  );
});

test("the gap to England is counted in children, and the other unit stands beside", () => {
  const own = series("icpc-within-15-days");
  const row = (period: string) => observationFor(publication, "icpc-within-15-days", period);
  const year = row("2019-20");
  const gap = Math.round((Math.abs((year?.value ?? 0) - 77.6) / 100) * (year?.denominator ?? 0));
  expect(howMany(own, undefined, row)).toContain(`the gap to England (77.6%) was ${gap} children`);
  const conferences = publication.metric("icpc-conferences");
  const pair = { metric: conferences, row: observationFor(publication, "icpc-conferences", "2019-20 Q4") };
  expect(howMany(series("icpc-children"), pair, () => undefined)).toMatch(
    /Initial conferences in the same period: \d+ conferences\./,
  );
});

test("who owns it: received, signed, not signed and not received are four sentences", () => {
  const metric = publication.metric("home-educated");
  const expected = publication.expected.find(
    (row) => row.dataset === "elective-home-education" && row.quarter === "2019-20 Q4",
  );
  const submission = publication.submissions.find((row) => row.submission === expected?.submission);
  if (!expected || !submission) throw new Error("the fixture has no such return");
  expect(whoOwns(metric, [{ expected, submission }], null)).toContain(
    "was received on 12 April 2020. Not signed.",
  );
  expect(whoOwns(metric, [{ expected, submission: undefined }], null)).toContain(
    "Not received: the return of Education",
  );
  const signed = { ...submission, signed_by: "Head of service", signed_at: "2020-04-10" };
  expect(whoOwns(metric, [{ expected, submission: signed }], null)).toContain(
    "signed by Head of service on 10 April 2020",
  );
});

test("how old it is, and whether it was corrected", () => {
  const { metric, latest } = series("mash-contacts");
  const text = howOld(metric, latest, "2020-04-12 09:30:00", "2020-05-12");
  expect(text).toContain("12 days after the period ended");
  expect(text).toContain("has not been corrected");
  const revised = latest && { ...latest, status: "illustrative, revised" };
  expect(howOld(metric, revised, undefined, null)).toContain(
    "has been corrected since it was first reported",
  );
});

test("what is real and what may be chance never share a measure", () => {
  const real = realFindings(publication, "2020-03-31").map(({ series: { metric } }) => metric.metric);
  const noise = noiseFindings(publication, "2020-03-31").map(({ series: { metric } }) => metric.metric);
  expect(real).toContain("mash-conversion");
  expect(noise.length).toBeGreaterThan(0);
  expect(noise.filter((id) => real.includes(id))).toEqual([]);
});

test("one more of very many is a small step, not none", () => {
  const own = series("icpc-within-15-days");
  const latest = { ...own.latest, numerator: 882, denominator: 2205 } as never;
  expect(howMany({ ...own, latest }, undefined, () => undefined)).toContain(
    "One child is less than 0.1 percentage points.",
  );
});
