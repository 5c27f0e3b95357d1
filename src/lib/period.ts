/**
 * Periods of time and their canonical labels. The one place that knows how a quarter, a year or a rolling
 * window is written, in returns, in the warehouse and on pages. Dates are ISO strings; no clock is read.
 *
 * | type              | label               | covers                              |
 * |-------------------|---------------------|-------------------------------------|
 * | month             | `2019-07`           | 1 to 31 July 2019                   |
 * | quarter           | `2019-20 Q2`        | 1 July to 30 September 2019         |
 * | financial-year    | `2019-20`           | 1 April 2019 to 31 March 2020       |
 * | year-to-date      | `2019-20 to Q2`     | 1 April to 30 September 2019        |
 * | rolling-12-months | `year to 2019-20 Q2`| 1 October 2018 to 30 September 2019 |
 * | rolling-12-months | `year to 2020-05`   | 1 June 2019 to 31 May 2020; only where no quarter ends with the month |
 * | three-years       | `2017-18 to 2019-20`| 1 April 2017 to 31 March 2020 |
 * | academic-year     | `AY 2019-20`        | 1 September 2019 to 31 August 2020  |
 * | calendar-year     | `CY 2019`           | 1 January to 31 December 2019       |
 * | date              | `2019-07-31`        | that day                            |
 */
export const periodTypes = [
  "month",
  "quarter",
  "financial-year",
  "year-to-date",
  "rolling-12-months",
  "three-years",
  "academic-year",
  "calendar-year",
  "date",
] as const;

export type PeriodType = (typeof periodTypes)[number];

export interface Period {
  label: string;
  type: PeriodType;
  /** First day, ISO. */
  start: string;
  /** Last day, ISO. */
  end: string;
}

const two = (n: number): string => String(n).padStart(2, "0");
const isoDay = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const lastDayOf = (year: number, month: number): string =>
  isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());

/** The month numbered `month` (1 to 12) of the calendar year `year`. */
export function monthOf(year: number, month: number): Period {
  return {
    label: `${year}-${two(month)}`,
    type: "month",
    start: isoDay(year, month, 1),
    end: lastDayOf(year, month),
  };
}

const yearLabel = (startYear: number): string => `${startYear}-${two((startYear + 1) % 100)}`;

/** The calendar year and month in which quarter `quarter` (1 to 4) of a financial year ends. */
function quarterEnd(startYear: number, quarter: number): [number, number] {
  return quarter === 4 ? [startYear + 1, 3] : [startYear, 3 + quarter * 3];
}

/** Quarter `quarter` (1 is April to June) of the financial year that starts in `startYear`. */
export function quarterOf(startYear: number, quarter: number): Period {
  const [year, month] = quarterEnd(startYear, quarter);
  return {
    label: `${yearLabel(startYear)} Q${quarter}`,
    type: "quarter",
    start: isoDay(year, month - 2, 1),
    end: lastDayOf(year, month),
  };
}

/** The financial year (April to March) that starts in `startYear`. */
export function financialYearOf(startYear: number): Period {
  return {
    label: yearLabel(startYear),
    type: "financial-year",
    start: isoDay(startYear, 4, 1),
    end: isoDay(startYear + 1, 3, 31),
  };
}

/** April to the end of quarter `quarter`. */
export function yearToDateOf(startYear: number, quarter: number): Period {
  const { end } = quarterOf(startYear, quarter);
  return {
    label: `${yearLabel(startYear)} to Q${quarter}`,
    type: "year-to-date",
    start: isoDay(startYear, 4, 1),
    end,
  };
}

/** The twelve months that end with quarter `quarter`. */
export function rollingYearOf(startYear: number, quarter: number): Period {
  const { end } = quarterOf(startYear, quarter);
  const starts = [
    isoDay(startYear - 1, 7, 1),
    isoDay(startYear - 1, 10, 1),
    isoDay(startYear, 1, 1),
    isoDay(startYear, 4, 1),
  ];
  const start = starts[quarter - 1] as string;
  return { label: `year to ${yearLabel(startYear)} Q${quarter}`, type: "rolling-12-months", start, end };
}

/** The twelve months that end with a month; where a quarter ends with it, the quarter gives the label. */
export function rollingYearTo({ label, end }: Period): Period {
  const quarter = quarterHolding(end);
  if (quarter.end === end) return rollingYearOf(financialYearStart(end), Number(quarter.label.slice(-1)));
  const [year, month] = [Number(label.slice(0, 4)), Number(label.slice(5, 7))];
  return { label: `year to ${label}`, type: "rolling-12-months", start: isoDay(year - 1, month + 1, 1), end };
}

