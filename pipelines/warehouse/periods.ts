import { allPeriods, financialYearOf, financialYearStart, quarterHolding } from "../../src/lib/period.ts";
import type { Warehouse } from "./warehouse.ts";

/** First and last financial year that the warehouse can hold, by the year in which they start. */
const heldYears = { first: 2012, last: 2031 };

/** Fills the table `period`, so that every view can join a label to its days. The table must be empty. */
export async function fillPeriods(warehouse: Warehouse): Promise<void> {
  const periods = allPeriods(heldYears.first, heldYears.last).map(({ label, type, start, end }) => ({
    label,
    type,
    start,
    end,
    quarter: quarterHolding(end).label,
    year: financialYearOf(financialYearStart(end)).label,
  }));
  await warehouse.run(
    `insert into period
     select p.label, p.type, p.start, p.end, p.quarter, p.year
     from (select unnest(from_json($1::json,
       '[{"label":"varchar","type":"varchar","start":"date","end":"date","quarter":"varchar","year":"varchar"}]'
     )) as p)`,
    [JSON.stringify(periods)],
  );
}
