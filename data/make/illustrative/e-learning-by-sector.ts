import { quartersOf, type Year, years } from "./calendar.ts";
import { eLearning } from "./e-learning.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const sectors = [
  "bromley-healthcare",
  "care-home",
  "early-years",
  "education",
  "foster-carers",
  "kings",
  "council-adults",
  "council-children",
  "council-other",
  "other",
  "other-health",
  "oxleas",
  "voluntary",
];

/** Courses completed by sector, in the order above, as printed. */
const yearTotals: Record<Year, number[]> = {
  "2017-18": [225, 150, 339, 922, 28, 2, 179, 206, 115, 190, 33, 4, 450],
  "2018-19": [101, 82, 447, 1030, 78, 1, 223, 289, 45, 204, 23, 22, 545],
  "2019-20": [71, 116, 589, 1704, 92, 1, 353, 159, 102, 455, 53, 3, 697],
};

/** Courses completed: one row per quarter and sector. Each quarter holds the children's modules and adults' courses. */
export function eLearningBySector(): Row[] {
  const random = randomFrom(1504);
  const modules = eLearning();
  return years.flatMap((year) => {
    const quarters = quartersOf(year);
    const childrens = quarters.map(({ label }) =>
      modules.filter((row) => row.quarter === label).reduce((sum, row) => sum + Number(row.modules), 0),
    );
    const all = yearTotals[year].reduce((sum, count) => sum + count, 0);
    const adults = share(
      all - childrens.reduce((sum, count) => sum + count, 0),
      quarters.map(() => vary(random, 0.08)),
    );
    const byQuarter = shareTable(
      childrens.map((count, q) => count + (adults[q] as number)),
      yearTotals[year],
      quarters.map(() => yearTotals[year].map((count) => count * vary(random, 0.12))),
    );
    return quarters.flatMap(({ label }, q) =>
      sectors.map((sector, s) => ({ quarter: label, sector, courses: byQuarter[q]?.[s] as number })),
    );
  });
}
