import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { splitCsv } from "../../pipelines/ingest/split-csv.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";

/** The original documents as text: LOS_SEEDS, or `shared/seeds` beside the repository. */
const originals = path.resolve(process.env.LOS_SEEDS ?? path.join(productFolder, "../shared/seeds"));
const hasOriginals = existsSync(originals);
if (!hasOriginals) {
  console.warn(`The registers are not held against the documents: there is no folder ${originals}.`);
}

const folder = path.join(productFolder, "data/registers");
type Row = Record<string, string>;

function rowsOf(file: string): Row[] {
  const [head, ...body] = [...splitCsv(readFileSync(path.join(folder, file), "utf8"), ",")];
  return body.map(({ values }) =>
    Object.fromEntries((head?.values ?? []).map((column, i) => [column, values[i] ?? ""])),
  );
}

const documents = rowsOf("documents.csv");
const report = "annual-report-2019-20";
const registers = readdirSync(folder).filter((file) => file.endsWith(".csv"));
/** The rows of every register that name a document, each with its file. */
const sourced = registers.flatMap((file) =>
  rowsOf(file)
    .filter(({ document }) => file !== "documents.csv" && document)
    .map((row): Row => ({ ...row, file })),
);
const commentary = readdirSync(path.join(folder, "commentary"));

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const linesOf = (document: string): string[] => {
  const { file_name = "" } = documents.find((row) => row.document === document) ?? {};
  return readFileSync(path.join(originals, file_name), "utf8").split("\n");
};
const lineOf = ({ document = "", line }: Row): string => plain(linesOf(document)[Number(line) - 1] ?? "");

const challenges = rowsOf("challenges.csv");
/** The lines of the boxes "BSCP Challenge:" in the annual report. */
const boxes = [324, 416, 454, 488, 516, 548, 630, 719, 1225, 1683, 1687];

describe("the registers and the documents they were taken from", () => {
  it("hold every boxed challenge of the annual report, each with its answer and an action", () => {
    const boxed = challenges.filter((row) => row.document === report && boxes.includes(Number(row.line)));
    expect(boxed.map(({ line }) => Number(line)).sort((a, b) => a - b)).toEqual(boxes);
    const actions = rowsOf("actions.csv");
    for (const { challenge, answer } of boxed) {
      expect(answer, challenge).not.toBe("");
      expect(
        actions.some((row) => row.of_kind === "challenge" && row.of === challenge),
        challenge,
      ).toBe(true);
    }
  });

  it("hold the asks of all four sets of minutes", () => {
    const asks: Record<string, number> = {};
    for (const { document = "" } of rowsOf("questions.csv")) asks[document] = (asks[document] ?? 0) + 1;
    expect(asks).toEqual({
      "minutes-bromley": 4,
      "minutes-buckinghamshire": 3,
      "minutes-bath": 16,
      "minutes-surrey": 7,
    });
  });

  it("hold all nineteen seats of the Board", () => {
    expect(rowsOf("attendance.csv")).toHaveLength(19);
  });

  it("quote fewer than 25 words", () => {
    const long = sourced.filter(({ words }) => words && plain(words).split(" ").length >= 25);
    expect(long.map(({ file, words }) => `${file}: ${words}`)).toEqual([]);
  });

  it("have the promised review of mental health in youth offending fall due before the newest return", () => {
    const promised = challenges.find(({ challenge }) => challenge === "mental-health-in-youth-offending");
    const ledger = readFileSync(path.join(productFolder, "data/returns/ledger.csv"), "utf8");
    const [newest] = [...splitCsv(ledger, ",")]
      .slice(1)
      .map(({ values }) => values[2] ?? "")
      .toSorted()
      .slice(-1);
    expect(promised?.review_on).toMatch(/^2020-/);
    expect(promised?.review_on && newest && promised.review_on < newest).toBe(true);
  });

  it("say nothing on two changes of which the annual report says nothing", () => {
    const silent = ["re-referrals", "assessments-not-in-need"];
    const namedByChallenges = challenges.flatMap(({ metrics = "" }) => metrics.split("; "));
    const named = [...namedByChallenges, ...commentary.map((file) => file.split("--")[0])];
    expect(silent.filter((metric) => named.includes(metric))).toEqual([]);
  });
});

describe.runIf(hasOriginals)("the registers held against the original documents", () => {
  it("quote words that stand on their line", () => {
    const quoted = sourced.filter(({ words }) => words);
    expect(quoted.length).toBeGreaterThan(90);
    const wrong = quoted.filter((row) => !lineOf(row).includes(plain(row.words ?? "")));
    expect(wrong.map(({ file, line, words }) => `${file}, line ${line}: ${words}`)).toEqual([]);
  });

  it("name a line that says something", () => {
    const empty = sourced.filter((row) => lineOf(row) === "");
    expect(empty.map(({ file, line }) => `${file}, line ${line}`)).toEqual([]);
  });

  it("miss none of the boxed challenges", () => {
    const printed = linesOf(report).flatMap((line, i) => (line.startsWith("BSCP Challenge:") ? [i + 1] : []));
    expect(printed).toEqual(boxes);
  });

  it("give each seat of the Board the share of meetings that is printed", () => {
    for (const row of rowsOf("attendance.csv")) {
      const share = (100 * Number(row.attended)) / Number(row.meetings);
      expect(lineOf(row), row.agency_name).toContain(` ${share}%`);
    }
  });

  it("name persons by their role", () => {
    const members = linesOf(report).slice(1954, 1992).join("\n");
    const minutes = documents
      .filter(({ document }) => document !== report)
      .flatMap(({ document = "" }) => linesOf(document))
      .join("\n");
    const name = String.raw`(\p{Lu}\p{L}+ \p{Lu}[\p{L}']+)`;
    const patterns: [RegExp, string][] = [
      [new RegExp(`^${name}`, "gmu"), members],
      [new RegExp(`(?:Councillor|Sir) ${name}`, "gu"), minutes],
      [new RegExp(`^${name} (?:commented|-)`, "gmu"), minutes],
    ];
    const names = patterns.flatMap(([pattern, text]) =>
      [...text.matchAll(pattern)].map(([, found = ""]) => found),
    );
    expect(names.length).toBeGreaterThan(30);
    const written = [...registers, ...commentary.map((file) => `commentary/${file}`)]
      .map((file) => readFileSync(path.join(folder, file), "utf8"))
      .join("\n");
    expect(names.filter((each) => written.includes(each))).toEqual([]);
  });
});
