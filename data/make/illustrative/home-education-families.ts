import { quartersOf } from "./calendar.ts";
import { electiveHomeEducation } from "./elective-home-education.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

const groups = ["white-british", "minority-ethnic", "disclosed-in-neither-group", "not-disclosed"];

/**
 * Families that declared, by group in the order above, and the share of known families that engaged, by quarter.
 * Printed for 2019-20: 319 families, 217 of them disclosed, and the shares of three groups; the 14 that the shares leave
 * over disclosed a group that is not named. Of 2018-19 two shares are printed; 264 is the largest number of families, up
 * to the declarations of that year, that gives both.
 */
const yearTotals = {
  "2018-19": { declared: [149, 80, 9, 26], engaging: [0.62, 0.6, 0.63, 0.66] },
  "2019-20": { declared: [130, 73, 14, 102], engaging: [0.67, 0.64, 0.69, 0.71] },
};

/** Families for each child registered: some educate more than one. */
const familiesPerChild = 262 / 314;

/** Families that educate at home: one row per quarter and group. As many declare in a quarter as children, or fewer. */
export function homeEducationFamilies(): Row[] {
  const random = randomFrom(845);
  const children = electiveHomeEducation();
  const inQuarter = (label: string, column: string) =>
    children.filter((row) => row.quarter === label).reduce((sum, row) => sum + Number(row[column]), 0);
  return Object.entries(yearTotals).flatMap(([year, { declared, engaging }]) => {
    const quarters = quartersOf(year);
    const declarations = quarters.map(({ label }) => inQuarter(label, "declared"));
    const families = declared.reduce((sum, count) => sum + count, 0);
    const byQuarter = shareTable(
      share(families, declarations, { most: declarations }),
      declared,
      quarters.map(() => declared.map((count) => count * vary(random, 0.12))),
    );
    return quarters.flatMap(({ label }, q) => {
      const known = Math.round(inQuarter(label, "registered") * familiesPerChild);
      const knownNow = share(
        known,
        declared.map((count) => count * vary(random, 0.03)),
      );
      const engagingNow = share(
        Math.round(known * (engaging[q] as number)),
        knownNow.map((count) => count * vary(random, 0.05)),
        { most: knownNow },
      );
      return groups.map((ethnicity, g) => ({
        quarter: label,
        ethnicity,
        declared: byQuarter[q]?.[g] as number,
        known: knownNow[g] as number,
        engaging: engagingNow[g] as number,
      }));
    });
  });
}
