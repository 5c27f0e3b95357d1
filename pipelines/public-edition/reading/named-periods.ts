import { monthOf, parsePeriod } from "../../../src/lib/period.ts";

/** The days that a period covers, ISO. */
export interface Days {
  start: string;
  end: string;
}

/** What a text names at a place: the code of a figure, a period, or a date that is no period and has no days. */
export interface Named {
  at: number;
  length: number;
  code: string | null;
  days: Days | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNamed = (group: string): string =>
  `(?<${group}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`;

/** All ways in which pages and files write codes and periods. */
const names = new RegExp(
  [
    // icpc-children/2019-20-Q4/v2
    "(?<code>[a-z0-9-]+(?:/[^\\s/,;]+)+/v\\d+)\\b",
    // 31 March 2020, 26 March
    `\\b(?<day>\\d{1,2}) ${monthNamed("ofMonth")}(?: (?<ofYear>\\d{4}))?\\b`,
    // April 2019 to March 2020, Jan to Mar 2020 (quarter 4)
    `\\b${monthNamed("from")}(?: (?<fromYear>\\d{4}))? to ${monthNamed("to")} (?<toYear>\\d{4})\\b(?: \\(quarter [1-4]\\))?`,
    // March 2020
    `\\b${monthNamed("month")} (?<monthYear>\\d{4})\\b`,
    // 2019-20 Q3, year to 2019-20 Q4, 2019-20 to Q4, 2017-18 to 2019-20, 2020-03, 2020-03-31
    "\\b(?<label>(?:year to |AY )?\\d{4}-\\d{2}\\b(?:-\\d{2}\\b| to \\d{4}-\\d{2}\\b| (?:to )?Q[1-4]\\b)?)",
    // 2020, but not 2020 children
    "\\b(?:CY )?(?<year>(?:19|20)\\d{2})\\b(?![.,]\\d|%)",
  ].join("|"),
  "g",
);

/** Every code and period that a text names, in its order. */
export const namedIn = (text: string): Named[] =>
  [...text.matchAll(names)].map((match) => ({
    at: match.index,
    length: match[0].length,
    code: match.groups?.code ?? null,
    days: daysOf(match.groups ?? {}),
  }));

function daysOf(found: Record<string, string | undefined>): Days | null {
  const { code, day, ofMonth, ofYear, from, fromYear, to, toYear, month, monthYear, label, year } = found;
  if (code) return daysOfCode(code);
  if (day && ofMonth)
    return ofYear ? parsePeriod(`${monthLabel(ofMonth, ofYear)}-${day.padStart(2, "0")}`) : null;
  if (month && monthYear) return parsePeriod(monthLabel(month, monthYear));
  if (label) return parsePeriod(label);
  if (year) return parsePeriod(`CY ${year}`);
  if (!from || !to || !toYear) return null;
  const [first, last] = [
    parsePeriod(monthLabel(from, fromYear ?? toYear)),
    parsePeriod(monthLabel(to, toYear)),
  ];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The days of the period that a figure's code names, such as `2019-20-Q3` or `year-to-2019-20-Q4`; null for another text. */
export function daysOfCode(code: string): Days | null {
  const period = code.split("/")[1] ?? "";
  const label = period
    .replace(/^year-to-/, "year to ")
    .replace(/^(AY|CY)-/, "$1 ")
    .replace("-to-", " to ")
    .replace("-Q", " Q");
  return parsePeriod(label);
}

const monthLabel = (month: string, year: string): string =>
  `${year}-${String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, "0")}`;

/** How many months a period covers. */
export const monthsOf = ({ start, end }: Days): number => monthNumber(end) - monthNumber(start) + 1;

/** The period of the same length that ended so many months before. */
export function earlier({ start, end }: Days, months: number): Days {
  const [first, last] = [start, end].map((day) => monthNumbered(monthNumber(day) - months)) as [Days, Days];
  return { start: first.start, end: last.end };
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const monthNumbered = (month: number): Days => monthOf(Math.floor(month / 12), (month % 12) + 1);
