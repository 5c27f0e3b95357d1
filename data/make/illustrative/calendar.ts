/** A financial quarter of the example, with the spellings that returns and folders need. */
export interface Quarter {
  /** `2019-20 Q3` */
  label: string;
  /** `2019-20` */
  year: string;
  number: 1 | 2 | 3 | 4;
  /** `2019-10`, `2019-11`, `2019-12` */
  months: string[];
  /** Last day, ISO. */
  end: string;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** The financial years of the example. */
export const years = ["2017-18", "2018-19", "2019-20"] as const;
export type Year = (typeof years)[number];

/** The month `step` months after April of the year that starts in `startYear`; negative steps go back. */
function monthAt(startYear: number, step: number): string {
  const months = startYear * 12 + 3 + step;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** The twelve quarters of the example, first to last. */
export const quarters: readonly Quarter[] = years.flatMap((year) =>
  ([1, 2, 3, 4] as const).map((number) => {
    const startYear = Number(year.slice(0, 4));
    const months = [0, 1, 2].map((step) => monthAt(startYear, (number - 1) * 3 + step));
    const [endYear, endMonth] = (months[2] as string).split("-").map(Number) as [number, number];
    const lastDay = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
    return { label: `${year} Q${number}`, year, number, months, end: `${months[2]}-${lastDay}` };
  }),
);

/** The quarters of one year. */
export const quartersOf = (year: string): Quarter[] => quarters.filter((quarter) => quarter.year === year);

/** The twelve months of one year, April to March. */
export const monthsOf = (year: string): string[] => quartersOf(year).flatMap(({ months }) => months);

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Apr` */
export const monthName = (month: string): string => monthNames[Number(month.slice(5)) - 1] as string;

/** The twelve months that end `lag` quarters before the end of the quarter, as agencies write them: `Oct 2018 - Sep 2019`. */
export const windowBefore = (quarter: Quarter, lag: number): string => windowEnding(quarter, -3 * lag);

/** The twelve months that end so many months after the end of the quarter: `Jun 2019 - May 2020`. */
export function windowEnding(quarter: Quarter, monthsAfter: number): string {
  const startYear = Number(quarter.year.slice(0, 4));
  const lastStep = quarter.number * 3 - 1 + monthsAfter;
  const write = (month: string) => `${monthName(month)} ${month.slice(0, 4)}`;
  return `${write(monthAt(startYear, lastStep - 11))} - ${write(monthAt(startYear, lastStep))}`;
}