/** Three financial years together, the first of which starts in `startYear`. */
export function threeYearsOf(startYear: number): Period {
  return {
    label: `${yearLabel(startYear)} to ${yearLabel(startYear + 2)}`,
    type: "three-years",
    start: isoDay(startYear, 4, 1),
    end: isoDay(startYear + 3, 3, 31),
  };
}

/** The academic year (September to August) that starts in `startYear`. */
export function academicYearOf(startYear: number): Period {
  return {
    label: `AY ${yearLabel(startYear)}`,
    type: "academic-year",
    start: isoDay(startYear, 9, 1),
    end: isoDay(startYear + 1, 8, 31),
  };
}

/** The calendar year `year`. */
export function calendarYearOf(year: number): Period {
  return { label: `CY ${year}`, type: "calendar-year", start: isoDay(year, 1, 1), end: isoDay(year, 12, 31) };
}

const isConsecutive = (startYear: number, endYear: number): boolean => (startYear + 1) % 100 === endYear;

/** Reads a canonical label; null when the text is not one. Tolerant spellings are {@link readPeriod}'s. */
export function parsePeriod(label: string): Period | null {
  const year = /^(year to |AY )?(\d{4})-(\d{2})(?: (to )?Q([1-4]))?$/.exec(label);
  if (year && isConsecutive(Number(year[2]), Number(year[3]))) {
    const [, prefix, startText, , toDate, quarterText] = year;
    const start = Number(startText);
    const quarter = Number(quarterText);
    if (prefix === "AY ") return quarterText ? null : academicYearOf(start);
    if (prefix === "year to ") return quarterText && !toDate ? rollingYearOf(start, quarter) : null;
    if (!quarterText) return financialYearOf(start);
    return toDate ? yearToDateOf(start, quarter) : quarterOf(start, quarter);
  }
  const threeYears = /^(\d{4})-\d{2} to \d{4}-\d{2}$/.exec(label);
  if (threeYears) return ifLabelled(label, threeYearsOf(Number(threeYears[1])));
  const lastMonth = label.startsWith("year to ") ? parseMonth(label.slice(8)) : null;
  if (lastMonth) return ifLabelled(label, rollingYearTo(lastMonth));
  const calendar = /^CY (\d{4})$/.exec(label);
  if (calendar) return calendarYearOf(Number(calendar[1]));
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(label);
  if (day) {
    const [y, m, d] = [Number(day[1]), Number(day[2]), Number(day[3])];
    const isReal = m >= 1 && m <= 12 && d >= 1 && isoDay(y, m, d) <= lastDayOf(y, m);
    return isReal ? { label, type: "date", start: label, end: label } : null;
  }
  return parseMonth(label);
}

/** The period if that is its canonical label, else null. */
const ifLabelled = (label: string, period: Period): Period | null => (period.label === label ? period : null);

/** Months before 2013 are not held, so that `2011-12` can only be a financial year. */
function parseMonth(label: string): Period | null {
  const match = /^(\d{4})-(\d{2})$/.exec(label);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year >= 2013 && month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

/** The quarter that holds the ISO day. */
export function quarterHolding(day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const startYear = month >= 4 ? year : year - 1;
  const quarter = month >= 4 ? Math.floor((month - 1) / 3) : 4;
  return quarterOf(startYear, quarter);
}

/** The first calendar year of the financial year that holds the ISO day. */
export function financialYearStart(day: string): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) >= 4 ? 0 : 1);
}

/** Every period that the warehouse can hold, `from` to `to` (start years of financial years, inclusive). */
export function allPeriods(from: number, to: number): Period[] {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years.flatMap((year) => [
    financialYearOf(year),
    academicYearOf(year),
    calendarYearOf(year),
    threeYearsOf(year),
    ...[1, 2, 3, 4].flatMap((q) => [quarterOf(year, q), yearToDateOf(year, q), rollingYearOf(year, q)]),
    ...monthsOfFinancialYear(year).flatMap(withYearTo),
  ]);
}

/** The month, and the twelve months that end with it where no quarter names them. */
function withYearTo(month: Period): Period[] {
  const year = rollingYearTo(month);
  return year.label.endsWith(month.label) ? [month, year] : [month];
}

/** April to March; none before 2013 (see {@link parsePeriod}). */
export function monthsOfFinancialYear(startYear: number): Period[] {
  return [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]
    .map((month) => monthOf(month >= 4 ? startYear : startYear + 1, month))
    .filter((month) => month.start >= "2013");
}
