import { formatNumber, formatValue } from "../../lib/numbers.ts";
import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import { type Benchmark, type BenchmarkYear, benchmarkYears, isKeptBack, spinePlaces } from "../benchmark.ts";
import { figure } from "../charts/draw.ts";
import { peersOverTime } from "../charts/peers-over-time.ts";
import { spine } from "../charts/spine.ts";
import { type Html, html } from "../html.ts";
import type { SetInUse } from "../neighbour-sets.ts";
import { cell, unitWords } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { verdictTag } from "../parts/tags.ts";
import type { Comparison, Publication } from "../publication.ts";
import { yearLabel } from "./benchmark-years.ts";
import { neighbourTable } from "./metric-comparators.ts";

/** Marks a part of the page that belongs to one neighbour set; the stylesheet shows the set that is chosen. */
const partOf = (index: number): string => `of-set of-set-${index + 1}`;

/**
 * The choice of the neighbour set for the whole page. It works by the stylesheet alone; where a browser cannot do that
 * the choice is not shown and the parts of all sets are.
 */
export function setChoice({ sets }: Benchmark): Html {
  if (sets.length < 2) return html``;
  return html`<fieldset class="set-choice"><legend>Similar areas on this page are those of the set</legend>
${sets.map((set, i) => html`<label for="set-${i + 1}"><input type="radio" name="neighbour-set" id="set-${i + 1}"${i === 0 ? html` checked` : ""}> ${set.name}${from(set)}${i === 0 ? ", the set chosen here" : ""}</label>\n`)}</fieldset>`;
}

const from = ({ neighbours: [first] }: SetInUse): string =>
  first ? `, in use from ${dateInWords(first.valid_from)}` : "";

/** Once for each set: all authorities with its ten marked, the years, and the ten by name. */
export function setSections(publication: Publication, benchmark: Benchmark): Html {
  const { sets } = benchmark;
  if (sets.length === 0)
    return html`${spineFigure(publication, benchmark, undefined, 0)}<p>No neighbour set has this authority.</p>${yearsFigure(publication, benchmark, undefined, 0)}`;
  return html`${sets.map(
    (set, i) => html`<div class="${partOf(i)}">
${spineFigure(publication, benchmark, set, i)}
${yearsFigure(publication, benchmark, set, i)}
${neighbourTable(benchmark.metric, set.neighbours, publication.otherAreas(benchmark.metric.metric), set.period)}
</div>
`,
  )}`;
}

function spineFigure(
  publication: Publication,
  benchmark: Benchmark,
  set: SetInUse | undefined,
  index: number,
): Html {
  const { metric, publishedPeriod, ranking } = benchmark;
  const places = spinePlaces(benchmark, set);
  const ranked = places.filter(({ kind }) => kind !== "england" && kind !== "region");
  if (ranked.length < 2) return html``;
  const write = (value: number) => formatValue(value, metric.shape);
  const home = places.find(({ kind }) => kind === "home");
  const neighbours = places.filter(({ kind }) => kind === "neighbour");
  const above = home ? neighbours.filter(({ value }) => value < home.value).length : 0;
  const title = home
    ? `${home.name} is above ${above} of ${neighbours.length} similar areas`
    : `${publication.areaName} has no figure; the others range from ${write(Math.min(...ranked.map(({ value }) => value)))} to ${write(Math.max(...ranked.map(({ value }) => value)))}`;
  const named = places.filter(({ kind }) => kind !== "other");
  return html`${figure(
    {
      id: `spine-${index + 1}`,
      title,
      subtitle: `${metric.title}, ${unitWords(metric)}, ${periodInWords(publishedPeriod)}. ${ranked.length} authorities${set ? `; similar areas are those of the set ${set.name}` : ""}`,
      description: `${named
        .toSorted((a, b) => b.value - a.value)
        .map(({ name, value }) => `${name} ${write(value)}.`)
        .join(" ")} The list of all authorities below has every name.`,
    },
    (size) =>
      spine(
        { shape: metric.shape, places, mark: chartMark(ranking.map(({ status }) => status ?? "")) },
        size,
      ),
  )}
<p class="chart-key"><span aria-hidden="true">●</span> ${publication.areaName}, filled. <span aria-hidden="true">○</span> Similar areas, rings. Other authorities, small grey dots. England, a whole line; the region, a broken line. <a href="#all-authorities-by-name">Every authority by name</a>.</p>`;
}

