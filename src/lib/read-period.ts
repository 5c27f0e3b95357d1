import { monthOf, type Period, parsePeriod, quarterOf, rollingYearOf, rollingYearTo } from "./period.ts";

/**
 * Reads periods as people type them and spreadsheets store them: `Sept 19`, `Q3 2019-20`, `19/20 Q3`, `Oct-19`,
 * `01/10/2019`, `43921`. What could mean two things is not read. Days are in UK order.
 */
export type WantedPeriod = "month" | "quarter" | "window" | "date";

/** What the reader may lean on when the text leaves it out: `Q3` or `Apr` in a table of the year 2019-20. */
export interface PeriodContext {
  /** The year in which the financial year of the table starts. */
  startYear?: number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** Spaces of every kind become one space; letters become small. */
const tidy = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** The period of the wanted type that the text names, or null when it names none or could name several. */
export function readPeriod(text: string, wanted: WantedPeriod, context: PeriodContext = {}): Period | null {
  const tidied = tidy(text);
  if (tidied === "") return null;
  const day = readDay(tidied);
  if (wanted === "date") return day === null ? null : parsePeriod(day);
  if (wanted === "month") return readMonth(tidied, day, context);
  if (wanted === "quarter") return readQuarter(tidied, day, context);
  return readWindow(tidied);
}

/** A day as ISO text: `2019-07-31`, `31/07/2019`, `31.7.19`, `31 July 2019`, or a spreadsheet's day number. */
function readDay(text: string): string | null {
  const written = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -](${monthName})[ -,]+(\\d{4}|\\d{2})$`).exec(
    text,
  );
  if (written) {
    const month = months.indexOf((written[2] as string).slice(0, 3)) + 1;
    return realDay(iso(fullYear(written[3] as string), month, Number(written[1])));
  }
  const isoText = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/.exec(text);
  if (isoText) return realDay(iso(Number(isoText[1]), Number(isoText[2]), Number(isoText[3])));
  const uk = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
  if (uk) return realDay(iso(fullYear(uk[3] as string), Number(uk[2]), Number(uk[1])));
  return readSerialDay(text);
}

const realDay = (day: string): string | null => parsePeriod(day)?.label ?? null;

/** Day numbers of spreadsheets count from 30 December 1899; only those of 2013 to 2031 are taken for days. */
function readSerialDay(text: string): string | null {
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : 0;
  if (serial < 41275 || serial > 48213) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function readMonth(text: string, day: string | null, context: PeriodContext): Period | null {
  if (day) return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const digits =
    /^(?<year>\d{4})[-/](?<month>\d{1,2})$/.exec(text) ?? /^(?<month>\d{1,2})[-/](?<year>\d{4})$/.exec(text);
  if (digits) {
    const [year, month] = [Number(digits.groups?.year), Number(digits.groups?.month)];
    return month >= 1 && month <= 12 && year >= 2013 ? monthOf(year, month) : null;
  }
  const named = new RegExp(`^(${monthName})\\.?(?:[ \\-/'’]*(\\d{4}|\\d{2}))?$`).exec(text);
  const yearFirst = new RegExp(`^(\\d{4})[ \\-/]*(${monthName})$`).exec(text);
  const name = named?.[1] ?? yearFirst?.[2];
  if (!name) return null;
  const month = months.indexOf(name.slice(0, 3)) + 1;
  const year = named?.[2] ?? yearFirst?.[1];
  if (year) return monthOf(fullYear(year), month);
  if (context.startYear === undefined) return null;
  return monthOf(month >= 4 ? context.startYear : context.startYear + 1, month);
}

/** The year in which `2019-20`, `2019/20`, `19/20`, `2019/2020` or `fy 19-20` starts; null for years that do not follow. */
function readFinancialYear(text: string): number | null {
  const match = /^(?:fy ?)?(\d{4}|\d{2}) ?[-/–] ?(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [start, end] = [fullYear(match[1] as string), fullYear(match[2] as string)];
  return end === start + 1 ? start : null;
}

function readQuarter(text: string, day: string | null, context: PeriodContext): Period | null {
  if (day) return quarterEdge(day);
  const match = /^(?:(.+?)[ ,-]*)??(?:q|qtr|quarter) ?([1-4])(?:[ ,-]*(?:of )?(.+))?$/.exec(text);
  if (!match) return null;
  const [, before, quarter, after] = match;
  if (before && after) return null;
  const yearText = before ?? after?.replace(/^\((.*)\)$/, "$1");
  if (!yearText) {
    return context.startYear === undefined ? null : quarterOf(context.startYear, Number(quarter));
  }
  const startYear = readFinancialYear(yearText);
  return startYear === null ? null : quarterOf(startYear, Number(quarter));
}

/** A date can stand for a quarter only when it is the quarter's first or last day. */
function quarterEdge(day: string): Period | null {
  const year = Number(day.slice(0, 4));
  const quarters = [year - 1, year].flatMap((start) => [1, 2, 3, 4].map((q) => quarterOf(start, q)));
  return quarters.find(({ start, end }) => start === day || end === day) ?? null;
}

/** Twelve months: `year to 2019-20 Q2`, `2017-18`, `Oct 2018 - Sep 2019`, `October 2018 to September 2019`, `year to May 2020`. */
function readWindow(text: string): Period | null {
  const canonical = parsePeriod(text.replace(/q([1-4])/, "Q$1"));
  if (canonical?.type === "rolling-12-months" || canonical?.type === "financial-year") return canonical;
  const year = readFinancialYear(text);
  if (year !== null) return parsePeriod(`${year}-${String((year + 1) % 100).padStart(2, "0")}`);
  const yearTo = /^(?:12 months|year|rolling 12 months) (?:to|ending) (.+)$/.exec(text)?.[1];
  const ends = yearTo ? yearTo : / ?(?:-|–| to ) ?/.test(text) ? lastPart(text) : null;
  return ends ? windowEndingWith(ends, yearTo ? null : text) : null;
}

const lastPart = (text: string): string | null =>
  / ?(?:–| to | - |(?<=\d)-(?=[a-z])) ?(.+)$/.exec(text)?.[1] ?? null;

function windowEndingWith(ends: string, range: string | null): Period | null {
  const year = yearToQuarter(ends) ?? yearToMonth(ends);
  if (year === null || range === null) return year;
  const first = range.slice(0, range.length - ends.length).replace(/ ?(?:-|–|to) ?$/, "");
  const starts = readMonth(first, readDay(first), {});
  return starts?.start === year.start ? year : null;
}

function yearToQuarter(text: string): Period | null {
  const quarter = readQuarter(text, readDay(text), {});
  return quarter && rollingYearOf(Number(quarter.label.slice(0, 4)), Number(quarter.label.slice(-1)));
}

/** A day stands for its month only when it is the last: a year to the 1st or to the 15th is another year. */
function yearToMonth(text: string): Period | null {
  const day = readDay(text);
  const month = readMonth(text, day, {});
  return month && (day === null || day === month.end) ? rollingYearTo(month) : null;
}
