import { formatCount, formatNumber } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { type Benchmark, type BenchmarkYear, benchmarkYears } from "../benchmark.ts";
import { type Html, html } from "../html.ts";
import { cell, unitWords } from "../parts/figures.ts";
import { type Column, table } from "../parts/table.ts";
import type { OtherArea, Publication } from "../publication.ts";
import { openPlacesOf, placeOf } from "../sentences/place-over-the-years.ts";
import { areaCount, struck, verdictOf } from "./metric-comparators.ts";

/** A year where room is short: `2019-20`, `2024` for a calendar year. */
export const yearLabel = (period: string): string =>
  parsePeriod(period)?.type === "financial-year" ? period : period.replace(/^[A-Z]+ |^year to /, "");

/** The home area in every year that others published: its figure, its place, and what it is set against. */
export function placesByYear(publication: Publication, benchmark: Benchmark): Html {
  const { metric, series, region } = benchmark;
  const write = (value: number) => formatNumber(value, metric.shape);
  const years = benchmarkYears(publication, benchmark, benchmark.sets[0]).toReversed();
  const other = (area: OtherArea | undefined) =>
    area?.value != null && area.implausible !== null
      ? struck(write(area.value))
      : cell(area?.value, area?.missing ?? "x", write);
  const columns: (Column<BenchmarkYear> | false)[] = [
    { header: "Year", isRowHeader: true, cell: ({ period }) => shortPeriod(period) },
    {
      header: publication.areaName,
      isNumber: true,
      cell: ({ home, missing }) => html`<strong>${cell(home, missing, write)}</strong>`,
    },
    years.some(({ numerator }) => numerator !== null) && {
      header: "Count",
      isNumber: true,
      cell: (year) => areaCount(metric, year),
    },
    {
      header: "Place",
      cell: ({ place }) => (place ? placeOf(place) : html`<span class="missing">none</span>`),
    },
    years.some(({ place }) => place?.rank_lower != null) && {
      header: "Chance leaves open",
      cell: ({ place }) => (place ? openPlacesOf(place) : ""),
    },
    { header: "England", isNumber: true, cell: ({ england }) => other(england) },
    region !== undefined && {
      header: region.area_name,
      isNumber: true,
      cell: (year: BenchmarkYear) => other(year.region),
    },
    {
      header: "Median of similar areas",
      isNumber: true,
      cell: ({ median, neighbours }) =>
        html`${cell(median, null, write)} <span class="unit">of ${formatCount(neighbours.length)}</span>`,
    },
    {
      header: "Beside England",
      cell: ({ period, home }) => {
        const row = series.comparison(period, "england");
        return row && home !== null ? verdictOf(row) : "";
      },
    },
  ];
  return table(
    `${publication.areaName} in every year that others published, ${unitWords(metric)}`,
    columns.filter((column) => column !== false),
    years,
    { kind: "years" },
  );
}
