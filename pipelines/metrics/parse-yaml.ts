import { type Document, Lexer, type LineCounter, Parser, parseDocument, YAMLParseError } from "yaml";

/** How deep lists and groups may stand in one another; none of our files needs more than eight. */
const deepest = 50;

/**
 * Parses a text in YAML. The parser calls itself for each level, and some thousand brackets would end the whole program, so the
 * depth is measured first, by its own lexer and stack: a text that is too deep becomes a document with that one error.
 * `lines` learns where the lines of the text begin. With `failsafe` every value is text.
 */
export function parseYaml(text: string, lines: LineCounter, schema: "core" | "failsafe" = "core"): Document {
  const at = placeTooDeep(text);
  if (at === null)
    return parseDocument(text, { schema, lineCounter: lines, prettyErrors: false, logLevel: "error" });
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const document = parseDocument("", { schema });
  const message = `lists or groups nested more than ${deepest} deep`;
  document.errors.push(new YAMLParseError([at, at + 1], "RESOURCE_EXHAUSTION", message));
  return document;
}

function placeTooDeep(text: string): number | null {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > deepest) return parser.offset;
  }
  return null;
}
