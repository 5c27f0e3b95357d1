/** Words in capitals that stand for no other words, and why. Everything else belongs into the glossary. */
const reasons: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /^(?=[IVX]+$)X{0,3}(IX|IV|V?I{0,3})$/, reason: "a Roman numeral" },
  { pattern: /\d.*\d/, reason: "a code with digits, such as E09000006 or the number of a report" },
  { pattern: /^AA$/, reason: "a level of the accessibility guidelines" },
  { pattern: /^MIT$/, reason: "the name of a licence" },
  { pattern: /^(OFFICIAL|SENSITIVE)$/, reason: "the marking of the partnership edition" },
];

/** Why a word in capitals needs no explanation; null where it does. */
export const reasonAgainst = (letters: string): string | null =>
  reasons.find(({ pattern }) => pattern.test(letters))?.reason ?? null;
