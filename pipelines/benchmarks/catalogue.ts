import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { closest } from "../../src/lib/nearest.ts";
import type { FileIssue } from "./file-issue.ts";

/** The catalogue of national files, relative to the partnership's folder. */
export const catalogueFile = "benchmarks/catalogue.yaml";

const filled = z.string("expected some text").min(1, "expected some text");
const columns = z.array(filled).min(1, "expected at least one column");

const entry = z
  .strictObject({
    /** Kebab-case, unique; stands as the origin of every figure read from the file. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by -"),
    /** Id of the metric that the file has values for. */
    metric: filled,
    publisher: filled,
    title: filled,
    /** Day of publication: a question "as seen at" an earlier day does not see the file. */
    released: z.iso.date("expected a date such as 2025-10-30"),
    edition: filled,
    /** A file beside the catalogue. */
    file: z.string().regex(/^[^/\\]+\.csv$/i, "expected the name of a CSV file in the folder benchmarks"),
    /** `ees`: the layout of DfE's Explore Education Statistics. */
    layout: z.literal("ees"),
    /** What the years of the file are; a "Reporting year" 2020 is 2019-20 when they are financial years. */
    period: z.enum(["financial-year", "academic-year", "calendar-year"]).default("financial-year"),
    /** Columns that are added up. */
    numerator: columns.optional(),
    /** Columns that are added up, or `population`: the estimate that the metric divides by. */
    denominator: z.union([columns, z.literal("population")]).optional(),
    /** A column with the finished rate, percentage or average, where the file has no counts. */
    value: filled.optional(),
    /** Rows to read: column and text that must stand in it. */
    where: z.record(filled, z.coerce.string()).default({}),
    status: z.enum(["published", "illustrative"]).default("published"),
    note: z.string().optional(),
  })
  .refine((it) => (it.value === undefined) !== (it.numerator === undefined), {
    error: "expected either numerator (with denominator) or value",
    path: ["numerator"],
  })
  .refine((it) => it.denominator === undefined || it.numerator !== undefined, {
    error: "expected numerator beside it",
    path: ["denominator"],
  });

/** One national file and the metric that it has values for. */
export type CatalogueEntry = z.infer<typeof entry>;

/** Where a faulty entry stands. */
export interface PlacedEntry {
  entry: CatalogueEntry;
  line: number;
}

/**
 * Reads and checks `benchmarks/catalogue.yaml`, a list of entries. A faulty entry is left out and reported with its
 * line. No catalogue, no entries: a partnership may have no national files.
 */
export function readCatalogue(
  dataFolder: string,
  metricIds: readonly string[],
): { entries: PlacedEntry[]; issues: FileIssue[] } {
  const absolute = path.join(dataFolder, catalogueFile);
  if (!existsSync(absolute)) return { entries: [], issues: [] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(absolute, "utf8"), { lineCounter: lines });
  const issues: FileIssue[] = [];
  const report = (line: number, found: string | null, expected: string, mend: string) =>
    issues.push(catalogueIssue(line, found, expected, mend));
  for (const fault of document.errors) {
    report(
      lines.linePos(fault.pos[0]).line,
      null,
      fault.message.split("\n")[0] as string,
      "Correct the YAML.",
    );
  }
  if (issues.length > 0) return { entries: [], issues };
  const content: unknown = document.toJS() ?? [];
  if (!Array.isArray(content)) {
    report(1, typeof content, "a list of entries, each beginning with - id:", "Begin every entry with - id:");
    return { entries: [], issues };
  }

  const entries: PlacedEntry[] = [];
  content.forEach((raw: unknown, index) => {
    const line = lineAt(document, lines, [index]);
    const checked = entry.safeParse(raw);
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        const at = lineAt(document, lines, [index, ...issue.path]);
        report(at, foundAt(raw, issue), messageOf(issue), mendingOf(issue));
      }
    } else if (!metricIds.includes(checked.data.metric)) {
      const near = closest(checked.data.metric, metricIds);
      const at = lineAt(document, lines, [index, "metric"]);
      report(at, checked.data.metric, "the id of a metric", `Correct the id; the nearest is ${near}.`);
    } else if (entries.some((other) => other.entry.id === checked.data.id)) {
      report(line, checked.data.id, "an id that no other entry has", "Give this entry another id.");
    } else {
      entries.push({ entry: checked.data, line });
    }
  });
  return { entries, issues };
}

/** An issue of the catalogue. */
export const catalogueIssue = (
  line: number,
  found: string | null,
  expected: string,
  mend: string,
): FileIssue => ({
  rule: "benchmark-file",
  severity: "error",
  file: catalogueFile,
  line,
  found,
  expected,
  mend,
});

function lineAt(document: Document, lines: LineCounter, keys: PropertyKey[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

type SchemaIssue = z.core.$ZodIssue;

function foundAt(raw: unknown, issue: SchemaIssue): string {
  if (issue.code === "unrecognized_keys") return issue.keys.join(", ");
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null)?.[key],
    raw,
  );
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function messageOf(issue: SchemaIssue): string {
  if (issue.code === "unrecognized_keys") return `only the fields ${Object.keys(entry.shape).join(", ")}`;
  return `${issue.path.join(".") || "entry"}: ${issue.message}`;
}

function mendingOf(issue: SchemaIssue): string {
  if (issue.code !== "unrecognized_keys") return `Correct ${issue.path.join(".") || "this entry"}.`;
  const near = closest(issue.keys[0] as string, Object.keys(entry.shape));
  return `Remove it or correct its name; the nearest is ${near}.`;
}
