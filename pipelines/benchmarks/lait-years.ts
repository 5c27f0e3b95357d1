import {
  academicYearOf,
  calendarYearOf,
  financialYearOf,
  monthOf,
  type Period,
  threeYearsOf,
} from "../../src/lib/period.ts";

/** What the years of a measure are, by the `Year_Type` of LAIT's dictionary. */
export type LaitYearType = "financial-year" | "academic-year" | "calendar-year" | "january" | "september";

/** A year label as a period; `mark` is what its brackets say of the figures. */
export interface LaitYears {
  period: Period;
  mark: "revised" | "provisional" | null;
}

/** "Annual" figures are those of 31 March; a dictionary that says nothing is taken to mean financial years. */
export function laitYearType(text: string | null): LaitYearType {
  const type = (text ?? "").trim().toLowerCase();
  if (type.startsWith("academic")) return "academic-year";
  if (type.startsWith("calendar")) return "calendar-year";
  if (type.startsWith("jan")) return "january";
  if (type.startsWith("sep")) return "september";
  return "financial-year";
}

/** What may stand in brackets: "OT" is the outturn of spending. */
const marks: Record<string, LaitYears["mark"]> = {
  rev: "revised",
  revised: "revised",
  prov: "provisional",
  provisional: "provisional",
  ot: null,
};

const label =
  /^(?<year>\d{4})(?:[-/](?<second>\d{4}|\d{2})(?:(?:-| to )(?<last>\d{4}|\d{2})[-/](?<end>\d{4}|\d{2}))?)?(?: ?\((?<mark>[a-z]+)\))?$/;

/**
 * Reads a year as LAIT prints it: `2025`, `2023/24`, `2017-18`, `2024 (Rev)`, `2025 (prov)`, `2023-24 (OT)`,
 * `2021/22-23/24`. A single year is the one in which a financial or academic year ends. Null for anything else, such as
 * `0` or `2018-20`, and for labels that the type does not allow.
 */
export function readLaitYears(text: string, type: LaitYearType): LaitYears | null {
  const parts = label.exec(text.trim().replace(/\s+/g, " ").toLowerCase())?.groups;
  if (!parts) return null;
  const mark = parts.mark === undefined ? null : marks[parts.mark];
  if (mark === undefined) return null;
  const year = Number(parts.year);
  if (parts.second === undefined) return { period: yearEnding(year, type), mark };
  if (!follows(year, parts.second)) return null;
  if (parts.last !== undefined) {
    const isThree = isYear(year + 2, parts.last) && follows(year + 2, parts.end as string);
    return isThree && type === "financial-year" ? { period: threeYearsOf(year), mark } : null;
  }
  return type === "calendar-year" ? null : { period: yearStarting(year, type), mark };
}

const isYear = (year: number, digits: string): boolean => String(year).endsWith(digits);
const follows = (year: number, digits: string): boolean => isYear(year + 1, digits);

function yearEnding(year: number, type: LaitYearType): Period {
  if (type === "calendar-year") return calendarYearOf(year);
  if (type === "january") return monthOf(year, 1);
  if (type === "september") return monthOf(year, 9);
  return yearStarting(year - 1, type);
}

/** A pair of years is a school year for counts of January and September. */
function yearStarting(year: number, type: LaitYearType): Period {
  if (type === "january") return monthOf(year + 1, 1);
  if (type === "september") return monthOf(year, 9);
  return type === "academic-year" ? academicYearOf(year) : financialYearOf(year);
}
