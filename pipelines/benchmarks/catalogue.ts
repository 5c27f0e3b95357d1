import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Document, LineCounter } from "yaml";
import type { z } from "zod";
import { closest } from "../../src/lib/nearest.ts";
import { showable, shownValue } from "../../src/lib/plain-text.ts";
import { parseYaml } from "../metrics/parse-yaml.ts";
import { type CatalogueEntry, catalogueEntry, fieldsOf } from "./catalogue-entry.ts";
import { type FileIssue, showableIssue } from "./file-issue.ts";

/** The catalogue of national files, relative to the partnership's folder. */
export const catalogueFile = "benchmarks/catalogue.yaml";

/** An entry, and the line where it stands. */
export interface PlacedEntry<Entry = CatalogueEntry> {
  entry: Entry;
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
  const document = parseYaml(readFileSync(absolute, "utf8"), lines);
  const issues: FileIssue[] = [];
  const report = (line: number, found: string | null, expected: string, mend: string) =>
    issues.push(catalogueIssue(line, found, expected, mend));
  for (const fault of [...document.errors, ...document.warnings]) {
    report(
      lines.linePos(fault.pos[0]).line,
      null,
      showable(fault.message.split("\n")[0] as string),
      "Correct the YAML.",
    );
  }
  if (issues.length > 0) return { entries: [], issues };
  const content = contentOf(document);
  if (!Array.isArray(content)) {
    report(
      1,
      typeof content === "string" ? content.slice(0, 80) : typeof content,
      "a list of entries, each beginning with - id:",
      "Begin every entry with - id:",
    );
    return { entries: [], issues };
  }

  const entries: PlacedEntry[] = [];
  content.forEach((raw: unknown, index) => {
    const line = lineAt(document, lines, [index]);
    const checked = catalogueEntry.safeParse(raw);
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        const at = lineAt(document, lines, [index, ...issue.path]);
        report(at, foundAt(raw, issue), messageOf(raw, issue), mendingOf(raw, issue));
      }
    } else if (checked.data.metric !== undefined && !metricIds.includes(checked.data.metric)) {
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

/** Names for parts of YAML (anchors) can be made to unfold without end; the parser then gives up. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS() ?? [];
  } catch (error) {
    return (error as Error).message;
  }
}

/** An issue of the catalogue. */
export const catalogueIssue = (
  line: number,
  found: string | null,
  expected: string,
  mend: string,
): FileIssue =>
  showableIssue({
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
  if (issue.code === "unrecognized_keys") return showable(issue.keys.join(", "));
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null)?.[key],
    raw,
  );
  return shownValue(value);
}

function messageOf(raw: unknown, issue: SchemaIssue): string {
  if (issue.code === "unrecognized_keys") return `only the fields ${fieldsIn(raw).join(", ")}`;
  return `${issue.path.join(".") || "entry"}: ${issue.message}`;
}

function mendingOf(raw: unknown, issue: SchemaIssue): string {
  if (issue.code !== "unrecognized_keys") return `Correct ${issue.path.join(".") || "this entry"}.`;
  const near = closest(issue.keys[0] as string, fieldsIn(raw));
  return `Remove it or correct its name; the nearest is ${near}.`;
}

const fieldsIn = (raw: unknown): string[] => fieldsOf((raw as { layout?: unknown }).layout);
