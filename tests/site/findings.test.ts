import { beforeAll, describe, expect, it } from "vitest";
import { correctionsOf } from "../../src/site/corrections.ts";
import { type Finding, meetingOrder, noiseFindings, realFindings } from "../../src/site/findings.ts";
import type { Comparison, Metric, Publication } from "../../src/site/publication.ts";
import { dataAge, headlineSentence, noiseWords } from "../../src/site/sentences/headlines.ts";
import { type Series, seriesOf } from "../../src/site/series.ts";
import { fixturePublication } from "./fixture-reader.ts";

const end = "2020-03-31";
let publication: Publication;
beforeAll(() => {
  publication = fixturePublication();
});

const both = () => [...realFindings(publication, end), ...noiseFindings(publication, end)];

describe("the order in which a meeting speaks of what is real", () => {
  /** A finding of a count; its newest point is a signal of the control chart where it says so. */
  const finding = (name: string, more: Partial<Finding>, size: number, isSignal = false): Finding => {
    const latest = { period_end: end, denominator: null };
    const process = isSignal ? [{ period: "2019-20 Q4", signal: "above the upper limit" }] : [];
    const metric = { metric: name, shape: "count", per: 1 };
    const series = { metric, latest, process } as unknown as Series;
    const against = { difference: size } as Comparison;
    return { series, verdict: "higher", finding: "", against, isSilent: false, ...more };
  };

  it("is: what nobody has spoken of, what got worse, signals of the control chart, then size", () => {
    const expected = [
      finding("silent, worse, few", { isSilent: true, verdict: "worse" }, 2),
      finding("silent, a signal", { isSilent: true }, 3, true),
      finding("silent, many", { isSilent: true }, -900),
      finding("silent, fewer", { isSilent: true }, 800),
      finding("worse, a signal", { verdict: "worse" }, 1, true),
      finding("worse", { verdict: "worse" }, 5000),
      finding("better, a signal", { verdict: "better" }, 10, true),
      finding("better, many", { verdict: "better" }, 7000),
      finding("higher, few", {}, 1),
    ];
    const names = (findings: Finding[]) => findings.map(({ series }) => series.metric.metric);
    expect(names(expected.toReversed().toSorted(meetingOrder))).toEqual(names(expected));
  });

  it("puts an average or an amount of money last, since it counts nobody", () => {
    const money = finding("money", {}, 90_000);
    money.series.metric.shape = "money";
    expect([money, finding("few", {}, 1)].toSorted(meetingOrder)[0]?.series.metric.metric).toBe("few");
  });
});

describe("what only looks big", () => {
  it("moved by a tenth or more, and a test did not set it apart or there were too few to test", () => {
    const noise = noiseFindings(publication, end);
    expect(noise.map(({ verdict }) => verdict)).toContain("no real change");
    expect(noise.map(({ verdict }) => verdict)).toContain("too few to tell");
    for (const { against } of noise) {
      const { value, comparator_value } = against as { value: number; comparator_value: number };
      expect(Math.abs(value / comparator_value - 1)).toBeGreaterThanOrEqual(0.1);
    }
  });

  it("begins with what moved the way that would be bad", () => {
    const [first] = noiseFindings(publication, end);
    expect(first?.series.metric).toMatchObject({ metric: "repeat-plans", polarity: "low" });
    expect(first?.against?.difference).toBeGreaterThan(0);
  });

  const against = (more: Partial<Comparison>) => ({ verdict: "no real change", ...more }) as Comparison;
  const of = (metric: Partial<Metric>, denominator: number | null) =>
    ({ metric: { unit: "children", ...metric }, latest: { denominator } }) as Series;

  it("says how many people a change in percentage points or in a rate is", () => {
    expect(
      noiseWords(of({ shape: "percentage", per: 100 }, 9), against({ value: 33.3, comparator_value: 22.2 })),
    ).toBe("Up 11.1 percentage points (1 child) from the period before: chance alone can do that");
    expect(
      noiseWords(of({ shape: "rate", per: 10000 }, 75055), against({ value: 14.3, comparator_value: 16 })),
    ).toBe("Down 1.7 per 10,000 (13 children) from the period before: chance alone can do that");
  });

  it("does not guess how many where the base is not published", () => {
    expect(
      noiseWords(of({ shape: "rate", per: 100000 }, null), against({ value: 122, comparator_value: 85 })),
    ).toBe("Up 37.0 per 100,000 from the period before: chance alone can do that");
  });

  it("+19.1%, which is 5 young people, is said in young people", () => {
    const words = noiseWords(
      of({ shape: "count", per: 1, unit: "young people" }, null),
      against({ value: 31, comparator_value: 26, verdict: "too few to tell" }),
    );
    expect(words).toBe("Up 5 young people from the period before: too few to tell it from chance");
  });
});

