import { formatNumber, formatValue } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { type Benchmark, benchmarkedMetrics, benchmarkOf, isKeptBack, spinePlaces } from "../benchmark.ts";
import { spineLine } from "../charts/spine-line.ts";
import { type Content, type Html, html } from "../html.ts";
import { contents, measuresIn } from "../parts/contents.ts";
import { cell, unitWords } from "../parts/figures.ts";
import { type Column, table } from "../parts/table.ts";
import { statusTags, verdictTag } from "../parts/tags.ts";
import type { Metric, OtherArea, Publication } from "../publication.ts";
import { openPlacesOf, placeOf } from "../sentences/place-over-the-years.ts";
import type { Slots } from "../slots.ts";
import { areaCount, struck } from "./metric-comparators.ts";

export const benchmarkAddress = (metric: string): string => `/benchmarks/${metric}/`;

/** Every metric with national figures: the home area beside England, its region and similar areas, and among all. */
export function benchmarksPage(publication: Publication): Slots {
  const metrics = benchmarkedMetrics(publication);
  const benchmarks = metrics.map((metric) => benchmarkOf(publication, metric));
  const [set] = benchmarks.flatMap(({ sets }) => sets.slice(0, 1));
  return {
    area: () => publication.areaName,
    count: () =>
      metrics.length === 0
        ? "No national figures have been loaded, so there is nothing to set ours against."
        : `${metrics.length === 1 ? "One measure has" : `${metrics.length} measures have`} figures of other authorities. Counts are not among them: a count says how large an area is.`,
    set: () =>
      set
        ? `Similar areas are the ${set.neighbours.length} of the neighbour set ${set.name}; the page of each measure has the other sets too.`
        : "",
    contents: () =>
      contents(
        publication.themes.flatMap(({ id, title }) => {
          const own = metrics.filter(({ theme }) => theme === id);
          return own.length > 0 ? [{ id: `benchmarks-${id}`, title, note: measuresIn(own) }] : [];
        }),
      ),
    key: () =>
      html`<p class="chart-key">On each line all authorities stand from the lowest value to the highest: <span aria-hidden="true">●</span> filled, ${publication.areaName}; <span aria-hidden="true">○</span> rings, similar areas; a whole upright, England; a broken upright, the region; thin ticks, every other authority.</p>`,
    benchmarks: () => (benchmarks.length === 0 ? html`` : benchmarkTable(publication, benchmarks)),
  };
}

function benchmarkTable(publication: Publication, benchmarks: Benchmark[]): Html {
  const themeOf = ({ metric }: Benchmark) => publication.themes.find(({ id }) => id === metric.theme);
  const columns: Column<Benchmark>[] = [
    {
      header: "Measure",
      isRowHeader: true,
      sortBy: ({ metric }) => metric.title,
      cell: ({ metric, publishedPeriod }) =>
        html`<a href="${benchmarkAddress(metric.metric)}">${metric.title}</a> <span class="unit">${unitWords(metric)}, ${shortPeriod(publishedPeriod)}</span>`,
    },
    { header: publication.areaName, isNumber: true, cell: ownValue },
    {
      header: "Place",
      sortBy: ({ place }) => (place ? place.rank / place.rank_of : null),
      cell: ({ place }) =>
        place
          ? html`${placeOf(place)}${openPlacesOf(place) && html` <span class="unit">chance leaves ${openPlacesOf(place)} open</span>`}`
          : html`<span class="missing">none</span>`,
    },
    {
      header: "Set against",
      cell: setAgainstOthers,
    },
    {
      header: "Verdict",
      sortBy: ({ series, period }) => series.comparison(period, "england")?.verdict ?? null,
      cell: verdicts,
    },
    { header: "All authorities", cell: spineCell },
  ];
  return html`<div data-sortable>${table(
    `${publication.areaName} among all authorities, the newest year that was published`,
    columns,
    benchmarks,
    {
      kind: "benchmarks",
      section: (each) => {
        const theme = themeOf(each);
        return theme && { id: `benchmarks-${theme.id}`, title: theme.title };
      },
    },
  )}</div>`;
}

function ownValue({ metric, home }: Benchmark): Html {
  const value = cell(home?.value, home?.missing ?? "x", (number) => formatNumber(number, metric.shape));
  const count = home?.value != null && home.numerator !== null ? areaCount(metric, home) : "";
  return html`<strong>${value}</strong>${count && html` <span class="unit">${count}</span>`}${home?.status ? html` <span class="statuses">${statusTags(home.status)}</span>` : ""}`;
}

const otherValue = (metric: Metric, area: OtherArea | undefined): Html =>
  area?.value != null && area.implausible !== null
    ? html`${struck(formatNumber(area.value, metric.shape))} <span class="unit">cannot be right</span>`
    : cell(area?.value, area?.missing ?? "x", (value) => formatNumber(value, metric.shape));

/** England, the region, and the mean and median of similar areas, one below the other. */
function setAgainstOthers({ metric, england, region, sets: [set] }: Benchmark): Html {
  const row = (comparator: string) => set?.rows.find((each) => each.comparator === comparator);
  const [mean, median] = [row("neighbours-mean"), row("neighbours-median")];
  const lines: [string, Content][] = [
    ["England", otherValue(metric, england)],
    ...(region ? ([[region.area_name, otherValue(metric, region)]] as [string, Content][]) : []),
    ...[mean, median].flatMap((summary, i): [string, Content][] =>
      summary?.comparator_value == null
        ? []
        : [
            [
              `Similar areas, ${i === 0 ? "mean" : "median"}`,
              formatNumber(summary.comparator_value, metric.shape),
            ],
          ],
    ),
  ];
  return html`<dl class="against">${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>${mean?.comparator_value != null && html`<span class="unit">${mean.comparator_n} of ${mean.comparator_of} similar areas have a figure</span>`}`;
}

/** What a test says against England and against the median of similar areas; each names what it is set against. */
function verdicts(benchmark: Benchmark): Content {
  const against: [string, string][] = [
    ["england", "England"],
    ["neighbours-median", "similar areas"],
  ];
  if (isKeptBack(benchmark)) return "";
  return against.map(([comparator, name]) => {
    const row = benchmark.series.comparison(benchmark.period, comparator);
    if (!row || row.comparator_value === null || row.implausible !== null) return "";
    return html`<span class="line">${verdictTag(row.verdict)} <span class="unit">${name}</span></span>`;
  });
}

function spineCell(benchmark: Benchmark): Content {
  const places = spinePlaces(benchmark, benchmark.sets[0]);
  const values = places.map(({ value }) => value);
  if (values.length < 2) return "";
  const write = (value: number) => formatValue(value, benchmark.metric.shape);
  return html`${spineLine(places)}<span class="spine-ends"><span>${write(Math.min(...values))}</span> <span>${write(Math.max(...values))}</span></span>`;
}
