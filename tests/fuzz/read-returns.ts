import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import type { Contract } from "../../pipelines/contracts/contract.ts";
import { acceptRows, stageRules } from "../../pipelines/ingest/accept.ts";
import { checkHeader } from "../../pipelines/ingest/check-header.ts";
import { readHeaderBlock } from "../../pipelines/ingest/header-block.ts";
import { identify } from "../../pipelines/ingest/identify.ts";
import { type FileIssue, RefusedFile, shown } from "../../pipelines/ingest/issue.ts";
import { openWorkbook, type TextSheet } from "../../pipelines/ingest/open-workbook.ts";
import { openCsv, stageCsv } from "../../pipelines/ingest/read-csv.ts";
import { readWorkbook } from "../../pipelines/ingest/read-workbook.ts";
import { recordFaults } from "../../pipelines/ingest/record.ts";
import { stageRows } from "../../pipelines/ingest/stage.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import type { Period } from "../../src/lib/period.ts";
import { list, workbook } from "../fixtures/returns.ts";
import { hostileTexts } from "../hostile/texts.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";
import { type Seed, type Spoiling, spoilings, spoilt } from "./inputs.ts";
import type { OpenReader, Told } from "./readers.ts";

const returnsFolder = path.join(productFolder, "data/returns");
const fixture = "council/2019-20-Q2/elective-home-education";

/** The example's returns of a kind: of every dataset the newest, or all of them. */
function exampleReturns(extension: string, everything: boolean): Seed[] {
  const files = readdirSync(returnsFolder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(extension) && file.split("/").length === 3)
    .sort();
  const newest = new Map(files.map((file) => [path.basename(file), file]));
  return (everything ? files : [...newest.values()]).map((name) => ({
    name,
    bytes: () => readFileSync(path.join(returnsFolder, name)),
  }));
}

/** What the place of a good file says of it, whoever sent it. */
function placeOf(name: string): { contract: Contract; quarter: Period; agency: string } {
  const { contract, quarter } = identify(name, []).identity;
  return { contract: contract as Contract, quarter: quarter as Period, agency: name.split("/")[0] as string };
}

type Place = ReturnType<typeof placeOf>;

async function openReturns(
  extension: string,
  good: Seed,
  stage: (warehouse: Warehouse, file: string, place: Place) => Promise<{ rows: number; issues: FileIssue[] }>,
  everything: boolean,
): Promise<OpenReader<Spoiling>> {
  const warehouse = await emptyWarehouse();
  await warehouse.runFolder("ingest");
  await stageRules(warehouse);
  const folder = mkdtempSync(path.join(tmpdir(), "los-fuzz-"));
  const seeds = [good, ...exampleReturns(extension, everything)];
  return {
    inputs: spoilings(seeds.length, ["Quarter", ",", ";", "\n", '"', "2019-20 Q2", "PK", "<row>"]),
    close: () => {
      warehouse.close();
      rmSync(folder, { recursive: true, force: true });
    },
    read: async (input) => {
      const { name, bytes } = await spoilt(seeds, input);
      const file = path.join(folder, `return${extension}`);
      writeFileSync(file, bytes);
      const place = placeOf(name);
      try {
        const { rows, issues } = await stage(warehouse, file, place);
        const faults = rows === 0 ? [] : await accept(warehouse, name, place, rows);
        return [...issues.map((issue) => recorded(name, issue)), ...faults];
      } catch (error) {
        if (error instanceof RefusedFile) return [recorded(name, error.issue)];
        throw error;
      }
    },
  };
}

/** An issue as the load records it. */
const recorded = (file: string, issue: FileIssue): Told => ({ ...issue, file, found: shown(issue.found) });

