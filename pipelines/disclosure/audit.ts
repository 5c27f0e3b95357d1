import { Attacker, partsOf, type Verdict, verdictOf } from "./attack.ts";
import { reading } from "./knowledge.ts";
import { solver } from "./programme.ts";
import { isSensitive, type Range, type System } from "./system.ts";

/** A small count that a reader can work out, wholly or in part. */
export interface Finding {
  /** Its place in the system. */
  cell: number;
  range: Range;
  verdict: Exclude<Verdict, "safe">;
}

/**
 * What a reader works out of the small counts of a system of which the truth is known.
 * @param hidden by the place of the cell; all others are shown
 */
export async function audit(system: System, hidden: readonly boolean[]): Promise<Finding[]> {
  const unknown = system.cells.map(({ known }, cell) => !known && hidden[cell] === true);
  const small = [...system.cells.keys()].filter((cell) =>
    isSensitive(system.cells[cell] as System["cells"][0]),
  );
  return findings(system, unknown, small, ({ range, threshold, sensitiveFrom }) =>
    verdictOf(range, threshold, sensitiveFrom),
  );
}

/**
 * What a reader works out who has nothing but the publication and the ledger: a system made of what the public sees. A count
 * is found when it must be small and may not be all of 1 to the threshold.
 * @throws {Contradiction} when what is public cannot all be true
 */
export async function attackPublication(system: System): Promise<Finding[]> {
  const unknown = system.cells.map(({ value, printed, known }) => value === null || (!printed && !known));
  const judged = [...system.cells.keys()].filter((cell) => {
    const { threshold, known } = system.cells[cell] as System["cells"][0];
    return (
      threshold > 0 && (unknown[cell] || (!known && isSensitive(system.cells[cell] as System["cells"][0])))
    );
  });
  return findings(system, unknown, judged, ({ range, threshold, sensitiveFrom }) =>
    range.lo >= sensitiveFrom && range.hi <= threshold ? verdictOf(range, threshold, sensitiveFrom) : "safe",
  );
}

async function findings(
  system: System,
  unknown: boolean[],
  judged: number[],
  judge: (of: { range: Range; threshold: number; sensitiveFrom: 0 | 1 }) => Verdict,
): Promise<Finding[]> {
  const highs = await solver();
  const { cells, placeOf, ...knowledge } = reading(system, unknown);
  const found: Finding[] = [];
  const conclude = (cell: number, range: Range): void => {
    const { threshold, sensitiveFrom } = system.cells[cell] as System["cells"][0];
    const verdict = judge({ range, threshold, sensitiveFrom });
    if (verdict !== "safe") found.push({ cell, range, verdict });
  };
  const wanted = new Set(judged);
  for (const cell of judged) {
    const value = system.cells[cell]?.value ?? 0;
    if (!placeOf.has(cell)) conclude(cell, { lo: value, hi: value });
  }
  for (const part of partsOf(knowledge)) {
    const places = [...part.cells.entries()].map(([at, place]) => ({ at, cell: cells[place] as number }));
    if (!places.some(({ cell }) => wanted.has(cell))) continue;
    const attacker = Attacker.on(highs, part);
    for (const { at, cell } of places) {
      const { threshold, sensitiveFrom } = system.cells[cell] as System["cells"][0];
      if (wanted.has(cell) && attacker.verdict(at, threshold, sensitiveFrom) !== "safe")
        conclude(cell, attacker.range(at));
    }
    attacker.close();
  }
  return found;
}
