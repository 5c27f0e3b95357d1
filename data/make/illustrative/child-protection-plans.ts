import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const categories = ["neglect", "emotional", "physical", "sexual", "multiple"];

/** Children on a plan on 31 March before the first year. */
const openBefore = [150, 95, 5, 3, 2];

/** By category: children on a plan on 31 March, and plans started; and the year's totals of two kinds of plan. */
const yearTotals: Record<
  Year,
  { open: number[]; started: number[]; again: number; endedAfter2Years: number }
> = {
  "2017-18": { open: [152, 88, 4, 3, 1], started: [206, 118, 9, 5, 3], again: 50, endedAfter2Years: 9 },
  "2018-19": { open: [168, 86, 4, 2, 2], started: [228, 123, 8, 5, 4], again: 55, endedAfter2Years: 12 },
  "2019-20": { open: [194, 95, 2, 2, 1], started: [262, 135, 8, 5, 4], again: 63, endedAfter2Years: 10 },
};

const season = [1.02, 1, 1.05, 0.93];

/**
 * Child protection plans: one row per quarter and category. Children on a plan before, and plans started, less plans
 * ended, are the children on a plan after: in every category and quarter.
 */
export function childProtectionPlans(): Row[] {
  const random = randomFrom(662);
  let open = openBefore;
  return years.flatMap((year) => {
    const total = yearTotals[year];
    const startedInYear = total.started.reduce((sum, started) => sum + started, 0);
    const started = shareTable(
      share(
        startedInYear,
        season.map((weight) => weight * vary(random, 0.09)),
      ),
      total.started,
      season.map(() => total.started.map((count) => count * vary(random, 0.1))),
    );
    const path = openAtEnds(random, open, total.open, started);
    const ended = path.map((now, q) =>
      now.map((count, c) => ((path[q - 1] ?? open)[c] as number) + (started[q]?.[c] as number) - count),
    );
    open = total.open;
    const spread = (count: number, table: number[][]) => share(count, table.flat(), { most: table.flat() });
    const again = spread(total.again, varied(random, started));
    const after2Years = spread(total.endedAfter2Years, varied(random, ended));
    return quartersOf(year).flatMap(({ label }, q) =>
      categories.map((category, c) => ({
        quarter: label,
        category,
        open: path[q]?.[c] as number,
        started: started[q]?.[c] as number,
        started_again: again[q * categories.length + c] as number,
        ended: ended[q]?.[c] as number,
        ended_after_2_years: after2Years[q * categories.length + c] as number,
      })),
    );
  });
}

/** Whole numbers near those of the table, never above them. */
const varied = (random: () => number, table: number[][]): number[][] =>
  table.map((row) => row.map((count) => Math.min(count, Math.round(count * vary(random, 0.25)))));

/** Children on a plan at the end of each quarter: on the way from the old to the new number, never more than can be. */
function openAtEnds(
  random: () => number,
  before: number[],
  after: number[],
  started: number[][],
): number[][] {
  const path: number[][] = [];
  for (const [q, startedNow] of started.entries()) {
    const last = path[q - 1] ?? before;
    path.push(
      after.map((goal, c) => {
        if (q === 3) return goal;
        const onTheWay = (before[c] as number) + ((goal - (before[c] as number)) * (q + 1)) / 4;
        const most = (last[c] as number) + (startedNow[c] as number);
        return Math.min(Math.round(onTheWay * vary(random, 0.06)), most);
      }),
    );
  }
  return path;
}
