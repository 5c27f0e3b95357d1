import { type Period, parsePeriod } from "./period.ts";

/** How periods and dates are said on pages. Dates are ISO strings; nothing depends on the reader's clock or zone. */

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const monthName = (iso: string): string => months[Number(iso.slice(5, 7)) - 1] as string;
const year = (iso: string): string => iso.slice(0, 4);

/** `2020-03-31` as `31 March 2020`. */
export const dateInWords = (iso: string): string =>
  `${Number(iso.slice(8, 10))} ${monthName(iso)} ${year(iso)}`;

/** `2020-03-31` as `March 2020`. */
export const monthInWords = (iso: string): string => `${monthName(iso)} ${year(iso)}`;

/** The days between two ISO days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

/** A period in full: `January to March 2020 (quarter 4)`, `April 2019 to March 2020`. A label we do not know stays. */
export function periodInWords(label: string): string {
  const period = parsePeriod(label);
  if (!period) return label;
  switch (period.type) {
    case "month":
      return monthInWords(period.start);
    case "date":
      return dateInWords(period.start);
    case "quarter":
      return `${span(period)} (quarter ${label.slice(-1)})`;
    case "calendar-year":
      return year(period.start);
    default:
      return span(period);
  }
}

/** A period where room is short: `Jan to Mar 2020`, `Apr 2019 to Mar 2020`, `Mar 2020`. */
export function shortPeriod(label: string): string {
  const period = parsePeriod(label);
  if (!period) return label;
  if (period.type === "date") return dateInWords(period.start).replace(/ (\w{3})\w* /, " $1 ");
  if (period.type === "month") return monthInWords(period.start).replace(/^(\w{3})\w*/, "$1");
  return span(period).replace(/([A-Z][a-z]{2})[a-z]*/g, "$1");
}

/** The last day of a period as `31 March 2020`, for what is counted on a day. */
export function lastDayInWords(label: string): string {
  const period = parsePeriod(label);
  return period ? dateInWords(period.end) : label;
}

/** When a figure is from, ready for the start of a sentence: `At 31 March 2020`, `In January to March 2020 (quarter 4)`. */
export function whenInWords(label: string, basis: string): string {
  if (basis === "snapshot") return `At ${lastDayInWords(label)}`;
  const period = parsePeriod(label);
  if (period?.type === "month" || period?.type === "quarter") return `In ${periodInWords(label)}`;
  return `In the ${period?.type === "three-years" ? "three years" : "year"} ${periodInWords(label)}`;
}

/** `2019-20 Q4` as `2019-20-q4`, for addresses. */
export const periodSlug = (label: string): string => label.toLowerCase().replaceAll(" ", "-");

function span({ start, end }: Period): string {
  const from = year(start) === year(end) ? monthName(start) : monthInWords(start);
  return `${from} to ${monthInWords(end)}`;
}
