import type { Shape } from "../../src/lib/numbers.ts";
import type { Polarity } from "../../src/lib/verdict.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** A metric as far as commentary speaks of it. */
export type SpokenMetric = {
  metric: string;
  title: string;
  shape: Shape;
  unit: string;
  polarity: Polarity;
};

/** A figure of the home area; `category` is `all` for the headline. */
export type SpokenFigure = {
  metric: string;
  period: string;
  period_type: string;
  period_start: string;
  period_end: string;
  category: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  missing: string | null;
};

/** What the test says of a figure beside a comparator; `difference` is in the unit of the metric. */
export type SpokenComparison = {
  metric: string;
  period: string;
  comparator: string;
  value: number | null;
  comparator_value: number | null;
  difference: number | null;
  verdict: string;
};

/** What a text is checked against: metrics, figures and tests of the home area, and what abbreviations mean. */
export interface Figures {
  metrics: Map<string, SpokenMetric>;
  figures: Map<string, SpokenFigure[]>;
  comparisons: Map<string, SpokenComparison[]>;
  glossary: { term: string; meaning: string }[];
}

/** Reads what the warehouse holds, once the comparisons are made. */
export async function readFigures(warehouse: Warehouse): Promise<Figures> {
  const metrics = await warehouse.rows<SpokenMetric>(
    "select metric, title, shape, unit, polarity from metric",
  );
  const figures = await warehouse.rows<SpokenFigure>(`
    select
      metric, period, period_type, period_start::varchar as period_start, period_end::varchar as period_end, category,
      value, numerator, denominator, missing
    from observation
    where area_code = (select area_code from partnership)
    order by metric, period_end, period, category`);
  const comparisons = await warehouse.rows<SpokenComparison>(`
    select metric, period, comparator, value, comparator_value, difference, verdict
    from comparison
    where area_code = (select area_code from partnership)
    order by metric, period, comparator`);
  return {
    metrics: new Map(metrics.map((each) => [each.metric, each])),
    figures: byMetric(figures),
    comparisons: byMetric(comparisons),
    glossary: await warehouse.rows("select term, meaning from glossary"),
  };
}

/** The headline figures of a metric, the earliest first. */
export const headlines = ({ figures }: Figures, metric: string): SpokenFigure[] =>
  (figures.get(metric) ?? []).filter(({ category }) => category === "all");

/** The figure that the same metric had a period before, or a year before; undefined where it had none. */
export function earlierFigure(
  figures: Figures,
  { metric, period_type, period_start, period_end }: SpokenFigure,
  which: "previous" | "year-before",
): SpokenFigure | undefined {
  return headlines(figures, metric).find((each) => {
    if (each.period_type !== period_type) return false;
    if (which === "previous") return isNextDay(each.period_end, period_start);
    return (
      each.period_end.slice(5, 7) === period_end.slice(5, 7) && isYearBefore(each.period_end, period_end)
    );
  });
}

const isNextDay = (day: string, next: string): boolean => Date.parse(next) - Date.parse(day) === 86_400_000;
const isYearBefore = (earlier: string, later: string): boolean =>
  Number(later.slice(0, 4)) - Number(earlier.slice(0, 4)) === 1;

function byMetric<T extends { metric: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.metric);
    if (group) group.push(row);
    else groups.set(row.metric, [row]);
  }
  return groups;
}
