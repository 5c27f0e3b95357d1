import { isAlias, isMap, isScalar, LineCounter, visit } from "yaml";
import { parseYaml } from "../metrics/parse-yaml.ts";

/** Thrown when a text is not one field a line; `line` counts from 1 at its first line. */
export class NotFlat extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** One field of a text in YAML: its value as typed, and its line. */
export interface Field {
  value: string;
  line: number;
}

/**
 * Reads YAML that is one field a line, each value as text. Lists, tags, anchors and aliases are refused, so that nothing
 * in it can grow or become another type. Throws {@link NotFlat}.
 */
export function readFlatYaml(text: string): Map<string, Field> {
  const lines = new LineCounter();
  const document = parseYaml(text, lines, "failsafe");
  const lineAt = (offset = 0): number => lines.linePos(offset).line;
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw new NotFlat(lineAt(error.pos[0]), error.message);
  visit(document, {
    Node(_, node) {
      const { anchor, tag } = node as { anchor?: string; tag?: string };
      if (anchor === undefined && tag === undefined && !isAlias(node)) return;
      throw new NotFlat(lineAt(node.range?.[0]), "a tag, an anchor or an alias");
    },
  });
  if (!isMap(document.contents)) throw new NotFlat(1, "something that is not a list of fields");
  return new Map(
    document.contents.items.map(({ key, value }) => {
      const line = lineAt(isScalar(key) ? key.range?.[0] : 0);
      if (!isScalar(key) || (value !== null && !isScalar(value)))
        throw new NotFlat(line, "a list or a group");
      return [String(key.value), { value: String((isScalar(value) ? value.value : null) ?? ""), line }];
    }),
  );
}
