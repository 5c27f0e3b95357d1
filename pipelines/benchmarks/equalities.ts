import { z } from "zod";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type FileIssue, recordIssues } from "./file-issue.ts";
import { insertRows } from "./insert-rows.ts";
import { readReferenceFile } from "./reference-file.ts";

const filled = z.string().min(1, "expected some text");
const characteristic = z.enum(
  ["ethnicity", "disability", "special-needs", "sex", "age"],
  "expected one of ethnicity, disability, special-needs, sex, age",
);

/**
 * One row per area, group of a metric's breakdown and day of publication: the share (per cent) of a named base that belongs to
 * the group, as somebody published it.
 */
export const equalityBasesFile = {
  file: "reference/equality-bases.csv",
  row: z.object({
    area_code: filled,
    metric: filled,
    characteristic,
    category: filled,
    base: filled,
    share: z.coerce
      .number("expected a number")
      .gt(0, "expected per cent between 0 and 100")
      .lt(100, "expected per cent between 0 and 100"),
    published: z.iso.date("expected a date such as 2019-06-30"),
    source: filled,
    status: z.enum(["published", "provisional", "illustrative"]),
  }),
  key: [
    "area_code" as const,
    "metric" as const,
    "characteristic" as const,
    "category" as const,
    "published" as const,
  ],
};

/** One row per group that a metric of its own counts: `metric` of those whom `among` counts; `base_metric` of `population`. */
export const equalityGroupsFile = {
  file: "reference/equality-groups.csv",
  row: z.object({
    characteristic,
    label: filled,
    metric: filled,
    among: filled,
    base_metric: filled,
    population: z.string().regex(/^[a-z]+(-[a-z]+)*-\d+-\d+$/, "expected an age group such as children-0-17"),
  }),
  key: ["metric" as const, "among" as const],
};

/**
 * Fills `equality_base` and `equality_group` anew from the partnership's folder. A row that names a metric that does not
 * exist is left out, so the metrics must be computed. Faults are returned and kept in `issue_record`. A folder without the
 * files has no bases of its own.
 */
export async function loadEqualities(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  const known = (await warehouse.rows<{ metric: string }>("select metric from metric")).map(
    (row) => row.metric,
  );
  const bases = readReferenceFile(dataFolder, equalityBasesFile);
  const groups = readReferenceFile(dataFolder, equalityGroupsFile);
  await fill(warehouse, "equality_base", bases.rows.filter(naming(known, ["metric"])));
  await fill(
    warehouse,
    "equality_group",
    groups.rows.filter(naming(known, ["metric", "among", "base_metric"])),
  );
  const issues = [
    ...[...bases.issues, ...groups.issues].map((issue) => ({ ...issue, rule: "equality-file" as const })),
    ...unknownMetrics(equalityBasesFile.file, bases, known, ["metric"]),
    ...unknownMetrics(equalityGroupsFile.file, groups, known, ["metric", "among", "base_metric"]),
  ];
  await recordIssues(warehouse, "equality-file", issues);
  return issues;
}

async function fill(warehouse: Warehouse, table: string, rows: readonly object[]): Promise<void> {
  await warehouse.run(`delete from ${table}`);
  await insertRows(warehouse, table, rows);
}

/** True of a row whose columns all name metrics. */
const naming =
  <Column extends string>(known: string[], columns: Column[]) =>
  (row: Record<Column, string>): boolean =>
    columns.every((column) => known.includes(row[column]));

const unknownMetrics = <Column extends string>(
  file: string,
  { rows, lines }: { rows: Record<Column, string>[]; lines: number[] },
  known: string[],
  columns: Column[],
): FileIssue[] =>
  rows.flatMap((row, i) =>
    columns
      .filter((column) => !known.includes(row[column]))
      .map((column) => ({
        rule: "equality-file",
        severity: "error",
        file,
        line: lines[i] ?? null,
        found: row[column],
        expected: `${column}: the id of a metric`,
        mend: `Correct ${column} in this line; npx los sql "select metric from metric" lists them.`,
      })),
  );
