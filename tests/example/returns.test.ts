import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv, readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { agencies } from "../../data/make/illustrative/agencies.ts";
import { allRows } from "../../data/make/illustrative/returns.ts";
import type { Row } from "../../data/make/illustrative/row.ts";
import { readPartnership } from "../../pipelines/benchmarks/partnership.ts";
import { columnMeta, isMeasure } from "../../pipelines/contracts/contract.ts";
import { contracts } from "../../pipelines/contracts/index.ts";

const dataFolder = fileURLToPath(new URL("../../data", import.meta.url));
const inReturns = (file: string) => path.join(dataFolder, "returns", ...file.split("/"));
const rows = allRows();

const ledger = parseCsv(readFileSync(inReturns("ledger.csv"), "utf8"))
  .slice(1)
  .map((cells) => {
    const [file = "", sha256 = "", receivedAt = "", , signedBy = "", , reason = ""] = cells.map(String);
    return { file, sha256, receivedAt, signedBy, reason };
  });

describe("the generated rows", () => {
  it.each(contracts.map((contract) => ({ contract, dataset: contract.dataset })))(
    "of $dataset keep to the contract",
    ({ contract, dataset }) => {
      for (const row of rows[dataset] as Row[]) {
        for (const column of Object.keys(contract.row.shape)) {
          const { kind, categories, max } = columnMeta(contract, column);
          const value = row[column];
          if (kind === "category") expect(Object.keys(categories ?? {})).toContain(value);
          if (typeof value === "number") {
            expect(Number.isInteger(value) && value >= 0 && value <= (max as number)).toBe(true);
          } else if (kind === "count" && isMeasure(contract, column)) {
            expect(["n/a", "not available"]).toContain(value);
          }
        }
        for (const { left, atMostSumOf } of contract.checks) {
          const most = atMostSumOf.map((column) => row[column]);
          if (typeof row[left] !== "number" || !most.every((count) => typeof count === "number")) continue;
          expect(row[left]).toBeLessThanOrEqual(most.reduce((sum, count) => sum + count, 0));
        }
      }
      const keys = (rows[dataset] as Row[]).map((row) => contract.key.map((column) => row[column]).join("|"));
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it("carry children on a plan forward: before, plus started, less ended, is after", () => {
    const plans = rows["child-protection-plans"] as Row[];
    for (const category of new Set(plans.map((row) => row.category))) {
      const quarters = plans.filter((row) => row.category === category);
      quarters.slice(1).forEach((row, i) => {
        const before = Number(quarters[i]?.open);
        expect(before + Number(row.started) - Number(row.ended)).toBe(row.open);
      });
    }
  });

  it("count the same attendances by course and by agency, quarter by quarter", () => {
    const add = (list: Row[]) => {
      const sums: Record<string, number> = {};
      for (const row of list)
        sums[String(row.quarter)] = (sums[String(row.quarter)] ?? 0) + Number(row.attended);
      return sums;
    };
    const withoutLeads = (rows["training-courses"] as Row[]).filter((row) => row.kind !== "lead");
    expect(add(rows["training-attendance"] as Row[])).toEqual(add(withoutLeads));
  });
});

describe("the returns", () => {
  it("are all in the ledger, with the hash of the file", () => {
    for (const { file, sha256 } of ledger) {
      expect(
        createHash("sha256")
          .update(readFileSync(inReturns(file)))
          .digest("hex"),
        file,
      ).toBe(sha256);
    }
  });

  it("come for every dataset since its first quarter, but youth-offending for 2017-18 Q2", () => {
    const sent = new Set(ledger.map(({ file }) => file.replace(/\.(xlsx|csv)$/, "")));
    const missing = agencies.flatMap(({ id, sends }) =>
      ["2017-18", "2018-19", "2019-20"].flatMap((year) =>
        [1, 2, 3, 4].flatMap((number) =>
          sends
            .filter(({ from = "2017-18" }) => from <= year)
            .map(({ dataset }) => `${id}/${year}-Q${number}/${dataset}`)
            .filter((file) => !sent.has(file)),
        ),
      ),
    );
    expect(missing).toEqual(["youth-justice/2017-18-Q2/youth-offending"]);
  });

  it("arrive 3 to 6 weeks after the quarter, but for the correction and the police, who count to the end of May", () => {
    const quarterEnds = ["06-30", "09-30", "12-31", "03-31"];
    for (const { file, receivedAt } of ledger.filter((row) => !row.reason)) {
      const [, year = "", number = ""] = /(\d{4})-\d{2}-Q(\d)/.exec(file) ?? [];
      const end = `${Number(year) + (number === "4" ? 1 : 0)}-${quarterEnds[Number(number) - 1]}`;
      const days = (Date.parse(receivedAt.slice(0, 10)) - Date.parse(end)) / 86_400_000;
      expect(days, file).toBeGreaterThanOrEqual(21);
      expect(days, file).toBeLessThanOrEqual(file.startsWith("police/") ? 91 : 42);
    }
  });

  it("are signed, but for those of education for 2019-20 Q4", () => {
    const unsigned = ledger.filter(({ signedBy }) => !signedBy).map(({ file }) => file);
    const ofEducation = ledger
      .map(({ file }) => file)
      .filter((file) => file.startsWith("education/2019-20-Q4/"));
    expect(unsigned).toEqual(ofEducation);
  });

  it("come from the agencies that partnership.json expects", () => {
    const expected = readPartnership(dataFolder).agencies.flatMap(({ id, name, datasets, from }) =>
      datasets.map((sent) => ({ id, name, ...(typeof sent === "string" ? { dataset: sent, from } : sent) })),
    );
    const sent = agencies.flatMap(({ id, name, sends }) =>
      sends.map(({ dataset, from = "2017-18" }) => ({ id, name, dataset, from: `${from} Q1` })),
    );
    expect(expected).toEqual(sent);
  });
});

/** The figures of a tab, by measure label and month number (0 is April). */
async function figuresOf(file: string, tab: string): Promise<Record<string, unknown[]>> {
  const book = await readXlsx(readFileSync(inReturns(file)));
  const sheet = book.sheets.find(({ name }) => name === tab);
  return Object.fromEntries(
    (sheet?.rows ?? []).slice(3).map(([label, ...figures]) => [String(label), figures]),
  );
}

describe("the workbooks", () => {
  const folder = "childrens-social-care/2019-20";
  const inTime = "Of these, within 15 working days";

  it("of Q4 hold the year as it is in force", async () => {
    const figures = await figuresOf(`${folder}-Q4/section-47-and-icpc.xlsx`, "Initial conferences");
    const inForce = (rows["section-47-and-icpc"] as Row[]).slice(24).map((row) => row.icpc_within_15_days);
    expect(figures[inTime]?.slice(0, 12)).toEqual(inForce);
  });

  it("of 2019-20 Q3 were corrected in one figure of December", async () => {
    const first = await figuresOf(`${folder}-Q3/section-47-and-icpc.xlsx`, "Initial conferences");
    const second = await figuresOf(`${folder}-Q3/section-47-and-icpc-corrected.xlsx`, "Initial conferences");
    const changed = Object.entries(second).flatMap(([label, figures]) =>
      figures.flatMap((figure, month) => (figure === first[label]?.[month] ? [] : [{ label, month }])),
    );
    expect(changed).toEqual([{ label: inTime, month: 8 }]);
  });

  it("leave the months after their quarter blank", async () => {
    const figures = await figuresOf(`${folder}-Q1/mash-contacts.xlsx`, "Contacts");
    expect(figures["Contacts received"]?.slice(1, 4).every((figure) => typeof figure === "number")).toBe(
      true,
    );
    expect(figures["Contacts received"]?.slice(4).every((figure) => figure === null || figure === "")).toBe(
      true,
    );
  });

  it("say not available for the quarter that was never sent", async () => {
    expect(existsSync(inReturns("youth-justice/2017-18-Q2"))).toBe(false);
    const book = await readXlsx(readFileSync(inReturns("youth-justice/2017-18-Q3/youth-offending.xlsx")));
    expect(book.sheets[1]?.rows[3]?.slice(1, 5)).toEqual([88, "not available", 84, null]);
  });
});
