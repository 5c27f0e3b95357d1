import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import { type Row, sqlFolder, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { receive } from "../metrics/test-warehouse.ts";
import { folderWith, line } from "./register-files.ts";

const holidays = readFileSync(
  path.resolve(import.meta.dirname, "../../data/reference/bank-holidays-england.json"),
);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await warehouseWith({ metric: "in-time" });
  await receive(warehouse, {
    dataset: "section-47-and-icpc",
    receivedAt: "2020-06-17T13:04:00",
    rows: [{ month: "2020-03", section_47: 10, icpc_children: 5, icpc_within_15_days: 4 }],
  });
});
afterAll(() => warehouse.close());

async function published(table: string, lines: Parameters<typeof folderWith>[0]): Promise<Row[]> {
  const folder = folderWith(lines, { "reference/bank-holidays-england.json": holidays });
  expect(await loadRegisters(warehouse, folder, [{ id: "in-time", theme: "protection" }])).toEqual([]);
  return warehouse.rows(readFileSync(path.join(sqlFolder, `publication/${table}.sql`), "utf8"));
}

describe("clocks stand on the day of the newest return, 17 June 2020", () => {
  it.each([
    ["unanswered", {}, "unanswered", null],
    ["answered", { answer: "Yes" }, "answered", null],
    ["past its review", { answer: "Yes", review_on: "2020-06-16" }, "overdue", "2020-06-16"],
    ["on the day of its review", { answer: "Yes", review_on: "2020-06-17" }, "answered", null],
    [
      "reviewed by an answer on the day or after",
      { answer: "Yes", answered_on: "2020-03-31", review_on: "2020-03-31" },
      "answered",
      null,
    ],
    ["unanswered and past its review", { review_on: "2020-01-07" }, "overdue", "2020-01-07"],
  ])("a challenge is %s", async (_, cells, state, since) => {
    const rows = await published("challenge", { challenges: [line("challenges", cells)] });
    expect(rows).toMatchObject([{ state, overdue_since: since }]);
  });

  it("a challenge is overdue while an action of it is", async () => {
    const actions = (cells: Record<string, string>) => ({
      challenges: [line("challenges", { answer: "Yes" })],
      actions: [line("actions", { due_on: "2020-01-31", ...cells })],
    });
    expect(await published("challenge", actions({}))).toMatchObject([
      { state: "overdue", overdue_since: "2020-01-31" },
    ]);
    expect(await published("challenge", actions({ done_on: "2020-02-01" }))).toMatchObject([
      { state: "answered" },
    ]);
    expect(await published("action", actions({}))).toMatchObject([{ state: "overdue" }]);
    expect(await published("action", actions({ due_on: "" }))).toMatchObject([{ state: "open" }]);
    expect(await published("action", actions({ done_on: "2020-02-01" }))).toMatchObject([{ state: "done" }]);
  });

  it.each([
    ["held on the 15th working day", { notified_on: "2019-06-03", rapid_review_on: "2019-06-24" }, "in time"],
    ["held a day later", { notified_on: "2019-06-03", rapid_review_on: "2019-06-25" }, "late"],
    ["not held yet", { notified_on: "2020-06-10" }, "due"],
    ["not held in time", { notified_on: "2020-05-01" }, "overdue"],
    [
      "decided upon without the day of it",
      { notified_on: "2019-06-03", decided_on: "2019-07-01" },
      "dates not given",
    ],
    ["not notified on a known day", {}, "dates not given"],
    ["of another kind", { kind: "thematic review", notified_on: "2019-06-03" }, "does not apply"],
  ])("a rapid review %s", async (_, cells, state) => {
    expect(await published("review", { reviews: [line("reviews", cells)] })).toMatchObject([
      { rapid_review_state: state },
    ]);
  });

  it.each([
    ["on the last day", { decided_on: "2019-07-01", published_on: "2020-01-01" }, "in time", "2020-01-01"],
    ["a day late", { decided_on: "2019-07-01", published_on: "2020-01-02" }, "late", "2020-01-01"],
    [
      "counted from when it was commissioned",
      { decided_on: "2019-07-01", commissioned_on: "2020-02-01" },
      "due",
      "2020-08-01",
    ],
    ["not in six months", { decided_on: "2019-10-21" }, "overdue", "2020-04-21"],
    ["of no known start", { published_on: "2020-02-01" }, "dates not given", null],
    ["never, as a rapid review", { kind: "rapid review", decided_on: "2019-10-21" }, "does not apply", null],
  ])("publication %s", async (_, cells, state, due) => {
    expect(await published("review", { reviews: [line("reviews", cells)] })).toMatchObject([
      { publication_state: state, publication_due: due },
    ]);
  });

  it("says how long reviews and questions have been open", async () => {
    const reviews = [line("reviews", { notified_on: "2020-06-10" })];
    expect(await published("review", { reviews })).toMatchObject([
      { days_open: 7, rapid_review_due: "2020-07-01" },
    ]);
    const questions = [
      line("questions", { asked_on: "2020-06-10" }),
      line("questions", { question: "x", asked_on: "2020-01-01", answer: "Yes", answered_on: "2020-01-11" }),
    ];
    const rows = await published("question", { questions });
    expect(rows.map(({ state, days_open }) => [state, days_open])).toEqual([
      ["unanswered", 7],
      ["answered", 10],
    ]);
  });
});

it("gives each risk its newest score and the one before", async () => {
  const rows = await published("risk", {
    risks: [line("risks"), line("risks", { risk: "new" })],
    risk_scores: [
      line("risk_scores", { scored_on: "2019-09-30", likelihood: 5 }),
      line("risk_scores", { scored_on: "2020-03-31", likelihood: 3 }),
      line("risk_scores", { scored_on: "2019-12-31", likelihood: 2 }),
    ],
  });
  expect(rows).toMatchObject([
    { risk: "r", score: 15, scored_on: "2020-03-31", before_score: 10, before_likelihood: 2, warnings: 0 },
    { risk: "new", score: null, before_score: null },
  ]);
});
