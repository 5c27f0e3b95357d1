import type { Highs } from "highs";
import { Attacker } from "./attack.ts";
import { detour } from "./detour.ts";
import type { Target } from "./guard.ts";
import { reading } from "./knowledge.ts";
import type { Cell, System } from "./system.ts";

/** Attacks with whole numbers, and hides what fractions had seemed to protect. Returns the targets that stay open. */
export function mend(
  highs: Highs,
  system: System,
  found: boolean[],
  weights: readonly number[],
  targets: Target[],
): Target[] {
  const hopeless = new Set<Target>();
  for (;;) {
    const open = openTargets(highs, system, found, targets).filter((target) => !hopeless.has(target));
    if (open.length === 0) return [...hopeless];
    for (const target of open) {
      const way = detour(highs, system, found, weights, target, true);
      if (!way || way.length === 0) hopeless.add(target);
      for (const cell of way ?? []) found[cell] = true;
    }
  }
}

/** The targets that an attack on whole numbers narrows. */
function openTargets(highs: Highs, system: System, hidden: readonly boolean[], targets: Target[]): Target[] {
  const { placeOf, ...knowledge } = reading(system, hidden);
  if (targets.length === 0) return [];
  const attacker = Attacker.on(highs, knowledge);
  const open = targets.filter(({ cell, down, up }) => {
    const { value } = system.cells[cell] as Cell;
    const place = placeOf.get(cell);
    const [lo, hi] = [(value as number) - down, (value as number) + up];
    return place === undefined || attacker.verdict(place, hi, lo) !== "safe";
  });
  attacker.close();
  return open;
}
