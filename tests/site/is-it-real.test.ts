import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timeChart } from "../../src/site/pages/metric-chart.ts";
import { eventLines } from "../../src/site/parts/chart-key.ts";
import type { MetricEvent, ProcessChart } from "../../src/site/process-rows.ts";
import { type Comparison, type Publication, readPublication } from "../../src/site/publication.ts";
import { isItReal } from "../../src/site/sentences/is-it-real.ts";
import { standingOf } from "../../src/site/sentences/standing.ts";
import { whatChanged } from "../../src/site/sentences/what-changed.ts";
import { type Series, seriesOf } from "../../src/site/series.ts";
import { writeFixturePublication } from "./fixture-publication.ts";

const folder = mkdtempSync(path.join(tmpdir(), "publication-"));
let publication: Publication;
const series = (id: string): Series => seriesOf(publication, publication.metric(id));

beforeAll(() => {
  writeFixturePublication(folder);
  publication = readPublication(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The series with its newest comparisons changed. */
function compared(id: string, change: Partial<Comparison>): Series {
  const own = series(id);
  return {
    ...own,
    comparison: (...asked) => {
      const row = own.comparison(...asked);
      return row && { ...row, ...change };
    },
  };
}

/** The series without control chart, for a reason. */
const uncharted = (id: string, chart: Partial<ProcessChart>): Series => ({
  ...series(id),
  process: [],
  chart: { ...(series("mash-contacts").chart as ProcessChart), ...chart },
});

/** The series whose last points make a part of their own, after an event. */
function rebased(last: number, limits: "full" | "trial" | "none" | "broken"): Series {
  const own = series("mash-contacts");
  const from = own.process.length - last;
  const event: MetricEvent = {
    ...{
      metric: "mash-contacts",
      event: "moved",
      starts_on: `${own.process[from]?.period}-01`,
      title: "Team moved",
    },
    ...{
      kind: "recording",
      rebase: limits !== "broken",
      reason: "It counts all contacts.",
      status: "illustrative",
    },
    is_break: true,
  };
  const none = { centre: null, lower_limit: null, upper_limit: null, signal: "common cause" };
  const process = own.process.map((point, i) =>
    i < from ? point : { ...point, part: 2, rebased_by: "moved", limits, ...(limits === "none" ? none : {}) },
  );
  const broken = own.process.map((point) => ({ ...point, ...none, limits }));
  return { ...own, events: [event], process: limits === "broken" ? broken : process };
}

describe("how many people stand behind a verdict", () => {
  test("a real change says how many would undo it, in the measure's own unit", () => {
    const text = isItReal(compared("icpc-within-15-days", { verdict: "worse", to_flip: 5 }));
    expect(text).toContain("5 more children would make it no real change from a year before.");
    const conferences = compared("icpc-conferences", { verdict: "higher", to_flip: -1 });
    expect(isItReal(conferences)).toContain("1 fewer conference would make it no real change");
  });

  test("no real change says how many it would take", () => {
    const text = isItReal(compared("icpc-within-15-days", { verdict: "no real change", to_flip: -9 }));
    expect(text).toContain("It would take 9 fewer children for a real change from a year before.");
  });

  test("where no test was made no number is given", () => {
    const text = isItReal(compared("icpc-within-15-days", { verdict: "not signed", to_flip: null }));
    expect(text).not.toMatch(/would (make|take)/);
  });

  test("+19.1% that is 5 people reads too few to tell", () => {
    const change = { verdict: "too few to tell", value: 31.2, comparator_value: 26.2, difference: 5 };
    const text = isItReal(compared("icpc-conferences", { ...change, to_flip: null }));
    expect(text).toContain("Too few to tell a real change");
    expect(text).toContain("The rise of 19.1% from a year before is 5 conferences.");
    expect(text).not.toMatch(/higher|worse|no real change/i);
  });
});

describe("a break in series", () => {
  const broken = {
    verdict: "break in series",
    note: "Break in series: New form, 1 April 2019.",
    difference: null,
  };

  test("is named, and nothing is said to have changed across it", () => {
    const own = { ...compared("icpc-within-15-days", { ...broken, to_flip: null }), process: [] };
    expect(isItReal(own)).toContain(
      "Not set against a year before. Break in series: New form, 1 April 2019.",
    );
    expect(whatChanged(own)).toContain("A break in series lies between it and a year before");
    expect(whatChanged(own)).not.toMatch(/Up|Down/);
    expect(standingOf(own)).toMatchObject({ verdict: "break in series", isReal: false });
  });

  test("that runs through a chart leaves it without a normal range", () => {
    const own = rebased(6, "broken");
    expect(isItReal(own)).toContain("a break in series runs through its chart (Team moved)");
    const page = String(timeChart(publication, own));
    expect(page).toContain("A line without limits: a break in series runs through it.");
    expect(page).not.toContain("Normal range");
  });
});

describe("limits that start anew", () => {
  test("name the event with its day and reason, in words and on the chart", () => {
    const own = rebased(12, "full");
    expect(isItReal(own)).toMatch(
      /The limits start anew with “Team moved” \(1 \w+ \d{4}\): It counts all contacts\./,
    );
    const page = String(timeChart(publication, own));
    expect(page).toContain("Team moved; limits start anew here (It counts all contacts).");
    expect(page).toContain("12 points: full limits.");
    expect(page.match(/The normal range from [^.]*is/g)).toHaveLength(4); // two parts, in the wide and the narrow drawing
  });

  test("from 8 to 11 points are trial, on the chart and in words", () => {
    const own = rebased(9, "trial");
    expect(isItReal(own)).toContain("a first estimate (trial)");
    const page = String(timeChart(publication, own));
    expect(page).toContain("9 points: trial limits, as there are fewer than 12.");
    expect(page).toMatch(/<text[^>]*>Trial<\/text>/);
    expect(page).toContain(", with trial limits.");
  });

  test("are not there yet with fewer than 8 points", () => {
    const own = rebased(3, "none");
    expect(isItReal(own)).toMatch(
      /Its limits start anew with “Team moved”.*too few points since .*: 3, where 8 are needed/,
    );
    expect(String(timeChart(publication, own))).toContain("3 points since the limits start anew: none yet");
  });
});

describe("where no control chart fits", () => {
  test.each<[Partial<ProcessChart>, string]>([
    [
      { method: "line only", reason: "too few points", points: 7 },
      "too few points to say what is normal for it: 7, where 8",
    ],
    [
      { method: "list", reason: "rare", mean_count: 2.61 },
      "too rare to have a normal range: on average it rests on 2.6 conferences",
    ],
    [{ method: "list", reason: "rare", mean_count: 1 }, "rests on 1 conference in"],
    [
      { method: "list", reason: "mostly zeros", period_type: "quarter" },
      "more than half of its quarters are nought",
    ],
    [
      { method: "list", reason: "tiny base", median_base: 12.5, period_type: "quarter" },
      "half of the quarters have 12 conferences or fewer, so that one conference is 8.0 percentage points",
    ],
  ])("%o is said", (chart, words) => {
    expect(isItReal(uncharted("icpc-conferences", chart))).toContain(words);
  });

  test("four quarters together stand in its place, with their interval and verdict", () => {
    const own = uncharted("icpc-conferences", { method: "four quarters", reason: "rare", mean_count: 3 });
    const [newest] = own.main.slice(-1);
    const pooled = {
      ...newest,
      period: "year to 2019-20 Q4",
      value: 16,
      numerator: 16,
      lower: 9.1,
      upper: 26,
    };
    const text = isItReal({
      ...own,
      pooled: [pooled as never],
      comparison: (period, comparator) => {
        const row = own.comparison("2019-20 Q4", comparator);
        return row && { ...row, period, verdict: "no real change", comparator_value: 14 };
      },
    });
    expect(text).toContain(
      "Four quarters together, April 2019 to March 2020: 16 conferences, 95% interval 9 to 26; against the four quarters before: no real change.",
    );
  });

  test("periods that overlap name the chart of single ones, where there is one", () => {
    const own = series("first-time-entrants");
    const chart = { ...(own.chart as ProcessChart), raw_title: "Offences" };
    expect(isItReal({ ...own, chart })).toContain("The chart of “Offences” shows single periods.");
  });
});

describe("the chart", () => {
  test("names the screening choice, the number of points, and that season is left in", () => {
    const page = String(timeChart(publication, series("mash-contacts")));
    expect(page).toContain("The limits leave out moving ranges above 3.27 times their average.");
    expect(page).toMatch(/\d+ points: full limits\. Not adjusted for season\./);
  });

  test("marks every registered event, told in its description and escaped in its list", () => {
    const page = String(timeChart(publication, series("mash-contacts")));
    expect(page).toContain("<strong>A</strong> 10 June 2019: New front door &lt;one&gt;.");
    expect(page).toMatch(/<desc[^>]*>[^<]*A: 10 June 2019, New front door &lt;one&gt;\./);
  });

  test("cuts the range at nought and at 100 per cent when drawing, and nowhere else", () => {
    const own = series("mash-conversion");
    const wide = own.process.map((point) => ({ ...point, lower_limit: -12, upper_limit: 112 }));
    const page = String(timeChart(publication, { ...own, process: wide }));
    expect(page).toContain("The normal range is 0.0% to 100.0%.");
  });

  test("letters of events that lie close together share one label", () => {
    const on = (starts_on: string) => ({ ...(series("mash-contacts").events[0] as MetricEvent), starts_on });
    const lines = eventLines([on("2019-05-01"), on("2020-03-23"), on("2020-03-26")], "2018-04", "2020-03");
    expect(lines.map(({ letter }) => letter)).toEqual(["A", "B, C", ""]);
  });

  test("says that season is left in only where a reader could be misled", () => {
    expect(isItReal(series("mash-conversion"))).toContain("The time of year is not taken out");
    const own = compared("mash-contacts", { verdict: "no real change" });
    const calm = own.process.map((point) => ({ ...point, signal: "common cause" }));
    expect(isItReal({ ...own, process: calm })).not.toContain("time of year");
  });
});