/** Checks the staged records as a load would, and leaves nothing behind. Throws when a row is lost. */
async function accept(
  warehouse: Warehouse,
  name: string,
  { contract, quarter, agency }: Place,
  rows: number,
): Promise<Told[]> {
  const candidate = {
    submission: 1,
    contract,
    agency,
    quarter,
    receivedAt: "2020-05-01",
    reason: null,
    rows,
  };
  const entry = {
    ...{ submission: 1, dataset: contract.dataset, agency, quarter: quarter.label, areaCode: "E09000006" },
    ...{ file: name, sha256: "", receivedAt: "2020-05-01", preparedBy: null, signedBy: null, signedAt: null },
    ...{ reason: null, extractDate: null },
  };
  await warehouse.run("begin");
  try {
    const accepted = await acceptRows(warehouse, candidate);
    await recordFaults(warehouse, entry);
    const faults = await warehouse.rows<Told & { place: string | null }>(
      `select file, found, expected, mend, coalesce(line::varchar, sheet || cell) as place
       from issue_record where severity = 'error'`,
    );
    const places = new Set(faults.map(({ place }) => place)).size;
    if (accepted.rows > rows || (accepted.rows < rows && places === 0))
      throw new Error(`${rows} rows came, ${accepted.rows} were accepted, ${places} places were told of`);
    return faults;
  } finally {
    await warehouse.run("rollback");
  }
}

export const listReader = (everything: boolean) =>
  openReturns(
    ".csv",
    { name: `${fixture}.csv`, bytes: () => Buffer.from(list()) },
    async (warehouse, file, { contract }) => {
      const csv = openCsv(contract, file);
      return { rows: await stageCsv(warehouse, contract, csv), issues: csv.issues };
    },
    everything,
  );

export const workbookReader = async (everything: boolean) => {
  const good = await workbook();
  return openReturns(
    ".xlsx",
    { name: `${fixture}.xlsx`, bytes: () => good },
    async (warehouse, file, { contract, quarter, agency }) => {
      const sheets = await openWorkbook(file);
      const { header, issues } = readHeaderBlock(sheets);
      issues.push(
        ...checkHeader(header, { agency: { id: agency, name: agency, datasets: [] }, quarter, contract }),
      );
      const read = readWorkbook(contract, sheets, quarter);
      return { rows: await stageRows(warehouse, contract, read.rows), issues: [...issues, ...read.issues] };
    },
    everything,
  );
};

const labels = [
  "Return",
  "Agency",
  "Quarter",
  "Signed on",
  "Extract date",
  "Prepared by",
  "Indicator",
  "2019-20 Q2",
];
const cell = fc.oneof(
  fc.constantFrom(...labels, "", "31/07/2019"),
  fc.constantFrom(...hostileTexts),
  fc.string(),
);
const sheet: fc.Arbitrary<TextSheet> = fc.record({
  name: fc.oneof(fc.constantFrom(...hostileTexts), fc.string()),
  isHidden: fc.boolean(),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
  hiddenRows: fc.constant(new Set<number>()),
  hiddenColumns: fc.constant(new Set<number>()),
  merges: fc.array(
    fc.record({ startRow: fc.nat(12), startCol: fc.nat(6), endRow: fc.nat(12), endCol: fc.nat(6) }),
    { maxLength: 4 },
  ),
});

/** Sheets of any cells: what they say of themselves, and their tables. */
export async function headerBlockReader(): Promise<OpenReader<TextSheet[]>> {
  const { contract, quarter, agency } = placeOf(`${fixture}.xlsx`);
  return {
    inputs: fc.array(sheet, { maxLength: 4 }),
    close: () => {},
    read: async (sheets) => {
      const { header, issues } = readHeaderBlock(sheets);
      const place = { agency: { id: agency, name: agency, datasets: [] }, quarter, contract };
      const told = [...issues, ...checkHeader(header, place)];
      try {
        told.push(...readWorkbook(contract, sheets, quarter).issues);
      } catch (error) {
        if (!(error instanceof RefusedFile)) throw error;
        told.push(error.issue);
      }
      return told.map((issue) => recorded("return.xlsx", issue));
    },
  };
}
