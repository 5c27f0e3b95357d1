import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compareAll } from "../../pipelines/benchmarks/compare.ts";
import { judgeRegisters, loadRegisters } from "../../pipelines/registers/load.ts";
import { type Row, sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addFigures, type Figure, warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { folderWith, line } from "./register-files.ts";

const shapes = [
  { metric: "in-time" },
  { metric: "contacts", shape: "count", per: 1, denominator: null },
  { metric: "caseload", shape: "average", per: 1 },
  { metric: "spent", shape: "money", per: 1, denominator: null },
];
const known = [...shapes.map(({ metric }) => metric), "gone"].map((id) => ({ id, theme: "protection" }));

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await warehouseWith(...shapes);
});
afterAll(() => warehouse.close());
beforeEach(() => warehouse.run("delete from observation"));

type Cells = Record<string, string>;

/** The challenge as the publication gives it, and its row for each metric. */
async function judged(
  figures: Figure[],
  cells: Cells = {},
  more: Parameters<typeof folderWith>[0] = {},
): Promise<{ challenge: Row; measures: Row[] }> {
  if (figures.length > 0) await addFigures(warehouse, ...figures);
  const challenge = { metrics: "in-time", baseline_period: "2018-19", expected: "rise", ...cells };
  const folder = folderWith({ challenges: [line("challenges", challenge)], ...more });
  expect(await loadRegisters(warehouse, folder, known)).toEqual([]);
  await compareAll(warehouse);
  await judgeRegisters(warehouse);
  const [row] = await published("challenge");
  return { challenge: row as Row, measures: await published("challenge_measure") };
}

const published = (table: string): Promise<Row[]> =>
  warehouse.rows(readFileSync(path.join(sqlFolder, `publication/${table}.sql`), "utf8"));

const inTime = (period: string, numerator: number, denominator = 400): Figure => ({
  metric: "in-time",
  period,
  numerator,
  denominator,
});

