/** A number as it is printed. */
export interface PrintedNumber {
  value: number;
  /** How many decimals are printed. */
  decimals: number;
  isPercentage: boolean;
  /** Its place in the text. */
  at: number;
}

/** A number that stands for itself: no part of a word, a code, a date or a range of years. A place in an order is none. */
const numbers =
  /(?<![\p{L}\p{N}_.,]|[\p{N}][-–])(?<!\p{L}-)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)(?![\p{L}\p{N}_]|[-–]\d|[.,]\d)/gu;

/** A year; counts of a thousand and more are printed with a comma. */
const year = /^(19|20)\d\d$/;

/** The numbers of a text, without its years. */
export function numbersIn(text: string): PrintedNumber[] {
  return [...text.matchAll(numbers)].flatMap(({ 1: whole = "", 2: decimals = "", 3: sign, index }) =>
    year.test(whole) && decimals === "" && sign === ""
      ? []
      : {
          value: Number(`${whole.replaceAll(",", "")}.${decimals}`),
          decimals: decimals.length,
          isPercentage: sign === "%",
          at: index,
        },
  );
}

/** The number of a cell that holds nothing else, in full precision; null where it is none. */
export function wholeNumber(cell: unknown): PrintedNumber | null {
  const text = typeof cell === "number" || typeof cell === "string" ? String(cell).trim() : "";
  if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)) return null;
  return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0, isPercentage: false, at: 0 };
}

/**
 * Whether a hidden number is what is printed: exactly, or rounded to the decimals that are printed. A fraction is not said
 * by a whole number, unless that is a percentage.
 */
export function isPrintedAs(hidden: number, { value, decimals, isPercentage }: PrintedNumber): boolean {
  if (decimals === 0 && !isPercentage) return hidden === value;
  return Math.abs(hidden - value) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}
