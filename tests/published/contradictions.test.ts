import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findContradictions } from "../../pipelines/published/contradictions.ts";
import { loadPublished } from "../../pipelines/published/load.ts";
import { loadReports } from "../../pipelines/published/reports.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { factFile } from "./fact-file.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const key = "one-value-for-one-fact/2019-20/P001+P002";

/** A report that prints 446 and 448 children, and the register's answers to that. */
async function ledger(...answers: string[]) {
  const folder = partnershipFolder({
    "published/2019-20.csv": factFile([{}, { value: "448", printed: "448 children", line: "438" }]),
    "published/reports.csv": "report,title,published,source\n2019-20,Annual report,2020-11-10,its cover\n",
    "registers/contradictions.csv": ["key,state,explanation,owner,since,until", ...answers, ""].join("\n"),
  });
  await loadPublished(warehouse, folder);
  await loadReports(warehouse, folder);
  const issues = await findContradictions(warehouse, folder);
  const [finding] = await warehouse.rows(
    "select key, state, explanation, owner, since, until from contradiction_ledger",
  );
  return { issues, finding };
}

describe("the ledger of contradictions", () => {
  it("holds a finding open since the report was published, with the owner of its first side", async () => {
    expect(await ledger()).toEqual({
      issues: [],
      finding: {
        key: "one-value-for-one-fact/2019-20/P002+P001",
        state: "open",
        explanation: null,
        owner: "Children's social care",
        since: "2020-11-10",
        until: null,
      },
    });
  });

  it("finds the same key again after a rebuild", async () => {
    const first = await ledger();
    expect((await ledger()).finding?.key).toBe(first.finding?.key);
  });

  it("takes the register's answer", async () => {
    const { issues, finding } = await ledger(
      "one-value-for-one-fact/2019-20/P002+P001,explained,Two units,Police,2020-12-01,2021-03-31",
    );
    expect(issues).toEqual([]);
    expect(finding).toMatchObject({
      state: "explained",
      explanation: "Two units",
      owner: "Police",
      since: "2020-12-01",
      until: "2021-03-31",
    });
  });

  it("warns of an answer to a finding that there is not", async () => {
    const { issues, finding } = await ledger(`${key}9,explained,Two units,,,`);
    expect(finding?.state).toBe("open");
    expect(issues).toMatchObject([
      { rule: "contradiction-answer", severity: "warning", line: 2, found: `${key}9` },
    ]);
    expect(
      await warehouse.rows("select severity, line from issue_record where rule = 'contradiction-answer'"),
    ).toEqual([{ severity: "warning", line: 2 }]);
  });

  it.each([
    ["a state that there is not", "one-value-for-one-fact/2019-20/P002+P001,closed,Two units,,,", "state"],
    ["no explanation", "one-value-for-one-fact/2019-20/P002+P001,explained,,,,", "explanation"],
    ["no key", "P002+P001,explained,Two units,,,", "key"],
    [
      "a day that is none",
      "one-value-for-one-fact/2019-20/P002+P001,explained,Two units,,1/12/2020,",
      "since",
    ],
  ])("leaves out an answer with %s, and says where", async (_, answer, column) => {
    const { issues, finding } = await ledger(answer);
    expect(finding?.state).toBe("open");
    expect(issues).toMatchObject([{ severity: "error", file: "registers/contradictions.csv", line: 2 }]);
    expect(issues[0]?.expected).toContain(`${column}: `);
  });

  it("is empty for a partnership without reports", async () => {
    const folder = partnershipFolder();
    await loadPublished(warehouse, folder);
    expect(await findContradictions(warehouse, folder)).toEqual([]);
    expect(await warehouse.rows("select key from contradiction")).toEqual([]);
  });
});
