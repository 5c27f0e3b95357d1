import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { listReturns } from "../../pipelines/ingest/ingest.ts";
import { folder, list, workbook } from "../fixtures/returns.ts";
import { ReturnsFolder } from "./returns-folder.ts";

const csv = `${folder}/elective-home-education.csv`;
const xlsx = `${folder}/elective-home-education.xlsx`;
const inForce =
  "select quarter, reason, registered, declared from elective_home_education order by quarter, reason";

describe("a good return", () => {
  it("as a list gives its rows, each with its line", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list(), { receivedAt: "2019-10-14T09:30:00Z", signedBy: "B. Director" });
    const report = await returns.load();
    expect(report).toMatchObject({ unchanged: 0, errors: 0, warnings: 0 });
    expect(report.read).toMatchObject([
      {
        dataset: "elective-home-education",
        agency: "council",
        quarter: "2019-20 Q2",
        status: "accepted",
        rowsRead: 5,
        rowsAccepted: 5,
        rowsRejected: 0,
      },
    ]);
    const [row] = await returns.rows(
      "select * from accepted.elective_home_education where reason = 'bullying'",
    );
    expect(row).toMatchObject({
      in_quarter: "2019-20 Q2",
      line: 3,
      cells: null,
      registered: 41,
      registered_code: null,
    });
    expect(
      await returns.rows("select signed_by, received_at::varchar as at, area_code from submission"),
    ).toEqual([{ signed_by: "B. Director", at: "2019-10-14 09:30:00", area_code: "E09000006" }]);
  });

  it("as a workbook gives every due quarter, each figure with its cell", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(xlsx, await workbook());
    const report = await returns.load();
    expect(report).toMatchObject({ errors: 0, warnings: 0 });
    expect(report.read[0]).toMatchObject({ status: "accepted", rowsRead: 10, rowsAccepted: 10 });
    const [row] = await returns.rows(
      "select * from accepted.elective_home_education where quarter = '2019-20 Q2' and reason = 'philosophy'",
    );
    expect(row).toMatchObject({ registered: 41, declared: 6, line: null });
    expect(JSON.parse(String(row?.cells))).toMatchObject({
      quarter: "Registered!D2",
      registered: "Registered!D3",
      declared: "Declared!D3",
    });
    expect(
      await returns.rows("select prepared_by, signed_by, extract_date::varchar as extracted from submission"),
    ).toEqual([{ prepared_by: "A. Analyst", signed_by: null, extracted: "2019-10-07" }]);
  });

  it("may have its columns in another order, merged labels, rows above and notes below the table", async () => {
    const returns = await ReturnsFolder.create();
    const bytes = await workbook((parts) => {
      const body = parts.registered
        .slice(2)
        .map((row, i) => [i === 0 ? row[0] : null, row[2], row[1], row[3]]);
      parts.registered = [
        ["Elective home education"],
        ["Extracted from the case system"],
        [],
        ["Indicator", "Q1 2019/20", "Reason", new Date("2019-09-30T00:00:00Z")],
        ...body,
        [],
        ["Notes: figures are those of the monthly extract", 1, 2],
      ] as typeof parts.registered;
      parts.layout.merges = [{ startRow: 4, startCol: 0, endRow: 8, endCol: 0 }];
      parts.cells.set("3,3", { value: new Date("2019-09-30T00:00:00Z"), style: { numFmt: "dd/mm/yyyy" } });
    });
    returns.put(xlsx, bytes);
    expect(await returns.load()).toMatchObject({
      errors: 0,
      warnings: 0,
      read: [{ rowsRead: 10, rowsAccepted: 10 }],
    });
  });

  it.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${list()}`)],
    ["semicolons", Buffer.from(list().replaceAll(",", ";"))],
    ["tabs", Buffer.from(list().replaceAll(",", "\t"))],
    ["UTF-16", Buffer.from(`\ufeff${list()}`, "utf16le")],
    ["line feeds only", Buffer.from(list().replaceAll("\r\n", "\n"))],
    ["quotation marks", Buffer.from(list().replaceAll(/[^,\r\n]+/g, '"$&"'))],
  ])("may be a list with %s", async (_, bytes) => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, bytes);
    expect(await returns.load()).toMatchObject({ errors: 0, warnings: 0, read: [{ rowsAccepted: 5 }] });
  });

  it("in Windows-1252 keeps its apostrophes and dashes", async () => {
    const returns = await ReturnsFolder.create();
    const header = "quarter,course,kind,sessions,booked,attended,no_shows,rated,rated_excellent";
    const text = `${header}\n2019-20 Q2,Children’s rights – part 1 (£5),classroom,1,20,18,2,10,9\n`;
    returns.put(`${folder}/training-courses.csv`, iconv.encode(text, "windows-1252"));
    await returns.load();
    expect(await returns.rows("select course from training_courses")).toEqual([
      { course: "Children’s rights – part 1 (£5)" },
    ]);
  });
});

describe("what was sent before", () => {
  it("is not read again when the bytes are the same", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list());
    await returns.load();
    expect(await returns.load("2019-12-01T00:00:00Z")).toEqual({
      read: [],
      unchanged: 1,
      errors: 0,
      warnings: 0,
    });
    expect(await returns.rows("select count(*) as n from submission_record")).toEqual([{ n: 1 }]);
  });

  it("is superseded by a later return, and still seen as of its day", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list(), { receivedAt: "2019-10-14T09:30:00" });
    await returns.load();
    const later = list(1, "2019-20 Q2,Philosophical preference,47,5");
    returns.put(csv, later, { receivedAt: "2019-11-20T09:30:00" });
    const report = await returns.load();
    expect(report.read).toMatchObject([{ submission: 2, supersedes: 1, status: "accepted" }]);
    const philosophy = async () =>
      (await returns.rows("select registered from elective_home_education where reason = 'philosophy'"))[0]
        ?.registered;
    expect(await philosophy()).toBe(47);
    await returns.warehouse.run("set variable as_seen = timestamp '2019-11-12'");
    expect(await philosophy()).toBe(40);
  });

  it("stays in force for other quarters than those of the later return", async () => {
    const returns = await ReturnsFolder.create();
    returns.put("council/2019-20-Q1/elective-home-education.csv", list().replaceAll("Q2", "Q1"), {
      receivedAt: "2019-07-14",
    });
    returns.put(csv, list(), { receivedAt: "2019-10-14" });
    await returns.load();
    expect(
      await returns.rows("select quarter, submission, vintage from submission_in_force order by quarter"),
    ).toEqual([
      { quarter: "2019-20 Q1", submission: 1, vintage: 1 },
      { quarter: "2019-20 Q2", submission: 2, vintage: 1 },
    ]);
  });

  it("gives the same history when everything is read anew", async () => {
    const returns = await ReturnsFolder.create();
    const again = await ReturnsFolder.create();
    for (const each of [returns, again]) {
      each.put("council/2019-20-Q1/elective-home-education.csv", list().replaceAll("Q2", "Q1"), {
        receivedAt: "2019-07-14",
      });
      if (each === returns) await each.load();
      each.put(csv, list(), { receivedAt: "2019-10-14" });
      await each.load();
    }
    const history = "select * exclude (sha256) from submission order by submission";
    expect(await returns.rows(history)).toEqual(await again.rows(history));
    expect(await returns.rows(inForce)).toEqual(await again.rows(inForce));
  });

  it("is refused as a duplicate under another path, but not when the first was refused", async () => {
    const returns = await ReturnsFolder.create();
    returns.put("council/2019-20-Q3/elective-home-education.csv", list(), { receivedAt: "2019-10-13" });
    await returns.load();
    returns.put(csv, list(), { receivedAt: "2019-10-14" });
    returns.put(`${folder}/elective-home-education-copy.csv`, list(), { receivedAt: "2019-10-15" });
    const { read } = await returns.load();
    expect(read.map(({ status }) => status)).toEqual(["accepted", "rejected"]);
    expect(await returns.rows("select found from issue where rule = 'duplicate-file'")).toEqual([
      { found: `the same file as ${csv}` },
    ]);
  });
});

describe("a past quarter that a later workbook changes (E2)", () => {
  const first = list().replaceAll("Q2", "Q1").replace("preference,40,5", "preference,39,5");
  /** Q1 of the workbook is 40 to 44 and 5 to 9: only the first row differs from the list above. */
  const loadBoth = async (reason: string) => {
    const returns = await ReturnsFolder.create();
    returns.put("council/2019-20-Q1/elective-home-education.csv", first, { receivedAt: "2019-07-14" });
    returns.put(xlsx, await workbook(), { receivedAt: "2019-10-14", reason });
    const { read } = await returns.load();
    return { returns, second: read[1] };
  };

  it("is rejected without a reason, with both values, and the earlier return stays in force", async () => {
    const { returns, second } = await loadBoth("");
    expect(second).toMatchObject({ status: "accepted in part", rowsRead: 10, rowsAccepted: 9 });
    expect(await returns.rows("select rule, severity, sheet, cell, found, expected from issue")).toEqual([
      {
        rule: "past-quarter-changed",
        severity: "error",
        sheet: "Registered",
        cell: "C3",
        found: "40",
        expected: "39, as sent in council/2019-20-Q1/elective-home-education.csv received on 14 July 2019",
      },
    ]);
    const rows = await returns.rows(inForce);
    expect(rows).toHaveLength(10);
    expect(rows).toContainEqual({ quarter: "2019-20 Q1", reason: "philosophy", registered: 39, declared: 5 });
  });

  it("is accepted with a reason in the ledger, and takes the earlier one's place", async () => {
    const { returns, second } = await loadBoth("One family moved in before 30 June");
    expect(second).toMatchObject({ status: "accepted", rowsAccepted: 10, errors: 0 });
    expect(await returns.rows(inForce)).toContainEqual({
      quarter: "2019-20 Q1",
      reason: "philosophy",
      registered: 40,
      declared: 5,
    });
    expect(
      await returns.rows("select vintage from submission_in_force where quarter = '2019-20 Q1'"),
    ).toEqual([{ vintage: 2 }]);
  });

  it("is no new vintage when nothing in it changed", async () => {
    const returns = await ReturnsFolder.create();
    const same = list().replaceAll("Q2", "Q1");
    returns.put("council/2019-20-Q1/elective-home-education.csv", same, { receivedAt: "2019-07-14" });
    returns.put(xlsx, await workbook(), { receivedAt: "2019-10-14" });
    expect(await returns.load()).toMatchObject({ errors: 0 });
    expect(
      await returns.rows("select submission from submission_in_force where quarter = '2019-20 Q1'"),
    ).toEqual([{ submission: 1 }]);
  });
});

describe("the folder and its ledger", () => {
  it("are read on when one return is broken", async () => {
    const returns = await ReturnsFolder.create();
    returns.put("council/2019-20-Q1/elective-home-education.xlsx", "not a workbook");
    returns.put(csv, list());
    const { read, errors } = await returns.load();
    expect(read.map(({ status }) => status)).toEqual(["rejected", "accepted"]);
    expect(errors).toBe(1);
  });

  it("hold no returns when the folder does not exist", async () => {
    expect(await listReturns(path.join(tmpdir(), "los-no-such-folder"))).toEqual([]);
  });

  it("pass over lock files and hidden files, and refuse links that lead out", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list());
    returns.put(`${folder}/~$elective-home-education.xlsx`, "lock");
    returns.put(`${folder}/.DS_Store`, "litter");
    const outside = path.join(mkdtempSync(path.join(tmpdir(), "los-outside-")), "training-attendance.csv");
    writeFileSync(outside, "secret");
    symlinkSync(outside, path.join(returns.root, folder, "training-attendance.csv"));
    expect((await listReturns(returns.root)).map(({ file }) => file)).toEqual([csv]);
    expect(await returns.load()).toMatchObject({ errors: 1, warnings: 0 });
    expect(await returns.rows("select rule, file from issue")).toEqual([
      { rule: "link-refused", file: `${folder}/training-attendance.csv` },
    ]);
  });

  it("count a file that changed after it was received as unsigned", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list(), { receivedAt: "2019-10-14", signedBy: "B. Director", sha256: "0".repeat(64) });
    await returns.load("2019-11-01T09:00:00Z");
    expect(await returns.rows("select signed_by, received_at::varchar as at from submission")).toEqual([
      { signed_by: null, at: "2019-11-01 09:00:00" },
    ]);
    expect(await returns.rows("select rule from issue")).toEqual([{ rule: "changed-since-received" }]);
  });

  it("say which line of the ledger cannot be read, once, however often they are loaded", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list(), { receivedAt: "yesterday" });
    await returns.load();
    await returns.load();
    expect(await returns.rows("select rule, file, line, found from issue")).toEqual([
      { rule: "ledger-row", file: "ledger.csv", line: 2, found: "yesterday" },
    ]);
  });

  it("keep a reason that starts with no code, and ask for one", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list(), { receivedAt: "2019-10-14", reason: "two cases came late" });
    expect(await returns.load()).toMatchObject({ errors: 0, read: [{ status: "accepted" }] });
    expect(await returns.rows("select rule, severity, line, found from issue")).toEqual([
      { rule: "ledger-reason", severity: "warning", line: 2, found: "two cases came late" },
    ]);
    expect(await returns.rows("select reason from submission")).toEqual([{ reason: "two cases came late" }]);
  });

  it("do without signatures when the ledger is not a list", async () => {
    const returns = await ReturnsFolder.create();
    returns.put(csv, list());
    writeFileSync(path.join(returns.root, "ledger.csv"), "nothing of use");
    expect(await returns.load()).toMatchObject({ errors: 1, read: [{ status: "accepted" }] });
    expect(await returns.rows("select rule from issue")).toEqual([{ rule: "ledger-unreadable" }]);
  });
});
