import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { LedgerLine } from "../../pipelines/disclosure/ledger.ts";
import { addToLedger, readLedger } from "../../pipelines/public-edition/ledger-file.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "los-ledger-"));
});
afterEach(() => rmSync(data, { recursive: true }));

const line = (published_on: string, figure: string, numerator: LedgerLine["numerator"]): LedgerLine => ({
  ...{ published_on, figure, period: "2019-20 Q3", numerator, denominator: null },
});
const first = [
  line("2020-05-01", "referrals/2019-20-Q3/v1", 12),
  line("2020-05-01", "plans/2019-20-Q3/v1", "c"),
];
const second = [line("2020-08-01", "referrals/2019-20-Q3/v2", 0)];

it("gives back what was added, release after release, and is empty before the first", () => {
  expect(readLedger(data)).toEqual([]);
  addToLedger(data, first);
  addToLedger(data, second);
  expect(readLedger(data)).toEqual([...first, ...second]);
  addToLedger(data, []);
  expect(readLedger(data)).toHaveLength(3);
});

it("is not used when a line of it is wrong, and says which", () => {
  addToLedger(data, first);
  const file = path.join(data, "public/ledger.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace(",12,", ",twelve,"));
  expect(() => readLedger(data)).toThrow(/line 2: found twelve; .*a whole number, \[c\] or nothing/);
});

it("is not used when it is no ledger", () => {
  mkdirSync(path.join(data, "public"));
  writeFileSync(path.join(data, "public/ledger.csv"), "when,what\n2020-05-01,referrals\n");
  expect(() => readLedger(data)).toThrow(/Nothing public is made until the ledger is whole/);
});
