import { type Entry, groupedBy, sides } from "./publication-row.ts";

/**
 * How the categories of a breakdown make up the whole: they add up to it, are a part of it, or overlap, so that nothing
 * follows. By `metric/breakdown/numerator` or `/denominator`.
 */
export type Relations = Map<string, "adds" | "part" | "overlaps">;

/** How each breakdown's categories make up the whole, from the rows of which all counts are given. */
export function relationsOf(entries: Entry[]): Relations {
  const relations: Relations = new Map();
  const wholes = new Map(
    entries
      .filter(({ breakdown }) => breakdown === "all")
      .map((entry) => [`${entry.metric}|${entry.period}`, entry]),
  );
  const breakdowns = groupedBy(
    entries.filter(({ breakdown }) => breakdown !== "all"),
    ({ metric, breakdown, period }) => `${metric}|${breakdown}|${period}`,
  );
  for (const categories of breakdowns) {
    const [{ metric, breakdown, period }] = categories as [Entry];
    for (const side of sides) {
      const whole = wholes.get(`${metric}|${period}`)?.[side];
      const counts = categories.map((entry) => entry[side]);
      if (typeof whole !== "number" || !counts.every((count) => typeof count === "number")) continue;
      const sum = counts.reduce((all, count) => all + count, 0);
      const key = `${metric}/${breakdown}/${side}`;
      const here = sum > whole ? "overlaps" : sum < whole ? "part" : "adds";
      const before = relations.get(key) ?? "adds";
      relations.set(
        key,
        before === "overlaps" || here === "overlaps" ? "overlaps" : here === "part" ? "part" : before,
      );
    }
  }
  return relations;
}
