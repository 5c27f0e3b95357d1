import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { folderWith, line } from "./register-files.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const load = (folder: string) => loadRegisters(warehouse, folder, []);

describe("what was known at a date", () => {
  const lines = {
    documents: [line("documents"), line("documents", { document: "older", dated: "2018-10-01" })],
    audits: [
      line("audits", { status: "published", document: "older", line: 5 }),
      line("audits", { audit: "next", period: "2019-20 Q4" }),
    ],
    challenges: [
      line("challenges", { answer: "Done", answered_on: "2019-12-01" }),
      line("challenges", { challenge: "later", raised_on: "2020-01-07" }),
      line("challenges", {
        challenge: "undated",
        raised_on: "",
        raised_in: "2019-20",
        status: "published",
        document: "report",
        line: 3,
      }),
    ],
    actions: [
      line("actions", { done_on: "2019-12-01", evidence: "Minutes" }),
      line("actions", { action: "b", of: "later" }),
    ],
    reviews: [line("reviews", { notified_on: "2019-06-03", published_on: "2020-02-01", state: "Published" })],
    risks: [line("risks")],
    risk_scores: [line("risk_scores"), line("risk_scores", { scored_on: "2019-06-30", likelihood: 1 })],
    meetings: [line("meetings"), line("meetings", { meeting: "pci-2", held_on: "2020-02-11" })],
    priorities: [line("priorities", { status: "published", document: "report", line: 9 })],
  };
  const seen = async <T>(day: string | null, query: string): Promise<T[]> => {
    await warehouse.run(
      day ? `set variable as_seen = timestamp '${day} 23:59:59'` : "reset variable as_seen",
    );
    const rows = await warehouse.rows(query);
    await warehouse.run("reset variable as_seen");
    return rows as T[];
  };
  beforeAll(async () => {
    expect(await load(folderWith(lines))).toEqual([]);
  });

  it.each([
    [
      "challenges and their answers",
      "select challenge, answer from challenge order by 1",
      [{ challenge: "c", answer: null }],
      [
        { challenge: "c", answer: "Done" },
        { challenge: "later", answer: null },
        { challenge: "undated", answer: null },
      ],
    ],
    [
      "actions, and that they were done",
      "select action, done_on, evidence from action order by 1",
      [{ action: "a", done_on: null, evidence: null }],
      [
        { action: "a", done_on: "2019-12-01", evidence: "Minutes" },
        { action: "b", done_on: null, evidence: null },
      ],
    ],
    [
      "reviews and their days",
      "select published_on, state from review",
      [{ published_on: null, state: null }],
      [{ published_on: "2020-02-01", state: "Published" }],
    ],
    [
      "scores",
      "select likelihood from risk_score order by 1",
      [{ likelihood: 1 }],
      [{ likelihood: 1 }, { likelihood: 2 }],
    ],
    [
      "meetings, the one of the day among them",
      "select meeting from meeting order by 1",
      [{ meeting: "pci-1" }],
      [{ meeting: "pci-1" }, { meeting: "pci-2" }],
    ],
    [
      "audits by their period, else by their document",
      "select audit from audit order by 1",
      [{ audit: "u" }],
      [{ audit: "next" }, { audit: "u" }],
    ],
    ["what only a later document says", "select priority from priority", [], [{ priority: "p" }]],
  ])("%s", async (_, query, then, now) => {
    expect(await seen("2019-11-12", query)).toEqual(then);
    expect(await seen(null, query)).toEqual(now);
  });
});
