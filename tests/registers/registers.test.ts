import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { folderWith, headers, line, type RegisterName } from "./register-files.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const { metrics } = readMetrics();
const load = (folder: string) => loadRegisters(warehouse, folder, metrics);

/** The table of each register. */
const tableOf = (name: RegisterName): string =>
  ({
    ...{
      challenges: "challenge",
      actions: "action",
      risks: "risk",
      risk_scores: "risk_score",
      reviews: "review",
    },
    ...{ recommendations: "recommendation", audits: "audit", priorities: "priority", promises: "promise" },
    ...{ vanished: "vanished_measure", questions: "question", events: "event", documents: "document" },
    ...{ meetings: "meeting", attendance: "attendance" },
  })[name];
const names = Object.keys(headers) as RegisterName[];

describe("the registers", () => {
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, [line(name)]])));

  it("are read whole, and read again give the same", async () => {
    for (const _ of [1, 2]) expect(await load(folder)).toEqual([]);
    for (const name of names)
      expect(await warehouse.rows(`select count(*) as n from ${tableOf(name)}`), name).toEqual([{ n: 1 }]);
  });

  it("tell empty from nought, and lists from single words", async () => {
    await load(
      folderWith({
        audits: [line("audits", { sample: 0, metrics: "referrals;  re-referrals" })],
        events: [
          line("events", { metrics: "theme:protection; referrals", rebase: "yes", reason: "New form" }),
        ],
      }),
    );
    expect(await warehouse.rows("select sample, asked, metrics from audit")).toEqual([
      { sample: 0, asked: null, metrics: ["referrals", "re-referrals"] },
    ]);
    expect(await warehouse.rows("select rebase, metrics from event")).toEqual([
      { rebase: true, metrics: ["theme:protection", "referrals"] },
    ]);
  });

  it("are not needed, and what was there before is gone", async () => {
    expect(await load(folderWith({}))).toEqual([]);
    for (const name of names)
      expect(await warehouse.rows(`select * from ${tableOf(name)}`), name).toEqual([]);
  });
});

describe("a row with a fault is left out and named, and the others are read", () => {
  const faults: [string, RegisterName, Record<string, string | number>, string, RegExp, RegExp?][] = [
    [
      "a metric that is misspelled",
      "challenges",
      { metrics: "re-referals" },
      "re-referals",
      /^metrics: /,
      /re-referrals\?/,
    ],
    ["a gap that is not there", "challenges", { gap: "mash" }, "mash", /^gap: an id of registers\/gaps\.csv/],
    [
      "a day that does not exist",
      "challenges",
      { raised_on: "2019-02-30" },
      "2019-02-30",
      /^raised_on: expected a date/,
    ],
    [
      "a day as people write it",
      "challenges",
      { raised_on: "12/11/2019" },
      "12/11/2019",
      /expected a date such as/,
    ],
    [
      "an answer before the question",
      "challenges",
      { answer: "Yes", answered_on: "2019-01-01" },
      "2019-01-01",
      /^answered_on: .*not before raised_on/,
    ],
    [
      "a day of an answer that is not there",
      "challenges",
      { answered_on: "2019-07-01" },
      "",
      /^answer: expected the answer/,
    ],
    [
      "another direction",
      "challenges",
      { expected: "up" },
      "up",
      /^expected: expected rise, fall or no change/,
    ],
    [
      "no period",
      "challenges",
      { baseline_period: "2019/20" },
      "2019/20",
      /^baseline_period: expected a period such as/,
    ],
    [
      "a line without its document",
      "challenges",
      { line: 12 },
      "12",
      /^line: expected document and line together/,
    ],
    [
      "no document though published",
      "challenges",
      { status: "published" },
      "",
      /^document: expected the document/,
    ],
    [
      "a document that is not there",
      "challenges",
      { status: "published", document: "reprot", line: 3 },
      "reprot",
      /^document: an id of/,
      /Did you mean report\?/,
    ],
    ["a score out of range", "risk_scores", { likelihood: 6 }, "6", /^likelihood: expected 1 to 5/],
    [
      "a score that is no whole number",
      "risk_scores",
      { impact: "2.5" },
      "2.5",
      /^impact: expected a whole number/,
    ],
    [
      "a theme that is not there",
      "events",
      { metrics: "theme:doors" },
      "theme:doors",
      /^metrics: the id of a metric, theme: and a theme, or all/,
    ],
    ["limits that begin anew without a reason", "events", { rebase: "yes" }, "", /^reason: expected why/],
    ["more meetings attended than held", "attendance", { attended: 5 }, "5", /^attended: expected at most/],
    [
      "a number with a comma",
      "vanished",
      { last_value: "1,024" },
      "1,024",
      /^last_value: expected a number such as/,
    ],
    [
      "a review of nothing",
      "recommendations",
      { review: "child-x" },
      "child-x",
      /^review: an id of registers\/reviews\.csv/,
    ],
    [
      "an action of another kind",
      "actions",
      { of_kind: "review", of: "c" },
      "c",
      /^of: an id of registers\/reviews\.csv/,
    ],
    ["an id with capitals", "reviews", { review: "Child A" }, "Child A", /^review: expected small letters/],
    [
      "a forum that is not known",
      "meetings",
      { forum: "PCI" },
      "PCI",
      /^forum: expected pci, board or scrutiny/,
    ],
  ];

  it.each(faults)("%s", async (_, register, cells, found, expected, mend = /./) => {
    const key = headers[register].split(",")[0] as string;
    const other = line(register, { [key]: register === "attendance" ? "pci" : "other" });
    const more =
      register === "risk_scores" ? { risks: [line("risks"), line("risks", { risk: "other" })] } : {};
    const needed = {
      documents: [line("documents")],
      challenges: [line("challenges")],
      reviews: [line("reviews")],
    };
    const folder = folderWith({ ...needed, ...more, [register]: [other, line(register, cells)] });
    const issues = await load(folder);
    expect(issues).toMatchObject([
      { rule: "register", severity: "error", file: `registers/${register}.csv`, line: 3, found },
    ]);
    expect(issues[0]?.expected).toMatch(expected);
    expect(issues[0]?.mend).toMatch(mend);
    expect(await warehouse.rows(`select ${key} as id from ${tableOf(register)}`)).toHaveLength(1);
    expect(await warehouse.rows("select line from issue where rule = 'register'")).toEqual([{ line: 3 }]);
  });

  it("two rows of one key", async () => {
    const issues = await load(folderWith({ risks: [line("risks"), line("risks")] }));
    expect(issues).toMatchObject([{ line: 3, found: "r", mend: "Delete this line or line 2." }]);
  });

  it("a row that names one that was left out", async () => {
    const folder = folderWith({
      challenges: [line("challenges", { expected: "up" })],
      actions: [line("actions")],
    });
    const issues = await load(folder);
    expect(issues.map(({ file, found }) => [file, found])).toEqual([
      ["registers/challenges.csv", "up"],
      ["registers/actions.csv", "c"],
    ]);
    expect(issues[1]?.mend).toMatch(/mend that row first/);
  });
});

