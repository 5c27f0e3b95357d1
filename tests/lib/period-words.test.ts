import { expect, test } from "vitest";
import {
  dateInWords,
  daysBetween,
  periodInWords,
  periodSlug,
  shortPeriod,
  whenInWords,
} from "../../src/lib/period-words.ts";

test.each([
  ["2019-20 Q4", "January to March 2020 (quarter 4)", "Jan to Mar 2020"],
  ["2019-07", "July 2019", "Jul 2019"],
  ["2019-20", "April 2019 to March 2020", "Apr 2019 to Mar 2020"],
  ["year to 2019-20 Q2", "October 2018 to September 2019", "Oct 2018 to Sep 2019"],
  ["year to 2020-05", "June 2019 to May 2020", "Jun 2019 to May 2020"],
  ["2017-18 to 2019-20", "April 2017 to March 2020", "Apr 2017 to Mar 2020"],
  ["CY 2019", "2019", "Jan to Dec 2019"],
  ["2020-03-31", "31 March 2020", "31 Mar 2020"],
  ["something else", "something else", "something else"],
])("%s is %s, or %s where room is short", (label, words, short) => {
  expect(periodInWords(label)).toBe(words);
  expect(shortPeriod(label)).toBe(short);
});

test("when a figure is from depends on how it is counted", () => {
  expect(whenInWords("2019-20 Q4", "snapshot")).toBe("At 31 March 2020");
  expect(whenInWords("2019-20 Q4", "flow")).toBe("In January to March 2020 (quarter 4)");
  expect(whenInWords("year to 2019-20 Q2", "rolling-12-months")).toBe(
    "In the year October 2018 to September 2019",
  );
  expect(whenInWords("2017-18 to 2019-20", "multi-year")).toBe("In the three years April 2017 to March 2020");
});

test("dates and addresses", () => {
  expect(dateInWords("2020-05-12 09:30:00")).toBe("12 May 2020");
  expect(daysBetween("2020-03-31", "2020-05-12 09:30:00")).toBe(42);
  expect(periodSlug("2019-20 Q4")).toBe("2019-20-q4");
});
