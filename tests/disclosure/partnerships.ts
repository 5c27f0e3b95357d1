import fc from "fast-check";
import type { PublicationRow } from "../../pipelines/disclosure/publication-row.ts";
import { quarterOf, rollingYearOf, yearToDateOf } from "../../src/lib/period.ts";

/** One quarter of one category: how many, and of how many. */
interface Part {
  of: number;
  share: number;
}

/** A random partnership: six quarters in a few categories, many of them small or empty. */
export interface Partnership {
  /** By category, then by quarter. */
  counts: Part[][];
  shape: "count" | "percentage";
  /** Quarters, by their place, that a later return changed, and by how much. */
  revised: { category: number; quarter: number; by: number }[];
}

const small = fc.integer({ min: 0, max: 9 });
const part = fc.record({
  of: fc.oneof(fc.constant(0), small, fc.integer({ min: 0, max: 60 })),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

export const partnerships: fc.Arbitrary<Partnership> = fc.record({
  counts: fc.array(fc.array(part, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
  shape: fc.constantFrom("count", "percentage"),
  revised: fc.array(
    fc.record({ category: fc.nat(2), quarter: fc.nat(5), by: fc.integer({ min: 1, max: 12 }) }),
    { maxLength: 2 },
  ),
});

/** All figures of the partnership: quarters, years to date, rolling years and years, whole and by category. */
export function rowsOf({ counts, shape }: Partnership, version = 1): PublicationRow[] {
  const spans = [2018, 2019]
    .flatMap((year) =>
      [1, 2, 3, 4].flatMap((quarter) => {
        const last = (year - 2018) * 4 + quarter;
        return [
          { period: quarterOf(year, quarter).label, period_type: "quarter", from: last - 1, to: last },
          {
            period: yearToDateOf(year, quarter).label,
            period_type: "year-to-date",
            from: last - quarter,
            to: last,
          },
          {
            period: rollingYearOf(year, quarter).label,
            period_type: "rolling-12-months",
            from: last - 4,
            to: last,
          },
        ];
      }),
    )
    .filter(({ from, to }) => from >= 0 && to <= 6);
  const series = [
    { breakdown: "all", category: "all", parts: counts },
    ...(counts.length > 1
      ? counts.map((each, at) => ({ breakdown: "source", category: `source ${at}`, parts: [each] }))
      : []),
  ];
  return series.flatMap(({ breakdown, category, parts }) =>
    spans.map(({ period, period_type, from, to }) => {
      const within = parts.flatMap((quarters) => quarters.slice(from, to));
      const of = within.reduce((sum, each) => sum + each.of, 0);
      const counted = within.reduce((sum, each) => sum + Math.round(each.of * each.share), 0);
      const name = breakdown === "all" ? "" : `/${breakdown}/${category}`;
      return {
        metric: "children",
        period,
        period_type,
        breakdown,
        category,
        numerator: shape === "count" ? of : counted,
        denominator: shape === "count" ? null : of,
        shape,
        basis: "flow",
        figure: `children/${period.replaceAll(" ", "-")}${name}/v${version}`,
      };
    }),
  );
}

/** The partnership as later returns have it. */
export function afterRevision(partnership: Partnership): Partnership {
  const counts = partnership.counts.map((quarters) => quarters.map((each) => ({ ...each })));
  for (const { category, quarter, by } of partnership.revised) {
    const changed = counts[category % counts.length]?.[quarter];
    if (changed) changed.of += by;
  }
  return { ...partnership, counts };
}
