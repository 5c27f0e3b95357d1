import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productFolder } from "../../pipelines/verbs/folders.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-cli-"));
const data = path.join(home, "data");
const state = path.join(home, "state");
const education = path.join(data, "returns/education/2019-20-Q4");

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs `los` as a user does, in a process of its own. */
function los(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(productFolder, "pipelines/los.js"), ...words],
      { cwd: home, maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

const onCopy = (...words: string[]) => los(...words, "--data", data, "--state", state);

/** One agency's returns of a year are enough to be asked for. */
const parts = [
  "partnership.json",
  "reference",
  "registers/glossary.csv",
  "returns/ledger.csv",
  ...[1, 2, 3, 4].map((quarter) => `returns/education/2019-20-Q${quarter}`),
];

beforeAll(async () => {
  for (const part of parts) {
    cpSync(path.join(productFolder, "data", part), path.join(data, part), { recursive: true });
  }
  expect((await onCopy("load")).code).toBe(0);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test("a second load of the same folder changes nothing and says so", async () => {
  const again = await onCopy("load");
  expect(again.code).toBe(0);
  expect(again.out).toContain("Nothing has changed");
});

test("a broken file is named with its mend, the rest goes on, the exit code is 1 and nothing is lost", async () => {
  const before = await onCopy("sql", "select count(*) as n from observation", "--format", "csv");
  const broken = path.join(education, "elective-home-education-again.xlsx");
  writeFileSync(broken, "not a workbook");
  const report = await onCopy("load");
  expect(report.code).toBe(1);
  expect(report.out).toContain("elective-home-education-again.xlsx: rejected");
  const issues = await onCopy("sql", "select * from issue where severity = 'error'", "--format", "json");
  const [issue] = JSON.parse(issues.out);
  expect(issue.file).toContain("elective-home-education-again.xlsx");
  expect(issue.mend).not.toBe("");
  expect((await onCopy("sql", "select count(*) as n from observation", "--format", "csv")).out).toBe(
    before.out,
  );
  const check = await onCopy("check", "--json");
  expect(check.code).toBe(1);
  expect(JSON.parse(check.out)).toMatchObject({ errors: 1, metricFaults: [] });
  rmSync(broken);
});

test("the warehouse answers only a single, read-only SELECT", async () => {
  const secret = path.join(home, "secret.txt");
  writeFileSync(secret, "do not read");
  for (const attempt of [
    `select * from read_csv('${secret}')`,
    `select * from read_text('${secret}')`,
    `select * from '${secret}'`,
    "select getenv('PATH')",
    `copy (select 1) to '${path.join(home, "out.csv")}'`,
    "attach 'other.duckdb'",
    "install httpfs",
    "select 1; select 2",
    "delete from submission_record",
    "pragma database_list",
    "set enable_external_access = true",
  ]) {
    const answer = await onCopy("sql", attempt);
    expect([attempt, answer.code]).toEqual([attempt, 1]);
    expect(answer.out).toBe("");
  }
  expect(existsSync(path.join(home, "out.csv"))).toBe(false);
});

test("as seen before the last quarter arrived, the last quarter is not there", async () => {
  const ask =
    "select max(period) as newest from observation where metric = 'home-educated' and period_type = 'quarter'";
  const now = await onCopy("sql", ask, "--format", "csv");
  const then = await onCopy("sql", ask, "--format", "csv", "--as-seen", "2019-11-12");
  expect(now.out).toContain("2019-20 Q4");
  expect(then.out).toMatch(/2019-20 Q[12]/);
});

test("nothing public is made by a policy that names what is not there, or for an audience that is not known", async () => {
  const file = path.join(data, "partnership.json");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace('"child-deaths":', '"child-death":'));
  const refused = await onCopy("build", "--audience", "public", "--out", path.join(home, "dist"));
  writeFileSync(file, before);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('disclosure.metrics names "child-death"');
  expect(existsSync(path.join(home, "dist"))).toBe(false);
  const wrong = await onCopy("build", "--audience", "everyone");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("partnership, public or all")]);
});

test("wrong words end with 2 and say what to write", async () => {
  for (const words of [
    ["fly"],
    [],
    ["load", "--wings"],
    ["load", "--data", "nowhere"],
    ["template", "no-such"],
  ]) {
    const answer = await los(...words);
    expect([words, answer.code]).toEqual([words, 2]);
    expect(answer.err).not.toBe("");
  }
});

test("a workbook for an agency is written once and never over another file", async () => {
  const made = await los("template", "mash-contacts");
  expect(made.code).toBe(0);
  const file = path.join(home, "mash-contacts.xlsx");
  const bytes = readFileSync(file);
  expect((await los("template", "mash-contacts")).code).toBe(2);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