function yearsFigure(
  publication: Publication,
  benchmark: Benchmark,
  set: SetInUse | undefined,
  index: number,
): Html {
  const { metric } = benchmark;
  const years = benchmarkYears(publication, benchmark, set);
  if (years.filter(({ home }) => home !== null).length < 3) return html``;
  const last = years.findLast(({ home }) => home !== null);
  const [first, newest] = [years[0], years.at(-1)];
  return html`${figure(
    {
      id: `peers-${index + 1}`,
      title: rangeFinding(publication.areaName, years),
      subtitle: `${metric.title}, ${unitWords(metric)}, ${yearLabel(first?.period ?? "")} to ${yearLabel(newest?.period ?? "")}. The band reaches from the lowest to the highest of the similar areas${set ? ` of the set ${set.name}` : ""} that have a figure`,
      description: `In ${yearLabel(last?.period ?? "")} ${publication.areaName} had ${formatValue(last?.home ?? 0, metric.shape)}. The table of places in every year below holds the figures.`,
    },
    (size) =>
      peersOverTime(
        {
          shape: metric.shape,
          years: years.map(({ period, home, england, region, neighbours, median }) => ({
            year: yearLabel(period),
            home,
            england: plausible(england),
            region: plausible(region),
            median,
            lowest: neighbours.length > 0 ? Math.min(...neighbours) : null,
            highest: neighbours.length > 0 ? Math.max(...neighbours) : null,
          })),
          names: { home: publication.areaName, region: benchmark.region?.area_name },
          lastLabel: formatValue(last?.home ?? 0, metric.shape),
          mark: chartMark(benchmark.ranking.map(({ status }) => status ?? "")),
        },
        size,
      ),
  )}`;
}

const plausible = (area: { value: number | null; implausible: string | null } | undefined): number | null =>
  area && area.implausible === null ? area.value : null;

/** A fact of order, and no verdict. */
function rangeFinding(areaName: string, years: BenchmarkYear[]): string {
  const both = years.filter(({ home, neighbours }) => home !== null && neighbours.length > 0);
  if (both.length === 0) return `${areaName} over the years`;
  const outside = both.filter(
    ({ home, neighbours }) =>
      (home as number) > Math.max(...neighbours) || (home as number) < Math.min(...neighbours),
  );
  return `${areaName} lay outside the range of its similar areas in ${outside.length} of ${both.length} years`;
}

/** What each set makes of the same figure, side by side. */
export function setsBesideEachOther(publication: Publication, benchmark: Benchmark): Html {
  const { metric, sets } = benchmark;
  if (sets.length === 0) return html`<p>No neighbour set has this authority.</p>`;
  const of = (set: SetInUse, comparator: string): Comparison | undefined =>
    set.rows.find((row) => row.comparator === comparator);
  const summary = (comparator: string) => (set: SetInUse) =>
    cell(of(set, comparator)?.comparator_value, null, (value) => formatNumber(value, metric.shape));
  const [chosen] = sets;
  const codes = new Set(chosen?.neighbours.map(({ area_code }) => area_code));
  const shared = (set: SetInUse) => set.neighbours.filter(({ area_code }) => codes.has(area_code)).length;
  return table(
    `The neighbour sets side by side, ${unitWords(metric)}, ${periodInWords(chosen?.period ?? "")}`,
    [
      {
        header: "Set",
        isRowHeader: true,
        cell: (set) =>
          html`${set.name} <span class="unit">${set === chosen ? "chosen" : `shares ${shared(set)} of ${set.neighbours.length} with the chosen set`}${from(set)}</span>`,
      },
      { header: "Mean", isNumber: true, cell: summary("neighbours-mean") },
      { header: "Median", isNumber: true, cell: summary("neighbours-median") },
      { header: "All together", isNumber: true, cell: summary("neighbours-pooled") },
      {
        header: "Areas with a figure",
        isNumber: true,
        cell: (set) => `${set.rows[0]?.comparator_n ?? 0} of ${set.rows[0]?.comparator_of ?? 0}`,
      },
      { header: "Without one", cell: (set) => set.rows[0]?.without_value ?? "nobody" },
      {
        header: `${publication.areaName} against the median`,
        cell: (set) =>
          isKeptBack(benchmark) ? "" : verdictTag(of(set, "neighbours-median")?.verdict ?? "not received"),
      },
    ],
    sets,
  );
}
