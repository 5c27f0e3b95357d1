import { monthsOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share, shareTable } from "./share.ts";

/** Totals of each year. Of 2019-20 the shares by source and both rates are printed; the counts are invented. */
const yearTotals: Record<Year, { contacts: number; progressed: number; bySource: number[] }> = {
  "2017-18": { contacts: 8150, progressed: 3545, bySource: [3391, 1605, 1170, 705, 793, 486] },
  "2018-19": { contacts: 8310, progressed: 3656, bySource: [3515, 1612, 1180, 715, 798, 490] },
  "2019-20": { contacts: 8702, progressed: 3829, bySource: [3742, 1653, 1218, 740, 827, 522] },
};

const sources = ["police", "health", "schools", "childrens-services", "family-or-public", "other"];

/** April to March: fewer contacts in the school holidays. */
const season = [0.97, 1.03, 1.04, 1.07, 0.9, 0.97, 1.04, 1.04, 0.93, 1.01, 0.98, 1.03];
const schoolSeason = [0.85, 1.1, 1.1, 0.95, 0.25, 1.1, 1.1, 1.25, 0.9, 1.1, 0.95, 1.2];

/** How readily contacts of each source progress, against the average. */
const readiness = [0.86, 1.16, 1.12, 1.25, 0.95, 0.9];

const peak = { month: "2019-07", contacts: 870 };
const knownRates: Record<string, number> = { "2019-10": 0.53, "2020-03": 0.33 };

/** Contacts to the safeguarding hub: one row per month and source. */
export function mashContacts(): Row[] {
  const random = randomFrom(620);
  return years.flatMap((year) => {
    const months = monthsOf(year);
    const { contacts, progressed, bySource } = yearTotals[year];
    const byMonth = share(
      contacts,
      season.map((weight) => weight * vary(random, 0.045)),
      {
        least: months.map((month) => (month === peak.month ? peak.contacts : 0)),
        most: months.map((month) => (month === peak.month ? peak.contacts : peak.contacts - 25)),
      },
    );
    const table = shareTable(
      byMonth,
      bySource,
      months.map((_, month) =>
        bySource.map((total, source) => total * sourceWeight(month, source) * vary(random, 0.08)),
      ),
    );
    const progressedByMonth = shareProgressed(random, months, byMonth, progressed);
    return months.flatMap((month, i) => {
      const row = table[i] as number[];
      const parts = share(
        progressedByMonth[i] as number,
        row.map((count, source) => count * (readiness[source] as number) * vary(random, 0.06)),
        { most: row },
      );
      return sources.map((source, j) => ({
        month,
        source,
        contacts: row[j] as number,
        progressed: parts[j] as number,
      }));
    });
  });
}

const sourceWeight = (month: number, source: number): number =>
  sources[source] === "schools" ? (schoolSeason[month] as number) : 1;

function shareProgressed(
  random: () => number,
  months: string[],
  contacts: number[],
  total: number,
): number[] {
  const known = months.map((month, i) => {
    const rate = knownRates[month];
    return rate === undefined ? null : Math.round(rate * (contacts[i] as number));
  });
  return share(
    total,
    contacts.map((count, i) => known[i] ?? count * 0.44 * vary(random, 0.045)),
    {
      least: contacts.map((count, i) => known[i] ?? Math.ceil(count * 0.38)),
      most: contacts.map((count, i) => known[i] ?? Math.floor(count * 0.49)),
    },
  );
}
