import { beforeAll, describe, expect, it } from "vitest";
import type { Publication } from "../../src/site/publication.ts";
import type { PublishedFact } from "../../src/site/publication-rows.ts";
import type { Challenge, Commentary } from "../../src/site/register-rows.ts";
import { type Series, seriesOf } from "../../src/site/series.ts";
import { isSpokenOf, reportWithout } from "../../src/site/silence.ts";
import { fixturePublication } from "./fixture-reader.ts";

const metric = "icpc-within-15-days";
let publication: Publication;
/** Its newest value is of January to March 2020. */
let series: Series;
beforeAll(() => {
  publication = fixturePublication();
  series = seriesOf(publication, publication.metric(metric));
  expect(series.latest?.period).toBe("2019-20 Q4");
});

const written = (row: Partial<Commentary>) => [{ metric, ...row } as Commentary];
const asked = (row: Partial<Challenge>) => [
  { metrics: [metric], raised_on: null, raised_in: null, ...row } as Challenge,
];
const isSpoken = (commentary: Commentary[], challenges: Challenge[]) =>
  isSpokenOf({ commentary, challenges }, series);

describe("somebody has spoken of a change", () => {
  it.each(["2019-20 Q4", "2020-03", "2019-20", "year to 2019-20 Q4", "2020-21 Q1"])(
    "when its owner commented on %s, which ends with the period or later",
    (period) => {
      expect(isSpoken(written({ period }), [])).toBe(true);
    },
  );

  it.each(["2019-20 Q3", "2020-02", "2018-19"])(
    "and not when the newest commentary is on %s, which ended before",
    (period) => {
      expect(isSpoken(written({ period }), [])).toBe(false);
    },
  );

  it("when a challenge that names the metric was made in the period or after it", () => {
    expect(isSpoken([], asked({ raised_on: "2020-01-01" }))).toBe(true);
    expect(isSpoken([], asked({ raised_on: "2020-06-23" }))).toBe(true);
    expect(isSpoken([], asked({ raised_on: "2019-12-31" }))).toBe(false);
  });

  it("when only the year of the challenge is known and the period lies in it, as nobody can say that it was before", () => {
    expect(isSpoken([], asked({ raised_in: "2019-20" }))).toBe(true);
    expect(isSpoken([], asked({}))).toBe(true);
    expect(isSpoken([], asked({ raised_in: "2018-19" }))).toBe(false);
    expect(isSpoken([], asked({ raised_in: "2019-20 Q3" }))).toBe(false);
  });

  it("and not when the commentary or the challenge is about another metric", () => {
    expect(isSpoken(written({ metric: "mash-contacts", period: "2019-20 Q4" }), [])).toBe(false);
    expect(isSpoken([], asked({ metrics: ["mash-contacts"], raised_on: "2020-02-01" }))).toBe(false);
  });
});

describe("the yearly report that says nothing of a metric", () => {
  const printing = (report: string, of: string | null) => ({ report, metric: of }) as PublishedFact;
  const without = (...published: PublishedFact[]) => reportWithout({ published }, series);

  it("is named where it covers the end of the period and prints no figure of it", () => {
    expect(without(printing("2019-20", "mash-contacts"), printing("2019-20", null))).toBe("2019-20");
  });

  it("is not named where it prints one, where it is of another year, or where there is none", () => {
    expect(without(printing("2019-20", null), printing("2019-20", metric))).toBeNull();
    expect(without(printing("2018-19", null))).toBeNull();
    expect(without()).toBeNull();
  });
});
