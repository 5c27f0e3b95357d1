import { monthsOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

/** Totals of each year; those of 2019-20 are printed, those before follow from what the report says of the change. */
const yearTotals: Record<
  Year,
  Record<"discussions" | "enquiries" | "children" | "conferences" | "intime" | "plan", number>
> = {
  "2017-18": { discussions: 1310, enquiries: 921, children: 407, conferences: 406, intime: 330, plan: 346 },
  "2018-19": { discussions: 1368, enquiries: 958, children: 425, conferences: 427, intime: 344, plan: 366 },
  "2019-20": { discussions: 1166, enquiries: 814, children: 446, conferences: 448, intime: 352, plan: 388 },
};

/** April to March: fewer conferences in August and around Christmas. */
const season = [0.99, 1.03, 1.1, 1.08, 0.92, 0.96, 1.03, 1.03, 0.92, 0.95, 0.98, 1.03];

/** Children at an initial conference: the printed lowest and highest month of 2019-20. */
const known: Record<string, number> = { "2019-06": 49, "2020-01": 22 };

/** Strategy discussions, section 47 enquiries and initial conferences: one row per month. */
export function section47AndIcpc(): Row[] {
  const random = randomFrom(652);
  return years.flatMap((year) => {
    const months = monthsOf(year);
    const total = yearTotals[year];
    const like = (weights: number[], spread: number) =>
      weights.map((weight) => weight * vary(random, spread));
    const discussions = share(total.discussions, like(season, 0.07));
    const enquiries = share(total.enquiries, like(discussions, 0.05), { most: discussions });
    const children = share(total.children, like(season, 0.12), {
      least: months.map((month) => known[month] ?? 26),
      most: months.map((month) => known[month] ?? 46),
    });
    const conferences = share(total.conferences, children);
    const inTime = share(total.intime, like(children, 0.07), { most: children });
    const toPlan = share(total.plan, like(children, 0.05), { most: children });
    return months.map((month, i) => ({
      month,
      strategy_discussions: discussions[i] as number,
      section_47: enquiries[i] as number,
      icpc_conferences: conferences[i] as number,
      icpc_children: children[i] as number,
      icpc_within_15_days: inTime[i] as number,
      icpc_to_plan: toPlan[i] as number,
    }));
  });
}

/** Why the return of 2019-20 Q3 was sent twice. */
export const correction = {
  month: "2019-12",
  reason:
    "agency correction: conferences of December 2019 had been timed from the strategy discussion, not from the start of the section 47 enquiry",
};

/** The rows as the agency first sent them, before the correction: six fewer children within 15 working days. */
export function beforeCorrection(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    row.month === correction.month
      ? { ...row, icpc_within_15_days: Number(row.icpc_within_15_days) - 6 }
      : row,
  );
}
