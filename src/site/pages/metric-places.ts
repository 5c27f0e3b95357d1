import { formatCount, formatNumber, formatValue } from "../../lib/numbers.ts";
import { periodInWords } from "../../lib/period-words.ts";
import { figure } from "../charts/draw.ts";
import { placeStrip } from "../charts/place-strip.ts";
import { type Html, html } from "../html.ts";
import { cell, unitWords } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { capital, statusTags, verdictTag } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import { comparatorName } from "../sentences/how-we-compare.ts";
import { endOf, placeComparisons, type Series } from "../series.ts";

/** The region's own name, where the publication holds the region. */
export const regionName = (publication: Publication, metric: Metric): string | undefined =>
  publication.otherAreas(metric.metric).find((area) => area.area_type === "region")?.area_name;

/** The comparison with other places: the strip of neighbours and the two tables. */
export function places(publication: Publication, series: Series): Html {
  const { metric } = series;
  const rows = placeComparisons(series);
  const first = rows[0];
  if (!first || first.value === null) return html``;
  const others = publication.otherAreas(metric.metric);
  const neighbours = others
    .filter((area) => area.neighbour_position !== null)
    .toSorted((a, b) => (a.neighbour_position ?? 0) - (b.neighbour_position ?? 0));
  const region = regionName(publication, metric);
  const home = { name: publication.areaName, value: first.value };
  const period = periodInWords(first.comparator_period ?? first.period);
  const isSamePeriod =
    neighbours[0] && endOf(neighbours[0].period) === endOf(first.comparator_period ?? first.period);
  const shownNeighbours = (isSamePeriod ? neighbours : [])
    .map((area) => area.value)
    .filter((value) => value !== null);
  const marks = rows
    .filter((row) => row.comparator === "england" || row.comparator === "region")
    .map((row) => ({ name: comparatorName(row.comparator, region), value: row.comparator_value as number }));
  const set = publication.neighbourSet ? ` (neighbour set ${publication.neighbourSet})` : "";
  return html`<h2 id="places">Compared with other places</h2>
${
  shownNeighbours.length
    ? figure(
        {
          id: "places-chart",
          title: placeFinding(home, shownNeighbours),
          subtitle: `${metric.title}, ${unitWords(metric)}, ${period}. Each ring is one of ${shownNeighbours.length} similar areas${set}`,
          description: `${home.name} ${formatValue(home.value, metric.shape)}. Similar areas range from ${formatValue(Math.min(...shownNeighbours), metric.shape)} to ${formatValue(Math.max(...shownNeighbours), metric.shape)}. ${marks.map((m) => `${m.name} ${formatValue(m.value, metric.shape)}.`).join(" ")}`,
        },
        (size) =>
          placeStrip(
            {
              shape: metric.shape,
              home,
              neighbours: shownNeighbours,
              marks,
              mark: chartMark([...others.map((o) => o.status), first.comparator_status ?? ""]),
            },
            size,
          ),
      )
    : ""
}
${table(
  `${publication.areaName} set against others, ${period}`,
  [
    {
      header: "Set against",
      isRowHeader: true,
      cell: (row) => capital(comparatorName(row.comparator, region)),
    },
    {
      header: "Their value",
      isNumber: true,
      cell: (row) => cell(row.comparator_value, null, (v) => formatValue(v, metric.shape)),
    },
    {
      header: publication.areaName,
      isNumber: true,
      cell: (row) => cell(row.value, null, (v) => formatValue(v, metric.shape)),
    },
    { header: "Verdict", cell: (row) => verdictTag(row.verdict) },
    { header: "Note", cell: (row) => row.note ?? "" },
    { header: "Status", cell: (row) => (row.comparator_status ? statusTags(row.comparator_status) : "") },
  ],
  rows,
)}
${
  neighbours.length
    ? table(
        `The ${neighbours.length} similar areas, closest first, ${periodInWords(neighbours[0]?.period ?? "")}`,
        [
          { header: "Area", isRowHeader: true, cell: (area) => area.area_name },
          {
            header: "Count",
            isNumber: true,
            cell: (area) => areaCount(metric, area.numerator, area.denominator),
          },
          {
            header: capital(unitWords(metric)),
            isNumber: true,
            cell: (area) => cell(area.value, area.missing, (v) => formatNumber(v, metric.shape)),
          },
          { header: "Status", cell: (area) => statusTags(area.status) },
        ],
        neighbours,
      )
    : ""
}`;
}

const areaCount = (metric: Metric, numerator: number | null, denominator: number | null): Html | string =>
  numerator !== null && denominator !== null && metric.shape === "percentage"
    ? `${formatCount(numerator)} of ${formatCount(denominator)}`
    : cell(numerator, null, formatCount);

/** Where the home value falls among the neighbours' values, as a fact of order. */
function placeFinding(home: { name: string; value: number }, neighbours: number[]): string {
  const below = neighbours.filter((value) => value < home.value).length;
  return `${home.name} is above ${below} of ${neighbours.length} similar areas`;
}