describe("the sentence of a headline", () => {
  it("gives the earlier figure and the newest, each with its count and period", () => {
    const conversion = realFindings(publication, end).find(
      ({ series }) => series.metric.metric === "mash-conversion",
    );
    expect(conversion && headlineSentence(conversion)).toMatch(
      /^Below its normal range in March 2020\. Jan to Mar 2019: [\d.]+% \([\d,]+ of [\d,]+ contacts\)\. Jan to Mar 2020: [\d.]+% \([\d,]+ of [\d,]+ contacts\)\./,
    );
  });

  it("never prints a percentage without what it rests on", () => {
    for (const sentence of both().map(headlineSentence)) expect(sentence).not.toMatch(/\d%(?! \([\d,]+ of)/);
  });

  it("never says improved or significant, nor good or bad of a measure of which neither way is", () => {
    for (const found of both()) {
      expect(headlineSentence(found)).not.toMatch(/improv|significan|deteriorat/i);
      if (found.series.metric.polarity !== "none") continue;
      expect(found.verdict).not.toMatch(/better|worse/);
      expect(headlineSentence(found)).not.toMatch(/better|worse|good|bad/i);
    }
  });

  it("says how many would turn the verdict only of the test that it speaks of", () => {
    const metric = publication.metric("mash-conversion");
    const series = seriesOf(publication, metric);
    const against = { comparator: "year-before", to_flip: 40, verdict: "no real change" } as Comparison;
    const said = (verdict: string) =>
      headlineSentence({ series, verdict, finding: "Below its normal range", against, isSilent: false });
    expect(said("no real change")).toContain("40 more contacts for a real change");
    expect(said("lower")).not.toContain("40 more");
  });
});

it("nothing is said across a break in the series", () => {
  const broken: Publication = {
    ...publication,
    process: () => [],
    comparisons: (id) => publication.comparisons(id).map((row) => ({ ...row, verdict: "break in series" })),
  };
  expect(realFindings(broken, end)).toEqual([]);
  expect(noiseFindings(broken, end)).toEqual([]);
  const signals = realFindings({ ...broken, process: publication.process }, end);
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.map(({ against }) => against)).toEqual(signals.map(() => undefined));
});

describe("what was corrected since a meeting", () => {
  it("is what that meeting saw otherwise, of periods until the end of the quarter", () => {
    const found = correctionsOf(publication, "2019-20 Q4", end);
    expect(found?.since).toBe("2020-02-11");
    expect(found?.figures.map(({ metric, period }) => [metric, period])).toEqual([
      ["icpc-within-15-days", "2019-20 Q3"],
    ]);
    expect(correctionsOf(publication, "2019-20 Q2", "2019-09-30")?.figures).toEqual([]);
  });

  it("leaves out a figure that first came after the meeting: it is late and not corrected", () => {
    const late = (id: string) =>
      publication.revisions(id).map((row) => ({ ...row, old_value: null, old_missing: "x" }));
    expect(correctionsOf({ ...publication, revisions: late }, "2019-20 Q4", end)?.figures).toEqual([]);
  });

  it("puts what turned a verdict first, then agencies' corrections, then other estimates of the population", () => {
    const [one] = publication.revisions("icpc-within-15-days");
    if (!one) throw new Error("The fixture has a revision.");
    const rows = [
      { ...one, is_flip: false, cause: "population" as const, new_figure: "c" },
      { ...one, is_flip: false, new_figure: "b" },
      { ...one, is_flip: true, cause: "population" as const, new_figure: "a" },
    ];
    const changed = { ...publication, revisions: (id: string) => (id === one.metric ? rows : []) };
    const figures = correctionsOf(changed, "2019-20 Q4", end)?.figures ?? [];
    expect(figures.map(({ new_figure }) => new_figure)).toEqual(["a", "b", "c"]);
  });
});

describe("how old the figures are", () => {
  const meeting = { quarter: "2019-20 Q4", held_on: "2020-06-23" } as Publication["meetings"][number];
  const ageWith = (dataAsAt: string | null) =>
    dataAge({ dataAsAt, meetings: [meeting] }, "2019-20 Q4", "2020-03-31");

  it("is said for the day of the data and for the meeting that looks at them", () => {
    expect(ageWith("2020-05-12")).toBe(
      "Data as at 12 May 2020, 42 days after the quarter ended on 31 March 2020. On 23 June 2020, when the meeting looks at it, that is 84 days (about 3 months).",
    );
    expect(ageWith("2020-07-01")).toContain("when the meeting looked at it, that was 84 days");
  });

  it("is left out where there are no returns", () => {
    expect(ageWith(null)).toBe("");
  });
});
