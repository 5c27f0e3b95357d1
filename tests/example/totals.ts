import { allRows } from "../../data/make/illustrative/returns.ts";
import type { Row } from "../../data/make/illustrative/row.ts";

type Count = (row: Row) => number;

/** How a metric's parts follow from the rows of a return; written anew here, apart from the metric files. */
interface Recipe {
  dataset: string;
  /** Counted over the period, on its last day, or over the twelve months that stand in a column. */
  counted: "over" | "on the last day" | { window: string };
  numerator: Count;
  /** A count of the same rows, or the population of an age group, times `per`. */
  denominator?: Count | { population: string };
  per?: number;
}

const rows = allRows();
const measure =
  (column: string): Count =>
  (row) =>
    typeof row[column] === "number" ? row[column] : 0;
const measureIf =
  (column: string, holds: (row: Row) => boolean): Count =>
  (row) =>
    holds(row) ? measure(column)(row) : 0;
const isFoster = (row: Row) => String(row.placement).startsWith("foster-");
const isCourse = (row: Row) => row.kind !== "briefing";
const perChildren = { denominator: { population: "children-0-17" }, per: 10_000 };

const flow = (dataset: string, numerator: Count, denominator?: Count): Recipe => ({
  dataset,
  counted: "over",
  numerator,
  ...(denominator && { denominator, per: 100 }),
});
const onDay = (dataset: string, numerator: Count, denominator?: Count): Recipe => ({
  ...flow(dataset, numerator, denominator),
  counted: "on the last day",
});
const windowed = (column: string, numerator: Count): Recipe => ({
  dataset: "youth-offending",
  counted: { window: column },
  numerator,
});

const conferences = "section-47-and-icpc";
const courses = "training-courses";
const children = measure("children");

/** The metrics that the annual report prints. */
export const recipes: Record<string, Recipe> = {
  "mash-contacts": flow("mash-contacts", measure("contacts")),
  "mash-conversion": flow("mash-contacts", measure("progressed"), measure("contacts")),
  "strategy-discussions": flow(conferences, measure("strategy_discussions")),
  "section-47-enquiries": flow(conferences, measure("section_47")),
  "icpc-conferences": flow(conferences, measure("icpc_conferences")),
  "icpc-children": { ...flow(conferences, measure("icpc_children")), ...perChildren },
  "icpc-to-plan": flow(conferences, measure("icpc_to_plan"), measure("icpc_children")),
  "icpc-within-15-days": flow(conferences, measure("icpc_within_15_days"), measure("icpc_children")),
  "child-protection-plans": { ...onDay("child-protection-plans", measure("open")), ...perChildren },
  "plans-ended-after-2-years": flow(
    "child-protection-plans",
    measure("ended_after_2_years"),
    measure("ended"),
  ),
  "repeat-plans": flow("child-protection-plans", measure("started_again"), measure("started")),
  "children-looked-after": { ...onDay("children-looked-after", children), ...perChildren },
  "looked-after-unaccompanied": onDay("children-looked-after", measure("unaccompanied"), children),
  "three-or-more-placements": onDay("children-looked-after", measure("three_or_more_placements"), children),
  "looked-after-in-foster-care": onDay("children-looked-after", measureIf("children", isFoster), children),
  "looked-after-with-own-carers": onDay(
    "children-looked-after",
    measureIf("children", (row) => row.placement === "foster-in-house"),
    measureIf("children", isFoster),
  ),
  "looked-after-in-residential": onDay(
    "children-looked-after",
    measureIf("children", (row) => row.placement === "residential"),
    children,
  ),
  "first-time-entrants": {
    ...windowed("entrants_window", measure("entrants")),
    denominator: { population: "young-people-10-17" },
    per: 100_000,
  },
  reoffending: {
    ...windowed("cohort_window", measure("reoffenders")),
    denominator: measure("cohort"),
    per: 100,
  },
  "custodial-sentences": windowed("custody_window", measure("custodial_sentences")),
  "young-people-in-custody": windowed("custody_window", measure("young_people_in_custody")),
  "home-educated": onDay("elective-home-education", measure("registered")),
  "home-education-declared": flow("elective-home-education", measure("declared")),
  "missing-education-referrals": flow("children-missing-education", measure("referrals")),
  "training-sessions": flow(courses, measure("sessions")),
  "training-attended-of-booked": flow(courses, measureIf("attended", isCourse), measure("booked")),
  "training-no-shows": flow(courses, measure("no_shows")),
  "training-rated-excellent": flow(courses, measure("rated_excellent"), measure("rated")),
  "training-attendance": flow("training-attendance", measure("attended")),
  "training-police-attendance": flow(
    "training-attendance",
    measureIf("attended", (row) => row.from_agency === "police"),
  ),
};

/** Our label of twelve months to the words of the returns. */
const windows: Record<string, string> = {
  "year to 2019-20 Q2": "Oct 2018 - Sep 2019",
  "year to 2018-19 Q2": "Oct 2017 - Sep 2018",
  "year to 2019-20 Q3": "Jan 2019 - Dec 2019",
  "year to 2018-19 Q3": "Jan 2018 - Dec 2018",
  "2017-18": "Apr 2017 - Mar 2018",
  "2016-17": "Apr 2016 - Mar 2017",
};

/** The calendar months that a month or financial year covers, and the quarter of each row's own period. */
function isIn(row: Row, period: string): boolean {
  if (row.month === undefined) return String(row.quarter).startsWith(period);
  const month = String(row.month);
  if (!/^20(17|18|19)-(18|19|20)$/.test(period)) return month === period;
  const startYear = Number(period.slice(0, 4));
  return month >= `${startYear}-04` && month <= `${startYear + 1}-03`;
}

function rowsOf({ dataset, counted }: Recipe, period: string): Row[] {
  const all = rows[dataset] ?? [];
  if (counted === "over") return all.filter((row) => isIn(row, period));
  if (counted === "on the last day") return all.filter((row) => row.quarter === `${period} Q4`);
  return all.filter((row) => row[counted.window] === windows[period]);
}

/** Numerator and denominator of a metric for a period, straight from the generated rows that the condition keeps. */
export function partsOf(
  metric: string,
  period: string,
  population: (ageGroup: string, period: string) => number,
  keep: (row: Row) => boolean = () => true,
): { numerator: number; denominator: number; value: number } {
  const recipe = recipes[metric];
  if (!recipe) throw new Error(`No recipe for ${metric}`);
  const found = rowsOf(recipe, period).filter(keep);
  if (found.length === 0) throw new Error(`No rows for ${metric} in ${period}`);
  const add = (count: Count) => found.reduce((sum, row) => sum + count(row), 0);
  const { denominator: by = null, per = 1 } = recipe;
  const numerator = add(recipe.numerator);
  const denominator =
    by === null ? 1 : typeof by === "function" ? add(by) : population(by.population, period);
  return { numerator, denominator, value: (per * numerator) / denominator };
}
