/**
 * Why a figure is not a plain number, in the square-bracket shorthand of the Government Analysis Function
 * ("Using symbols and shorthand in data tables"). Missing, suppressed, not applicable and zero are four things.
 */
export const missingWords: Readonly<Record<string, string>> = {
  c: "suppressed to protect people",
  x: "not available",
  z: "not applicable",
  u: "unreliable",
  low: "rounds to nothing but is not zero",
  k: "rounds to nothing but is not zero",
};

/** The shorthand for a missing code: `x` as `[x]`. */
export const bracketed = (code: string): string => `[${code}]`;

/** A missing code in words; a code that nobody has described yet is named rather than guessed. */
export const inWords = (code: string): string => missingWords[code] ?? `no figure, code ${code}`;

/** What each status that is printed beside a figure means. */
export const statusMeaning: Readonly<Record<string, string>> = {
  illustrative: "Invented to show how the site works. It describes no real child, agency or service.",
  provisional: "May change: the return, or the population that it is divided by, is not final.",
  revised: "Corrected since it was first reported.",
  unsigned: "The agency has sent it but nobody has signed it.",
  published: "Taken from a national publication.",
};

/** `illustrative, unsigned` as its words. */
export const statusList = (status: string): string[] =>
  status
    .split(",")
    .map((s) => s.trim())
    .filter(Boolean);
