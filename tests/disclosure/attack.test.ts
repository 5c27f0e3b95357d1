import { describe, expect, it } from "vitest";
import { attack, Contradiction, type Knowledge, verdictOf } from "../../pipelines/disclosure/attack.ts";
import { countsThatFit } from "../../pipelines/disclosure/published-interval.ts";
import oracle from "../oracles/disclosure.json" with { type: "json" };

interface Case {
  id: string;
  title: string;
  threshold: number;
  unknowns: string[];
  constraints: { t: Record<string, number>; lo: number; hi: number }[];
  cells: Record<string, { value: number; status: string }>;
  from_zero: Record<string, [number, number]>;
  from_one: Record<string, [number, number]>;
  results: { cell: string; status: string }[];
  safe: boolean;
}

const cases = oracle.cases.filter((each) => "unknowns" in each) as unknown as Case[];

function knowledgeOf({ unknowns, constraints, cells }: Case, least: 0 | 1): Knowledge {
  return {
    least: unknowns.map((name) => (name in cells ? least : 0)),
    constraints: constraints.map(({ t, lo, hi }) => ({
      terms: Object.entries(t).map(([name, times]) => ({ cell: unknowns.indexOf(name), times })),
      lo,
      hi,
    })),
  };
}

async function rangesOf(given: Case, least: 0 | 1): Promise<Record<string, [number, number]>> {
  const ranges = await attack(knowledgeOf(given, least));
  return Object.fromEntries(
    [...ranges]
      .map(([place, { lo, hi }]) => [given.unknowns[place] as string, [lo, hi]] as [string, [number, number]])
      .filter(([name]) => name in given.cells),
  );
}

describe("what a reader can work out", () => {
  it.each(cases)("$id: $title", async (given) => {
    expect(await rangesOf(given, 0)).toEqual(given.from_zero);
    const fromOne = await rangesOf(given, 1);
    expect(fromOne).toEqual(given.from_one);
    for (const { cell, status } of given.results) {
      const [lo, hi] = fromOne[cell] as [number, number];
      expect(verdictOf({ lo, hi }, given.threshold)).toBe(status === "protected" ? "safe" : status);
    }
  });

  it("SDC-27: a confidence limit that only one count has", () => {
    const given = oracle.cases.find(({ id }) => id === "SDC-27");
    const limits: Record<string, number> = given?.upper_by_count ?? {};
    const range = countsThatFit(Object.keys(limits).map(Number), (count) => limits[count] === 1.2);
    expect([[range?.lo]]).toEqual(given?.solutions);
    expect(verdictOf(range ?? { lo: 0, hi: 0 }, 5)).toBe("exact");
  });

  it("has no upper end where nothing limits it", async () => {
    const ranges = await attack({
      least: [1, 1],
      constraints: [{ terms: [{ cell: 0, times: 1 }], lo: 0, hi: 9 }],
    });
    expect([...ranges.values()]).toEqual([
      { lo: 1, hi: 9 },
      { lo: 1, hi: Number.POSITIVE_INFINITY },
    ]);
  });

  it("says when figures contradict each other", async () => {
    const constraints = [
      { terms: [{ cell: 0, times: 1 }], lo: 3, hi: 3 },
      { terms: [{ cell: 0, times: 1 }], lo: 4, hi: 4 },
    ];
    await expect(attack({ least: [1], constraints })).rejects.toThrow(Contradiction);
  });

  it("does not let a masked zero hide the count beside it", async () => {
    const constraints = [
      {
        terms: [
          { cell: 0, times: 1 },
          { cell: 1, times: 1 },
        ],
        lo: 1,
        hi: 1,
      },
    ];
    const ranges = await attack({ least: [1, 1], constraints });
    expect(ranges.get(0)).toEqual({ lo: 0, hi: 1 });
  });
});
