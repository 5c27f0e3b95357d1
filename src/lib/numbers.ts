/** How numbers are written on pages and in charts. British English; a true minus sign; no rounding of downloads. */

/** What a metric's value is, which decides its decimals and its unit. */
export type Shape = "count" | "rate" | "percentage" | "average" | "money";

const decimals: Record<Shape, 0 | 1 | 2> = { count: 0, rate: 1, percentage: 1, average: 2, money: 0 };

/** One formatter for each number of decimals: making one takes longer than using it a hundred times. */
const formatters = [0, 1, 2].map(
  (digits) =>
    new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

const fixed = (value: number, digits: 0 | 1 | 2): string =>
  (formatters[digits] as Intl.NumberFormat).format(value);

/** `1234` as `1,234`; a fraction is kept to one decimal. */
export const formatCount = (value: number): string => fixed(value, Number.isInteger(value) ? 0 : 1);

/** `1st`, `22nd`, `113th`. */
export function ordinal(place: number): string {
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${(!isTeen && ["", "st", "nd", "rd"][place % 10]) || "th"}`;
}

/** A value as a reader sees it: `446`, `59.4`, `78.9%`, `3.26`, `£150,480`. The unit of a rate stands in the label beside it. */
export function formatValue(value: number, shape: Shape): string {
  const number = formatNumber(value, shape);
  if (shape === "money") return number.replace(/^(−?)/, "$1£");
  return `${number}${shape === "percentage" ? "%" : ""}`;
}

/** True for shapes whose value is what was counted itself, so that nothing stands behind it. */
export const isPlainNumber = (shape: Shape): boolean => shape === "count" || shape === "money";

/** {@link formatValue} without the per cent sign or pound sign, for a column whose header gives the unit. */
export function formatNumber(value: number, shape: Shape): string {
  return fixed(value, decimals[shape]).replace(/^-/, "−");
}

/** The size of a difference, without its sign: `2.8 percentage points`, `0.4`, `12`, `£38,000`. */
export function formatGap(difference: number, shape: Shape): string {
  const size = Math.abs(difference);
  if (shape !== "percentage") return formatValue(size, shape);
  const text = formatNumber(size, shape);
  return `${text} percentage ${text === "1.0" ? "point" : "points"}`;
}

/** True when two values cannot be told apart as they are printed. */
export const printsTheSame = (a: number, b: number, shape: Shape): boolean =>
  formatNumber(a, shape) === formatNumber(b, shape);

const irregular: Record<string, string> = {
  children: "child",
  "young people": "young person",
  people: "person",
  enquiries: "enquiry",
};

/** `1 child`, `2 children`: the unit agrees with its number. */
export function countOf(value: number, unit: string): string {
  return `${formatCount(value)} ${value === 1 ? singular(unit) : unit}`;
}

/** The singular of a plural noun, as far as the units of metrics need it. */
export function singular(unit: string): string {
  const known = Object.keys(irregular).find((plural) => unit === plural || unit.endsWith(` ${plural}`));
  if (known) return unit.slice(0, unit.length - known.length) + irregular[known];
  return unit.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}

/** What a rate is per, in words: `per 10,000 children aged 0 to 17`. Empty for the other shapes. */
export function perWords(shape: Shape, per: number, denominator: string | null): string {
  if (shape !== "rate") return "";
  return `per ${formatCount(per)}${denominator ? ` ${populationWords(denominator)}` : ""}`;
}

/** `children-0-17` as `children aged 0 to 17`; anything else as it is. */
export function populationWords(denominator: string): string {
  const group = /^([a-z-]+)-(\d+)-(\d+)$/.exec(denominator);
  return group ? `${(group[1] as string).replaceAll("-", " ")} aged ${group[2]} to ${group[3]}` : denominator;
}
