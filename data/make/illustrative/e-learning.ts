import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

/** Modules completed in 2017-18, 2018-19 and 2019-20, as printed. A course without a number was not on offer. */
const printed: Record<string, readonly [number | null, number | null, number]> = {
  autism: [106, 131, 144],
  "child-sexual-exploitation": [null, null, 7],
  "data-protection": [136, 174, 172],
  "domestic-abuse": [50, 82, 78],
  "female-genital-mutilation": [57, 109, 226],
  "gangs-and-youth-violence": [35, 57, 189],
  "hate-crime": [23, 34, 44],
  "human-trafficking": [28, 44, 57],
  "information-sharing": [33, 66, 75],
  "violence-and-aggression-at-work": [18, 52, 89],
  "online-safety-children": [86, 138, 197],
  "online-safety-parents": [null, 31, 64],
  "safeguarding-awareness": [37, 73, 66],
  prevent: [58, 224, 323],
  "safeguarding-level-1": [964, 748, 926],
  "safeguarding-level-2": [211, 292, 347],
  "children-with-disabilities": [54, 115, 175],
};

/** New staff start in September, and staff at home have time for it from March. */
const season = [0.93, 0.86, 1.12, 1.09];

/** Modules completed: one row per quarter and course that was on offer that year. */
export function eLearning(): Row[] {
  const random = randomFrom(1480);
  return years.flatMap((year) => {
    const offered = coursesOf(year);
    const modules = offered.map(({ modules }) => modules);
    const byQuarter = shareTable(
      share(
        modules.reduce((sum, count) => sum + count, 0),
        season.map((weight) => weight * vary(random, 0.05)),
      ),
      modules,
      season.map(() => modules.map((count) => count * vary(random, 0.12))),
    );
    return quartersOf(year).flatMap(({ label }, q) =>
      offered.map(({ course }, c) => ({ quarter: label, course, modules: byQuarter[q]?.[c] as number })),
    );
  });
}

function coursesOf(year: Year): { course: string; modules: number }[] {
  return Object.entries(printed).flatMap(([course, counts]) => {
    const modules = counts[years.indexOf(year)] ?? null;
    return modules === null ? [] : { course, modules };
  });
}
