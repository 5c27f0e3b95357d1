/** One sentence of a text: its words on one line, of the same length as where they stand, and where that is. */
export interface Sentence {
  text: string;
  /** The offset of its first letter in the whole text. */
  start: number;
  /** The paragraph that it is in, counted from 0. */
  paragraph: number;
}

/** A line that begins a paragraph of its own: an item of a list, a heading, a row of a table. */
const ownLine = /^\s*(?:[-*•|#>]|\d+[.)]\s)/;
/** A full stop, question or exclamation mark before a space and the start of the next sentence. */
const sentenceEnd = /[.!?][)"'”’*]*(?=\s+["'“‘(*]*[\p{Lu}\d{])/gu;
const abbreviation = /\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|No|vs|approx)\.$/i;

/** A row of a table: its numbers have their meaning from its head, which no sentence gives. */
const tableRow = /\t|^\s*\|/;

/** What is longer is no sentence that anybody reads, and is checked in pieces. */
const longest = 1000;

/** The sentences of a text, in their order. Line breaks within a paragraph are spaces; tables are left out. */
export function sentencesOf(text: string): Sentence[] {
  return paragraphsOf(text).flatMap(({ from, to }, paragraph) => {
    const flat = text.slice(from, to).replaceAll(/[\r\n]/g, " ");
    const ends = [...flat.matchAll(sentenceEnd)]
      .map((match) => match.index + match[0].length)
      .filter((end) => !abbreviation.test(flat.slice(Math.max(0, end - 8), end)));
    const starts = [0, ...ends].flatMap((start, i) => inPieces(start, ends[i] ?? flat.length));
    return starts.flatMap((start, i) => {
      const piece = flat.slice(start, starts[i + 1] ?? flat.length);
      const indent = piece.length - piece.trimStart().length;
      const trimmed = piece.trim();
      return trimmed === "" ? [] : [{ text: trimmed, start: from + start + indent, paragraph }];
    });
  });
}

const inPieces = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil((end - start) / longest)) }, (_, i) => start + i * longest);

function paragraphsOf(text: string): { from: number; to: number }[] {
  const paragraphs: { from: number; to: number }[] = [];
  let from = -1;
  let at = 0;
  for (const line of text.split("\n")) {
    const isEmpty = line.trim() === "" || tableRow.test(line);
    if (from >= 0 && (isEmpty || ownLine.test(line))) {
      paragraphs.push({ from, to: at });
      from = -1;
    }
    if (from < 0 && !isEmpty) from = at;
    at += line.length + 1;
  }
  if (from >= 0) paragraphs.push({ from, to: text.length });
  return paragraphs;
}

/** Says on which line an offset of the text stands; the first line is 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
