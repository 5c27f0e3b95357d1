import { describe, expect, it } from "vitest";
import { fileRules, rowRules } from "../../pipelines/contracts/rules.ts";
import { faults } from "../fixtures/faults.ts";
import { ReturnsFolder } from "./returns-folder.ts";

interface IssueRow {
  [column: string]: string | number | null;
  rule: string;
  severity: string;
  file: string;
  sheet: string | null;
  cell: string | null;
  line: number | null;
  found: string | null;
  expected: string;
  mend: string;
}

describe("each fault", () => {
  it.each(faults)("$rule in $file is told with its place and how to mend it", async (fault) => {
    const returns = await ReturnsFolder.create();
    returns.put(fault.file, await fault.bytes());
    const report = await returns.load();

    const issues = await returns.rows<IssueRow>("select * from issue");
    const matching = issues.filter(({ rule }) => rule === fault.rule);
    expect(matching, JSON.stringify(issues)).not.toHaveLength(0);
    const place = (issue: IssueRow) => issue.line ?? (issue.cell ? `${issue.sheet}!${issue.cell}` : null);
    const issue = matching.find((one) => fault.at === undefined || place(one) === fault.at);
    expect(issue, JSON.stringify(matching)).toBeDefined();
    expect(issue).toMatchObject({ file: fault.file, severity: fault.severity ?? "error" });
    expect(issue?.found ?? "").toContain(fault.found ?? "");
    expect(issue?.expected).toContain(fault.expected ?? "");
    expect(issue?.mend).toContain(fault.mend ?? "");
    if (issue?.rule !== "blank-cell" && issue?.rule !== "missing-line") expect(issue?.found).toBeTruthy();
    expect(issue?.mend).toMatch(/\.$/);

    const [submission] = report.read;
    if (fault.rows) expect([submission?.rowsAccepted, submission?.rowsRead]).toEqual(fault.rows);
    else if (fault.severity !== "warning") expect(submission?.status).toBe("rejected");
    expect(report.errors > 0).toBe(fault.severity !== "warning");
  });

  it("has a fixture for every rule, but for those of several files", () => {
    const several = [
      "past-quarter-changed",
      "duplicate-file",
      "ledger-unreadable",
      "ledger-row",
      "ledger-reason",
      "received-in-future",
      "clock-behind",
      "link-refused",
      "changed-since-received",
    ];
    const tested = new Set([...faults.map(({ rule }) => rule), ...several]);
    expect([...Object.keys(rowRules), ...Object.keys(fileRules)].filter((rule) => !tested.has(rule))).toEqual(
      [],
    );
  });
});
