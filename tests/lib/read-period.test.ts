import { describe, expect, it } from "vitest";
import { readPeriod, type WantedPeriod } from "../../src/lib/read-period.ts";

/** Spellings of periods in real returns (E12) and what they must be read as; null where a guess would be needed. */
const spellings: [WantedPeriod, string, string | null][] = [
  ["month", "2019-09", "2019-09"],
  ["month", "Sept 19", "2019-09"],
  ["month", "Sep-19", "2019-09"],
  ["month", "September 2019", "2019-09"],
  ["month", " SEPT\u00a02019 ", "2019-09"],
  ["month", "09/2019", "2019-09"],
  ["month", "2019-09-01", "2019-09"],
  ["month", "01/09/2019", "2019-09"],
  ["month", "43709", "2019-09"],
  ["month", "Sep", "2019-09"],
  ["month", "Jan", "2020-01"],
  ["month", "2019-20", null],
  ["month", "13/2019", null],
  ["month", "Q2", null],
  ["month", "Total", null],
  ["month", "12", null],
  ["quarter", "2019-20 Q3", "2019-20 Q3"],
  ["quarter", "Q3 2019-20", "2019-20 Q3"],
  ["quarter", "Q3 2019/20", "2019-20 Q3"],
  ["quarter", "19/20 Q3", "2019-20 Q3"],
  ["quarter", "2019/2020 quarter 3", "2019-20 Q3"],
  ["quarter", "Q3 (2019-20)", "2019-20 Q3"],
  ["quarter", "2019-20-Q3", "2019-20 Q3"],
  ["quarter", "31/12/2019", "2019-20 Q3"],
  ["quarter", "43830", "2019-20 Q3"],
  ["quarter", "Q3", "2019-20 Q3"],
  ["quarter", "15/12/2019", null],
  ["quarter", "2019 Q3", null],
  ["quarter", "2019-21 Q3", null],
  ["quarter", "Q5 2019-20", null],
  ["window", "2017-18", "2017-18"],
  ["window", "17/18", "2017-18"],
  ["window", "year to 2019-20 Q2", "year to 2019-20 Q2"],
  ["window", "Oct 2018 to Sep 2019", "year to 2019-20 Q2"],
  ["window", "Oct 18 - Sept 19", "year to 2019-20 Q2"],
  ["window", "12 months to 30/09/2019", "year to 2019-20 Q2"],
  ["window", "year to 2020-05", "year to 2020-05"],
  ["window", "June 2019 to May 2020", "year to 2020-05"],
  ["window", "Jun 2019 - May 2020", "year to 2020-05"],
  ["window", "01/06/2019 - 31/05/2020", "year to 2020-05"],
  ["window", "12 months to May 2020", "year to 2020-05"],
  ["window", "year to March 2020", "year to 2019-20 Q4"],
  ["window", "year ending 15/05/2020", null],
  ["window", "year to 01/06/2020", null],
  ["window", "May 2019 to May 2020", null],
  ["window", "Nov 2018 to Sep 2019", null],
  ["window", "2019", null],
  ["date", "31/07/2019", "2019-07-31"],
  ["date", "31.7.19", "2019-07-31"],
  ["date", "31st July 2019", "2019-07-31"],
  ["date", "2019-07-31", "2019-07-31"],
  ["date", "43677", "2019-07-31"],
  ["date", "04/03/2019", "2019-03-04"],
  ["date", "07/31/2019", null],
  ["date", "31/02/2019", null],
  ["date", "99999", null],
];

describe("readPeriod", () => {
  it.each(spellings)("reads the %s %j as %j", (wanted, text, label) => {
    expect(readPeriod(text, wanted, { startYear: 2019 })?.label ?? null).toBe(label);
  });

  it("does not guess the year of a bare quarter or month", () => {
    expect(readPeriod("Q3", "quarter")).toBeNull();
    expect(readPeriod("Apr", "month")).toBeNull();
  });
});
