import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { contracts } from "../../pipelines/contracts/index.ts";
import { appendToLedger } from "../../pipelines/ingest/append-ledger.ts";
import { identify } from "../../pipelines/ingest/identify.ts";
import { readLedger } from "../../pipelines/ingest/ledger.ts";
import { placeReturn } from "../../pipelines/ingest/place-return.ts";

import { newMetric } from "../../pipelines/verbs/new-metric.ts";
import { writeTemplate } from "../../pipelines/verbs/template.ts";
import { formulas, hostileTexts, markup, paths, turned } from "./texts.ts";

const folder = mkdtempSync(path.join(tmpdir(), "los-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

const agencies = [{ id: "council", name: "Council", datasets: contracts.map(({ dataset }) => dataset) }];

/** Texts that a file's name can hold. */
const fileNames = [...markup, ...formulas, ...paths, turned]
  .filter((text) => !text.includes("\u0000"))
  .map((text) => text.replaceAll("/", ""));

describe("the name of a file that comes", () => {
  it.each(fileNames)("%j never leads out of the place that its return belongs in", async (name) => {
    const file = path.join(folder, `elective-home-education ${name}.csv`);
    writeFileSync(file, "x");
    const place = await placeReturn(
      file,
      agencies,
      { agency: "council", quarter: "2019-20 Q2" },
      () => false,
    );
    expect(place).toMatchObject({
      file: expect.stringMatching(/^council\/2019-20-Q2\/elective-home-education[a-z0-9-]*\.csv$/),
    });
  });

  it.each(hostileTexts)(
    "and what is said of it (%j) is found or asked for again, in a short sentence",
    async (said) => {
      const file = path.join(folder, "elective-home-education.csv");
      writeFileSync(file, "x");
      const place = await placeReturn(file, agencies, { agency: said, quarter: said }, () => false);
      const sentences = "unknown" in place ? place.unknown : [];
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) {
        expect(sentence.length).toBeLessThan(500);
        expect(sentence).not.toContain("\u202E");
      }
    },
  );

  it.each([
    ["../../../etc/passwd", "wrong-place"],
    ["council/../passwd.csv", "unknown-quarter"],
    ["__proto__/constructor/toString.csv", "unknown-agency"],
    [`council/2019-20-Q2/${"x".repeat(100_000)}.csv`, "unknown-dataset"],
    [`${"9".repeat(100_000)}/Q1/elective-home-education.csv`, "unknown-agency"],
  ])("in the folder, %.60s, is a fault of its place", (file, rule) => {
    const { issues } = identify(file, agencies);
    expect(issues.map((issue) => issue.rule)).toContain(rule);
  });
});

describe("what a user types for a new file", () => {
  const names = [
    "../evil",
    "protection/../../evil",
    "/etc/evil",
    "protection/a\u0000b",
    "protection/<b>",
    "__proto__/x",
  ];

  it.each(names)("the metric %j is refused, and nothing is written", (name) => {
    expect(() => newMetric(name)).toThrow(/./);
    expect(existsSync(path.resolve(folder, "evil"))).toBe(false);
  });

  it.each([...names, "constructor"])("the dataset %j is refused, and nothing is written", async (dataset) => {
    await expect(writeTemplate(dataset, "", "")).rejects.toThrow(/./);
  });
});

describe("the row of the ledger", () => {
  it.each(hostileTexts)("keeps %j to its own cell, as text", (reason) => {
    const own = mkdtempSync(path.join(folder, "ledger-"));
    const row = {
      ...{ file: "council/2019-20-Q2/x.csv", sha256: "abc", receivedAt: "2019-10-14T09:00:00.000Z" },
      ...{
        preparedBy: reason,
        signedBy: reason,
        signedAt: "2019-10-15",
        reason: `agency correction: ${reason}`,
      },
    };
    appendToLedger(own, row);
    appendToLedger(own, { ...row, sha256: "def" });
    const { rows, issues } = readLedger(own);
    expect(issues).toEqual([]);
    expect(rows.map(({ sha256, signedAt }) => [sha256, signedAt])).toEqual([
      ["abc", "2019-10-15"],
      ["def", "2019-10-15"],
    ]);
    for (const { preparedBy } of rows) expect(preparedBy ?? "").not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });
});
