import { describe, expect, test } from "vitest";
import { proportionsDiffer, ratesDiffer } from "../../pipelines/statistics/intervals.ts";
import { xmr } from "../../pipelines/statistics/xmr.ts";

/** Numbers from 0 to 1 that are the same in every run. Source: Tommy Ettinger, mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chance = chanceFrom(20_191_112);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

function poisson(mean: number): number {
  let events = -1;
  for (let product = 1; product > Math.exp(-mean); product *= chance()) events++;
  return events;
}

function binomial(n: number, share: number): number {
  let counted = 0;
  for (let i = 0; i < n; i++) if (chance() < share) counted++;
  return counted;
}

/** How often something happens in so many trials. */
function rateOf(trials: number, happens: () => boolean): number {
  let times = 0;
  for (let i = 0; i < trials; i++) if (happens()) times++;
  return times / trials;
}

/** The chance of 0, 1, 2 … events of a Poisson count, as far as it matters. */
function poissonChances(mean: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let events = 1; events < mean + 12 * Math.sqrt(mean) + 20; events++) {
    chances.push(((chances[events - 1] as number) * mean) / events);
  }
  return chances;
}

/** The chance of 0 to n of n. */
function binomialChances(n: number, share: number): number[] {
  const chances = [(1 - share) ** n];
  for (let counted = 1; counted <= n; counted++) {
    const odds = (((n - counted + 1) / counted) * share) / (1 - share);
    chances.push((chances[counted - 1] as number) * odds);
  }
  return chances;
}

/** How often a test tells two figures apart that come from one level: worked out, not simulated. */
function falseAlarms(first: number[], second: number[], test: (x1: number, x2: number) => number): number {
  let rate = 0;
  for (const [x1, chance1] of first.entries()) {
    for (const [x2, chance2] of second.entries()) if (test(x1, x2) !== 0) rate += chance1 * chance2;
  }
  return rate;
}

describe("where nothing changes", () => {
  const series: [string, () => number][] = [
    ["values around a level", normal],
    ["counts of 5 on average, the fewest that are charted", () => poisson(5)],
    ["counts of 30", () => poisson(30)],
    ["a percentage of 30", () => binomial(30, 0.8) / 30],
    ["a percentage of 20, the smallest base that is charted", () => binomial(20, 0.5) / 20],
  ];

  test.each(series)("at most 1 newest point in 40 is called a signal: %s", (_, value) => {
    for (const points of [8, 12, 24, 36]) {
      const rate = rateOf(4000, () => {
        const { signals } = xmr(Array.from({ length: points }, value));
        return signals.at(-1) !== "common cause";
      });
      expect(rate, `${points} points`).toBeLessThanOrEqual(1 / 40);
    }
  });

  test.each([5, 20, 100, 200])("two counts of %i on average differ less than 3 times in 1,000", (mean) => {
    const chances = poissonChances(mean);
    const rate = falseAlarms(chances, chances, (x1, x2) => ratesDiffer(x1, 1, x2, 1, 0.998));
    expect(rate).toBeLessThan(0.002);
  });

  test.each([
    [5, 5],
    [10, 10],
    [6, 20],
    [30, 30],
    [35, 105],
    [100, 100],
  ])("percentages of %i and of %i differ less than 3 times in 1,000, whatever their share", (n1, n2) => {
    const directions = new Map<number, number>();
    const differ = (x1: number, x2: number): number => {
      const key = x1 * (n2 + 1) + x2;
      const known = directions.get(key) ?? proportionsDiffer(x1, n1, x2, n2, 0.998);
      directions.set(key, known);
      return known;
    };
    for (let hundredths = 1; hundredths < 100; hundredths++) {
      const share = hundredths / 100;
      const rate = falseAlarms(binomialChances(n1, share), binomialChances(n2, share), differ);
      expect(rate, `at ${hundredths}%`).toBeLessThan(0.003);
    }
  });
});

test("a change that is there is found: a step of twice the usual spread is signalled within 7 points 8 times in 10", () => {
  const rate = rateOf(2000, () => {
    const before = Array.from({ length: 24 }, normal);
    const after = Array.from({ length: 7 }, () => normal() + 2);
    return xmr([...before, ...after])
      .signals.slice(-7)
      .some((signal) => signal !== "common cause");
  });
  expect(rate).toBeGreaterThan(0.8);
});
