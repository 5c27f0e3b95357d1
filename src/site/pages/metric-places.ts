import { formatValue } from "../../lib/numbers.ts";
import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import { figure } from "../charts/draw.ts";
import { placeStrip } from "../charts/place-strip.ts";
import { type Html, html } from "../html.ts";
import { figuresOf, type SetInUse, setsOf } from "../neighbour-sets.ts";
import { unitWords } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import type { Comparison, Metric, Publication } from "../publication.ts";
import { comparatorName } from "../sentences/how-we-compare.ts";
import { placeAmongAll } from "../sentences/place-among-all.ts";
import { observationFor, placesPeriod, type Series, setAgainst } from "../series.ts";
import { comparatorTable, neighbourTable } from "./metric-comparators.ts";

/** The region's own name, where the publication holds the region. */
export const regionName = (publication: Publication, metric: Metric): string | undefined =>
  publication
    .otherAreas(metric.metric)
    .find((area) => area.area_type === "region" && area.area_code === publication.regionCode)?.area_name;

/** The comparison with other places: the strip of neighbours, the place among all, the tables, and the other sets. */
export function places(publication: Publication, series: Series): Html {
  const { metric } = series;
  const period = placesPeriod(series);
  if (period === undefined) return html``;
  const rows = setAgainst(series, period);
  const region = regionName(publication, metric);
  const place = series.place(period);
  const [chosen, ...others] = setsOf(publication, metric, period);
  const isRanked = publication.ranking(metric.metric).length > 0;
  return html`<h2 id="places">Compared with other places</h2>
${isRanked ? html`<p><a href="/benchmarks/${metric.metric}/">Among all authorities, by name and in every year</a>.</p>` : ""}
${chosen ? strip(publication, series, chosen, rows) : ""}
${place ? html`<p>${placeAmongAll(metric, place)} <a href="/about/method/#comparison-with-other-places">How the rank is judged</a>.</p>` : ""}
${comparatorTable(`${publication.areaName} in ${periodInWords(period)}, ${ownValue(publication, metric, period)}, set against others`, metric, rows, region)}
${metric.target_value === null ? html`<p class="note">There is no target. ${metric.target_source}.</p>` : ""}
${chosen ? neighbourTable(metric, chosen.neighbours, publication.otherAreas(metric.metric), chosen.period) : ""}
${others.map((set) => anotherSet(publication, metric, set))}`;
}

function ownValue(publication: Publication, metric: Metric, period: string): string {
  const value = observationFor(publication, metric.metric, period)?.value;
  return value == null ? "no figure" : formatValue(value, metric.shape);
}

/** The same comparison with another set of neighbours, one choice away. */
function anotherSet(publication: Publication, metric: Metric, set: SetInUse): Html {
  const from = set.neighbours[0]?.valid_from;
  return html`<details class="neighbour-set"><summary>Compare with the neighbour set ${set.name}${from ? `, in use from ${dateInWords(from)}` : ""}</summary>
${comparatorTable(`Set against similar areas of the set ${set.name}, ${periodInWords(set.period)}`, metric, set.rows, undefined)}
${neighbourTable(metric, set.neighbours, publication.otherAreas(metric.metric), set.period)}
</details>`;
}

function strip(publication: Publication, series: Series, set: SetInUse, rows: Comparison[]): Html {
  const { metric } = series;
  const [first] = set.rows;
  const areas = figuresOf(publication, metric, set, set.period);
  const shown = areas.map((area) => area.value);
  if (!first || first.value === null || shown.length === 0) return html``;
  const region = regionName(publication, metric);
  const home = { name: publication.areaName, value: first.value };
  const write = (value: number) => formatValue(value, metric.shape);
  const marks = rows
    .filter(
      (row) => (row.comparator === "england" || row.comparator === "region") && row.implausible === null,
    )
    .map((row) => ({ name: comparatorName(row.comparator, region), value: row.comparator_value as number }));
  return figure(
    {
      id: "places-chart",
      title: placeFinding(home, shown),
      subtitle: `${metric.title}, ${unitWords(metric)}, ${periodInWords(set.period)}. Each ring is one of ${shown.length} similar areas (neighbour set ${set.name})`,
      description: `${home.name} ${write(home.value)}. Similar areas range from ${write(Math.min(...shown))} to ${write(Math.max(...shown))}. ${marks.map((m) => `${m.name} ${write(m.value)}.`).join(" ")}`,
    },
    (size) =>
      placeStrip(
        {
          shape: metric.shape,
          home,
          neighbours: shown,
          marks,
          mark: chartMark([...areas.map((area) => area.status), first.comparator_status ?? ""]),
        },
        size,
      ),
  );
}

/** Where the home value falls among the neighbours' values, as a fact of order. */
function placeFinding(home: { name: string; value: number }, neighbours: number[]): string {
  const below = neighbours.filter((value) => value < home.value).length;
  return `${home.name} is above ${below} of ${neighbours.length} similar areas`;
}
