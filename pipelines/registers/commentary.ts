import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { readReference, referencePattern } from "../../src/lib/commentary-reference.ts";
import { hiddenCharacter, showable } from "../../src/lib/plain-text.ts";
import type { FileIssue } from "../benchmarks/file-issue.ts";
import { optional } from "../benchmarks/reference.ts";
import { decodeUtf8 } from "../benchmarks/reference-file.ts";
import { didYouMean } from "../metrics/metric-fault.ts";
import { day, period, registerRow, slug, text } from "./cells.ts";
import { NotFlat, readFlatYaml } from "./flat-yaml.ts";
import { type Known, unknownNames } from "./names.ts";

const folder = "registers/commentary";
/** The largest file that is read, in bytes. */
const largest = 50_000;

const frontMatter = registerRow({ metric: slug, period, by: slug, role: optional(text), written_on: day });
const names = { metric: "metric", by: "agency", document: "document" } as const;

/** What an owner wrote on a figure: the front matter, the text, and the file relative to the partnership's folder. */
export type Commentary = z.infer<typeof frontMatter> & { body: string; file: string };

/** Where in the file a fault is, what stands there, what belongs there, and how to mend it. */
type Report = (line: number | null, found: string, expected: string, mend: string) => void;

/**
 * Reads every commentary of a partnership's folder. A file with a fault is left out and named; a folder without
 * commentary has none. `known` must hold the metrics, the agencies and the documents.
 */
export function readCommentaries(
  dataFolder: string,
  known: Known,
): { commentaries: Commentary[]; issues: FileIssue[] } {
  const commentaries: Commentary[] = [];
  const issues: FileIssue[] = [];
  const absolute = path.join(dataFolder, folder);
  const entries = existsSync(absolute) ? readdirSync(absolute).sort() : [];
  for (const name of entries.filter((each) => !each.startsWith("."))) {
    const file = `${folder}/${name}`;
    const before = issues.length;
    const commentary = readCommentary(path.join(absolute, name), file, (line, found, expected, mend) =>
      issues.push({
        rule: "register",
        severity: "error",
        file,
        line,
        found: showable(found),
        expected,
        mend,
      }),
    );
    if (!commentary) continue;
    const { firstLine, ...row } = commentary;
    issues.push(...unknownNames({ file, names }, row, null, known), ...unknownReferences(commentary, known));
    if (issues.length === before) commentaries.push({ ...row, body: row.body.trim() });
  }
  return { commentaries, issues };
}

/** Null when the file cannot be read as a commentary; every fault is reported. `firstLine` is where the text begins. */
function readCommentary(
  absolute: string,
  file: string,
  report: Report,
): (Commentary & { firstLine: number }) | null {
  const content = contentOf(absolute, report);
  const parts = content === null ? null : /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content);
  if (!parts) {
    if (content !== null)
      report(
        1,
        content.slice(0, 40),
        "front matter between two lines of ---",
        "Add it at the top of the file.",
      );
    return null;
  }
  const [, head = "", body = ""] = parts;
  const row = readHead(head, report);
  const firstLine = head.split("\n").length + 3;
  body.split("\n").forEach((line, i) => {
    const hidden = hiddenCharacter(line);
    if (hidden === null) return;
    report(firstLine + i, line, `plain text, without the hidden character ${hidden}`, "Type this line anew.");
  });
  if (body.trim() === "") report(firstLine, "nothing", "some text after the front matter", "Write it.");
  if (!row) return null;
  const named = `${row.metric}--${row.period.replaceAll(" ", "-")}.md`;
  if (path.basename(file) !== named)
    report(null, path.basename(file), `the name ${named}, after its metric and period`, "Rename the file.");
  return { ...row, body, file, firstLine };
}

/** The text of the file; null, and a report, when it is no text or too long. A link could lead anywhere: it is no file. */
function contentOf(absolute: string, report: Report): string | null {
  const stats = lstatSync(absolute);
  if (!stats.isFile() || !absolute.endsWith(".md")) {
    report(null, path.basename(absolute), "a file <metric>--<period>.md", "Move it to another folder.");
    return null;
  }
  if (stats.size > largest) {
    report(null, `${stats.size} bytes`, `at most ${largest} bytes`, "Shorten it.");
    return null;
  }
  const content = decodeUtf8(readFileSync(absolute));
  if (content === null) report(null, "letters in another encoding", "a file in UTF-8", "Save it as UTF-8.");
  return content?.replaceAll("\r\n", "\n") ?? null;
}

/** The front matter, checked as a row of a register is; null, and reports, when it has a fault. */
function readHead(head: string, report: Report): z.infer<typeof frontMatter> | null {
  const columns = Object.keys(frontMatter.shape);
  let fields: ReturnType<typeof readFlatYaml>;
  try {
    fields = readFlatYaml(head);
  } catch (error) {
    if (!(error instanceof NotFlat)) throw error;
    const mend =
      "Write one field a line: its name, a colon and its value; in quotation marks if it holds a colon.";
    report(error.line + 1, error.message, "plain fields", mend);
    return null;
  }
  const strays = [...fields].filter(([name]) => !columns.includes(name));
  for (const [name, { line }] of strays) {
    const mend = didYouMean(name, columns, "Remove the field.");
    report(line + 1, `the field ${name}`, `one of ${columns.join(", ")}`, mend);
  }
  const row = Object.fromEntries(columns.map((column) => [column, fields.get(column)?.value.trim() ?? ""]));
  const checked = frontMatter.safeParse(row);
  for (const { path: at, message } of checked.error?.issues ?? []) {
    const column = String(at[0]);
    const line = (fields.get(column)?.line ?? 0) + 1;
    report(line, row[column] || "nothing", `${column}: ${message}`, `Correct ${column}.`);
  }
  return strays.length === 0 ? (checked.data ?? null) : null;
}

/** One fault for each reference to a figure that cannot be one, and for braces without their other half. */
function unknownReferences(
  { body, file, firstLine }: Commentary & { firstLine: number },
  known: Known,
): FileIssue[] {
  const example = "{{icpc-within-15-days 2019-20 Q3}}";
  const lineAt = (offset: number) => firstLine + body.slice(0, offset).split("\n").length - 1;
  const fault = (at: number, found: string, expected: string): FileIssue => ({
    rule: "register",
    severity: "error",
    file,
    line: lineAt(at),
    found: showable(found),
    expected,
    mend: `Write the figure as ${example}.`,
  });
  const blank = body.replaceAll(referencePattern, (words) => " ".repeat(words.length));
  const stray = blank.search(/\{\{|\}\}/);
  return [
    ...[...body.matchAll(referencePattern)].flatMap(({ index, 1: inside = "" }) => {
      const reference = readReference(inside);
      const metric = inside.trim().split(/\s+/)[0] ?? "";
      return [
        ...unknownNames({ file, names: { metric: "metric" } }, { metric }, lineAt(index), known),
        ...(reference ? [] : [fault(index, inside.trim(), "a metric and a period")]),
      ];
    }),
    ...(stray < 0 ? [] : [fault(stray, "{{ or }} without its other half", `a reference such as ${example}`)]),
  ];
}
