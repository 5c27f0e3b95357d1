import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

/** Cases opened in each year, as printed. */
const yearTotals: Record<Year, number> = { "2017-18": 546, "2018-19": 553, "2019-20": 550 };

/** Families ask most after the summer, when schools start and plans are reviewed. */
const season = [1.02, 0.86, 1.11, 1.01];

/** Cases of the information, advice and support service: one row per quarter. */
export function informationAndAdvice(): Row[] {
  const random = randomFrom(1072);
  return years.flatMap((year) => {
    const cases = share(
      yearTotals[year],
      season.map((weight) => weight * vary(random, 0.05)),
    );
    return quartersOf(year).map(({ label }, q) => ({ quarter: label, cases: cases[q] as number }));
  });
}
