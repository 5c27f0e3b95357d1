import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkText } from "../../pipelines/commentary/check-text.ts";
import { readFigures } from "../../pipelines/commentary/figures.ts";
import type { Finding, FindingKind } from "../../pipelines/commentary/finding.ts";
import { lineFinder } from "../../pipelines/commentary/sentences.ts";
import { parsePeriod } from "../../src/lib/period.ts";
import { exampleWarehouse } from "../example/example-state.ts";

const root = path.resolve(import.meta.dirname, "../..");
const report = path.resolve(root, "../shared/seeds/002_50c87ba602f88cca.txt");

/** Each hit on the yearly report, judged by hand; `missed` are printed figures that the returns contradict unnoticed. */
const oracle = JSON.parse(
  readFileSync(path.join(root, "tests/oracles/commentary-on-report.json"), "utf8"),
) as {
  hits: { line: number; kind: FindingKind; words: string; judged: "right" | "false alarm"; why: string }[];
  missed: { line: number; printed: string; why: string }[];
};

const hits: readonly FindingKind[] = [
  "number-contradicts",
  "number-suppressed",
  "word-contradicts",
  "word-unsupported",
];

describe.skipIf(!existsSync(report))(
  "the checker of commentary, run on the text of the yearly report",
  () => {
    const text = existsSync(report) ? readFileSync(report, "utf8") : "";
    const lineOf = lineFinder(text);
    let findings: Finding[];
    beforeAll(async () => {
      const warehouse = await exampleWarehouse();
      try {
        findings = checkText(
          text,
          { metric: null, period: parsePeriod("2019-20") },
          await readFigures(warehouse),
        );
      } finally {
        warehouse.close();
      }
    });
    const count = (kind: FindingKind) => findings.filter((each) => each.kind === kind).length;

    it("finds what was judged by hand, and nothing else", () => {
      const found = findings
        .filter(({ kind }) => hits.includes(kind))
        .map(({ at, kind, found: words }) => ({ line: lineOf(at), kind, words: words.split(" in “")[0] }));
      expect(found).toEqual(oracle.hits.map(({ line, kind, words }) => ({ line, kind, words })));
    });

    it("is right more often than not, and always where it says that something is wrong", () => {
      const right = oracle.hits.filter(({ judged }) => judged === "right");
      const certain = oracle.hits.filter(({ kind }) => kind.endsWith("contradicts"));
      console.info(
        `Hits ${oracle.hits.length}: right ${right.length}, false alarms ${oracle.hits.length - right.length}; ` +
          `of them errors ${certain.length}. Contradicted figures missed ${oracle.missed.length}. Right and typed ` +
          `${count("number-typed")}, not to be checked ${count("number-unchecked")}.`,
      );
      expect(certain.every(({ judged }) => judged === "right")).toBe(true);
      expect(right.length).toBeGreaterThan(oracle.hits.length / 2);
    });

    it("misses what is known to be missed", () => {
      for (const { line, printed } of oracle.missed) {
        expect(text.split("\n")[line - 1]).toContain(printed);
        expect(
          findings.some(
            ({ kind, at, found }) =>
              kind.endsWith("contradicts") && lineOf(at) === line && found.startsWith(`${printed} `),
          ),
        ).toBe(false);
      }
    });
  },
);