describe("whether a challenge worked", () => {
  it("worked: a test sets the newest figure apart from the baseline, in the direction expected", async () => {
    const { challenge } = await judged([inTime("2018-19", 240), inTime("2019-20", 300)]);
    expect(challenge).toMatchObject({
      outcome: "worked",
      outcome_why: "A test sets 2019-20 apart from 2018-19: it rose.",
      baseline_value: 60,
      baseline_numerator: 240,
      baseline_denominator: 400,
      latest_period: "2019-20",
      latest_value: 75,
      latest_numerator: 300,
      baseline_figure: expect.stringContaining("in-time/2018-19"),
      latest_figure: expect.stringContaining("in-time/2019-20"),
    });
  });

  it("not yet: the same words for a difference that chance can make, and for one the other way", async () => {
    // 60% and 65% of 400: the 99.8% limits of the difference are about -6 and 16 points
    const { challenge: close } = await judged([inTime("2018-19", 240), inTime("2019-20", 260)]);
    expect(close).toMatchObject({
      outcome: "not yet",
      outcome_why: "No real change from 2018-19 to 2019-20.",
    });
    await warehouse.run("delete from observation");
    const { challenge: opposite } = await judged([inTime("2018-19", 300), inTime("2019-20", 240)]);
    expect(opposite).toMatchObject({
      outcome: "not yet",
      outcome_why: "A test sets 2019-20 apart from 2018-19: it fell.",
    });
  });

  it("takes the newest figure of the baseline's kind that begins after it, and passes over one without a value", async () => {
    const { challenge } = await judged(
      [
        inTime("2018-19 Q4", 240),
        inTime("2019-20 Q1", 300),
        inTime("2019-20 Q2", 320),
        { metric: "in-time", period: "2019-20 Q3", missing: "x" },
        inTime("2019-20", 100),
      ],
      { baseline_period: "2018-19 Q4" },
    );
    expect(challenge).toMatchObject({ outcome: "worked", latest_period: "2019-20 Q2" });
  });

  it("does not set overlapping years against each other", async () => {
    const { challenge } = await judged(
      [inTime("year to 2018-19 Q4", 240), inTime("year to 2019-20 Q2", 300)],
      {
        baseline_period: "year to 2018-19 Q4",
      },
    );
    expect(challenge).toMatchObject({ outcome: "cannot tell", latest_period: null });
  });

  it("a figure from before the challenge is no answer to it", async () => {
    const { challenge } = await judged([inTime("2018-19 Q3", 240), inTime("2018-19 Q4", 300)], {
      baseline_period: "2018-19 Q3",
      raised_on: "2019-06-04",
    });
    expect(challenge.outcome_why).toBe("There is no newer figure than the one for 2018-19 Q3.");
  });

  const both = [inTime("2018-19", 240), inTime("2019-20", 300)];
  const cases: [string, Figure[], Cells, string][] = [
    ["a metric that failed", both, { metrics: "gone" }, "Its metric could not be computed."],
    ["no baseline", both, { baseline_period: "" }, "No period to start from was set."],
    ["no direction", both, { expected: "" }, "It does not say which way the figure should move."],
    ["no figure at the baseline", [inTime("2019-20", 300)], {}, "There is no figure for 2018-19."],
    [
      "a suppressed baseline",
      [{ metric: "in-time", period: "2018-19", missing: "c" }, inTime("2019-20", 300)],
      {},
      "The figure for 2018-19 is suppressed.",
    ],
    ["no newer figure", [inTime("2018-19", 240)], {}, "There is no newer figure than the one for 2018-19."],
    ["tiny bases", [inTime("2018-19", 1, 4), inTime("2019-20", 4, 4)], {}, "Too few to tell."],
    [
      "a figure that nobody signed",
      [inTime("2018-19", 240), { ...inTime("2019-20", 300), status: "illustrative, unsigned" }],
      {},
      "A figure is not signed.",
    ],
    [
      "an average",
      ["2018-19", "2019-20"].map((period) => ({
        metric: "caseload",
        period,
        numerator: 900,
        denominator: 50,
      })),
      { metrics: "caseload" },
      "An average without its spread cannot be tested.",
    ],
    [
      "no change expected and none found",
      [inTime("2018-19", 240), inTime("2019-20", 240)],
      { expected: "no change" },
      "No real change from 2018-19 to 2019-20; a test cannot show that there was none.",
    ],
  ];
  it.each(cases)("cannot tell: %s", async (_, figures, cells, why) => {
    expect((await judged(figures, cells)).challenge).toMatchObject({
      outcome: "cannot tell",
      outcome_why: why,
    });
  });

  it("cannot tell across a change of definition or recording, and can across other events", async () => {
    const event = (kind: string, starts_on: string) => ({
      events: [line("events", { kind, starts_on, title: "A new form" })],
    });
    const across = await judged(both, {}, event("definition", "2019-04-01"));
    expect(across.challenge).toMatchObject({
      outcome: "cannot tell",
      outcome_why: "Break in series: A new form, 1 April 2019.",
    });
    for (const more of [event("practice", "2019-04-01"), event("recording", "2018-04-01")]) {
      await warehouse.run("delete from observation");
      expect((await judged(both, {}, more)).challenge).toMatchObject({ outcome: "worked" });
    }
  });

  it("counts are tested as counts, and of money any difference is one", async () => {
    const year = (metric: string, period: string, numerator: number) => ({
      metric,
      period,
      numerator,
      value: numerator,
    });
    const { measures } = await judged(
      [
        ...[year("contacts", "2018-19", 900), year("contacts", "2019-20", 700)],
        ...[year("spent", "2018-19", 1000), year("spent", "2019-20", 999)],
      ],
      { metrics: "contacts; spent", expected: "fall" },
    );
    expect(measures.map(({ metric, outcome }) => [metric, outcome])).toEqual([
      ["contacts", "worked"],
      ["spent", "worked"],
    ]);
  });

  it("none: it names no metric, and says whether a measure is lacking", async () => {
    const none = { metrics: "", baseline_period: "", expected: "" };
    expect((await judged([], none)).challenge).toMatchObject({
      outcome: "none",
      outcome_why: "It names no measure.",
    });
  });
});
