import type { Term } from "./glossary.ts";
import { reasonAgainst } from "./no-abbreviations.ts";

/** A word of a text, and where it starts. */
export interface Word {
  written: string;
  index: number;
}

/** Web and mail addresses are no words. */
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[\w-]+(?:\.[\w-]+)+\/\S*/g;
const anyWord = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*(?:['’]s(?!\p{L}))?/gu;

/** The words of a text, with the endings of plural and possessive: `GPs`, `IRO’s`, `A&E`. */
export function wordsOf(text: string): Word[] {
  const withoutAddresses = text.replaceAll(address, (found) => " ".repeat(found.length));
  return [...withoutAddresses.matchAll(anyWord)].map(({ 0: written, index }) => ({ written, index }));
}

/** A word without the ending of its plural or possessive: `GP` for `GPs`, `GP’s` and `GPs’`. */
const stem = (written: string): string => written.replace(/['’]s$|(?<=[\p{Lu}\p{N}])s$/u, "");

/** True for letters that look like an abbreviation: two capitals or more, and more of them than small letters. */
function looksLikeOne(letters: string): boolean {
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals > (letters.match(/\p{Ll}/gu)?.length ?? 0);
}

/** What the words of a page are checked against. */
export interface Abbreviations {
  /** The term that a word is, in its plural or possessive or in other capitals (`CDoP`, `OFSTED`) too. */
  find(written: string): Term | undefined;
  /** The letters of a word that looks like an abbreviation and is explained nowhere; else null. */
  unexplained(written: string): string | null;
}

/**
 * The abbreviations of a glossary. `sent` is text as agencies sent it, such as the name of a signatory or a cell at
 * fault: the words in it stand as they came and need no explanation, so that no return can stop a build.
 */
export function abbreviationsOf(glossary: readonly Term[], sent: readonly string[] = []): Abbreviations {
  const terms = glossary.filter(({ isAbbreviation }) => isAbbreviation);
  const exactly = new Map(terms.map((term) => [term.term, term]));
  const inCapitals = new Map(terms.map((term) => [term.term.toUpperCase(), term]));
  const asSent = new Set(sent.flatMap(wordsOf).map(({ written }) => stem(written)));
  const find = (written: string) => {
    const letters = stem(written);
    return (
      exactly.get(written) ??
      exactly.get(letters) ??
      (looksLikeOne(letters) ? inCapitals.get(letters.toUpperCase()) : undefined)
    );
  };
  return {
    find,
    unexplained(written) {
      const letters = stem(written);
      const isFine =
        !looksLikeOne(letters) || find(written) || reasonAgainst(letters) !== null || asSent.has(letters);
      return isFine ? null : letters;
    },
  };
}
