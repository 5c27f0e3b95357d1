import { type Document, isMap, LineCounter } from "yaml";
import type { z } from "zod";
import { showable, shownValue } from "../../src/lib/plain-text.ts";
import {
  type FrontMatter,
  faultsBetweenFields,
  frontMatterSchema,
  knownFields,
} from "./front-matter-schema.ts";
import { didYouMean, type MetricFault } from "./metric-fault.ts";
import { parseYaml } from "./parse-yaml.ts";

/** The line of the file on which the value at a path of the front matter stands; of its nearest parent if absent. */
export type LineOf = (path: PropertyKey[]) => number;

export interface ReadFrontMatter {
  /** Null when there are faults. */
  fields: FrontMatter | null;
  lineOf: LineOf;
  /** What follows the front matter. */
  sql: string;
  faults: MetricFault[];
}

const head = /^\/\*---[ \t]*\r?\n([\s\S]*?)^---\*\/[ \t]*\r?\n?/m;

/** Reads the front matter of a metric file's text. Every fault is found, not only the first. */
export function readFrontMatter(file: string, text: string): ReadFrontMatter {
  const match = head.exec(text);
  if (match?.index !== 0) {
    const fault = {
      file,
      line: 1,
      field: "front matter",
      found: showable(text.split("\n")[0] ?? "", 80),
      expected: "a comment that starts with /*--- on the first line and ends with ---*/ on a line of its own",
      mend: "Put the metric's description at the head of the file; docs/how-to-add-a-metric.md shows one.",
    };
    return { fields: null, lineOf: () => 1, sql: text, faults: [fault] };
  }
  const sql = text.slice(match[0].length).trim();
  const lines = new LineCounter();
  const document = parseYaml(match[1] ?? "", lines);
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  // A tag that means nothing here is only a warning to the parser.
  const [error] = [...document.errors, ...document.warnings];
  const raw = error ? null : plainValue(document);
  if (error || !isMap(document.contents) || raw instanceof Error) {
    const fault = {
      file,
      line: error ? lineAt(error.pos[0]) : 2,
      field: "front matter",
      found: showable(
        (error ?? (raw instanceof Error ? raw : null))?.message ?? "something that is not a list of fields",
        200,
      ),
      expected: "YAML: one field a line, its name, a colon and its value",
      mend: "Put text that holds a colon or starts with a sign in quotes, and indent with spaces.",
    };
    return { fields: null, lineOf, sql, faults: [fault] };
  }
  const parsed = frontMatterSchema.safeParse(raw);
  const faults = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => faultsOf(issue, raw, file, lineOf)),
    ...faultsBetweenFields(raw as Partial<FrontMatter>).map((fault) => ({
      file,
      line: lineOf([fault.field]),
      ...fault,
    })),
  ];
  return { fields: faults.length === 0 ? (parsed.data ?? null) : null, lineOf, sql, faults };
}

/** The plain value of a document, or the error of one that cannot be written out, such as aliases without end. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error;
  }
}

function faultsOf(issue: z.core.$ZodIssue, raw: unknown, file: string, lineOf: LineOf): MetricFault[] {
  const path = issue.path;
  const line = lineOf(path);
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], raw);
  if (issue.code === "unrecognized_keys") {
    const known = knownFields(path, value);
    return issue.keys.map((key) => {
      return {
        file,
        line: lineOf([...path, key]),
        field: showable([...path, key].join(".")),
        found: `the field ${showable(key)}`,
        expected: `one of ${known.join(", ")}`,
        mend: didYouMean(key, known, "Remove the field."),
      };
    });
  }
  const field = showable(path.join("."));
  const top = frontMatterSchema.shape[path[0] as keyof FrontMatter];
  return [
    {
      file,
      line,
      field,
      found: shownValue(value),
      expected: top?.meta()?.description ?? issue.message,
      mend: value === undefined ? `Add ${field}: to the front matter.` : `Change ${field}.`,
    },
  ];
}
