/**
 * Characters that a reader cannot see and that can hide or turn round what is written: control characters, zero-width
 * ones, and the marks of writing direction (Unicode 15, categories Cc and Cf, UAX #9).
 */
const hidden = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** The first character of a text that nobody can see, as `U+202E`; null when there is none. */
export function hiddenCharacter(text: string): string | null {
  const found = hidden.exec(text)?.[0];
  return found === undefined ? null : nameOf(found);
}

/** A text that is safe to show in a message: hidden characters by their names, and cut after `longest` characters. */
export function showable(text: string, longest = 120): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replaceAll(new RegExp(hidden, "gu"), (letter) => `[${nameOf(letter)}]`);
}

/** Control characters but for white space, and the marks that turn the direction of all that follows them on a line. */
const turning = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that is shown in the order in which it is written: characters that could turn it round stand by their names. */
export const inReadingOrder = (text: string): string =>
  text.replace(turning, (letter) => `[${nameOf(letter)}]`);

/** A value read from YAML or JSON, as JSON that is safe to show in a message; `nothing` when there is none. */
export function shownValue(value: unknown, longest = 200): string {
  try {
    return showable(JSON.stringify(value) ?? "nothing", longest);
  } catch {
    return "something that holds itself, or is nested too deep to be shown";
  }
}

const nameOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
