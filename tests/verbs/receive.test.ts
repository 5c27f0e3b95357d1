import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Folders, productFolder } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { type ReceiveOptions, receive } from "../../pipelines/verbs/receive.ts";
import { receiveText } from "../../pipelines/verbs/receive-text.ts";
import { corrected, list, month, silent, smallPartnership } from "../revisions/small-partnership.ts";

let folders: Folders;
const nothing: ReceiveOptions = {
  agency: "childrens-social-care",
  quarter: "2019-20 Q3",
  reason: undefined,
  preparedBy: "Senior analyst",
  signedBy: "Head of Performance",
  commit: false,
};
const reason = "agency correction: December had been timed from the wrong day";

const sent = (name: string, text: string): string => {
  const file = path.join(folders.data, name);
  writeFileSync(file, text);
  return file;
};
const ask = (file: string, options: Partial<ReceiveOptions> = {}) =>
  receive(folders, file, { ...nothing, ...options }, silent);
const stored = (): string[] =>
  readdirSync(path.join(folders.data, "returns"), { recursive: true, encoding: "utf8" }).sort();
const ledger = (): string => readFileSync(path.join(folders.data, "returns/ledger.csv"), "utf8");

beforeAll(async () => {
  folders = smallPartnership();
  await load(folders, false, silent);
});

describe("a corrected return", () => {
  it("is only tried: every published figure that would change is listed, old and new, and nothing is written", async () => {
    const before = [stored(), ledger()];
    const report = await ask(sent("section-47-and-icpc.csv", corrected));
    const quarter = report.figures.find(
      ({ metric, period }) => metric === "icpc-within-15-days" && period === "2019-20 Q3",
    );
    expect(quarter).toMatchObject({
      change: "changed",
      old_numerator: 87,
      new_numerator: 93,
      new_denominator: 120,
    });
    expect(report.figures.map(({ metric }) => metric).filter((id) => id !== "icpc-within-15-days")).toEqual(
      [],
    );
    expect(report.needsReason).toBe(true);
    expect([stored(), ledger()]).toEqual(before);
    const text = receiveText(report);
    expect(text).toContain("72.5% (87 of 120) -> 77.5% (93 of 120)");
    expect(text).toContain('--reason "agency correction:');
  });

  it("is not stored without a reason", async () => {
    const report = await ask(sent("section-47-and-icpc.csv", corrected), { commit: true });
    expect(report.isStored).toBe(false);
    expect(stored().filter((file) => file.includes("again"))).toEqual([]);
  });

  it("needs a reason that starts with one of the codes", async () => {
    const file = sent("section-47-and-icpc.csv", corrected);
    await expect(ask(file, { reason: "because" })).rejects.toThrow("late data, agency correction");
    await expect(ask(file, { reason: "agency correction:" })).rejects.toThrow("a colon and a few words");
  });

  it("is stored with its reason beside the return before it, which stays as it was", async () => {
    const first = path.join(folders.data, "returns/childrens-social-care/2019-20-Q3/section-47-and-icpc.csv");
    const before = readFileSync(first, "utf8");
    const report = await ask(sent("section-47-and-icpc.csv", corrected), { commit: true, reason });
    expect(report).toMatchObject({
      isStored: true,
      file: "childrens-social-care/2019-20-Q3/section-47-and-icpc-again-2.csv",
    });
    expect(readFileSync(first, "utf8")).toBe(before);
    expect(readFileSync(path.join(folders.data, "returns", report.file), "utf8")).toBe(corrected);
    expect(ledger().trim().split("\n").at(-1)).toContain(`${report.sha256},`);
    const loaded = await load(folders, false, silent);
    expect(loaded.returns.read).toMatchObject([{ file: report.file, status: "accepted" }]);
  });

  it("is not stored twice: the same bytes are refused", async () => {
    const report = await ask(sent("section-47-and-icpc.csv", corrected), { commit: true, reason });
    expect(report.submission.status).toBe("rejected");
    expect(report.issues).toMatchObject([{ rule: "duplicate-file" }]);
  });
});

describe("a return of a new quarter", () => {
  const fourth = list(month("2020-01", 30), month("2020-02", 31), month("2020-03", 32));

  it("names each rejected cell with its line and how to mend it", async () => {
    const report = await ask(sent("section-47-and-icpc.csv", fourth.replace(",32,", ",thirty-two,")), {
      quarter: "2019-20 Q4",
    });
    expect(report.submission).toMatchObject({ status: "accepted in part", rowsRejected: 1 });
    expect(report.issues).toMatchObject([{ rule: "not-a-number", line: 4, found: "thirty-two" }]);
    expect(receiveText(report)).toContain("to mend it:");
  });

  it("gives new figures, changes none, needs no reason, and is stored under a name of our own", async () => {
    const file = sent("section-47-and-icpc $(rm -rf) ..%2f..csv.csv", fourth);
    const options = { quarter: "2019-20 Q4", preparedBy: '=HYPERLINK("http://x")\nrow,two', commit: true };
    const report = await ask(file, options);
    expect(report).toMatchObject({ needsReason: false, isStored: true });
    expect(report.figures.filter(({ change }) => change === "changed")).toEqual([]);
    expect(report.figures.filter(({ period }) => period === "2019-20 Q4").length).toBeGreaterThan(0);
    expect(report.file).toMatch(/^childrens-social-care\/2019-20-Q4\/section-47-and-icpc[a-z0-9-]*\.csv$/);
    // a spreadsheet that opens the ledger runs nothing
    expect(ledger().trimEnd().split("\n").at(-1)).toContain(`"'=HYPERLINK(""http://x"") row,two"`);
  });
});

describe("what cannot be taken", () => {
  it("says what to add where the file does not tell its agency or quarter", async () => {
    const file = sent("section-47-and-icpc.csv", corrected);
    await expect(ask(file, { agency: undefined, quarter: undefined })).rejects.toThrow(
      /Add --agency with one of: childrens-social-care[\s\S]*Add --quarter/,
    );
  });

  it.each(["../../../etc", "childrens-social-care/../..", ".", ""])(
    "refuses the agency %j",
    async (agency) => {
      await expect(ask(sent("section-47-and-icpc.csv", corrected), { agency })).rejects.toThrow("--agency");
    },
  );

  it("refuses a second one while the first is at work", async () => {
    const file = sent("section-47-and-icpc.csv", corrected);
    const words = ["receive", file, "--quarter", "2019-20 Q3", "--agency", "childrens-social-care"];
    const run = () =>
      new Promise<string>((resolve) =>
        execFile(
          process.execPath,
          [
            path.join(productFolder, "pipelines/los.js"),
            ...words,
            "--data",
            folders.data,
            "--state",
            folders.state,
          ],
          (_, __, err) => resolve(err),
        ),
      );
    const said = await Promise.all([run(), run()]);
    expect(said.filter((text) => text.includes("Another run is at work here"))).toHaveLength(1);
  });
});
