import { quartersOf } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

const instalments = [1, 1, 1, 1];
const inFirstQuarter = [1, 0, 0, 0];
const inSecondQuarter = [0, 1, 0, 0];

interface Line {
  /** Pounds in 2018-19, then in 2019-20. */
  pounds: readonly [number, number];
  /** How the year's amount falls on its quarters. */
  season: readonly number[];
  /** Bills vary from quarter to quarter; contributions do not. */
  varies?: number;
}

/**
 * Printed: every line of 2019-20, and that income was £38,000 less than in 2018-19, as health partners paid their
 * standard contributions again and training brought in less.
 */
const lines: Record<string, Line> = {
  "income-clinical-commissioning-group": { pounds: [23_836, 17_836], season: instalments },
  "income-oxleas": { pounds: [23_836, 17_836], season: instalments },
  "income-bromley-healthcare": { pounds: [23_836, 17_836], season: instalments },
  "income-kings": { pounds: [23_836, 17_836], season: instalments },
  "income-police": { pounds: [5000, 5000], season: inFirstQuarter },
  "income-bethlem-and-maudsley-hospital-school": { pounds: [615, 615], season: inFirstQuarter },
  "income-cafcass": { pounds: [550, 550], season: inFirstQuarter },
  "income-national-probation-service": { pounds: [800, 800], season: inSecondQuarter },
  "income-community-rehabilitation-company": { pounds: [1000, 1000], season: inSecondQuarter },
  "income-council": { pounds: [48_041, 44_041], season: instalments },
  "income-london-fire-brigade": { pounds: [500, 500], season: inSecondQuarter },
  "income-training": { pounds: [36_630, 26_630], season: [0.9, 0.8, 1.4, 0.9], varies: 0.12 },
  "spend-salaries": { pounds: [151_204, 156_868], season: instalments, varies: 0.015 },
  "spend-training": { pounds: [23_371, 21_657], season: [0.8, 0.9, 1.4, 0.9], varies: 0.12 },
  "spend-reviews": { pounds: [21_946, 13_718], season: [1.3, 0.7, 1.2, 0.8], varies: 0.25 },
  "spend-other": { pounds: [1162, 909], season: instalments, varies: 0.2 },
};

/** The partnership's account: one row per quarter and line. */
export function partnershipFinance(): Row[] {
  const random = randomFrom(384);
  return ["2018-19", "2019-20"].flatMap((year, y) => {
    const byQuarter = Object.entries(lines).map(([line, { pounds, season, varies = 0 }]) => ({
      line,
      amounts: share(
        pounds[y] as number,
        season.map((weight) => weight * vary(random, varies)),
      ),
    }));
    return quartersOf(year).flatMap(({ label }, q) =>
      byQuarter.map(({ line, amounts }) => ({
        quarter: label,
        account_line: line,
        amount: amounts[q] as number,
      })),
    );
  });
}
