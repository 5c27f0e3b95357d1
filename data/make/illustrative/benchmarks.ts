import { type Authority, authorities, neighbours } from "./authorities.ts";
import type { ExampleFile } from "./example-file.ts";
import { type Measure, type NationalFile, nationalFiles, reportingYears } from "./national-rates.ts";
import { randomFrom, vary } from "./random.ts";

/** The national files of the example, in the layout of Explore education statistics (EES); all values are invented. */
export function benchmarks(): ExampleFile[] {
  return nationalFiles.map((file, i) => ({
    path: `benchmarks/${file.file}`,
    bytes: Buffer.from(`${csvLines(file, randomFrom(9000 + i)).join("\n")}\n`),
  }));
}

function csvLines(file: NationalFile, random: () => number): string[] {
  const geography =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name";
  const columns = [file.population.column, ...file.measures.map(({ column }) => column)];
  const england = {
    geography: "National,E92000001,England,,,,,",
    children: 11_954_618,
    of: "england" as const,
  };
  const london = {
    geography: "Regional,E92000001,England,E12000007,London,,,",
    children: 2_021_540,
    of: "london" as const,
  };
  const aggregates = [england, london].map(({ geography, children, of }) =>
    reportingYears.map((year, y) => {
      const rates = file.measures.map((measure) => measure[of][y] as number);
      const counts = countsOf(file, children, rates);
      const rounded = counts.map((count) => Math.round(count / 10) * 10);
      return `${year},Reporting year,${geography},${[counts[0], ...rounded.slice(1)].join(",")}`;
    }),
  );
  const single = authorities.map((authority) => authorityLines(file, authority, random));
  return [`${geography},${columns.join(",")}`, ...[...aggregates, ...single].flat()];
}

/** The lines of one authority: it keeps its own level from year to year, with some variation. */
function authorityLines(file: NationalFile, authority: Authority, random: () => number): string[] {
  const of = neighbours.includes(authority) ? "neighbours" : "england";
  const level = file.measures.map(({ per }) => vary(random, per === 100 ? 0.06 : 0.16));
  return reportingYears.flatMap((year, y) => {
    const rates = file.measures.map((measure, m) => {
      const middle = measure[of][y] as number;
      return middle * (level[m] as number) * vary(random, measure.per === 100 ? 0.03 : 0.05);
    });
    const counts = countsOf(file, authority.children, rates);
    const cells = counts.map((count, column) => symbolFor(file, authority, year, column) ?? count);
    const place = `Local authority,E92000001,England,,,,${authority.code},${authority.name}`;
    return `${year},Reporting year,${place},${cells.join(",")}`;
  });
}

/** The population, then every measure's count; of a share at most all. */
function countsOf(file: NationalFile, children: number, rates: number[]): number[] {
  const counts = [Math.round(children * file.population.share)];
  const columns = [file.population.column];
  file.measures.forEach((measure, m) => {
    const base = counts[columns.indexOf(measure.of)] as number;
    const count = Math.round((base * (rates[m] as number)) / measure.per);
    counts.push(measure.per === 100 ? Math.min(count, base) : count);
    columns.push(measure.column);
  });
  return counts;
}

/** Why there is no number: as listed, or `z` where the authority did not exist in that year. */
function symbolFor(
  file: NationalFile,
  { name, from, to }: Authority,
  year: number,
  column: number,
): string | null {
  const yearEnd = `${year}-03-31`;
  if ((from !== null && yearEnd < from) || (to !== null && yearEnd > to)) return "z";
  if (column === 0) return null;
  const { column: measure } = file.measures[column - 1] as Measure;
  return (
    file.symbols.find(([who, when, what]) => who === name && when === year && what === measure)?.[3] ?? null
  );
}