describe("hostile text", () => {
  const read = (cell: string) => load(folderWith({ challenges: [line("challenges", { title: cell })] }));

  it.each([
    ["a null byte", "a\u0000b", "U+0000"],
    ["a mark that turns the reading direction", "safe \u202Etxet", "U+202E"],
    ["an isolate", "\u2066x\u2069", "U+2066"],
    ["a zero-width space", "a\u200Bb", "U+200B"],
    ["a line break", "a\nb", "U+000A"],
    ["an escape sequence for terminals", "\u001B[31mred", "U+001B"],
  ])("%s is refused, and shown by its name", async (_, cell, name) => {
    const issues = await read(cell);
    expect(issues).toMatchObject([{ line: 2, expected: expect.stringContaining(name) }]);
    expect(issues[0]?.found).toContain(`[${name}]`);
    expect(await warehouse.rows("select * from challenge")).toEqual([]);
  });

  it("a huge cell is refused, and its message stays short", async () => {
    const issues = await read("x".repeat(1_000_000));
    expect(issues).toMatchObject([{ expected: "title: expected at most 2000 characters" }]);
    expect(issues[0]?.found?.length).toBeLessThan(200);
  });

  it("HTML, formulas and SQL are text and nothing else", async () => {
    const cell = `<script>alert(1)</script> =1+1 '); drop table challenge_record; --`;
    expect(await read(cell)).toEqual([]);
    expect(await warehouse.rows("select title from challenge")).toEqual([{ title: cell }]);
  });

  it.each([
    ["a comma that is not in quotes", `${line("risks")},more`, /13 values|12 values/],
    ["a quotation mark that is never closed", 'r,"Risk', /^"$/],
  ])("%s is found on its line", async (_, text, found) => {
    const issues = await load(folderWith({ risks: [text] }));
    expect(issues).toMatchObject([{ line: 2 }]);
    expect(issues[0]?.found).toMatch(found);
  });

  it("a file in another encoding, and columns that are missing or there twice, leave the file out", async () => {
    const files = {
      "registers/risks.csv": new Uint8Array([0x72, 0xe9]),
      "registers/priorities.csv": "priority,number,titel,outcome,years,status,document,line\n",
      "registers/meetings.csv": `${headers.meetings},title\n`,
    };
    const issues = await load(folderWith({}, files));
    expect(issues.map(({ file, expected }) => [file, expected])).toEqual([
      ["registers/meetings.csv", "each column once"],
      ["registers/risks.csv", "a file in UTF-8"],
      ["registers/priorities.csv", "a column title"],
    ]);
  });
});
