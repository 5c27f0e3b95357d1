import { countFunnel, proportionFunnel } from "../statistics/funnel.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { insertRows } from "./insert-rows.ts";

/** Bases at which the limits are worked out; a line through so many looks smooth. */
const steps = 60;

interface Funnel {
  [column: string]: string | number;
  metric: string;
  shape: string;
  per: number;
  average: number;
  least: number;
  greatest: number;
}

/** Fills `funnel_limit` anew from `ranking`: the limits of each metric with counts, over the bases of its authorities. */
export async function fillFunnelLimits(warehouse: Warehouse): Promise<void> {
  await warehouse.run("delete from funnel_limit");
  const funnels = await warehouse.rows<Funnel>(`
    -- One row per metric whose figures are ranked with their counts.
    select metric, shape, per, average, min(ranking.denominator) as least, max(ranking.denominator) as greatest
    from ranking
    join metric using (metric)
    where rank is not null
      and average > 0
      and shape in ('percentage', 'rate')
    group by all
    order by metric`);
  await insertRows(warehouse, "funnel_limit", funnels.flatMap(limitsOf));
}

function limitsOf({ metric, shape, per, average, least, greatest }: Funnel) {
  const funnelAt = (base: number, confidence: 0.95 | 0.998) => {
    const { lower, upper } =
      shape === "percentage"
        ? proportionFunnel(base, average / per, confidence)
        : shares(countFunnel((base * average) / per, confidence), base);
    return { lower: lower * per, upper: upper * per };
  };
  return basesBetween(least, greatest).map((base) => {
    const [inner, outer] = [funnelAt(base, 0.95), funnelAt(base, 0.998)];
    return {
      metric,
      average,
      base,
      lower_95: inner.lower,
      upper_95: inner.upper,
      lower_998: outer.lower,
      upper_998: outer.upper,
    };
  });
}

const shares = ({ lower, upper }: { lower: number; upper: number }, base: number) => ({
  lower: lower / base,
  upper: upper / base,
});

/** Even in the square root, so that they stand close where the funnel bends. */
function basesBetween(least: number, greatest: number): number[] {
  const [from, to] = [Math.sqrt(least), Math.sqrt(greatest)];
  return Array.from({ length: steps }, (_, i) => (from + (i / (steps - 1)) * (to - from)) ** 2);
}
