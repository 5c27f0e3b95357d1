/** One record of a CSV file: the line on which it starts (the first is 1) and its values. */
export interface CsvRecord {
  line: number;
  values: string[];
}

/** Thrown at the end of a text in which a quotation mark was never closed. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super(`a quotation mark on line ${line} is never closed`);
  }
}

/**
 * Splits CSV text into records (RFC 4180, with any single separator and any line end). Blank lines are left out.
 * Throws {@link UnclosedQuote}.
 */
export function* splitCsv(text: string, separator: string): Generator<CsvRecord> {
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const start = line;
    const values: string[] = [];
    let isQuoted = false;
    for (;;) {
      if (text[position] === '"') {
        isQuoted = true;
        const end = closingQuote(text, position + 1);
        if (end < 0) throw new UnclosedQuote(line);
        const inner = text.slice(position + 1, end);
        line += lineBreaks(inner);
        const next = endOfValue(text, end + 1, separator);
        values.push(inner.replaceAll('""', '"') + text.slice(end + 1, next));
        position = next;
      } else {
        const next = endOfValue(text, position, separator);
        values.push(text.slice(position, next));
        position = next;
      }
      if (text[position] !== separator) break;
      position += 1;
    }
    if (text[position] === "\r" && text[position + 1] === "\n") position += 1;
    position += 1;
    line += 1;
    if (isQuoted || values.length > 1 || values[0] !== "") yield { line: start, values };
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfValue(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === separator || letter === "\n" || letter === "\r") break;
    at += 1;
  }
  return at;
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
