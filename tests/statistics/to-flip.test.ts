import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directionOf, type Tested, toFlip } from "../../pipelines/statistics/to-flip.ts";

const whole = (max: number) => fc.integer({ min: 0, max });
const share = fc
  .integer({ min: 1, max: 300 })
  .chain((denominator) =>
    fc.record({ numerator: whole(denominator), denominator: fc.constant(denominator) }),
  );
const population = fc.record({ numerator: whole(300), denominator: fc.integer({ min: 1000, max: 90_000 }) });

const tested: fc.Arbitrary<Tested> = fc
  .oneof(
    fc.record({ shape: fc.constant("percentage" as const), own: share, other: share, per: fc.constant(100) }),
    fc.record({
      shape: fc.constant("rate" as const),
      own: population,
      other: population,
      per: fc.constant(10_000),
    }),
  )
  .chain(({ shape, own, other, per }) =>
    fc.record({ isFixed: fc.boolean(), confidence: fc.constantFrom(0.95 as const, 0.998 as const) }).map(
      ({ isFixed, confidence }): Tested => ({
        ...{ shape, per, confidence, ...own },
        against: isFixed ? { fixed: (other.numerator / other.denominator) * per } : other,
      }),
    ),
  );

const seeded = { seed: 20_191_112, numRuns: 300 };

describe("how many more or fewer would make the test say something else", () => {
  test("so many do it, and no smaller change does", () => {
    fc.assert(
      fc.property(tested, (each) => {
        const change = toFlip(each);
        const now = directionOf(each, each.numerator);
        if (change === null) return each.shape === "percentage";
        if (directionOf(each, each.numerator + change) === now) return false;
        const highest = each.shape === "percentage" ? (each.denominator as number) : Infinity;
        for (let size = 1; size < Math.abs(change); size++) {
          for (const other of [each.numerator - size, each.numerator + size]) {
            if (other >= 0 && other <= highest && directionOf(each, other) !== now) return false;
          }
        }
        return true;
      }),
      seeded,
    );
  });

  test("what is told apart comes nearer to what it is set against", () => {
    fc.assert(
      fc.property(tested, (each) => {
        const change = toFlip(each);
        const now = directionOf(each, each.numerator);
        fc.pre(now !== 0 && change !== null);
        return Math.sign(change as number) === -now;
      }),
      seeded,
    );
  });

  test("a percentage never asks for more than its base, nor fewer than none", () => {
    fc.assert(
      fc.property(tested, (each) => {
        const other = each.numerator + (toFlip(each) ?? 0);
        return other >= 0 && (each.shape !== "percentage" || other <= (each.denominator as number));
      }),
      seeded,
    );
  });

  test("by hand: 300 of 500 against 77%", () => {
    const each: Tested = {
      ...{ shape: "percentage", numerator: 300, denominator: 500, per: 100, confidence: 0.998 },
      against: { fixed: 77 },
    };
    // Wilson's upper 99.8% limit of 355 of 500 is 76.83%, of 356 it is 77.01%
    expect(toFlip(each)).toBe(56);
  });

  test.each([
    ["a count that is no whole number", { numerator: 2.5 }],
    ["a base of nought", { denominator: 0 }],
    ["a value that is not known", { against: { fixed: Number.NaN } }],
  ])("nothing is said of %s", (_, change) => {
    const each: Tested = {
      ...{ shape: "rate", numerator: 3, denominator: 100, per: 100, confidence: 0.95 },
      against: { fixed: 5 },
      ...change,
    };
    expect(toFlip(each)).toBeNull();
  });
});
