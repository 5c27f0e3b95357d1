import fc from "fast-check";
import type { CellValue } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { type IngestReport, ingestReturns } from "../../pipelines/ingest/ingest.ts";
import { folder, goodLines, workbook } from "../fixtures/returns.ts";
import { ReturnsFolder } from "./returns-folder.ts";

/** Loads one file that no one can foresee, and checks what holds for every file. */
async function checkFile(returns: ReturnsFolder, file: string, bytes: Uint8Array | string): Promise<void> {
  await returns.startAnew();
  returns.put(file, bytes);
  const report: IngestReport = await returns.load();
  expect(report.read).toHaveLength(1);
  const [balance] = await returns.rows(`
    select
      rows_read, rows_accepted, rows_rejected,
      (select count(*) from accepted.elective_home_education) as held,
      (select count(*) from issue_record where severity = 'error') as errors,
      (select count(distinct coalesce(line::varchar, sheet || cell)) from issue_record where severity = 'error') as places
    from submission_record`);
  const { rows_read, rows_accepted, rows_rejected, held, errors, places } = balance as Record<string, number>;
  expect(rows_read).toBe((rows_accepted as number) + (rows_rejected as number));
  expect(held).toBe(rows_accepted);
  if (file.endsWith(".csv") && (rows_read as number) > 0)
    expect(places).toBeGreaterThanOrEqual(rows_rejected as number);
  const [unforeseen] = await returns.rows("select found from issue_record where rule = 'unreadable-file'");
  if (file.endsWith(".csv")) expect(unforeseen).toBeUndefined();
  if ((rows_rejected as number) > 0 || report.read[0]?.status === "rejected")
    expect(errors).toBeGreaterThan(0);
  const again = await ingestReturns(returns.warehouse, {
    ...{ returnsFolder: returns.root, areaCode: "E09000006", receivedNow: "2020-01-01", progress: () => {} },
  });
  expect(again.read).toEqual([]);
}

const seed = 20191122;
const csv = `${folder}/elective-home-education.csv`;
const xlsx = `${folder}/elective-home-education.xlsx`;

const oddCells = [
  "<5",
  "n/a",
  "-",
  "",
  "12 (est.)",
  "1e400",
  "9".repeat(400),
  "'; drop table period; --",
  "\u0000",
  "=1+1",
  "Total",
  "2019-20 Q2",
  "Q1",
  "philosophy",
  "\ud800",
  "7",
];
const cell = fc.oneof(fc.constantFrom(...oddCells), fc.string({ unit: "binary" }), fc.integer().map(String));
const quotedCell = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
const line = fc.oneof(
  fc.constantFrom(...goodLines),
  fc.array(quotedCell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(",")),
  fc.string(),
);
const lines = fc.array(line, { maxLength: 8 }).map((body) => [goodLines[0], ...body].join("\n"));
const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  cell,
  fc.integer({ min: -10, max: 100 }),
  fc.double(),
  fc.boolean(),
  fc.date({ noInvalidDate: true, min: new Date("1900-03-01"), max: new Date("2100-01-01") }),
  fc.constant(null),
);

describe("whatever the file holds, no row is lost and nothing is thrown", () => {
  it.each([csv, xlsx])("arbitrary bytes as %s", { timeout: 120_000 }, async (file) => {
    const returns = await ReturnsFolder.create();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => checkFile(returns, file, bytes)),
      { seed, numRuns: 25 },
    );
  });

  it("arbitrary lines under the right header", { timeout: 120_000 }, async () => {
    const returns = await ReturnsFolder.create();
    await fc.assert(
      fc.asyncProperty(lines, (text) => checkFile(returns, csv, text)),
      { seed, numRuns: 40 },
    );
  });

  it("a workbook cut short or with bytes changed", { timeout: 120_000 }, async () => {
    const returns = await ReturnsFolder.create();
    const good = await workbook();
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 20,
    });
    const spoil = fc.asyncProperty(changes, fc.nat(good.length), async (changed, length) => {
      const bytes = good.slice(0, changed.length === 0 ? length : undefined);
      for (const [at, byte] of changed) bytes[at] = byte;
      await checkFile(returns, xlsx, bytes);
    });
    await fc.assert(spoil, { seed, numRuns: 25 });
  });

  it("arbitrary values in the cells of a workbook", { timeout: 120_000 }, async () => {
    const returns = await ReturnsFolder.create();
    const places = fc.array(fc.tuple(fc.nat(9), fc.nat(7), cellValue), { minLength: 1, maxLength: 12 });
    const spoil = fc.asyncProperty(places, async (values) => {
      const bytes = await workbook(({ registered }) => {
        for (const [row, column, value] of values) {
          while (registered.length <= row) registered.push([]);
          (registered[row] as CellValue[])[column] = value;
        }
      });
      await checkFile(returns, xlsx, bytes);
    });
    await fc.assert(spoil, { seed, numRuns: 40 });
  });
});
